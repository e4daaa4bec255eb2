import type { BusinessRating } from '../../../model/business-rating.js';
import type { Rating } from '../../../model/rating.js';
import type { Summary } from '../../../model/summary.js';
import type { Reply, Review } from '../../../model/review.js';
import { readAddress, vendorsOwn } from '../wire/media-url.js';
import { isRecord } from '../wire/metadata.js';
import { givesAway, holdsContact } from '../wire/personal-data.js';
import { readDate } from '../../../model/read-date.js';
import { readRating } from '../wire/scalars.js';
import { readAuthor } from './author.js';
import {
  businessReviewSchema,
  businessSchema,
  commentSchema,
  typedSchema,
  type WireBusiness,
  type WireBusinessReview,
} from './business-contract.js';
import { isPending, tally, withText, written, type Reading } from './mapping.js';
import { readMedia } from './media.js';

/** Our id of a review of the business; no review of a product has it. */
const reviewId = (number: string): string | undefined => (/^[\w-]{1,64}$/.test(number) ? `sj-b-${number}` : undefined);

/** The vendor's number of a review by our id of it; undefined when it is none of a business. */
export const reviewNumber = (id: string): string | undefined => /^sj-b-([\w-]{1,64})$/.exec(id)?.[1];

/** Numbers by their type; the last of a type counts. */
function readTyped(list: readonly unknown[]): ReadonlyMap<string, number> {
  const read = list.flatMap((raw): [string, number][] => {
    const typed = typedSchema.safeParse(raw);
    return typed.success && typed.data.rating !== undefined ? [[typed.data.type, typed.data.rating]] : [];
  });
  return new Map(read);
}

const OVERALL = 'overall';
const isStars = (rating: number | undefined): rating is number => rating !== undefined && rating >= 1 && rating <= 5;

/** Every side of the shop that was rated, by the vendor's own name for it. */
const readDimensions = (ratings: ReadonlyMap<string, number>): Review['dimensions'] =>
  [...ratings]
    .filter(([name, rating]) => name !== OVERALL && isStars(rating))
    .map(([name, rating]) => ({ name, rating }));

/** Labels that say something of the review and not of its author. */
const readLabels = (labels: readonly unknown[], secrets: readonly string[]): string[] =>
  labels.filter(
    (label): label is string =>
      typeof label === 'string' && label.trim() !== '' && !holdsContact(label) && !givesAway(label, secrets),
  );

function read(wire: WireBusinessReview, id: string, { mediaUrl, utcOffset }: Reading): Review | undefined {
  const ratings = readTyped(wire.rating);
  const rating = ratings.get(OVERALL);
  const createdAt = written(wire, utcOffset);
  const editedAt = readDate(wire.editedRFC, utcOffset) ?? readDate(wire.edited, utcOffset);
  if (createdAt === undefined || !isStars(rating)) return undefined;
  const secrets = [wire.order_id, wire.author?.username ?? '', wire.author?.email ?? ''];
  return {
    id,
    subject: 'business',
    rating,
    dimensions: readDimensions(ratings),
    title: withText(wire.title),
    body: withText(wire.content),
    ...(wire.tip !== '' && { tip: withText(wire.tip) }),
    author: readAuthor(wire.author, '', mediaUrl, secrets),
    // "Only available for solicited reviews"; without it the vendor says nothing.
    ...(wire.source !== '' && { solicited: true }),
    createdAt,
    ...(editedAt !== undefined && { editedAt }),
    media: readMedia(wire.images, mediaUrl, secrets),
    metadata: [],
    votes: { up: tally(wire.positive_votes), down: tally(wire.negative_votes) },
    can: { vote: false, flag: true },
    replies: [],
    ...(wire.datasource !== '' && { datasource: wire.datasource }),
    labels: readLabels(wire.labels, secrets),
  };
}

/** The review that this one updates, as it was. */
function readPrevious(raw: unknown, id: string, reading: Reading): Review | undefined {
  const parsed = businessReviewSchema.safeParse(raw);
  return parsed.success ? read(parsed.data, reviewId(parsed.data.reviewNo) ?? `${id}-before`, reading) : undefined;
}

/**
 * One review of the business as one of ours; undefined when it is not published, is taken down, or lacks what makes a
 * review. No e-mail address, order number or user name is in the result.
 */
