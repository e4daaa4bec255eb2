import type { Stars } from '../../src/model/stars.js';
import { Dice } from './dice.js';
import { DAY, HOUR, wholeSecond } from './moments.js';
import type { Product } from './products.js';
import { answer, questionsFor } from './questions.js';
import { isPublished, type ShopPhoto, type Shopper, type ShopReview } from './review.js';
import { reviewsInEveryScript } from './scripts.js';
import { writeText } from './write-text.js';
import { writeReply } from './write-reply.js';
import { otherLanguages, ownLanguage, type Phrasebook } from './words/phrasebooks.js';
import zipper from './words/zipper.json' with { type: 'json' };

/** Out of a hundred reviews with one to five stars; the average is 4.35, about what shops see. */
const STAR_WEIGHTS = [4, 4, 8, 21, 63];

/** Review ids are unique in the shop: each product has a range of its own. */
const ID_RANGE = 100_000;

/** Reviews of one product that wait for the moderator at most: however many come, a day's work is done in a day. */
const MOST_WAITING = 3;

/**
 * A product's reviews as the shop opens: newest first, among them a few that wait for the moderator or were taken down.
 */
export function writeReviews(product: Product, today: Date): ShopReview[] {
  const dice = new Dice(product.id);
  // A shop's best and worst products differ by about half a star.
  const mood = dice.between(-0.5, 0.6);
  const removed = product.reviewCount > 50 ? Math.ceil(product.reviewCount / 90) : 0;
  const waiting = Math.min(removed, MOST_WAITING);
  const moments = momentsOf(product, product.reviewCount + waiting + removed, dice);
  const reviews = moments.map((hoursAgo, index) => {
    const createdAt = wholeSecond(today.getTime() - hoursAgo * HOUR);
    const id = (product.index + 1) * ID_RANGE + moments.length - index;
    const scripted = product.id === 'demo-scripts' ? reviewsInEveryScript[index] : undefined;
    const written = writeReview(product, id, mood, dice);
    const review = {
      ...written,
      createdAt,
      publishedAt: publication(createdAt, today, dice),
      // Dice of its own, so that the other fields stay as they are.
      reply: writeReply(written.rating, createdAt, today, new Dice(`reply ${id}`)),
    };
    if (scripted !== undefined) return { ...review, ...scripted };
    // Moderation takes a day or two, so it is recent reviews that wait; any can be taken down.
    if (index >= 2 && index < 2 + waiting) return { ...review, publishedAt: null };
    if (index >= moments.length - removed)
      return { ...review, removedAt: new Date(today.getTime() - dice.whole(1, 20) * DAY) };
    return review;
  });
  return product.id === 'demo-full' ? addZipperStory(reviews) : reviews;
}

/** Makes the latest review of two stars with a photo one about a zipper, which the demo lets shoppers search for. */
function addZipperStory(reviews: readonly ShopReview[]): ShopReview[] {
  const place = reviews.findIndex((review) => review.rating === 2 && review.photos.length > 0 && isPublished(review));
  return reviews.map((review, index) => {
    if (index !== place) return review;
    const { answer: body, ...words } = zipper;
    const createdAt = wholeSecond(review.createdAt.getTime() + DAY);
    return { ...review, ...words, reply: { author: 'Maya', body, createdAt, activated: true } };
  });
}

/** How many hours ago each review was written, latest first: more of them lately, as shops grow. */
function momentsOf(product: Product, many: number, dice: Dice): number[] {
  const hours = product.age * 24;
  return Array.from({ length: many }, () => 5 + (hours - 5) * dice.throw() ** 1.4).sort((a, b) => a - b);
}

const publication = (createdAt: Date, today: Date, dice: Dice): Date =>
  wholeSecond(Math.min(today.getTime(), createdAt.getTime() + dice.between(0.1, 30) * HOUR));

function writeReview(
  product: Product,
  id: number,
  mood: number,
  dice: Dice,
): Omit<ShopReview, 'createdAt' | 'publishedAt' | 'reply'> {
  const book = phrasebookOf(dice);
  const rating = starsOf(mood, dice);
  const location = dice.pick(book.places);
  const solicited = dice.chance(0.6);
  const { title, body } = writeText(book, product.kind, rating, dice);
  return {
    id,
    productId: product.id,
    rating,
    title,
    body,
    language: book.language,
    author: shopper(book, solicited, dice),
    orderId: dice.chance(0.7) ? `ORD-${dice.whole(100_000, 999_999)}` : null,
    location: dice.chance(0.65) ? location : null,
    answers: answer(questionsFor(product), rating, location.slice(-2), dice),
    photos: photosOf(product, id, rating, dice),
    solicited,
    votes: votesOf(dice),
    removedAt: null,
  };
}

/** Half of the reviewers write the shop's own language, the others share the rest. */
export const phrasebookOf = (dice: Dice): Phrasebook => (dice.chance(0.5) ? ownLanguage : dice.pick(otherLanguages));

function starsOf(mood: number, dice: Dice): Stars {
  const weights = STAR_WEIGHTS.map((weight, index) => weight * (index < 3 ? 1 - mood : 1 + mood * 0.3));
  const stars = dice.weighted(weights) + 1;
  return stars === 1 || stars === 2 || stars === 3 || stars === 4 ? stars : 5;
}

/** A reviewer who writes this language. */
export function shopper(book: Phrasebook, solicited: boolean, dice: Dice): Shopper {
  const [firstName = '', initial = ''] = dice.pick(book.people).split(' ');
  const number = dice.whole(10_000, 99_999);
  return {
    firstName,
    initial,
    username: `user_${number}`,
    email: solicited && dice.chance(0.8) ? `reader.${number}@shopper.example` : null,
    portrait: dice.chance(0.15) ? dice.whole(1, 40) : null,
    reviewCount: dice.chance(0.5) ? 1 : dice.whole(2, 24),
    helpfulVotes: dice.chance(0.6) ? 0 : dice.whole(1, 30),
  };
}

/** About one reviewer in seven shows the thing at home; the delighted more often. */
function photosOf(product: Product, id: number, rating: Stars, dice: Dice): ShopPhoto[] {
  if (!dice.chance(rating > 3 ? 0.16 : 0.08)) return [];
  const many = 1 + dice.weighted([6, 3, 2, 1]);
  return Array.from({ length: many }, (_, index) => ({
    key: `${product.id}-r${id}-${index + 1}`,
    caption: dice.chance(0.3) ? `${product.colour} in daylight` : '',
  }));
}

/** What others thought of a review: most say nothing. */
export function votesOf(dice: Dice): ShopReview['votes'] {
  if (dice.chance(0.55)) return { up: 0, down: 0 };
  return { up: Math.floor(dice.throw() ** 3 * 45), down: dice.chance(0.2) ? dice.whole(1, 4) : 0 };
}
