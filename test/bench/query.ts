import type { Review } from '../../src/model/review.js';
import { EVERY_REVIEW, SORTS, type ReviewQuery } from '../../src/model/review-query.js';
import { queryReviewSet } from '../../src/server/review-set/query-review-set.js';
import { ReviewSet } from '../../src/server/review-set/review-set.js';

/** The promise: any query over this many reviews takes less than this many milliseconds. */
const SIZE = 10_000;
const LIMIT = 10;
const RUNS = 15;

/** A small generator of numbers from 0 to 1, so that every run measures the same set. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const WORDS =
  'this mug keeps coffee warm on cold café mornings and the glaze feels smooth yet sturdy señor größe'.split(' ');

function inventReviews(size: number): Review[] {
  const random = seeded(7);
  const below = (limit: number): number => Math.floor(random() * limit);
  const sentence = (words: number): string => Array.from({ length: words }, () => WORDS[below(WORDS.length)]).join(' ');
  return Array.from({ length: size }, (_, index) => ({
    id: `review-${index}`,
    subject: 'product',
    rating: 1 + below(5),
    dimensions: [{ name: 'Quality', rating: 1 + below(5) }],
    title: sentence(5),
    body: sentence(60),
    author: { name: 'Ada L.' },
    verified: below(2) === 0,
    createdAt: new Date(1.7e12 - below(1e11)).toISOString(),
    media: below(5) === 0 ? [{ kind: 'image', alt: '', sizes: [{ src: 'https://photos.example/1.jpg' }] }] : [],
    metadata: Array.from({ length: 14 }, (_, name) => ({ name: `Question ${name}`, value: `Answer ${below(12)}` })),
    votes: { up: below(30), down: below(6) },
    can: { vote: true, flag: false },
    replies: [],
    labels: [],
  }));
}

const QUERIES: Readonly<Record<string, ReviewQuery>> = {
  everything: EVERY_REVIEW,
  'stars and photos': { ...EVERY_REVIEW, stars: [4, 5], media: true },
  'two metadata filters': {
    ...EVERY_REVIEW,
    metadata: { 'Question 1': ['Answer 1', 'Answer 2'], 'Question 2': ['Answer 3'] },
  },
  'a search for three words': { ...EVERY_REVIEW, search: 'CAFE groesse sturdy' },
  'a word that is nowhere': { ...EVERY_REVIEW, search: 'teapot' },
  'all at once': {
    ...EVERY_REVIEW,
    ...{ page: 3, perPage: 50, sort: 'helpful', stars: [3, 4, 5], verified: true, search: 'cafe warm' },
    metadata: { 'Question 0': ['Answer 0', 'Answer 5'], 'Question 9': ['Answer 1', 'Answer 2', 'Answer 3'] },
  },
  ...Object.fromEntries(SORTS.map((sort) => [`sorted by ${sort}`, { ...EVERY_REVIEW, sort }])),
};

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/**
 * Times queries over 10,000 reviews, whose indices stand, and the making of the indices.
 * @returns Lines to print, and whether every median keeps the promise.
 */
export function benchQueries(): { lines: string[]; kept: boolean } {
  const reviews = inventReviews(SIZE);
  const set = new ReviewSet(reviews);
  const warm = Object.entries(QUERIES).map(([, query]) => timed(() => queryReviewSet(set, query)));
  const medians = Object.entries(QUERIES).map(([name, query]) => {
    const times = Array.from({ length: RUNS }, () => timed(() => queryReviewSet(set, query)));
    return { name, time: median(times), worst: Math.max(...times) };
  });
  const indexed = warm.reduce((sum, time) => sum + time, 0);
  return {
    lines: [
      `review set of ${SIZE}: indices made in ${indexed.toFixed(0)} ms, then median and worst of ${RUNS} runs`,
      ...medians.map(({ name, time, worst }) => `  ${name.padEnd(26)} ${time.toFixed(2)} ms  ${worst.toFixed(2)} ms`),
    ],
    kept: medians.every(({ time }) => time < LIMIT),
  };
}
