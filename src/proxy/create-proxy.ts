import type { ReviewProxy } from './assemble-proxy.js';
import { connectProxy } from './connect-proxy.js';
import { readConfig, type ProxyConfig } from './proxy-config.js';

export type { ProductKey } from '../providers/ports.js';
export type { BudgetWindow } from '../upstream/budget-page.js';
export type { Clock } from '../upstream/clock.js';
export type { ReviewProxy } from './assemble-proxy.js';
export { ConfigurationError } from './configuration-error.js';
export type { RequestContext } from './http/create-handler.js';
export type { Logger } from './logger.js';
export { memoryStore } from './stores/memory-store.js';
export type { ProxyConfig, SitejabberConfig } from './proxy-config.js';
export type { SetLimits } from './sets/set-limits.js';
export type { Store } from './stores/store.js';

/**
 * Makes a proxy of a configuration. It uses the Web's own interfaces alone, and so runs on Node and on an edge worker.
 * @throws ConfigurationError naming every field at fault.
 */
export const createProxy = (config: ProxyConfig): ReviewProxy => connectProxy(readConfig(config));
