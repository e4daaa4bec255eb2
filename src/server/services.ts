import type { ProductKey, ProductRef, ReviewVendor } from './vendors/review-vendor.js';
import type { Clock } from './platform/clock.js';
import { createHandler } from './routes/app.js';
import type { RequestContext } from './platform/request-context.js';
import type { ReviewService } from './routes/services.js';
import type { Logger } from './platform/logger.js';
import { OrderService, type OrderParts, type OrderReceipt, type OrderSubmission } from './orders/order-service.js';
import type { PlacedOrder } from './promotions/cart-contents.js';
import { PromotionService, type PromotionParts } from './promotions/promotion-service.js';
import type { Secret } from './platform/secret.js';
import { AskedRatings } from './reviews/asked-ratings.js';
import { Catalogue, hasCatalogue } from './reviews/catalogue.js';
import { ReviewSets } from './reviews/review-sets.js';
import { BusinessRatings } from './reviews/business-ratings.js';
import type { ClientResolver } from './limits/client-key.js';
import { VoteOverlay } from './reviews/vote-overlay.js';
import { VoteService } from './reviews/vote-service.js';
import type { SetLimits } from './reviews/set-limits.js';
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
export interface ReviewParts {
  readonly provider: ReviewVendor;
  readonly limits: SetLimits;
  readonly filters?: readonly string[] | undefined;
  /** Pages elsewhere that may send votes. */
  readonly origins?: readonly string[] | undefined;
  /** Who sends them; without it all are one. */
  readonly client?: ClientResolver | undefined;
}

export interface ProxyParts {
  readonly store: Store;
  readonly mount: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly healthKey?: Secret | undefined;
  readonly reviews?: ReviewParts | undefined;
  readonly promotions?: PromotionParts | undefined;
  readonly orders?: OrderParts | undefined;
  /** The platforms whose webhooks are taken, where orders are. */
  readonly platforms?: readonly OrderPlatform[] | undefined;
}

/** A proxy over any vendor of reviews, any vendor of promotions, or both. */
export function assembleProxy(parts: ProxyParts): ReviewProxy {
  const { store, mount, clock, logger, healthKey } = parts;
  const reviews = parts.reviews && createReviewService({ ...parts.reviews, store, clock, logger });
  const promotions = parts.promotions && new PromotionService({ ...parts.promotions, store, clock, logger });
  const orders = parts.orders && new OrderService({ ...parts.orders, promotions, store, clock, logger });
  const platforms = orders
    ? (parts.platforms ?? []).map((platform) => new PlatformOrders(platform, { orders, store, logger }))
    : [];
  return {
    fetch: createHandler({
      house: { reviews, promotions, orders, platforms, healthKey },
      mount,
      clock,
      logger,
    }),
    start: () => {
      reviews?.catalogue.start();
      orders?.start();
    },
    completeOrder: async (cart, order) => promotions?.complete(cart, order),
    submitOrder: async (order, submission) => requireOrders(orders).submit(order, submission),
    submitFulfillments: async (note, submission) => requireOrders(orders).addFulfillments(note, submission),
    deliverOrders: async () => requireOrders(orders).deliverDue(),
    close: () => {
      orders?.close();
      reviews?.catalogue.close();
      reviews?.sets.close();
      reviews?.shop.close();
    },
  };
}

function requireOrders(orders: OrderService | undefined): OrderService {
  if (!orders) throw new Error('The proxy is not configured for orders.');
  return orders;
}

function createReviewService(parts: ReviewParts & Pick<ProxyParts, 'store' | 'clock' | 'logger'>): ReviewService {
  const { provider } = parts;
  const catalogue = hasCatalogue(provider) ? new Catalogue({ ...parts, provider }) : new AskedRatings(parts);
  const sets = new ReviewSets({ ...parts, catalogue });
  const product = (id: string): ProductRef | undefined => {
    const key = keyOf(id, provider);
    return key && { id, key };
  };
  const counted = new VoteOverlay(parts.store, parts.clock);
  const votes = new VoteService({
    ...parts,
    counted,
    origins: parts.origins ?? [],
    client: parts.client ?? (() => undefined),
    find: (id) => sets.review(id),
  });
  return { provider, sets, catalogue, shop: new BusinessRatings(parts), votes, counted, product };
}

/** A merchant's own look-up may throw for an id that it does not know. */
function keyOf(id: string, vendor: ReviewVendor): ProductKey | undefined {
  try {
    return vendor.productKey ? (vendor.productKey(id) ?? undefined) : { sku: id };
  } catch {
    return undefined;
  }
}