export function readBusinessReview(raw: unknown, reading: Reading): Review | undefined {
  const parsed = businessReviewSchema.safeParse(raw);
  const id = parsed.success ? reviewId(parsed.data.reviewNo) : undefined;
  if (!parsed.success || id === undefined || isPending(parsed.data) || parsed.data.removedRFC !== '') return undefined;
  const review = read(parsed.data, id, reading);
  const previous = readPrevious(parsed.data.updated_for, id, reading);
  return review && { ...review, ...(previous && { previous }) };
}

/** Our id of a review that was taken down, unless the vendor says that this was before `since`. */
export function readRemovedReview(raw: unknown, since: Date, utcOffset: number): string | undefined {
  const parsed = businessReviewSchema.safeParse(raw);
  if (!parsed.success) return undefined;
  const removed = readDate(parsed.data.removedRFC, utcOffset);
  return removed !== undefined && Date.parse(removed) < since.getTime() ? undefined : reviewId(parsed.data.reviewNo);
}

/** One comment as a reply; undefined when it is not shown by the vendor either, or says nothing. */
export function readReply(raw: unknown, { mediaUrl, utcOffset }: Reading): Reply | undefined {
  const parsed = commentSchema.safeParse(raw);
  if (!parsed.success) return undefined;
  const { content, activated, author } = parsed.data;
  const createdAt = written(parsed.data, utcOffset);
  const isHidden = [0, '0', false].some((hidden) => hidden === activated) || isPending(parsed.data);
  if (content === '' || createdAt === undefined || isHidden) return undefined;
  return {
    author: readAuthor(author, '', mediaUrl, [author?.username ?? '']).name,
    body: withText(content),
    createdAt,
  };
}

/** Count and average of a business; undefined when they are not readable. */
export const readBusinessTotal = ({ averageRating, numReviews }: WireBusiness): Rating | undefined =>
  readRating(readTyped(numReviews).get('total') ?? 0, readTyped(averageRating).get(OVERALL));

function readSummary(wire: WireBusiness, rating: Rating): Summary {
  const counts = readTyped(wire.numReviews);
  const many = (type: string): number => tally(counts.get(type));
  const dimensions = readDimensions(readTyped(wire.averageRating));
  return {
    ...rating,
    distribution: {
      1: many('oneStar'),
      2: many('twoStars'),
      3: many('threeStars'),
      4: many('fourStars'),
      5: many('fiveStars'),
    },
    // The vendor does not say how many rated each; the whole is the closest there is.
    dimensions: dimensions.map(({ name, rating: average }) => ({ name, average, count: rating.count })),
  };
}

/** Sources as a list of objects that name themselves, or as an object by their names. */
function readSources(datasources: unknown): BusinessRating['datasources'] {
  const named: [unknown, unknown][] = Array.isArray(datasources)
    ? datasources.map((source: unknown) => [isRecord(source) ? source['datasource'] : undefined, source])
    : isRecord(datasources)
      ? Object.entries(datasources)
      : [];
  return named
    .flatMap(([name, raw]) => {
      const wire = businessSchema.safeParse(raw);
      const rating = wire.success ? readBusinessTotal(wire.data) : undefined;
      if (typeof name !== 'string' || !wire.success || !rating || rating.average === null) return [];
      const url = readAddress(wire.data.urlProfilePage, vendorsOwn, []);
      return [{ name, count: rating.count, average: rating.average, ...(url !== undefined && { url }) }];
    })
    .sort((a, b) => b.count - a.count);
}

/**
 * The rating of each business of a bulk answer, by its domain in small letters; one that says nothing of itself is left
 * out.
 */
export function readBusinesses(list: readonly unknown[]): ReadonlyMap<string, BusinessRating> {
  const found = new Map<string, BusinessRating>();
  for (const raw of list) {
    const wire = businessSchema.safeParse(raw);
    const rating = wire.success ? readBusiness(wire.data) : undefined;
    if (wire.success && rating) found.set(wire.data.displayAddress.toLowerCase(), rating);
  }
  return found;
}

/** The shop's own rating; undefined when the vendor's answer holds none. */
export function readBusiness(wire: WireBusiness): BusinessRating | undefined {
  const rating = readBusinessTotal(wire);
  if (rating === undefined) return undefined;
  return {
    ...(wire.name !== '' && { name: wire.name }),
    summary: readSummary(wire, rating),
    datasources: readSources(wire.datasources),
  };
}
