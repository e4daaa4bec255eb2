import type { Format } from '../format.js';
import { rating } from './rating.js';

/** What vendors' keys of metadata are called. */
const names: Readonly<Record<string, string>> = {
  color: 'Color',
  size: 'Size',
  vendor: 'Vendor',
  material: 'Material',
  model: 'Model',
  coupon_used: 'Coupon used',
  delivery_type: 'Delivery type',
  customer_state: 'Customer state',
  customer_country: 'Customer country',
};

/** What a review section says. Stars, names and values come from outside and are put in as they are. */
export function reviews(format: Format) {
  const snippet = rating(format);
  const stars = (stars: number): string => format.plural(stars, { one: '# star', other: '# stars' });
  return {
    ...snippet,
    stars,
    heading: 'Customer reviews',
    basedOn: (count: number): string => format.plural(count, { one: 'Based on # review', other: 'Based on # reviews' }),

    breakdown: 'Reviews by rating',
    row: (given: number, count: number, share: number): string =>
      `${stars(given)}, ${snippet.count(count)}, ${format.percent(share).replace(/\s?%/, ' percent')}`,
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
    names,
    yes: 'Yes',
    no: 'No',
    active: 'Active filters',
    remove: (filter: string): string => `Remove filter: ${filter}`,
    labelled: (label: string, value: string): string => `${label}: ${value}`,
    quoted: (text: string): string => `“${text}”`,
    clear: 'Clear all',

    list: 'Reviews',
    shown: (shown: number, total: number): string => `${format.number(shown)} of ${snippet.count(total)}`,
    matching: (total: number): string => format.plural(total, { one: '# review matches', other: '# reviews match' }),
    atLeast: (count: number): string =>
      format.plural(count, { one: 'At least # review so far', other: 'At least # reviews so far' }),
    more: 'Show more reviews',
    moreAdded: (added: number, shown: number, total: number): string =>
      `${format.plural(added, { one: '# more review', other: '# more reviews' })}, ${format.number(shown)} of ${format.number(total)}`,
    loading: 'Loading reviews',
    emptyHint: 'Be the first to share what you think.',
    noMatch: 'No review matches these filters.',
    failed: 'Reviews can’t be shown right now.',
    moreFailed: 'More reviews can’t be shown right now.',
    stale: 'This may be out of date: reviews can’t be updated right now.',
    offline: 'You’re offline. Reviews come as soon as you’re connected again.',
    retry: 'Try again',

    anonymous: 'A customer',
    verified: 'Verified purchase',
    solicited: 'Collected by invitation',
    incentivized: 'Received a reward for this review',
    moreAnswers: (count: number): string => format.plural(count, { one: '# more answer', other: '# more answers' }),
    readMore: 'Read more',
    readLess: 'Read less',
    /** Before two buttons, Yes and No, each with how many said so. */
    wasHelpful: 'Helpful?',
    video: (author: string): string => `Video by ${author}`,
    photo: (index: number, total: number, author: string): string =>
      total === 1 ? `Photo by ${author}` : `Photo ${format.number(index)} of ${format.number(total)} by ${author}`,
    helpful: (count: number): string =>
      format.plural(count, { one: '# person found this helpful', other: '# people found this helpful' }),
  };
}

export type ReviewsWords = ReturnType<typeof reviews>;
