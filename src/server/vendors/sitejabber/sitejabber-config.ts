import * as z from 'zod/mini';
import type { ProductKey } from '../review-vendor.js';
import type { RateWindow } from '../calls/call-log.js';
import { filled, functionOf, positive, secret, vendorAddress } from '../../platform/config-fields.js';
import type { Secret } from '../../platform/secret.js';

/** How the proxy reaches Sitejabber: with a `userToken`, or a `login` that all instances share through the store. */
export interface SitejabberConfig {
  /** The business as the vendor knows it, e.g. `shop.example`. */
  readonly domain: string;
  /** The merchant's other businesses, as the vendor knows them, whose ratings pages may show beside its own. */
  readonly siblings?: readonly string[] | undefined;
  readonly clientToken: string;
  readonly userToken?: string | undefined;
  readonly login?: { readonly email: string; readonly password: string } | undefined;
  /**
   * Codes of sites elsewhere whose reviews of the shop are shown as well: bbb, google, yelp and others as the vendor
   * lists them.
   */
  readonly datasources?: readonly string[] | undefined;
  /** The API's address, version included; the vendor's own by default. */
  readonly origin?: string | undefined;
  /**
   * The vendor's key for the page's id of a product; undefined for an id that is none of the shop's. By default the id
   * is the vendor's sku.
   */
  readonly productKey?: ((id: string) => ProductKey | undefined) | undefined;
  /**
   * Serves reviewers' pictures from somewhere else than the vendor: an `https:` address or a path on the page's origin.
   */
  readonly mediaUrl?: ((url: URL) => string) | undefined;
  /** How many calls the vendor allows in which time; as documented by default. */
  readonly limits?: readonly RateWindow[] | undefined;
}

const hostName = () =>
  filled().check(z.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i, 'must be a host name such as shop.example'));

export const sitejabberSchema = z.strictObject({
  domain: hostName(),
  siblings: z._default(z.array(hostName()), []),
  clientToken: secret(),
  userToken: z.optional(secret()),
  login: z.optional(z.strictObject({ email: filled(), password: secret() })),
  datasources: z._default(z.array(z.string().check(z.regex(/^[a-z]{2,32}$/, 'must be a code such as bbb'))), []),
  origin: z.optional(vendorAddress()),
  productKey: z.optional(functionOf<(id: string) => ProductKey | undefined>()),
  mediaUrl: z.optional(functionOf<(url: URL) => string>()),
  limits: z.optional(z.array(z.strictObject({ calls: positive(), ms: positive() })).check(z.minLength(1, 'is empty'))),
});

/** What opens Sitejabber's door: a token that never changes, or what to sign in with. */
type User = { readonly token: Secret } | { readonly email: string; readonly password: Secret };

/** The account as it was read. */
export type ReadSitejabber = Omit<z.infer<typeof sitejabberSchema>, 'userToken' | 'login'> & { readonly user: User };

/** The account with the one way in that it has; undefined when it has none. */
export function withUser(account: z.infer<typeof sitejabberSchema>): ReadSitejabber | undefined {
  const { userToken, login, ...sitejabber } = account;
  const user = userToken ? { token: userToken } : login;
  return user && { ...sitejabber, user };
}
