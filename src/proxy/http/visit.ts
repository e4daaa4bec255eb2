import type { ProductRef, ReviewProvider } from '../../providers/ports.js';
import type { OrderDesk } from '../orders/order-desk.js';
import type { ShopWindow } from '../shop/shop-window.js';
import type { CountedVotes } from '../votes/counted-votes.js';
import type { VoteDesk } from '../votes/vote-desk.js';
import type { PromotionDesk } from '../promotions/promotion-desk.js';
import type { Catalogue } from '../sets/catalogue.js';
import type { Background, ReviewSets } from '../sets/review-sets.js';
import type { Secret } from '../secret.js';
import type { RequestContext } from './request-context.js';

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
