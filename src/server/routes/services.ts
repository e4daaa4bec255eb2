import type { ProductRef, ReviewProvider } from '../vendors/review-vendor.js';
import type { OrderDesk } from '../orders/order-service.js';
import type { ShopWindow } from '../reviews/business-ratings.js';
import type { CountedVotes } from '../reviews/vote-overlay.js';
import type { VoteDesk } from '../reviews/vote-service.js';
import type { PromotionDesk } from '../promotions/promotion-service.js';
import type { Catalogue } from '../reviews/catalogue.js';
import type { Background, ReviewSets } from '../reviews/review-sets.js';
import type { Secret } from '../platform/secret.js';
import type { RequestContext } from '../platform/request-context.js';

/** What reviews are answered from. */
export interface ReviewHouse {
  readonly provider: ReviewProvider;
  readonly sets: ReviewSets;
  readonly catalogue: Catalogue;
  readonly shop: ShopWindow;
  readonly votes: VoteDesk;
  readonly counted: CountedVotes;
  /** The product of a page's id; undefined when it is none of the shop's. */
  readonly product: (id: string) => ProductRef | undefined;
}

/** What the proxy answers from: what its merchant has configured. */
export interface House {
  readonly reviews: ReviewHouse | undefined;
  readonly promotions: PromotionDesk | undefined;
  readonly orders: OrderDesk | undefined;
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
