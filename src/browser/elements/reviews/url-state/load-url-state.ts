import type { LitElement } from 'lit';
import type { ReviewQuery } from '../../../../model/review-query.js';
import { AddressController } from '../../../controllers/url-state-controller.js';
import { ReadingPlace } from './restore-scroll.js';

/** Keeps a section's query in the page's address, and where the shopper was reading beside it. */
export function keepAddress(host: LitElement, name: string, follow: (query: ReviewQuery) => void): AddressController {
  new ReadingPlace(host, name);
  return new AddressController(host, name, follow);
}
