import { createSitejabber } from '../providers/sitejabber/provider.js';
import { createUniqodo } from '../providers/uniqodo/provider.js';
import { systemClock, type Clock } from '../upstream/clock.js';
import { connectSitejabber } from '../upstream/sitejabber-connection.js';
import { connectUniqodo } from '../upstream/uniqodo-connection.js';
import { assembleProxy, type ReviewParts, type ReviewProxy } from './assemble-proxy.js';
import type { Logger } from './logger.js';
import type { PromotionParts } from './promotions/promotion-desk.js';
import type { ReadConfig } from './proxy-config.js';

const SILENT: Logger = { info: () => {}, warn: () => {}, error: () => {} };

/** What vendors are reached with. */
type Surroundings = Pick<ReadConfig, 'store' | 'fetch'> & { readonly clock: Clock; readonly logger: Logger };

/** The proxy of a configuration that has been read: its vendors reached, and everything around them. */
export function connectProxy(config: ReadConfig): ReviewProxy {
  const { sitejabber, uniqodo, setLimits: limits, filters, logger = SILENT, clock = systemClock, ...read } = config;
  const around = { ...read, logger, clock };
  return assembleProxy({
    ...around,
    reviews: sitejabber && { ...connectReviews(sitejabber, around), limits, filters },
    promotions: uniqodo && connectPromotions(uniqodo, around),
  });
}

function connectReviews(
  account: NonNullable<ReadConfig['sitejabber']>,
  { store, fetch, clock, logger }: Surroundings,
): Pick<ReviewParts, 'provider' | 'productKey'> {
  const { domain, mediaUrl, productKey, clientToken, user, origin, limits } = account;
  const request = connectSitejabber({
    ...{ domain, clientToken: clientToken.reveal(), ledger: store, log: logger, clock },
    user: 'token' in user ? { token: user.token.reveal() } : { ...user, password: user.password.reveal() },
    ...(origin !== undefined && { base: origin }),
    ...(limits && { windows: limits }),
    ...(fetch && { fetch }),
  });
  return { provider: createSitejabber({ domain, request, ...(mediaUrl && { mediaUrl }) }), productKey };
}

function connectPromotions(
  account: NonNullable<ReadConfig['uniqodo']>,
  { fetch, clock, logger }: Surroundings,
): PromotionParts {
  const { origin, accessKey, languages, names, ...shop } = account;
  const request = connectUniqodo({
    ...{ origin, accessKey: accessKey.reveal(), log: logger, clock },
    ...(names && { names }),
    ...(fetch && { fetch }),
  });
  return { ...shop, provider: createUniqodo({ request, languages, ...(names && { names }) }) };
}
