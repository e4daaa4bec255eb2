/** Everything that the bench calls inside a page, as `bench.…`. */
export { fetchReviews, mount } from './mount.js';
export { layoutShift, shownParts } from './observed.js';
export { toggleStars } from './toggle.js';
