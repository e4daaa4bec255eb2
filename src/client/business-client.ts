import { businessRatingSchema, type BusinessRating } from '../model/business-rating.js';
import type { Refusal } from '../model/refusal.js';
import { ROUTES } from '../protocol/routes.js';
import { createTransport, type Transport } from '../transport/transport.js';

/** The shop's own rating, from one proxy. */
export class BusinessClient {
  readonly #transport: Transport;

  constructor(proxy: string, transport: Transport = createTransport(proxy)) {
    this.#transport = transport;
  }

  /** Returns a Refusal when the proxy refuses; throws a Fault, or the signal's reason when it aborts. */
  load(signal?: AbortSignal): Promise<BusinessRating | Refusal> {
    return this.#transport.get(ROUTES.business, (json) => businessRatingSchema.parse(json), signal);
  }
}
