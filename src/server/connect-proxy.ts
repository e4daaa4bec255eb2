import { createShopify } from './shopify/platform.js';
import { assembleProxy, type ReviewProxy } from './services.js';
import { systemClock } from './platform/clock.js';
import type { Logger } from './platform/logger.js';
import type { ReadConfig } from './proxy-config.js';
import type { HookDeps } from './orders/merchant-hooks.js';
import type { OrderPlatform } from './orders/platform.js';
import { createWooCommerce } from './woocommerce/platform.js';

const SILENT: Logger = { info: () => {}, warn: () => {}, error: () => {} };

/** The first of several that are there. */
const first = <T>(found: readonly (T | undefined)[]): T | undefined => found.find((one) => one !== undefined);

/** The proxy of a configuration that has been read: each vendor reached once, and everything around them. */
export function connectProxy(config: ReadConfig): ReviewProxy {
  const { store, mount, healthKey, fetch, client, origins, filters, setLimits: limits, orders, moved } = config;
  const { logger = SILENT, clock = systemClock } = config;
  if (Object.keys(moved).length > 0)
    logger.warn({ moved }, 'settings have moved: the next version reads the new places alone');
  const vendors = config.accounts.map(({ connect }) => connect({ store, logger, clock, ...(fetch && { fetch }) }));
  const reviews = vendors.find(({ name }) => name === config.reviews)?.reviews;
  const promotions = first(vendors.map((vendor) => vendor.promotions));
  return assembleProxy({
    ...{ store, mount, clock, logger, healthKey, client, origins },
    reviews: reviews && { provider: reviews, limits, filters },
    promotions: promotions &&
      config.promotions &&
      client && { ...config.promotions, provider: promotions, client, origins },
    platforms: orders && connectPlatforms(orders, { clock, logger }),
    orders: orders && { ...orders, keys: orders.key, provider: first(vendors.map((vendor) => vendor.orders(orders))) },
  });
}

/** The platforms whose webhooks are taken. */
function connectPlatforms(
  { shopify, woocommerce }: NonNullable<ReadConfig['orders']>,
  deps: HookDeps,
): OrderPlatform[] {
  return [
    shopify && createShopify({ ...deps, ...shopify, secrets: shopify.secret }),
    woocommerce && createWooCommerce({ ...deps, ...woocommerce, secrets: woocommerce.secret }),
  ].filter((platform) => platform !== undefined);
}
