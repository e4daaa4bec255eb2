import * as z from 'zod/mini';
import type { ProductKey } from '../review-vendor.js';
import type { YotpoApi } from './contract.js';
import type { RateWindow } from '../calls/call-log.js';
import { functionOf, positive, secret, vendorAddress } from '../../platform/config-fields.js';

/** How the proxy reaches Yotpo. */
export interface YotpoConfig {
  /** The account's app key, which version 3 of the API calls the store's. */
  readonly appKey: string;
  /** The account's secret; reviews are read without it. */
  readonly secret?: string | undefined;
  /** Which version of the storefront API reviews are read from; `v1` by default. */
  readonly api?: YotpoApi | undefined;
  /** The API's address; the vendor's own two by default. */
  readonly origin?: string | undefined;
  /**
   * The vendor's key for the page's id of a product; undefined for an id that is none of the shop's. By default the id
   * is the vendor's. A platform's global id, such as `gid://shopify/Product/123`, is reduced to its number.
   */
  readonly productKey?: ((id: string) => ProductKey | undefined) | undefined;
  /**
   * Serves reviewers' pictures from somewhere else than the vendor: an `https:` address or a path on the page's origin.
   */
  readonly mediaUrl?: ((url: URL) => string) | undefined;
  /** How many calls the vendor allows in which time; as documented by default. */
  readonly limits?: readonly RateWindow[] | undefined;
}

export const yotpoSchema = z.strictObject({
  appKey: secret(),
  secret: z.optional(secret()),
  api: z._default(z.enum(['v1', 'v3'], 'must be v1 or v3'), 'v1'),
  origin: z.optional(vendorAddress()),
  productKey: z.optional(functionOf<(id: string) => ProductKey | undefined>()),
  mediaUrl: z.optional(functionOf<(url: URL) => string>()),
  limits: z.optional(z.array(z.strictObject({ calls: positive(), ms: positive() })).check(z.minLength(1, 'is empty'))),
});

/** The account as it was read. */
export type ReadYotpo = z.infer<typeof yotpoSchema>;
