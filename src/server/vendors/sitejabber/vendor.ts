import * as z from 'zod/mini';
import { filled, secret, vendorAddress, type SettingsOf } from '../../platform/config-fields.js';
import { defineVendor, type Vendor } from '../define-vendor.js';
import type { VendorRequest } from '../review-vendor.js';
import type { VendorLogin } from '../vendor-access.js';
import { mediaUrlOf, productKeyOf, rateWindows } from '../vendor-settings.js';
import { loginEndpoint, SITEJABBER_BASE, SITEJABBER_LIMITS, SITEJABBER_NAMES } from './contract.js';
import { createSitejabber } from './provider.js';
import { readStatus } from './status.js';

const hostName = () =>
  filled().check(z.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i, 'must be a host name such as shop.example'));

const fields = {
  /** The business as the vendor knows it, e.g. `shop.example`. */
  domain: hostName(),
  /** The merchant's other businesses, as the vendor knows them, whose ratings pages may show as well. */
  siblings: z._default(z.readonly(z.array(hostName())), []),
  clientToken: secret(),
  /** A token that never changes; or give a `login`. */
  userToken: z.optional(secret()),
  /** What to sign in with. All instances share one login, through the store. */
  login: z.optional(z.strictObject({ email: filled(), password: secret() })),
  /**
   * Codes of sites elsewhere whose reviews of the shop are shown as well: bbb, google, yelp and others as the vendor
   * lists them.
   */
  datasources: z._default(
    z.readonly(z.array(z.string().check(z.regex(/^[a-z]{2,32}$/, 'must be a code such as bbb')))),
    [],
  ),
  /** The API's address, version included; the vendor's own by default. */
  origin: z._default(vendorAddress(), SITEJABBER_BASE),
  /**
   * The vendor's key for the page's id of a product; undefined for an id that is none of the shop's. By default the id
   * is the vendor's sku.
   */
  productKey: z.optional(productKeyOf()),
  /**
   * Serves reviewers' pictures from somewhere else than the vendor: an `https:` address or a path on the page's origin.
   */
  mediaUrl: z.optional(mediaUrlOf()),
  /** How many calls the vendor allows in which time; as documented by default. */
  limits: z.optional(rateWindows()),
};

/** How the proxy reaches Sitejabber: with a `userToken`, or a `login` that all instances share through the store. */
export type SitejabberConfig = SettingsOf<typeof fields>;

const missing = z.optional(z.undefined());

/** Sitejabber's business API, version 1. */
export const sitejabber: Vendor<'sitejabber', SitejabberConfig, VendorRequest> = defineVendor({
  name: 'sitejabber',
  settings: z.strictObject(fields),
  environment: {
    domain: {
      ...{ variable: 'VOUCHSAFE_SITEJABBER_DOMAIN', required: true },
      help: 'the business as Sitejabber knows it, e.g. shop.example',
    },
    clientToken: { variable: 'VOUCHSAFE_SITEJABBER_CLIENT_TOKEN', required: true, help: "the account's API key" },
    userToken: {
      ...{ variable: 'VOUCHSAFE_SITEJABBER_USER_TOKEN', required: true },
      help: 'a user token, or in its place',
    },
    'login.email': { variable: 'VOUCHSAFE_SITEJABBER_EMAIL', required: true, help: 'and' },
    'login.password': { variable: 'VOUCHSAFE_SITEJABBER_PASSWORD', required: true, help: 'what to sign in with' },
    origin: { variable: 'VOUCHSAFE_SITEJABBER_ORIGIN', help: "the API's address, if it is not Sitejabber's own" },
  },
  contradictions: [
    {
      wrong: z.object({ settings: z.object({ userToken: missing, login: missing }) }),
      ...{ path: 'userToken', reason: 'is missing, and so is a login' },
    },
    {
      wrong: z.object({
        store: z.object({ reach: z.literal('process') }),
        settings: z.object({ userToken: missing, login: z.looseObject({}) }),
      }),
      ...{ path: 'login', reason: 'needs a store that outlives the process; with this one, give a userToken' },
    },
  ],
  limits: {
    windows: SITEJABBER_LIMITS,
    source: 'https://github.com/sitejabber/business-api-docs',
    override: ({ limits }) => limits,
  },
  account: ({ domain }) => domain,
  connect: ({ origin, clientToken, userToken, login }, open) => {
    const plain = { base: origin, query: { [SITEJABBER_NAMES.clientToken]: clientToken.reveal() }, readStatus };
    // The limits are those of a user token, which a login does not have yet.
    const unsigned = open({ ...plain, uncounted: true });
    const shared: VendorLogin | undefined = login && {
      async signIn() {
        const user = { email: login.email, password: login.password.reveal() };
        return (await unsigned(loginEndpoint, user, { priority: 'first-page' })).token;
      },
      exclusive: true,
    };
    return open({
      ...plain,
      token: {
        from: userToken?.reveal() ?? shared ?? '',
        sign: (token) => ({ headers: { [SITEJABBER_NAMES.userToken]: token } }),
      },
    });
  },
  reviews: (request, { domain, siblings, datasources, mediaUrl, productKey }) => ({
    ...createSitejabber({ domain, request, datasources, ...(mediaUrl && { mediaUrl }) }),
    siblings,
    ...(productKey && { productKey }),
  }),
});
