import * as z from 'zod/mini';
import { UNIQODO_NAMES, type UniqodoNames } from '../vendors/uniqodo/contract.js';
import { exactOrigin, functionOf, secret, vendorAddress } from '../platform/config-fields.js';
import type { CartLookUp } from './cart-contents.js';
import type { ClientResolver } from '../limits/client-key.js';
import { GUARD_LIMITS, guardLimitsSchema, type GuardLimits } from './guess-record.js';
import type { NativeCodes } from './native-codes.js';

/** How the proxy reaches Uniqodo, and what it needs to know of the shop. */
export interface UniqodoConfig {
  /** The API's address without the version, e.g. `https://api.example`. */
  readonly origin: string;
  readonly accessKey: string;
  /**
   * Two-letter languages that error translations are set up for, the first being the one that Uniqodo answers in when
   * it is asked for none. Without any, its sentences are not shown.
   */
  readonly languages?: readonly string[] | undefined;
  /** The vendor's names, where they differ from those documented. */
  readonly names?: Partial<UniqodoNames> | undefined;
  /** At least 32 characters, the same on every instance and for ever: journeys, handles and counts are named by it. */
  readonly secret: string;
  /** The order in a cart; undefined when the cart is none of the shop's, or none of the asker's. */
  readonly cart: CartLookUp;
  /**
   * Who asks: a resolver that shoppers cannot lie to, such as `clientBySocket`, or `clientByHeader` of a header that
   * your edge sets.
   */
  readonly client: ClientResolver;
  /** Exact origins of other pages that may ask, e.g. `https://shop.example`. */
  readonly origins?: readonly string[] | undefined;
  /** Gives one answer to every rejected code, so that no code can be guessed by how it is rejected. */
  readonly uniform?: boolean | undefined;
  /** The codes of the shop's own platform that charge what Uniqodo has granted. */
  readonly nativeCodes?: NativeCodes | undefined;
  /** How many codes may be tried in vain, and how many requests made. */
  readonly limits?: Partial<GuardLimits> | undefined;
}

const isNames = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(
    ([key, name]) => Object.hasOwn(UNIQODO_NAMES, key) && typeof name === 'string' && name !== '',
  );

export const uniqodoSchema = z.strictObject({
  origin: vendorAddress(),
  accessKey: secret(),
  languages: z._default(
    z.array(z.string('must be text').check(z.regex(/^[a-z]{2}$/, 'must be two letters such as en'))),
    [],
  ),
  names: z.optional(z.custom<Partial<UniqodoNames>>(isNames, 'must hold names of the contract, each as text')),
  secret: secret(32),
  cart: functionOf<CartLookUp>(),
  client: functionOf<ClientResolver>(),
  origins: z._default(z.array(exactOrigin()), []),
  uniform: z._default(z.boolean('must be true or false'), false),
  nativeCodes: z.optional(functionOf<NativeCodes>()),
  limits: z._default(guardLimitsSchema, GUARD_LIMITS),
});
