import { isShown, SOURCES, type BusinessReview } from './business-review.js';
import type { Shop } from './shop.js';
import { wireBusinessReview, wireComment, wireRatings } from './sitejabber-business-wire.js';
import { contains, flag, moment, readRange, type Parameters } from './sitejabber-query.js';
import { OK, SitejabberRefusal } from './sitejabber-status.js';

/** The most businesses of one call, as documented. */
const MOST_BUSINESSES = 20;

const named = (list: string | undefined): readonly string[] => (list ? list.split(',').map((part) => part.trim()) : []);

/** The merchant's other businesses: each has so many of the shop's own reviews as its own, one out of `every`. */
export const SIBLINGS = [
  { domain: 'harbourkitchen.example', name: 'Harbour Kitchen', every: 3 },
  { domain: 'hearthoutlet.example', name: 'The Hearth Outlet', every: 7 },
] as const;

const place = (domain: string, name: string): Record<string, unknown> => ({
  name,
  urlAddress: `https://${domain}`,
  displayAddress: domain,
  urlProfilePage: `https://www.sandbox.invalid/reviews/${domain}`,
});

function siblingInfo(shop: Shop, { domain, name, every }: (typeof SIBLINGS)[number]): Record<string, unknown> {
  const reviews = shop.businessReviews.filter(
    (review) => isShown(review) && review.source === null && review.number % every === 0,
  );
  return { ...place(domain, name), ...wireRatings(reviews) };
}

/** An Url object: the shop with its ratings, those of other sites among them when they are asked for. */
export function businessInfo(shop: Shop, domain: string, { datasources }: Parameters): Record<string, unknown> {
  const asked = SOURCES.filter((source) => named(datasources).includes(source));
  const shown = shop.businessReviews.filter(isShown);
  const from = (source: BusinessReview['source']): BusinessReview[] =>
    shown.filter((review) => review.source === source);
  const sources = asked.map((datasource) => ({
    datasource,
    urlProfilePage: `https://${datasource}.invalid/hearth-and-harbour`,
    ...wireRatings(from(datasource)),
  }));
  return {
    ...place(domain, 'Hearth & Harbour'),
    ...wireRatings([...from(null), ...asked.flatMap(from)]),
    phone: '(123) 456-7890',
    email: `owner@shopper.example`,
    address: { streetAddress: '1 Quay Street', city: 'FakeCity', state: 'CA', completeAddress: 'FakeCity, CA, USA' },
    ...(asked.length > 0 && { datasources: sources }),
  };
}

/** Those of the named businesses that are there: a bare list. @throws SitejabberRefusal 302, 303 above twenty, 306 */
export function listBusinesses(shop: Shop, domain: string, { businesses }: Parameters): object {
  if (!businesses) throw new SitejabberRefusal(302);
  const asked = readList(businesses);
  if (asked.length > MOST_BUSINESSES) throw new SitejabberRefusal(303);
  const siblings = SIBLINGS.filter((sibling) => asked.includes(sibling.domain));
  return [
    ...(asked.includes(domain) ? [businessInfo(shop, domain, {})] : []),
    ...siblings.map((sibling) => siblingInfo(shop, sibling)),
  ];
}

function readList(text: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list;
  } catch {
    // Answered below.
  }
  throw new SitejabberRefusal(306);
}

/** The reviews that the parameters leave, the last written first: a bare list. */
export function listBusinessReviews(shop: Shop, parameters: Parameters): object {
  const { start, count } = readRange(parameters);
  const { q, order, labels } = parameters;
  if (order && order !== 'ASC' && order !== 'DESC') throw new SitejabberRefusal(306);
  const deleted = flag(parameters['deleted']);
  const unpublished = flag(parameters['unpublished']);
  const updated = flag(parameters['updated']);
  const from = moment(parameters['date_from'], false) ?? Number.NEGATIVE_INFINITY;
  const to = moment(parameters['date_to'], true) ?? Number.POSITIVE_INFINITY;
  const sources = named(parameters['datasources']);
  const selected = shop.businessReviews.filter((review) => {
    const when = ((deleted ? review.removedAt : review.createdAt) ?? review.createdAt).getTime();
    return (
      (review.removedAt !== null) === deleted &&
      (unpublished || review.publishedAt !== null) &&
      (!updated || review.earlier !== null) &&
      (review.source === null || sources.includes(review.source)) &&
      (!q || contains(`${review.title}\n${review.body}`, q)) &&
      (!labels || review.labels.some((label) => named(labels).includes(label))) &&
      when >= from &&
      when <= to
    );
  });
  const ordered = order === 'ASC' ? selected.reverse() : selected;
  return ordered.slice(start, start + count).map((review) => wireBusinessReview(review));
}

/** One review. @throws SitejabberRefusal 302, 305 */
export const oneBusinessReview = (shop: Shop, parameters: Parameters): object => ({
  review: wireBusinessReview(reviewOf(shop, parameters)),
  ...OK,
});

/**
 * What was said under a review, the first first: a bare list, with what is not activated. @throws SitejabberRefusal
 * 302, 305
 */
export function listComments(shop: Shop, parameters: Parameters): object {
  const { start, count } = readRange(parameters);
  const review = reviewOf(shop, parameters);
  return review.comments.slice(start, start + count).map((comment) => wireComment(review, comment));
}

function reviewOf(shop: Shop, { review_no: number }: Parameters): BusinessReview {
  if (!number) throw new SitejabberRefusal(302);
  const review = shop.businessReviews.find((candidate) => String(candidate.number) === number);
  if (!review || review.removedAt !== null) throw new SitejabberRefusal(305);
  return review;
}
