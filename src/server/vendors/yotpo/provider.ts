import type { Review } from '../../../model/review.js';
import { vendorsOwn, type MediaUrl } from '../wire/media-url.js';
import {
  isBusiness,
  VendorError,
  type CallOptions,
  type Range,
  type ReviewVendor,
  type ReviewSubject,
  type VendorRequest,
} from '../review-vendor.js';
import { NO_LINE, readBottomLine, readStoreLine, readSummary } from './bottom-line.js';
import { SITE_REVIEWS, YOTPO_PAGE, YOTPO_READS, type WireList, type YotpoApi } from './contract.js';
import { readReview, vendorId, type Owner } from './mapping.js';
import { readScales } from './metadata.js';
import { readPages } from '../wire/pages.js';
import { productIdOf } from './product-id.js';
import { createEndpoint, createNowEndpoint, reviewEndpoint, voteEndpoint } from './writing.js';

/** Whose reviews are read, through what, and how pictures are taken. */
export interface YotpoOptions {
  readonly appKey: string;
  /** Public reads. */
  readonly read: VendorRequest;
  /** Public writes. */
  readonly write: VendorRequest;
  /** Which version of the API reads go to; the first by default. */
  readonly api?: YotpoApi;
  /** Whether new reviews are created at once, or wait until their authors have confirmed them, as by default. */
  readonly createsAtOnce?: boolean;
  /** Serves reviewers' pictures from somewhere else than the vendor. */
  readonly mediaUrl?: MediaUrl;
}

/** A page's reviews in its order, undefined for each that cannot be shown. */
type Entries = readonly (Review | undefined)[];

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
function sizeOf({ pagination, per_page: older }: WireList, asked: number): number {
  const size = pagination.per_page ?? older ?? asked;
  if (!Number.isInteger(size) || size < 1) throw new VendorError('shape', { detail: 'page size' });
  return Math.min(size, asked);
}

/** The vendor's id of a review. @throws VendorError 'review_not_found' for an id that is none of the vendor's. */
function knownId(id: string): string {
  const known = vendorId(id);
  if (known === undefined) throw new VendorError('review_not_found');
  return known;
}

/** Yotpo's reviews of products, and of the shop itself. */
export function createYotpo(options: YotpoOptions): ReviewVendor {
  const { appKey, read, write, api = 'v1', createsAtOnce = false, mediaUrl = vendorsOwn } = options;
  const reads = YOTPO_READS[api];

  /** A run of a product's list, and whether the vendor named the product. */
  const list = async (
    subject: ReviewSubject,
    range: Range,
    call: CallOptions,
  ): Promise<{ entries: Entries; unknown: boolean }> => {
    const { productId, owner } = placeOf(subject);
    let unknown = false;
    const items = await readPages(range, YOTPO_PAGE.reviews, async (page, perPage) => {
      const answer = await read(reads.reviews, { appKey, productId, page, perPage }, call);
      unknown = page === 1 && (answer.reviews ?? []).length === 0 && answer.products.length === 0;
      const scales = readScales(answer.bottomline?.custom_fields_bottomline);
      return { size: sizeOf(answer, perPage), items: (answer.reviews ?? []).map((raw) => ({ raw, scales })) };
    });
    return { entries: items.map(({ raw, scales }) => readReview(raw, owner, { mediaUrl, scales })), unknown };
  };

  return {
    name: 'yotpo',
    runLength: YOTPO_PAGE.reviews,
    listsReviewedOnly: true,

    async reviews(product, range, call) {
      const { entries, unknown } = await list(product, range, call);
      return { reviews: entries.filter(present), received: entries.length, ...(unknown && { unknown }) };
    },

    // The list cannot be asked for a time: it is read from its start until it is too old.
    async reviewsSince(product, since, range, call) {
      const { entries } = await list(product, range, call);
      const older = entries.findIndex((review) => review && Date.parse(review.createdAt) < since.getTime());
      const recent = older < 0 ? entries : entries.slice(0, older);
      return { reviews: recent.filter(present), received: recent.length };
    },

    // Nothing public tells of them. A count that no change explains has the set gathered anew.
    async removedSince() {
      return { ids: [], received: 0 };
    },

    async rating(subject, call) {
      const { productId } = placeOf(subject);
      const { bottomline } = await read(reads.bottomLine, { appKey, productId }, call);
      return required(readBottomLine(bottomline ?? NO_LINE), reads.bottomLine.name);
    },

    async catalogue(range, call) {
      const lines = await readPages(range, YOTPO_PAGE.bottomLines, async (page, size) => {
        const { bottomlines } = await read(reads.bottomLines, { appKey, page, perPage: size }, call);
        return { size, items: bottomlines };
      });
      return { entries: lines.map(readStoreLine).filter(present), received: lines.length };
    },

    // Of one review is asked for, since they bring the shop's stars and scales with them.
    async business(call) {
      const { bottomline } = await read(reads.reviews, { appKey, productId: SITE_REVIEWS, page: 1, perPage: 1 }, call);
      return { summary: required(readSummary(bottomline ?? NO_LINE), reads.reviews.name), datasources: [] };
    },

    // The vendor does not say whose it is: no page's id of a product is in it.
    async review(id, call) {
      const { review } = await write(reviewEndpoint, { id: knownId(id) }, call);
      return readReview(review, { subject: 'product' }, { mediaUrl, scales: new Set() });
    },

    async vote(id, vote, call) {
      await write(voteEndpoint, { id: knownId(id), vote }, call);
    },

    async create(review, call) {
      await write(createsAtOnce ? createNowEndpoint : createEndpoint, { appKey, review }, call);
      return createsAtOnce ? 'published' : 'waiting';
    },
  };
}
