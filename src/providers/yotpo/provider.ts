import type { Review } from '../../model/review.js';
import { vendorsOwn, type MediaUrl } from '../media-url.js';
import {
  isBusiness,
  VendorError,
  type CallOptions,
  type Range,
  type ReviewProvider,
  type ReviewSubject,
  type VendorRequest,
} from '../ports.js';
import { NO_LINE, readBottomLine, readStoreLine } from './bottom-line.js';
import { YOTPO_PAGE, YOTPO_READS, type WireList, type YotpoApi } from './contract.js';
import { readReview, type Owner } from './mapping.js';
import { readScales } from './metadata.js';
import { readPages } from './pages.js';
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

/** A page's reviews in its order, undefined for each that cannot be shown. */
type Entries = readonly (Review | undefined)[];

const present = <T>(value: T | undefined): value is T => value !== undefined;

/** A smaller page than was asked for would look like the end of the list. */
function checkSize({ pagination, per_page: older }: WireList, asked: number): void {
  if ((pagination.per_page ?? older ?? asked) < asked) throw new VendorError('shape', { detail: 'page size' });
}

/** Yotpo's reviews of products. */
export function createYotpo({ appKey, read, api = 'v1', mediaUrl = vendorsOwn }: YotpoOptions): ReviewProvider {
  const reads = YOTPO_READS[api];

  /** A run of a product's list, and whether the vendor named the product. */
  const list = async (
    subject: ReviewSubject,
    range: Range,
    call: CallOptions,
  ): Promise<{ entries: Entries; unknown: boolean }> => {
    if (isBusiness(subject)) throw new VendorError('refused', { detail: 'site reviews' });
    const { id, key } = subject;
    const perPage = YOTPO_PAGE.reviews;
    const productId = productIdOf(key);
    let unknown = false;
    const items = await readPages(range, perPage, async (page) => {
      const answer = await read(reads.reviews, { appKey, productId, page, perPage }, call);
      checkSize(answer, perPage);
      unknown = page === 1 && (answer.reviews ?? []).length === 0 && answer.products.length === 0;
      const scales = readScales(answer.bottomline?.custom_fields_bottomline);
      return (answer.reviews ?? []).map((raw) => ({ raw, scales }));
    });
    const owner: Owner = { subject: 'product', productId: id };
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
      if (isBusiness(subject)) throw new VendorError('refused', { detail: 'site reviews' });
      const { key } = subject;
      const { bottomline } = await read(reads.bottomLine, { appKey, productId: productIdOf(key) }, call);
      const rating = readBottomLine(bottomline ?? NO_LINE);
      if (rating === undefined) throw new VendorError('shape', { detail: reads.bottomLine.name });
      return rating;
    },

    async catalogue(range, call) {
      const perPage = YOTPO_PAGE.bottomLines;
      const lines = await readPages(range, perPage, async (page) => {
        const { bottomlines } = await read(reads.bottomLines, { appKey, page, perPage }, call);
        return bottomlines;
      });
      return { entries: lines.map(readStoreLine).filter(present), received: lines.length };
    },
  };
}
