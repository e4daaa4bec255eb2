import { createSitejabber } from '../providers/sitejabber/provider.js';
import { systemClock, type Clock } from '../upstream/clock.js';
import { connectSitejabber, type SitejabberConnection } from '../upstream/sitejabber-connection.js';
import { assembleProxy, type ReviewProxy } from './assemble-proxy.js';
import type { Logger } from './logger.js';
import type { ReadConfig } from './proxy-config.js';

const SILENT: Logger = { info: () => {}, warn: () => {}, error: () => {} };

/** The proxy of a configuration that has been read: its vendor reached, and everything around it. */
export function connectProxy(config: ReadConfig): ReviewProxy {
  const { sitejabber, setLimits: limits, logger = SILENT, clock = systemClock, ...read } = config;
  const { domain, mediaUrl, productKey } = sitejabber;
  const request = connectSitejabber(toConnection(config, clock, logger));
  return assembleProxy({
    ...read,
    ...{ logger, clock, productKey, limits },
    provider: createSitejabber({ domain, request, ...(mediaUrl && { mediaUrl }) }),
  });
}

function toConnection({ sitejabber, store, fetch }: ReadConfig, clock: Clock, log: Logger): SitejabberConnection {
  const { domain, clientToken, user, origin, limits } = sitejabber;
  return {
    ...{ domain, clientToken: clientToken.reveal(), ledger: store, log, clock },
    user: 'token' in user ? { token: user.token.reveal() } : { ...user, password: user.password.reveal() },
    ...(origin !== undefined && { base: origin }),
    ...(limits && { windows: limits }),
    ...(fetch && { fetch }),
  };
}
