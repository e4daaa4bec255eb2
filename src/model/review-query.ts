import type { Stars } from './stars.js';

/** Whose reviews: a product's, or the shop's own. */
export type Subject = 'product' | 'business';

export const SORTS = ['newest', 'oldest', 'highest', 'lowest', 'helpful', 'media'] as const;
export type Sort = (typeof SORTS)[number];

/** Which reviews to show, and in which order. Immutable: another query is another object. */
export interface ReviewQuery {
  readonly subject: Subject;
  /** The page's id of the product; '' when the subject is the business. */
  readonly productId: string;
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
  readonly sort: Sort;
  /** Any of these; empty means all. */
  readonly stars: readonly Stars[];
  /** Only reviews with photos or clips. */
  readonly media: boolean;
  /** Only reviews whose purchase the vendor has verified. */
  readonly verified: boolean;
  /** Words that must all occur, whatever their case and accents. */
  readonly search: string;
  /** Metadata name to accepted values: any value of a name, every name. */
  readonly metadata: Readonly<Record<string, readonly string[]>>;
  /** Names of the metadata filters to offer, in the order to show them; empty leaves the choice to the proxy. */
  readonly filters: readonly string[];
}

/** Everything, newest first. */
export const EVERY_REVIEW: ReviewQuery = {
  subject: 'product',
  productId: '',
  page: 1,
  perPage: 10,
  sort: 'newest',
  stars: [],
  media: false,
  verified: false,
  search: '',
  metadata: {},
  filters: [],
};

/** Whether the query excludes any review. Sort and page do not. */
export const isFiltered = (query: ReviewQuery): boolean =>
  query.stars.length > 0 ||
  query.media ||
  query.verified ||
  query.search.trim() !== '' ||
  Object.values(query.metadata).some((values) => values.length > 0);

/** The first page of the same subject, sort and page size, without any filter. */
export const withoutFilters = (query: ReviewQuery): ReviewQuery => ({
  ...query,
  page: 1,
  stars: [],
  media: false,
  verified: false,
  search: '',
  metadata: {},
});

/** The values chosen of a metadata filter. Own entries alone: a merchant may well call a question "constructor". */
export const chosenValues = (query: ReviewQuery, name: string): readonly string[] =>
  (Object.hasOwn(query.metadata, name) && query.metadata[name]) || [];

/** Whether two queries are about the same product, or both about the shop. */
export const sameSubject = (a: ReviewQuery, b: ReviewQuery): boolean =>
  a.subject === b.subject && a.productId === b.productId;
