import { vendorsOwn, type MediaUrl } from '../wire/media-url.js';
import {
  isBusiness,
  VendorError,
  type ReviewSource,
  type ReviewSubject,
  type VendorRequest,
} from '../review-vendor.js';
import { NO_LINE, readBottomLine, readStoreLine, readSummary } from './bottom-line.js';
import { SITE_REVIEWS, voteEndpoint, YOTPO_PAGE, YOTPO_READS, type WireList, type YotpoApi } from './contract.js';
import { readReview, vendorId, type Owner } from './mapping.js';
import { readScales } from './metadata.js';
import { productIdOf } from './product-id.js';

/** Whose reviews are read, through what, and how pictures are taken. */
export interface YotpoOptions {
  readonly appKey: string;
  /** Public reads. */
  readonly read: VendorRequest;
  /** Public writes. */
  readonly write: VendorRequest;
  /** Which version of the API reads go to; the first by default. */
  readonly api?: YotpoApi;
  /** Serves reviewers' pictures from somewhere else than the vendor. */
  readonly mediaUrl?: MediaUrl;
}

const present = <T>(value: T | undefined): value is T => value !== undefined;

/** Where the vendor keeps the reviews of a subject, and whose they are to be. */
function placeOf(subject: ReviewSubject): { productId: string; owner: Owner } {
  if (isBusiness(subject)) return { productId: SITE_REVIEWS, owner: { subject: 'business' } };
  return { productId: productIdOf(subject.key), owner: { subject: 'product', productId: subject.id } };
}

/** A value that the vendor's answer must have had. */
function required<T>(value: T | undefined, detail: string): T {
  if (value === undefined) throw new VendorError('shape', { detail });
  return value;
}

/** How many reviews the vendor puts on a page: fewer than were asked for must not look like the end of the list. */
function sizeOf({ pagination, per_page: older }: WireList): number {
  const size = pagination.per_page ?? older ?? YOTPO_PAGE.reviews;
  if (!Number.isInteger(size) || size < 1) throw new VendorError('shape', { detail: 'page size' });
  return Math.min(size, YOTPO_PAGE.reviews);
}

/** The cursor of the numbered page after one; none after a page that is not full. */
const nextOf = (page: number, size: number, received: readonly unknown[]): string | undefined =>
  received.length < size ? undefined : String(page + 1);

/** Yotpo's reviews of products, and of the shop itself. A cursor is the number of a page. */
export function createYotpo(options: YotpoOptions) {
  const { appKey, read, write, api = 'v1', mediaUrl = vendorsOwn } = options;
  const reads = YOTPO_READS[api];

  return {
    listsReviewedOnly: true,

    async page(subject, { cursor = '1', since }, call) {
      const { productId, owner } = placeOf(subject);
      const page = Number(cursor);
      const answer = await read(reads.reviews, { appKey, productId, page, perPage: YOTPO_PAGE.reviews }, call);
      const received = answer.reviews ?? [];
      const scales = readScales(answer.bottomline?.custom_fields_bottomline);
      const reviews = received.map((raw) => readReview(raw, owner, { mediaUrl, scales })).filter(present);
      // The list cannot be asked for a time: it is read from its start until it is too old.
      const older = since && reviews.some(({ createdAt }) => Date.parse(createdAt) < since.getTime());
      const unknown = page === 1 && received.length === 0 && answer.products.length === 0;
      const next = older ? undefined : nextOf(page, sizeOf(answer), received);
      return { reviews, next, ...(unknown && { unknown }) };
    },

    async rating(subject, call) {
      const { productId } = placeOf(subject);
      const { bottomline } = await read(reads.bottomLine, { appKey, productId }, call);
      return required(readBottomLine(bottomline ?? NO_LINE), reads.bottomLine.name);
    },

    async catalogue(cursor = '1', call) {
      const page = Number(cursor);
      const perPage = YOTPO_PAGE.bottomLines;
      const { bottomlines } = await read(reads.bottomLines, { appKey, page, perPage }, call);
      return { entries: bottomlines.map(readStoreLine).filter(present), next: nextOf(page, perPage, bottomlines) };
    },

    // Of one review is asked for, since they bring the shop's stars and scales with them.
    async business(call) {
      const { bottomline } = await read(reads.reviews, { appKey, productId: SITE_REVIEWS, page: 1, perPage: 1 }, call);
      return { summary: required(readSummary(bottomline ?? NO_LINE), reads.reviews.name), datasources: [] };
    },

    async vote(id, vote, call) {
      const known = vendorId(id);
      if (known === undefined) throw new VendorError('review_not_found');
      await write(voteEndpoint, { id: known, vote }, call);
    },
  } satisfies ReviewSource;
}
