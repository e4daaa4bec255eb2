import type { Review } from '../model/review.js';
import type { Speech } from './words-controller.js';

/** The part of a card that not every page needs. */
export type Details = typeof import('./review-details.js');

let loaded: Details | undefined;
let loading: Promise<void> | undefined;

/** What was fetched; undefined before, and when it could not be had. */
export const details = (): Details | undefined => loaded;

/** Fetches it and its words, once. Never rejects: a card without it is still a review. The next call tries again. */
export async function loadDetails(speech: Speech): Promise<void> {
  loading ??= import('./review-details.js').then(
    (module) => {
      loaded = module;
    },
    () => {
      loading = undefined;
    },
  );
  await loading;
  await loaded?.wordsFor(speech);
}

/** Whether a review says what only the details can show. */
const hasDetails = ({ tip, dimensions, replies, previous, labels, datasource }: Review): boolean =>
  Boolean(tip || previous || datasource || dimensions.length + replies.length + labels.length);

/** What to wait for before reviews are rendered, so that none grows under the reader's eyes; undefined when nothing. */
export const detailsFor = (
  reviews: readonly Review[],
  speech: Speech,
  needed = reviews.some(hasDetails),
): Promise<void> | undefined => {
  if (!needed) return undefined;
  return loaded ? loaded.wordsFor(speech) : loadDetails(speech);
};
