import type { Stars } from '../../src/model/stars.js';
import { DIMENSIONS, SOURCES, type BusinessReview, type Dimension, type Source } from './business-review.js';
import { Dice } from './dice.js';
import { DAY, HOUR, wholeSecond } from './moments.js';
import { products } from './products.js';
import type { Comment, ShopPhoto } from './review.js';
import { ownLanguage, type Phrasebook } from './words/phrasebooks.js';
import shopWords from './words/shop.json' with { type: 'json' };
import { phrasebookOf, shopper, votesOf } from './write-reviews.js';
import { writeReply } from './write-reply.js';

/** Reviews of the shop as it opens, over how many days, and how many of the latest wait for the moderator. */
const MANY = 320;
const AGE = 900;
const WAITING = 2;
const REMOVED = 3;

/** Out of a hundred reviews with one to five stars. */
const STAR_WEIGHTS = [5, 4, 7, 19, 65];
/** Out of a hundred: on the vendor's own site, then on each of the others. */
const SOURCE_WEIGHTS = [62, 22, 10, 6];

/**
 * The shop's own reviews as it opens: newest first, among them a few that wait for the moderator or were taken down.
 */
export function writeBusinessReviews(today: Date): BusinessReview[] {
  const dice = new Dice('hearth-and-harbour');
  const moments = Array.from({ length: MANY }, () => 9 + AGE * 24 * dice.throw() ** 1.4).sort((a, b) => a - b);
  return moments.map((hoursAgo, index) => {
    const createdAt = wholeSecond(today.getTime() - hoursAgo * HOUR);
    const review = writeReview(MANY - index, createdAt, today, dice);
    if (index >= 2 && index < 2 + WAITING) return { ...review, publishedAt: null };
    if (index >= MANY - REMOVED) return { ...review, removedAt: new Date(today.getTime() - dice.whole(1, 20) * DAY) };
    return review;
  });
}

function writeReview(number: number, createdAt: Date, today: Date, dice: Dice): BusinessReview {
  const book = phrasebookOf(dice);
  const rating = stars(dice.weighted(STAR_WEIGHTS) + 1);
  const source = sourceOf(dice);
  const isOwn = source === null;
  const invitation = isOwn && dice.chance(0.5) ? dice.pick(['BCC', 'CSV', 'CHECKOUT_WIDGET'] as const) : null;
  const review = {
    number,
    rating,
    // Only the vendor's own form asks for them.
    dimensions: isOwn ? dimensionsOf(rating, dice) : {},
    ...write(book, rating, dice),
    tip: isOwn && book === ownLanguage && dice.chance(0.3) ? dice.pick(shopWords.tips) : null,
    author: shopper(book, invitation !== null, dice),
    orderId: isOwn && dice.chance(0.6) ? `ORD-${dice.whole(100_000, 999_999)}` : null,
    photos: photosOf(number, dice),
    votes: votesOf(dice),
    createdAt,
    editedAt: editOf(number, createdAt, today),
    publishedAt: wholeSecond(Math.min(today.getTime(), createdAt.getTime() + dice.between(0.1, 30) * HOUR)),
    removedAt: null,
    invitation,
    source,
    labels: isOwn && dice.chance(0.2) ? dice.some(shopWords.labels, dice.whole(1, 2)) : [],
    comments: commentsOn(rating, createdAt, today, dice),
    earlier: null,
  };
  return isOwn && rating > 3 && dice.chance(0.06) ? { ...review, earlier: before(review, dice) } : review;
}

/** The disappointed review that this one replaces. Earlier reviews have numbers of their own. */
function before(review: BusinessReview, dice: Dice): BusinessReview {
  const createdAt = wholeSecond(review.createdAt.getTime() - dice.between(5, 40) * DAY);
  return {
    ...review,
    ...write(ownLanguage, 2, dice),
    number: 10_000 + review.number,
    rating: 2,
    dimensions: {},
    tip: null,
    createdAt,
    editedAt: null,
    publishedAt: createdAt,
    photos: [],
    labels: [],
    comments: [],
  };
}

/**
 * One reviewer in twelve changes a word within days. With dice of its own, so that the other fields stay as they are.
 */
function editOf(number: number, createdAt: Date, today: Date): Date | null {
  const dice = new Dice(`edit ${number}`);
  const moment = createdAt.getTime() + dice.between(1, 12) * DAY;
  return dice.chance(0.08) && moment < today.getTime() ? wholeSecond(moment) : null;
}

/** Title and body with their language; in other languages only the sentences that fit any purchase. */
function write(book: Phrasebook, rating: Stars, dice: Dice): Pick<BusinessReview, 'title' | 'body' | 'language'> {
  const mood = rating > 3 ? 'love' : rating === 3 ? 'mild' : 'poor';
  const isOwn = book === ownLanguage;
  const sentences = (isOwn ? shopWords.sentences : book.general)[mood];
  const body = dice.some(sentences, dice.whole(1, 3)).join(book.space);
  return { title: dice.pick((isOwn ? shopWords.titles : book.titles)[mood]), body, language: book.language };
}

/** A dimension differs from the whole by a star at most; not every shopper rates every dimension. */
function dimensionsOf(rating: Stars, dice: Dice): Partial<Record<Dimension, Stars>> {
  const rated = DIMENSIONS.filter((name) => dice.chance(name === 'returns' ? 0.3 : 0.8));
  return Object.fromEntries(rated.map((name) => [name, stars(rating + dice.whole(-1, 1))]));
}

function commentsOn(rating: Stars, createdAt: Date, today: Date, dice: Dice): Comment[] {
  const reply = writeReply(rating, createdAt, today, dice);
  if (!reply) return [];
  const hidden = { ...reply, author: 'Somebody', body: 'This waits for a moderator.', activated: false };
  return [reply, ...(dice.chance(0.1) ? [hidden] : [])];
}

const photosOf = (number: number, dice: Dice): ShopPhoto[] =>
  dice.chance(0.06)
    ? [{ key: `${dice.pick(products).id}-r${90_000_000 + number}-1`, caption: 'As it came out of the box' }]
    : [];

const sourceOf = (dice: Dice): Source | null => SOURCES[dice.weighted(SOURCE_WEIGHTS) - 1] ?? null;

function stars(number: number): Stars {
  if (number <= 1) return 1;
  return number === 2 || number === 3 || number === 4 ? number : 5;
}
