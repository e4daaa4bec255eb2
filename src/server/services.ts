import type { Clock } from './platform/clock.js';
import { createHandler } from './routes/app.js';
import type { RequestContext } from './platform/request-context.js';
import type { Logger } from './platform/logger.js';
import { OrderService, type OrderParts, type OrderReceipt, type OrderSubmission } from './orders/order-service.js';
import type { PlacedOrder } from './promotions/cart-contents.js';
import { PromotionService, type PromotionParts } from './promotions/promotion-service.js';
import type { Secret } from './platform/secret.js';
import { ReviewService, type ReviewServiceOptions } from './reviews/review-service.js';
import type { ClientResolver } from './limits/client-key.js';
import { PlatformOrders, type OrderPlatform } from './orders/platform.js';
import type { Store } from './platform/store.js';

/** A merchant's proxy: Web requests in, Web answers out. */
export interface ReviewProxy {
  fetch(request: Request, context?: RequestContext): Promise<Response>;
  /**
   * Begins what a server does unasked: walking the vendor's catalogue, delivering orders. An edge worker does it as
   * requests come.
   */
  start(): void;
  /**
   * Reports a placed order with the promotions of its cart, so that its redemptions count. The promotions are forgotten
   * once the order is confirmed, and kept when it is cancelled. Without promotions it does nothing.
   * @throws Error when the vendor does not take it; then the promotions are kept, and it may be reported again.
   */
  completeOrder(cart: string, order: PlacedOrder): Promise<void>;
  /**
   * Takes in a whole order as it stands now, to be delivered to the vendors: it is in the store when this resolves.
   * @param order The vendor's fields of an order, as `POST /v1/orders` takes them.
   * @throws OrderRefused with everything that is wrong with it; Error when the proxy is configured for no orders.
   */
  submitOrder(order: unknown, submission?: OrderSubmission): Promise<OrderReceipt>;
  /**
   * Takes in what became of lines of an order: `{external_id, fulfillments}`.
   * @throws OrderRefused; Error when the proxy is configured for no orders.
   */
  submitFulfillments(note: unknown, submission?: Pick<OrderSubmission, 'fulfillmentsAt'>): Promise<OrderReceipt>;
  /** Delivers what is due of the orders: for an edge worker's schedule, since only a server looks by itself. */
  deliverOrders(): Promise<void>;
  /** Ends what goes on in the background. The store is its owner's to close. */
  close(): void;
}

/** What reviews are made of. */
export type ReviewParts = Pick<ReviewServiceOptions, 'provider' | 'limits' | 'filters'>;

export interface ProxyParts {
  readonly store: Store;
  readonly mount: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly healthKey?: Secret | undefined;
  /** Pages elsewhere that may send votes. */
  readonly origins?: readonly string[] | undefined;
  /** Who sends them; without it all clients are one. */
  readonly client?: ClientResolver | undefined;
  readonly reviews?: ReviewParts | undefined;
  readonly promotions?: PromotionParts | undefined;
  readonly orders?: OrderParts | undefined;
  /** The platforms whose webhooks are taken, where orders are. */
  readonly platforms?: readonly OrderPlatform[] | undefined;
}

/** A proxy over any vendor of reviews, any vendor of promotions, or both. */
export function assembleProxy(parts: ProxyParts): ReviewProxy {
  const { store, mount, clock, logger, healthKey, origins = [], client = () => undefined } = parts;
  const reviews = parts.reviews && new ReviewService({ ...parts.reviews, store, clock, logger });
  const promotions = parts.promotions && new PromotionService({ ...parts.promotions, store, clock, logger });
  const orders = parts.orders && new OrderService({ ...parts.orders, promotions, store, clock, logger });
  const platforms = orders
    ? (parts.platforms ?? []).map((platform) => new PlatformOrders(platform, { orders, store, logger }))
    : [];
  return {
    fetch: createHandler({
      services: { reviews, promotions, orders, platforms, healthKey, origins },
      ...{ mount, client, clock, logger },
    }),
    start: () => {
      reviews?.start();
      orders?.start();
    },
    completeOrder: async (cart, order) => promotions?.complete(cart, order),
    submitOrder: async (order, submission) => requireOrders(orders).submit(order, submission),
    submitFulfillments: async (note, submission) => requireOrders(orders).addFulfillments(note, submission),
    deliverOrders: async () => requireOrders(orders).deliverDue(),
    close: () => {
      orders?.close();
      reviews?.close();
    },
  };
}

function requireOrders(orders: OrderService | undefined): OrderService {
  if (!orders) throw new Error('The proxy is not configured for orders.');
  return orders;
}
