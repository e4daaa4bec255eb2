import type { Review } from '../../../model/review.js';
import type { MediaUrl } from '../wire/media-url.js';
import type { CatalogueEntry } from '../review-vendor.js';
import { readDate } from '../../../model/read-date.js';
import { readRating } from '../wire/scalars.js';
import { readAttributes } from './attributes.js';
import { readAuthor } from './author.js';
import { productReviewSchema, productSchema, type WireProductReview } from './contract.js';
import { readMedia } from './media.js';

/** How the vendor's answers are to be read. */
export interface Reading {
  readonly mediaUrl: MediaUrl;
  /** Minutes east of UTC of dates that name no zone. */
  readonly utcOffset: number;
}

/**
 * Minutes east of UTC of the vendor's dates that name no zone: its examples print the same moments with -07:00 in
 * February, July and November alike.
 */
export const SITEJABBER_UTC_OFFSET = -7 * 60;

/** A moment as the vendor's query parameters want it, `yyyy-mm-dd hh:mm:ss`, rounded down to the second. */
export function writeDate(moment: Date, utcOffset = SITEJABBER_UTC_OFFSET): string {
  const local = new Date(moment.getTime() + utcOffset * 60_000);
  return local.toISOString().slice(0, 19).replace('T', ' ');
}

/** Our id of a review of a product, opaque; no other vendor's review and none of the shop itself has it. */
const reviewId = (id: string): string | undefined => (/^[\w-]{1,64}$/.test(id) ? `sj-p-${id}` : undefined);

/** The vendor's number of a review by our id of it; undefined when it is none of a product. */
export const productReviewNumber = (id: string): string | undefined => /^sj-p-([\w-]{1,64})$/.exec(id)?.[1];

/** The dates that every thing written at the vendor has. */
type WireDates = Pick<WireProductReview, 'created' | 'createdRFC' | 'published' | 'publishedRFC'>;

/** When it was written. The "RFC" field says the zone, so it goes first. */
export const written = (wire: WireDates, utcOffset: number): string | undefined =>
  [wire.createdRFC, wire.created, wire.publishedRFC, wire.published]
    .map((text) => readDate(text, utcOffset))
    .find((date) => date !== undefined);

/** The vendor marks what is not yet published by this word in place of a date. */
export const isPending = ({ published, publishedRFC }: WireDates): boolean =>
  [published, publishedRFC].some((text) => text.toLowerCase() === 'pending');

/** A count that is whole and not negative. */
export const tally = (count: number | undefined): number => Math.max(0, Math.trunc(count ?? 0));

/** Text with the line breaks of one kind. */
export const withText = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * One review of the vendor as one of ours; undefined when it is not published, is taken down, or lacks what makes a
 * review (id, rating, date). No e-mail address, order number or user name is in the result. Text stays as written.
 */
export function readReview(raw: unknown, productId: string, { mediaUrl, utcOffset }: Reading): Review | undefined {
  const parsed = productReviewSchema.safeParse(raw);
  if (!parsed.success) return undefined;
  const wire = parsed.data;
  const { rating = 0, solicited } = wire;
  const id = reviewId(wire.id);
  const createdAt = written(wire, utcOffset);
  if (id === undefined || createdAt === undefined || !(rating >= 1 && rating <= 5)) return undefined;
  if (isPending(wire) || wire.removedRFC !== '') return undefined;
  const secrets = [wire.order_id, wire.user?.username ?? ''];
  return {
    id,
    subject: 'product',
    productId,
    rating,
    dimensions: [],
    title: withText(wire.title),
    body: withText(wire.content),
    author: readAuthor(wire.user, wire.user_location, mediaUrl, secrets),
    ...(solicited === undefined ? {} : { solicited }),
    createdAt,
    media: readMedia(wire.images, mediaUrl, secrets),
    metadata: readAttributes(wire.attributes, secrets),
    votes: { up: tally(wire.num_positive_votes), down: tally(wire.num_negative_votes) },
    can: { vote: true, flag: false },
    replies: [],
    labels: [],
  };
}

/** Our id of a review that was taken down, unless the vendor says that this was before `since`. */
export function readRemoved(raw: unknown, since: Date, utcOffset: number): string | undefined {
  const parsed = productReviewSchema.safeParse(raw);
  if (!parsed.success) return undefined;
  const removed = readDate(parsed.data.removedRFC, utcOffset);
  return removed !== undefined && Date.parse(removed) < since.getTime() ? undefined : reviewId(parsed.data.id);
}

/** One product of the vendor's catalogue; undefined when it has no sku or no readable rating. */
export function readProduct(raw: unknown): CatalogueEntry | undefined {
  const parsed = productSchema.safeParse(raw);
  if (!parsed.success) return undefined;
  const { sku, item_group: itemGroup, num_reviews: count, average_rating: average } = parsed.data;
  const rating = readRating(count, average);
  return sku === '' || rating === undefined ? undefined : { sku, itemGroup: itemGroup || undefined, rating };
}
