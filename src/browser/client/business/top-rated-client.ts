import type { Refusal } from '../../../model/refusal.js';
import { parseTopRated, type TopRated } from '../../../model/top-rated.js';
import { ROUTES } from '../../../protocol/routes.js';
import { encodeTopRatedQuery, type TopRatedQuery } from '../../../protocol/top-rated.js';
import { createTransport, type Transport } from '../../transport/transport.js';

/** The products that shoppers rate best, from one proxy. */
export class TopRatedClient {
  readonly #transport: Transport;

  constructor(proxy: string, transport: Transport = createTransport(proxy)) {
    this.#transport = transport;
  }

  /** Returns a Refusal when the proxy refuses; throws a Fault, or the signal's reason when it aborts. */
  load(query: TopRatedQuery, signal?: AbortSignal): Promise<TopRated | Refusal> {
    const encoded = encodeTopRatedQuery(query);
    const path = encoded === '' ? ROUTES.topRated : `${ROUTES.topRated}?${encoded}`;
    return this.#transport.get(path, parseTopRated, signal);
  }
}
