import type { ReviewProxy } from './services.js';
import { connectProxy } from './connect-proxy.js';
import { readConfig, type ProxyConfig } from './proxy-config.js';

export type { ProductKey } from './vendors/review-vendor.js';
export type { RateWindow as BudgetWindow } from './vendors/calls/call-log.js';
export type { Clock } from './platform/clock.js';
export type { ReviewProxy } from './services.js';
export { ConfigurationError } from './platform/config-fields.js';
export type { RequestContext } from './platform/request-context.js';
export type { Logger } from './platform/logger.js';
export type { CartContents, CartLookUp, PlacedOrder } from './promotions/cart-contents.js';
export { clientByHeader, clientBySocket, type ClientResolver } from './limits/client-key.js';
export { OrderRefused, type Issue, type Issue as OrderRemark } from '../model/order/order-check.js';
export type { FulfillmentNote, Order } from '../model/order/order.js';
export type { PurchasedProduct } from './vendors/order-vendor.js';
export type { OrdersConfig } from './orders/orders-config.js';
export type { OrderReceipt, OrderSubmission } from './orders/order-service.js';
export type { GuardLimits } from './promotions/guess-record.js';
export type { NativeCodes, NativePromotion } from './promotions/native-codes.js';
export { memoryStore } from './stores/memory-store.js';
export type { ProxyConfig } from './proxy-config.js';
export type { SetLimits } from './reviews/set-limits.js';
export type { SitejabberConfig } from './vendors/sitejabber/sitejabber-config.js';
export { StoreError, type Store } from './platform/store.js';
export type { UniqodoConfig } from './promotions/promotions-config.js';
export type { YotpoConfig } from './vendors/yotpo/yotpo-config.js';

/**
 * Makes a proxy of a configuration. It uses the Web's own interfaces alone, and so runs on Node and on an edge worker.
 * @throws ConfigurationError naming every field at fault.
 */
export const createProxy = (config: ProxyConfig): ReviewProxy => connectProxy(readConfig(config));
