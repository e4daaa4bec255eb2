import type { Review } from '../../src/model/review.js';
import type { ReviewPage } from '../../src/model/review-page.js';
import type { ReviewQuery } from '../../src/model/review-query.js';
import { queryReviewSet } from '../../src/server/review-set/query-review-set.js';
import { ReviewSet } from '../../src/server/review-set/review-set.js';

/** The sets of reviews that the played proxy has, and the pages that it cuts from them, with the server's own code. */

const NAMES = ['Ann', 'Björn', 'Chloé', 'Dina', 'Emre'];
const RATINGS = [5, 4, 5, 2, 5];

const review = (index: number): Review => ({
  id: `r${index}`,
  subject: 'product',
  productId: 'p',
  rating: RATINGS[index % 5] ?? 5,
  dimensions: [],
  title: `Title ${index}`,
  body: `First paragraph ${index}.\n\nSecond paragraph.`,
  author: { name: NAMES[index % 5] ?? '', location: 'Oslo' },
  solicited: index % 2 === 0,
  createdAt: new Date(Date.UTC(2026, 0, 31 - index)).toISOString(),
  media: index % 4 === 0 ? [{ kind: 'image', alt: '', sizes: [{ src: '/stage/photo.svg', width: 96 }] }] : [],
  metadata: [{ name: 'Size', value: index % 3 === 0 ? 'M' : 'L' }],
  votes: { up: index, down: 0 },
  can: { vote: true, flag: false },
  replies: [],
  labels: [],
});

/** Text that would do harm on a page that took it for anything but text. */
export const MARKUP =
  '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>${1+1}{{1+1}}&amp;';

const hostile: Review = {
  ...review(0),
  title: MARKUP,
  body: MARKUP,
  author: { name: MARKUP, location: MARKUP, avatar: 'javascript:alert(1)' },
  media: [
    { kind: 'image', alt: MARKUP, sizes: [{ src: 'javascript:alert(1)' }] },
    { kind: 'image', alt: MARKUP, sizes: [{ src: 'http://plain.example/a.png' }] },
    { kind: 'image', alt: MARKUP, sizes: [{ src: '//other.example/a.png' }, { src: '/stage/photo.svg' }] },
  ],
  metadata: [{ name: MARKUP, value: MARKUP }],
  tip: MARKUP,
  datasource: MARKUP,
  labels: [MARKUP],
  dimensions: [{ name: MARKUP, rating: 2 }],
  replies: [{ author: MARKUP, body: MARKUP, createdAt: MARKUP }],
  previous: { ...review(1), title: MARKUP, body: MARKUP },
};

const everything = Array.from({ length: 25 }, (_, index) => review(index));

export const SETS = {
  full: new ReviewSet(everything),
  one: new ReviewSet(everything.slice(0, 1)),
  empty: new ReviewSet([]),
  hostile: new ReviewSet([hostile]),
};

/** A page of a set. */
export const pageOf = (set: ReviewSet, query: ReviewQuery): ReviewPage => ({
  ...queryReviewSet(set, query),
  page: query.page,
  perPage: query.perPage,
  version: 'v1',
  complete: true,
});

/** The same of a set that is still being gathered. */
export function partial(page: ReviewPage): ReviewPage {
  const { stars: _, ...counts } = page.counts;
  return { ...page, counts, complete: false, refreshAfter: 60 };
}

/** A first page with what is there only when a set has it. */
export function withExtras(page: ReviewPage, dimensions: ReviewPage['summary']['dimensions']): ReviewPage {
  const positive = page.reviews.find(({ rating }) => rating >= 4);
  const critical = page.reviews.find(({ rating }) => rating <= 3);
  const photos = page.reviews.slice(0, 4).map(({ id, author, rating, title }, index) => ({
    reviewId: id,
    author: author.name,
    rating,
    title,
    media: {
      kind: index === 3 ? ('video' as const) : ('image' as const),
      alt: '',
      sizes: [{ src: '/stage/photo.svg', width: 96 }],
    },
  }));
  const long = `${critical?.body}\n\n${'It goes on for quite a while. '.repeat(12)}`;
  return {
    ...page,
    summary: { ...page.summary, dimensions },
    ...(positive &&
      critical && { highlights: { positive, critical: { ...critical, body: long, votes: { up: 7, down: 1 } } } }),
    photos,
  };
}
