import type { ReviewProxy } from './services.js';
import { connectProxy } from './connect-proxy.js';
import { readConfig, type ProxyConfig } from './proxy-config.js';
import type { Vendor } from './vendors/define-vendor.js';

export type * from './vendors/registry.js';
export { defineVendor, type Vendor, type VendorDefinition } from './vendors/define-vendor.js';
export type { OpenAccess, VendorAccess, VendorLogin } from './vendors/vendor-access.js';
export {
  BUSINESS,
  isBusiness,
  VendorError,
  type CallOptions,
  type CataloguePage,
  type Endpoint,
  type PageRequest,
  type ProductKey,
  type ProductRef,
  type RemovedPage,
  type RemovedRequest,
  type ReviewSource,
  type ReviewsPage,
  type ReviewSubject,
  type VendorErrorKind,
  type VendorRequest,
} from './vendors/review-vendor.js';
export type { PromotionVendor } from './vendors/promotion-vendor.js';
export type { OrderOptions, OrderVendor, PurchasedProduct } from './vendors/order-vendor.js';
export { secret } from './platform/config-fields.js';
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
export type { OrdersConfig } from './orders/orders-config.js';
export type { OrderReceipt, OrderSubmission } from './orders/order-service.js';
export type { GuardLimits } from './promotions/guess-record.js';
export type { NativeCodes, NativePromotion } from './promotions/native-codes.js';
export type { PromotionsConfig } from './promotions/promotions-config.js';
export { memoryStore } from './stores/memory-store.js';
export type { ProxyConfig } from './proxy-config.js';
export type { SetLimits } from './reviews/set-limits.js';
export {
  StoreError,
  type Delivery,
  type Durability,
  type Store,
  type Change as StoreChange,
} from './platform/store.js';

/**
 * Makes a proxy of a configuration. It uses the Web's own interfaces alone, and so runs on Node and on an edge worker.
 * @throws ConfigurationError naming every field at fault.
 */
export const createProxy = <Own extends Vendor = never>(config: ProxyConfig<Own>): ReviewProxy =>
  connectProxy(readConfig(config));
