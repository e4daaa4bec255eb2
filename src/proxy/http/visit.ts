import type { ProductRef, ReviewProvider } from '../../providers/ports.js';
import type { Catalogue } from '../sets/catalogue.js';
import type { Background, ReviewSets } from '../sets/review-sets.js';
import type { Secret } from '../secret.js';

/** What the proxy answers from. */
export interface House {
  readonly provider: ReviewProvider;
  readonly sets: ReviewSets;
  readonly catalogue: Catalogue;
  /** The product of a page's id; undefined when it is none of the shop's. */
  readonly product: (id: string) => ProductRef | undefined;
  readonly healthKey: Secret | undefined;
}

/** One request, and what a route may need to answer it. */
export interface Visit extends House {
  readonly request: Request;
  readonly background: Background;
}
