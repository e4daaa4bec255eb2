import type { BusinessRating } from '../../../model/business-rating.js';
import type { Refusal } from '../../../model/refusal.js';
import { ROUTES } from '../../../protocol/routes.js';
import { createTransport, type Transport } from '../../transport/transport.js';
import { list, maybe, number, record, text, type Read } from '../../../model/shape.js';
import { readSummary } from '../reviews/read-summary.js';

/** Reads the shop's rating, as `businessRatingSchema` does. */
export const readBusinessRating: Read<BusinessRating> = record({
  name: maybe(text),
  summary: readSummary,
  datasources: list(record({ name: text, count: number, average: number, url: maybe(text) })),
});

/** Ratings of the shop and of the merchant's other businesses, from one proxy. */
export class BusinessClient {
  readonly #transport: Transport;

  constructor(proxy: string, transport: Transport = createTransport(proxy)) {
    this.#transport = transport;
  }

  /**
   * `name` is '' for the shop itself. Returns a Refusal when the proxy refuses; throws a Fault, or the signal's reason
   * when it aborts.
   */
  load(name: string, signal?: AbortSignal): Promise<BusinessRating | Refusal> {
    const asked = name === '' ? '' : `?${new URLSearchParams({ name })}`;
    return this.#transport.get(ROUTES.business + asked, readBusinessRating, signal);
  }
}
