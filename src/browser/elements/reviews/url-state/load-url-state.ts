import type { LitElement } from 'lit';
import type { ReviewQuery } from '../../../../model/review-query.js';
import { UrlStateController } from '../../../controllers/url-state-controller.js';
import { RestoreScroll } from './restore-scroll.js';

/** Keeps a section's query in the page's address, and where the shopper was reading beside it. */
export function loadUrlState(host: LitElement, name: string, follow: (query: ReviewQuery) => void): UrlStateController {
  new RestoreScroll(host, name);
  return new UrlStateController(host, name, follow);
}
