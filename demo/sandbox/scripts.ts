import * as z from 'zod/mini';
import type { ShopReview } from './review.js';
import eastAndSouth from './words/scripts/east-and-south.json' with { type: 'json' };
import elsewhere from './words/scripts/elsewhere.json' with { type: 'json' };
import hostile from './words/scripts/hostile.json' with { type: 'json' };
import lengths from './words/scripts/lengths.json' with { type: 'json' };
import marks from './words/scripts/marks.json' with { type: 'json' };
import rightToLeft from './words/scripts/right-to-left.json' with { type: 'json' };

/** A review written by hand, for its letters rather than for its opinion: an entry of `words/scripts/*.json`. */
const ScriptReview = z.object({
  language: z.string(),
  title: z.string(),
  body: z.string(),
  rating: z._default(z.literal([1, 2, 3, 4, 5]), 5),
  /** Given name and the first letter of the family name. */
  author: z.tuple([z.string(), z.string()]),
  location: z._default(z.nullable(z.string()), null),
  answers: z.optional(z.array(z.object({ name: z.string(), values: z.array(z.string()) }))),
});

const toAuthor = ([firstName, initial]: readonly [string, string]): ShopReview['author'] => ({
  firstName,
  initial,
  username: `user_${firstName.length}${initial.length}0417`,
  email: null,
  portrait: null,
  reviewCount: 3,
  helpfulVotes: 1,
});

/**
 * The reviews of `demo-scripts`, in the order they are shown: text as the world writes it (right to left; scripts that
 * stack letters or have no spaces; Cyrillic, Greek, Ethiopic), emoji and combining marks, very long and empty texts,
 * and text that looks like markup or code. A page must show all of it as text.
 */
export const reviewsInEveryScript: readonly Partial<ShopReview>[] = [
  ...rightToLeft,
  ...eastAndSouth,
  ...elsewhere,
  ...marks,
  ...lengths,
  ...hostile,
].map((entry) => {
  const { author, answers, ...review } = ScriptReview.parse(entry);
  return { ...review, author: toAuthor(author), ...(answers && { answers }) };
});
