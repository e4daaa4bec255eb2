import { vendorsOwn, type MediaUrl } from '../media-url.js';
import {
  VendorError,
  type CallOptions,
  type ProductRef,
  type Range,
  type ReviewProvider,
  type VendorRequest,
} from '../ports.js';
import { readRating } from '../read-rating.js';
import {
  productReviewsEndpoint,
  productsEndpoint,
  productStatsEndpoint,
  SITEJABBER_RUN_LENGTH,
  type ProductReviewsParams,
} from './contract.js';
import { SITEJABBER_UTC_OFFSET, writeDate } from './dates.js';
import { readProduct, readRemoved, readReview, type Reading } from './mapping.js';

/** Whose reviews are read, through what, and how pictures and dates are taken. */
export interface SitejabberOptions {
  /** The business as the vendor knows it, e.g. `shop.example`. */
  readonly domain: string;
  readonly request: VendorRequest;
  /** Serves reviewers' pictures from somewhere else than the vendor. */
  readonly mediaUrl?: MediaUrl;
  /** Minutes east of UTC of the vendor's dates that name no zone. */
  readonly utcOffset?: number;
}

const present = <T>(value: T | undefined): value is T => value !== undefined;

/** Sitejabber's reviews of products. */
export function createSitejabber(options: SitejabberOptions): ReviewProvider {
  const { domain, request, mediaUrl = vendorsOwn, utcOffset = SITEJABBER_UTC_OFFSET } = options;
  const reading: Reading = { mediaUrl, utcOffset };

  const list = async (
    product: ProductRef,
    range: Range,
    call: CallOptions,
    which: Pick<ProductReviewsParams, 'dateFrom' | 'deleted'> = {},
  ): Promise<unknown[]> => {
    const answer = await request(productReviewsEndpoint, { domain, key: product.key, range, ...which }, call);
    return answer.product_reviews;
  };
  const asRun = (received: readonly unknown[], { id }: ProductRef) => ({
    reviews: received.map((raw) => readReview(raw, id, reading)).filter(present),
    received: received.length,
  });

  return {
    name: 'sitejabber',
    runLength: SITEJABBER_RUN_LENGTH,

    async reviews(product, range, call) {
      return asRun(await list(product, range, call), product);
    },

    async reviewsSince(product, since, range, call) {
      return asRun(await list(product, range, call, { dateFrom: writeDate(since, utcOffset) }), product);
    },

    // Without `date_from`: the vendor does not say whether that would mean the day of removal or of writing.
    async removedSince(product, since, range, call) {
      const received = await list(product, range, call, { deleted: true });
      const ids = received.map((raw) => readRemoved(raw, since, utcOffset)).filter(present);
      return { ids, received: received.length };
    },

    async rating(product, call) {
      const answer = await request(productStatsEndpoint, { domain, key: product.key }, call);
      // An empty list is how the vendor writes "none".
      const [stats = { total: 0, average_rating: undefined }] = [answer.product_reviews_stats].flat();
      const rating = readRating(stats.total, stats.average_rating);
      if (rating === undefined) throw new VendorError('shape', { detail: productStatsEndpoint.name });
      return rating;
    },

    async catalogue(range, call) {
      const { products } = await request(productsEndpoint, { domain, range }, call);
      return { entries: products.map(readProduct).filter(present), received: products.length };
    },
  };
}
