/** The category page's own script, bundled by the shop: star snippets and nothing else of the package. */
import { configure, defineElement, RatingElement } from 'vouchsafe';

const cards = document.querySelector<HTMLElement>('[data-proxy]');
configure({ proxy: cards?.dataset['proxy'] ?? '/apps/vouchsafe' });
defineElement('vouch-rating', RatingElement);
