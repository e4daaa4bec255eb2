import { ROUTES } from './routes.js';

/** Where a review's votes are counted. Apart from the schemas, which the browser does without. */
export const votesPath = (reviewId: string): string => `${ROUTES.reviews}/${encodeURIComponent(reviewId)}/votes`;
