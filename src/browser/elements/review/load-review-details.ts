import type { Review } from '../../../model/review.js';
import { LazyModule } from '../internal/lazy-module.js';
import type { LanguageRequest } from '../../locales/catalogue.js';

/** The part of a card that not every page needs. */
export type Details = typeof import('./review-details.js');

const module = new LazyModule(() => import('./review-details.js'));

/** What was fetched; undefined before, and when it could not be had. */
export const details = (): Details | undefined => module.now;

/** Fetches it and its words, once. Never rejects: a card without it is still a review. The next call tries again. */
export async function loadDetails(request: LanguageRequest): Promise<void> {
  await module.load();
  await details()?.loadSentences(request);
}

/** Whether a review says what only the details can show. */
const hasDetails = ({ tip, dimensions, replies, previous, editedAt, labels, datasource }: Review): boolean =>
  Boolean(tip || previous || editedAt || datasource || dimensions.length + replies.length + labels.length);

/** What to wait for before reviews are rendered, so that none grows under the reader's eyes; undefined when nothing. */
export const detailsFor = (
  reviews: readonly Review[],
  request: LanguageRequest,
  needed = reviews.some(hasDetails),
): Promise<void> | undefined => {
  if (!needed) return undefined;
  const known = details();
  return known ? known.loadSentences(request) : loadDetails(request);
};
