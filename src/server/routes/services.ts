import type { ProductRef, ReviewVendor } from '../vendors/review-vendor.js';
import type { OrderService } from '../orders/order-service.js';
import type { BusinessRatings } from '../reviews/business-ratings.js';
import type { VoteOverlay } from '../reviews/vote-overlay.js';
import type { VoteService } from '../reviews/vote-service.js';
import type { PromotionService } from '../promotions/promotion-service.js';
import type { ProductRatings } from '../reviews/product-ratings.js';
import type { Background, ReviewSets } from '../reviews/review-sets.js';
import type { PlatformOrders } from '../orders/platform.js';
import type { Secret } from '../platform/secret.js';
import type { RequestContext } from '../platform/request-context.js';

/** What reviews are answered from. */
export interface ReviewService {
  readonly provider: ReviewVendor;
  readonly sets: ReviewSets;
  readonly catalogue: ProductRatings;
  readonly shop: BusinessRatings;
  readonly votes: VoteService;
  readonly counted: VoteOverlay;
  /** The product of a page's id; undefined when it is none of the shop's. */
  readonly product: (id: string) => ProductRef | undefined;
}

/** What the proxy answers from: what its merchant has configured. */
export interface Services {
  readonly reviews: ReviewService | undefined;
  readonly promotions: PromotionService | undefined;
  readonly orders: OrderService | undefined;
  /** The platforms whose webhooks are taken. */
  readonly platforms: readonly PlatformOrders[];
  readonly healthKey: Secret | undefined;
}

/** One request, and what came with it. */
export interface Visit {
  readonly request: Request;
  readonly context: RequestContext | undefined;
  readonly background: Background;
  /** The name of this request in the log, and in the answer. */
  readonly requestId: string;
}
