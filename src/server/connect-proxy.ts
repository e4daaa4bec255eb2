import { createSitejabber } from './vendors/sitejabber/provider.js';
import type { ProductKey } from './vendors/review-vendor.js';
import { createUniqodo } from './vendors/uniqodo/provider.js';
import { createYotpoOrders } from './vendors/yotpo/orders.js';
import { productIdOf } from './vendors/yotpo/product-id.js';
import { createYotpoPurchases } from './vendors/yotpo/purchases.js';
import { createYotpo } from './vendors/yotpo/provider.js';
import { systemClock, type Clock } from './platform/clock.js';
import { connectSitejabber } from './vendors/sitejabber/vendor.js';
import { connectUniqodo } from './vendors/uniqodo/vendor.js';
import { connectYotpo, type YotpoRequests } from './vendors/yotpo/vendor.js';
import { assembleProxy, type ReviewParts, type ReviewProxy } from './services.js';
import type { Logger } from './platform/logger.js';
import type { OrderParts } from './orders/order-service.js';
import type { PromotionParts } from './promotions/promotion-service.js';
import type { ReadConfig } from './proxy-config.js';

const SILENT: Logger = { info: () => {}, warn: () => {}, error: () => {} };

/** What vendors are reached with. */
type Surroundings = Pick<ReadConfig, 'store' | 'fetch'> & { readonly clock: Clock; readonly logger: Logger };

/** The proxy of a configuration that has been read: its vendors reached, and everything around them. */
export function connectProxy(config: ReadConfig): ReviewProxy {
  const {
    setLimits: limits,
    filters,
    uniqodo,
    yotpo,
    orders,
    client = uniqodo?.client,
    origins = uniqodo?.origins,
    logger = SILENT,
    clock = systemClock,
    ...read
  } = config;
  const around = { ...read, logger, clock };
  const connected = connectReviews(config, around);
  return assembleProxy({
    ...around,
    reviews: connected && { ...connected, limits, filters, client, origins },
    promotions: uniqodo && connectPromotions(uniqodo, around),
    shopify: orders?.shopify,
    orders: orders && { ...orders, provider: yotpo && connectOrders(yotpo, orders, around) },
  });
}

/** Orders go to Yotpo whoever's reviews are shown. */
function connectOrders(
  account: YotpoAccount,
  { purchases, country }: NonNullable<ReadConfig['orders']>,
  around: Surroundings,
): OrderParts['provider'] {
  const requests = reachYotpo(account, around);
  const appKey = account.appKey.reveal();
  if (!purchases) return requests.account && createYotpoOrders({ appKey, request: requests.account, country });
  return requests.olderAccount && createYotpoPurchases({ appKey, request: requests.olderAccount, country, ...purchases });
}

type Reviews = Pick<ReviewParts, 'provider' | 'productKey' | 'siblings'>;

/** The one vendor whose reviews are shown, if there is any. */
function connectReviews({ reviews, sitejabber, yotpo }: ReadConfig, around: Surroundings): Reviews | undefined {
  if (yotpo && reviews !== 'sitejabber') return yotpoReviews(yotpo, around);
  return sitejabber && sitejabberReviews(sitejabber, around);
}

type YotpoAccount = NonNullable<ReadConfig['yotpo']>;

function reachYotpo(account: YotpoAccount, { store, fetch, clock, logger }: Surroundings): YotpoRequests {
  const { appKey, secret, origin, limits } = account;
  return connectYotpo({
    ...{ appKey: appKey.reveal(), store, logger, clock },
    ...(secret && { secret: secret.reveal() }),
    ...(origin !== undefined && { origin }),
    ...(limits && { windows: limits }),
    ...(fetch && { fetch }),
  });
}

function yotpoReviews(account: YotpoAccount, around: Surroundings): Reviews {
  const { api, mediaUrl } = account;
  const appKey = account.appKey.reveal();
  const requests = reachYotpo(account, around);
  const { productKey: keyOf = (sku) => ({ sku }) } = account;
  // Under the vendor's own ids, which its ratings of the whole store go by.
  const productKey = (id: string): ProductKey | undefined => {
    const key = keyOf(id);
    return key && { sku: productIdOf(key) };
  };
  return { provider: createYotpo({ appKey, api, ...requests, ...(mediaUrl && { mediaUrl }) }), productKey };
}

function sitejabberReviews(
  account: NonNullable<ReadConfig['sitejabber']>,
  { store, fetch, clock, logger }: Surroundings,
): Reviews {
  const { domain, siblings, datasources, mediaUrl, productKey, clientToken, user, origin, limits } = account;
  const request = connectSitejabber({
    ...{ domain, clientToken: clientToken.reveal(), store, logger, clock },
    user: 'token' in user ? { token: user.token.reveal() } : { ...user, password: user.password.reveal() },
    ...(origin !== undefined && { base: origin }),
    ...(limits && { windows: limits }),
    ...(fetch && { fetch }),
  });
  const provider = createSitejabber({ domain, request, datasources, ...(mediaUrl && { mediaUrl }) });
  return { provider, productKey, siblings };
}

function connectPromotions(
  account: NonNullable<ReadConfig['uniqodo']>,
  { fetch, clock, logger }: Surroundings,
): PromotionParts {
  const { origin, accessKey, languages, names, ...shop } = account;
  const request = connectUniqodo({
    ...{ origin, accessKey: accessKey.reveal(), logger, clock },
    ...(names && { names }),
    ...(fetch && { fetch }),
  });
  return { ...shop, provider: createUniqodo({ request, languages, ...(names && { names }) }) };
}
