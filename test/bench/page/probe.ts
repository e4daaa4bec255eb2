/** Everything that the bench calls inside a page, as `bench.…`. */
export { fetchReviews, mount } from './mount.js';
export { layoutShift, shownParts } from './observed.js';
export { toggleByHand, toggleStars } from './toggle.js';
