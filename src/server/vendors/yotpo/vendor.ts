import * as z from 'zod/mini';
import { secret, vendorAddress, type SettingsOf } from '../../platform/config-fields.js';
import { defineVendor, type Vendor } from '../define-vendor.js';
import type { Signature } from '../calls/token-source.js';
import type { ProductKey, VendorRequest } from '../review-vendor.js';
import type { VendorLogin } from '../vendor-access.js';
import { mediaUrlOf, productKeyOf, rateWindows } from '../vendor-settings.js';
import { tokenEndpoint, YOTPO_LIMITS, YOTPO_ORIGINS, YOTPO_TOKEN_HEADER, YOTPO_TOKEN_LIFETIME } from './contract.js';
import { createYotpoOrders } from './orders.js';
import { productIdOf } from './product-id.js';
import { createYotpo } from './provider.js';
import { createYotpoPurchases } from './purchases.js';
import { readStatus } from './status.js';

const fields = {
  /** The account's app key, which version 3 of the API calls the store's. */
  appKey: secret(),
  /** The account's secret; reviews are read without it. */
  secret: z.optional(secret()),
  /** Which version of the storefront API reviews are read from; `v1` by default. */
  api: z._default(z.enum(['v1', 'v3'], 'must be v1 or v3'), 'v1'),
  /** The API's address; the vendor's own two by default. */
  origin: z.optional(vendorAddress()),
  /**
   * The vendor's key for the page's id of a product; undefined for an id that is none of the shop's. By default the id
   * is the vendor's. A platform's global id, such as `gid://shopify/Product/123`, is reduced to its number.
   */
  productKey: z.optional(productKeyOf()),
  /**
   * Serves reviewers' pictures from somewhere else than the vendor: an `https:` address or a path on the page's origin.
   */
  mediaUrl: z.optional(mediaUrlOf()),
  /** How many calls the vendor allows in which time; as documented by default. */
  limits: z.optional(rateWindows()),
};

/** How the proxy reaches Yotpo. */
export type YotpoConfig = SettingsOf<typeof fields>;

/** The ways to Yotpo. */
export interface YotpoRequests {
  readonly appKey: string;
  /** Public reads. */
  readonly read: VendorRequest;
  /** Public writes: votes. */
  readonly write: VendorRequest;
  /** The account's own endpoints, with its token in a header; undefined without a secret. */
  readonly account: VendorRequest | undefined;
  /** The account's older endpoints, with its token in body or query; undefined without a secret. */
  readonly olderAccount: VendorRequest | undefined;
}

const asSku = (sku: string): ProductKey => ({ sku });

/** Yotpo's storefront and account APIs. */
export const yotpo: Vendor<'yotpo', YotpoConfig, YotpoRequests> = defineVendor({
  name: 'yotpo',
  settings: z.strictObject(fields),
  environment: {
    appKey: { variable: 'VOUCHSAFE_YOTPO_APP_KEY', required: true, help: "the account's app key at Yotpo" },
    secret: { variable: 'VOUCHSAFE_YOTPO_SECRET', help: "the account's secret; reviews are read without it" },
    api: { variable: 'VOUCHSAFE_YOTPO_API', help: "the storefront API's version, v1 (by default) or v3" },
    origin: { variable: 'VOUCHSAFE_YOTPO_ORIGIN', help: "the API's address, if it is not Yotpo's own" },
  },
  limits: {
    windows: YOTPO_LIMITS,
    source: 'X-RateLimit-Limit-Minute, a header of its answers',
    override: ({ limits }) => limits,
  },
  account: ({ appKey }) => appKey.reveal(),
  connect: ({ origin, ...account }, open): YotpoRequests => {
    const appKey = account.appKey.reveal();
    const secret = account.secret?.reveal();
    const common = { base: origin ?? YOTPO_ORIGINS.write, readStatus };
    const write = open(common);
    const login: VendorLogin | undefined =
      secret === undefined
        ? undefined
        : {
            signIn: async () => (await write(tokenEndpoint, { appKey, secret }, { priority: 'write' })).access_token,
            lifetime: YOTPO_TOKEN_LIFETIME,
          };
    const signed = (sign: (token: string) => Partial<Signature>): VendorRequest | undefined =>
      login && open({ ...common, token: { from: login, sign } });
    return {
      ...{ appKey, write },
      read: open({ ...common, base: origin ?? YOTPO_ORIGINS.read }),
      account: signed((token) => ({ headers: { [YOTPO_TOKEN_HEADER]: token } })),
      olderAccount: signed((utoken) => ({ json: { utoken } })),
    };
  },
  reviews: ({ appKey, read, write }, { api, mediaUrl, productKey = asSku }) => ({
    ...createYotpo({ appKey, read, write, api, ...(mediaUrl && { mediaUrl }) }),
    // Under the vendor's own ids, which its ratings of the whole store go by.
    productKey: (id): ProductKey | undefined => {
      const key = productKey(id);
      return key && { sku: productIdOf(key) };
    },
  }),
  orders: {
    needs: 'secret',
    connect: ({ appKey, account, olderAccount }, _, { purchases, country }) =>
      purchases
        ? olderAccount && createYotpoPurchases({ appKey, request: olderAccount, country, ...purchases })
        : account && createYotpoOrders({ appKey, request: account, country }),
  },
});
