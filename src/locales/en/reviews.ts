import type { Format } from '../format.js';

/** What a review section says. Stars, names and values come from outside and are put in as they are. */
export const reviews = (format: Format) => ({
  heading: 'Customer reviews',
  rated: (average: number): string => `Rated ${format.average(average)} out of 5 stars`,
  stars: (stars: number): string => format.plural(stars, { one: '# star', other: '# stars' }),
  count: (count: number): string => format.plural(count, { one: '# review', other: '# reviews' }),
  basedOn: (count: number): string => format.plural(count, { one: 'Based on # review', other: 'Based on # reviews' }),

  breakdown: 'Reviews by rating',
  row: (stars: number, count: number, share: number): string =>
    `${format.plural(stars, { one: '# star', other: '# stars' })}, ${format.plural(count, { one: '# review', other: '# reviews' })}, ${format.percent(share).replace(/\s?%/, ' percent')}`,
  dimensions: 'Rated in detail',

  filter: 'Filter',
  filters: 'Filter reviews',
  rating: 'Rating',
  media: 'With photos',
  verifiedOnly: 'Verified only',
  search: 'Search reviews',
  sort: 'Sort by',
  sorts: {
    newest: 'Newest',
    oldest: 'Oldest',
    highest: 'Highest rated',
    lowest: 'Lowest rated',
    helpful: 'Most helpful',
    media: 'Photos first',
  },
  yes: 'Yes',
  no: 'No',
  active: 'Active filters',
  remove: (filter: string): string => `Remove filter: ${filter}`,
  labelled: (label: string, value: string): string => `${label}: ${value}`,
  quoted: (text: string): string => `“${text}”`,
  clear: 'Clear all',

  list: 'Reviews',
  shown: (shown: number, total: number): string =>
    `${format.number(shown)} of ${format.plural(total, { one: '# review', other: '# reviews' })}`,
  matching: (total: number): string => format.plural(total, { one: '# review matches', other: '# reviews match' }),
  atLeast: (count: number): string =>
    format.plural(count, { one: 'At least # review so far', other: 'At least # reviews so far' }),
  more: 'Show more reviews',
  moreAdded: (added: number, shown: number, total: number): string =>
    `${format.plural(added, { one: '# more review', other: '# more reviews' })}, ${format.number(shown)} of ${format.number(total)}`,
  loading: 'Loading reviews',
  empty: 'No reviews yet',
  emptyHint: 'Be the first to share what you think.',
  noMatch: 'No review matches these filters.',
  failed: 'Reviews can’t be shown right now.',
  moreFailed: 'More reviews can’t be shown right now.',
  stale: 'This may be out of date: reviews can’t be updated right now.',
  retry: 'Try again',

  anonymous: 'A customer',
  verified: 'Verified purchase',
  solicited: 'Collected by invitation',
  incentivized: 'Received a reward for this review',
  moreAnswers: (count: number): string => format.plural(count, { one: '# more answer', other: '# more answers' }),
  photo: (index: number, total: number, author: string): string =>
    total === 1 ? `Photo by ${author}` : `Photo ${format.number(index)} of ${format.number(total)} by ${author}`,
  helpful: (count: number): string =>
    format.plural(count, { one: '# person found this helpful', other: '# people found this helpful' }),
});

export type ReviewsWords = ReturnType<typeof reviews>;
