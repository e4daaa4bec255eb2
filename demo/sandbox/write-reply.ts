import type { Stars } from '../../src/model/stars.js';
import type { Dice } from './dice.js';
import { HOUR, wholeSecond } from './moments.js';
import type { Comment } from './review.js';
import shopWords from './words/shop.json' with { type: 'json' };

/** What the shop says to a review; to most that are content it says nothing. */
export function writeReply(rating: Stars, createdAt: Date, today: Date, dice: Dice): Comment | null {
  if (!dice.chance(rating > 3 ? 0.15 : 0.7)) return null;
  const moment = wholeSecond(Math.min(today.getTime(), createdAt.getTime() + dice.between(2, 70) * HOUR));
  return {
    author: 'Maya',
    body: dice.pick(rating > 3 ? shopWords.thanks : shopWords.apologies),
    createdAt: moment,
    activated: true,
  };
}
