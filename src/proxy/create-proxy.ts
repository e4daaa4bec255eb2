import type { ReviewProxy } from './assemble-proxy.js';
import { connectProxy } from './connect-proxy.js';
import { readConfig, type ProxyConfig } from './proxy-config.js';

export type { ProductKey } from '../providers/ports.js';
export type { BudgetWindow } from '../upstream/budget-page.js';
export type { Clock } from '../upstream/clock.js';
export type { ReviewProxy } from './assemble-proxy.js';
export { ConfigurationError } from './configuration-error.js';
export type { RequestContext } from './http/request-context.js';
export type { Logger } from './logger.js';
export type { CartContents, CartLookUp, PlacedOrder } from './promotions/cart-contents.js';
export { clientByHeader, clientBySocket, type ClientResolver } from './promotions/client-key.js';
export type { OrderRemark } from '../providers/yotpo/order-check.js';
export type { FulfillmentNote, Order } from '../providers/yotpo/order.js';
export type { PurchasedProduct } from '../providers/yotpo/purchases-contract.js';
export type { OrdersConfig } from './orders-config.js';
export type { OrderReceipt, OrderSubmission } from './orders/order-desk.js';
export { OrderRefused } from './orders/order-refused.js';
export type { GuardLimits } from './promotions/guard-limits.js';
export type { NativeCodes, NativePromotion } from './promotions/native-codes.js';
export { memoryStore } from './stores/memory-store.js';
export type { ProxyConfig } from './proxy-config.js';
export type { SetLimits } from './sets/set-limits.js';
export type { SitejabberConfig } from './sitejabber-config.js';
export { StoreError, type Store } from './stores/store.js';
export type { UniqodoConfig } from './uniqodo-config.js';
export type { YotpoConfig } from './yotpo-config.js';

/**
 * Makes a proxy of a configuration. It uses the Web's own interfaces alone, and so runs on Node and on an edge worker.
 * @throws ConfigurationError naming every field at fault.
 */
export const createProxy = (config: ProxyConfig): ReviewProxy => connectProxy(readConfig(config));
