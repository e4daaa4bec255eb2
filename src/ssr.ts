export { answersIsland } from './ssr/answers-island.js';
export { renderRating, type RatingAttributes } from './ssr/render-rating.js';
export { renderReviews, type ReviewsAttributes } from './ssr/render-reviews.js';
export type { AskedProxy, ServerPage } from './ssr/server-page.js';
