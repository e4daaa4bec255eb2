import * as z from 'zod/mini';
import { functionOf, secret, type SettingsOf } from '../platform/config-fields.js';
import type { CartLookUp } from './cart-contents.js';
import { GUARD_LIMITS, guardLimitsSchema } from './guess-record.js';
import type { NativeCodes } from './native-codes.js';

const fields = {
  /** At least 32 characters, the same on every instance and for ever: journeys, handles and counts are named by it. */
  secret: secret(32),
  /** The order in a cart; undefined when the cart is none of the shop's, or none of the asker's. */
  cart: functionOf<CartLookUp>(),
  /** Gives one answer to every rejected code, so that no code can be guessed by how it is rejected. */
  uniform: z._default(z.boolean('must be true or false'), false),
  /** The codes of the shop's own platform that charge what the vendor has granted. */
  nativeCodes: z.optional(functionOf<NativeCodes>()),
  /** How many codes may be tried in vain, and how many requests made. */
  limits: z._default(guardLimitsSchema, GUARD_LIMITS),
};

/** What promotions need to know of the shop, whichever vendor gives them. */
export type PromotionsConfig = SettingsOf<typeof fields>;
export const promotionsSchema = z.strictObject(fields);
