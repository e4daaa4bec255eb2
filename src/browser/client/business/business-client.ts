import { parseBusinessRating, type BusinessRating } from '../../../model/business-rating.js';
import type { Refusal } from '../../../model/refusal.js';
import { ROUTES } from '../../../protocol/routes.js';
import { createTransport, type Transport } from '../../transport/transport.js';

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
    const query = name === '' ? '' : `?${new URLSearchParams({ name })}`;
    return this.#transport.get(ROUTES.business + query, parseBusinessRating, signal);
  }
}
