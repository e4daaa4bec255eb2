import { assembleProxy, type ReviewProxy } from './services.js';
import { systemClock } from './platform/clock.js';
import type { Logger } from './platform/logger.js';
import type { ReadConfig } from './proxy-config.js';

const SILENT: Logger = { info: () => {}, warn: () => {}, error: () => {} };

/** The proxy of a configuration that has been read: its vendors reached, and everything around them. */
export function connectProxy(config: ReadConfig): ReviewProxy {
  const { store, mount, healthKey, fetch, client, origins, filters, setLimits: limits, moved } = config;
  const { logger = SILENT, clock = systemClock } = config;
  if (Object.keys(moved).length > 0)
    logger.warn({ moved }, 'settings have moved: the next version reads the new places alone');
  const vendors = config.accounts.map(({ connect }) => connect({ store, logger, clock, ...(fetch && { fetch }) }));
  const provider = vendors.find(({ name }) => name === config.reviews)?.reviews;
  const promotions = vendors.flatMap((vendor) => vendor.promotions ?? [])[0];
  const { orders } = config;
  const taking = orders && vendors.flatMap((vendor) => vendor.orders(orders) ?? [])[0];
  return assembleProxy({
    ...{ store, mount, clock, logger, healthKey },
    reviews: provider && { provider, limits, filters, client, origins },
    promotions: promotions &&
      config.promotions &&
      client && { ...config.promotions, provider: promotions, client, origins },
    shopify: orders?.shopify,
    orders: orders && { ...orders, provider: taking },
  });
}
