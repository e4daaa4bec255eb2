import type { Format } from '../format.js';

/** What a review says beyond its text, and once a shopper asks: fetched when a page has need of it. */
export const details = (format: Format) => ({
  /** Explains a badge, after the badge's own words and a colon. */
  verifiedWhy: 'matched to a purchase by the shop or its review service.',
  solicitedWhy: 'written after the shop asked its customers for reviews. It does not show that there was a purchase.',
  incentivizedWhy: 'its author was given something for writing it, such as points or a discount.',
  /** A badge: where a review was first published. */
  source: (name: string): string => `From ${name}`,
  sourceWhy: (name: string): string => `first published on ${name}.`,

  tip: 'Tip',
  inDetail: 'Rated in detail',
  labels: 'Labels',
  /** Over a merchant's answer. */
  reply: (author: string): string => `Reply from ${author}`,
  replyByShop: 'Reply from the shop',
  /** Over what the reviewer had written before. */
  previous: 'This review was updated. See the earlier one',
  /** Of a review that its author has changed without keeping what it said before. */
  edited: (date: string): string => `Edited on ${date}`,

  voteCounted: 'Thank you for the vote.',
  /** Kindly, and of the vote alone: another shopper's vote may be why. */
  voteNotCounted: 'Thanks! This review can’t take another vote today.',
  voteFailed: 'This vote could not be sent. Please try again.',

  photos: 'Customer photos',
  photoBy: (author: string): string => `Photo by ${author}`,
  videoBy: (author: string): string => `Video by ${author}`,
  position: (index: number, total: number): string => `${format.number(index)} of ${format.number(total)}`,
  previousPhoto: 'Previous photo',
  nextPhoto: 'Next photo',
  showAll: (count: number): string => `Show all ${format.number(count)}`,
  showReviews: (count: number): string => format.plural(count, { one: 'Show # review', other: 'Show # reviews' }),
  close: 'Close',
  photoFailed: 'This photo can’t be shown.',

  pages: 'Pages of reviews',
  page: (index: number, total: number): string => `Page ${format.number(index)} of ${format.number(total)}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',

  /** A side of a product or shop, by the name that vendors give it. */
  sides: {
    quality: 'Quality',
    value: 'Value',
    service: 'Service',
    shipping: 'Shipping',
    returns: 'Returns',
  },
  /** Over what most shoppers found helpful, of four stars and more, and of three and fewer. */
  positive: 'Most helpful positive review',
  critical: 'Most helpful critical review',
  shop: 'How customers rate this shop',
  /** Over a list of the places where reviews were collected. */
  sources: 'By source',
  topRated: 'Top rated',
});

export type DetailsWords = ReturnType<typeof details>;
