import * as z from 'zod/mini';
import { secret, vendorAddress, type SettingsOf } from '../../platform/config-fields.js';
import type { RequestContext } from '../../platform/request-context.js';
import { defineVendor, type Vendor } from '../define-vendor.js';
import type { PromotionOrder, PromotionShopper } from '../promotion-vendor.js';
import type { VendorRequest } from '../review-vendor.js';
import { UNIQODO_NAMES, type UniqodoNames } from './contract.js';
import { readStatus } from './errors.js';
import { createUniqodo } from './provider.js';

const isNames = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(
    ([key, name]) => Object.hasOwn(UNIQODO_NAMES, key) && typeof name === 'string' && name !== '',
  );

const fields = {
  /** The API's address without the version, e.g. `https://api.example`. The vendor tells each account its own. */
  origin: vendorAddress(),
  accessKey: secret(),
  /**
   * Two-letter languages that error translations are set up for, the first being the one that Uniqodo answers in when
   * it is asked for none. Without any, its sentences are not shown.
   */
  languages: z._default(
    z.readonly(z.array(z.string('must be text').check(z.regex(/^[a-z]{2}$/, 'must be two letters such as en')))),
    [],
  ),
  /** The vendor's names, where they differ from those documented. */
  names: z.optional(z.custom<Partial<UniqodoNames>>(isNames, 'must hold names of the contract, each as text')),
};

/** How the proxy reaches Uniqodo. */
export type UniqodoConfig = SettingsOf<typeof fields> & MovedSettings;

type Awaitable<T> = T | Promise<T>;

/** Settings that have moved, and are still read here in this version. */
interface MovedSettings {
  /** @deprecated It is `promotions.secret` now. */
  readonly secret?: string | undefined;
  /** @deprecated It is `promotions.cart` now. */
  readonly cart?:
    | ((
        request: Request,
        cart: string,
      ) => Awaitable<(PromotionShopper & { order: PromotionOrder; empty?: boolean | undefined }) | undefined>)
    | undefined;
  /** @deprecated It is the proxy's own `client` now. */
  readonly client?: ((request: Request, context: RequestContext | undefined) => string | undefined) | undefined;
  /** @deprecated They are the proxy's own `origins` now. */
  readonly origins?: readonly string[] | undefined;
  /** @deprecated It is `promotions.uniform` now. */
  readonly uniform?: boolean | undefined;
  /** @deprecated It is `promotions.nativeCodes` now. */
  readonly nativeCodes?:
    | ((
        promotions: readonly { promotionId: string; code?: string | undefined; title: string; automatic: boolean }[],
        cart: string,
      ) => Awaitable<readonly string[]>)
    | undefined;
  /** @deprecated They are `promotions.limits` now. */
  readonly limits?: Readonly<Record<string, number>> | undefined;
}

/** Thousands of promotions fit, and each of them is compared with each that was there before. */
const ANSWER_LIMITS = { bytes: 500_000, depth: 32 };

/** Uniqodo's reward API, version 2. The vendor documents no limit of calls, and none is kept. */
export const uniqodo: Vendor<'uniqodo', UniqodoConfig, VendorRequest> = defineVendor({
  name: 'uniqodo',
  settings: z.strictObject(fields),
  moved: {
    ...{ secret: 'promotions.secret', cart: 'promotions.cart', client: 'client', origins: 'origins' },
    ...{ uniform: 'promotions.uniform', nativeCodes: 'promotions.nativeCodes', limits: 'promotions.limits' },
  },
  // A shopper waits for it.
  timeout: 6_000,
  account: ({ origin }) => new URL(origin).host,
  connect: ({ origin, accessKey, names }, open) =>
    open({
      ...{ base: origin, readStatus, answerLimits: ANSWER_LIMITS },
      headers: { [names?.accessKey ?? UNIQODO_NAMES.accessKey]: accessKey.reveal() },
    }),
  promotions: (request, { languages, names }) => createUniqodo({ request, languages, ...(names && { names }) }),
});
