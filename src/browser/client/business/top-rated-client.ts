import type { Refusal } from '../../../model/refusal.js';
import type { TopRated } from '../../../model/top-rated.js';
import { ROUTES } from '../../../protocol/routes.js';
import { encodeTopRatedQuery, type TopRatedQuery } from '../../../protocol/top-rated.js';
import { createTransport, type Transport } from '../../transport/transport.js';
import { list, maybe, number, orNull, record, text, type Read } from '../../../model/shape.js';

/** Reads the best rated products, as `topRatedSchema` does. */
export const readTopRated: Read<TopRated> = record({
  products: list(
    record({
      productId: text,
      title: text,
      url: maybe(text),
      image: maybe(text),
      price: maybe(record({ value: number, currency: text })),
      rating: record({ count: number, average: orNull(number) }),
    }),
  ),
});

/** The products that shoppers rate best, from one proxy. */
export class TopRatedClient {
  readonly #transport: Transport;

  constructor(proxy: string, transport: Transport = createTransport(proxy)) {
    this.#transport = transport;
  }

  /** Returns a Refusal when the proxy refuses; throws a Fault, or the signal's reason when it aborts. */
  load(query: TopRatedQuery, signal?: AbortSignal): Promise<TopRated | Refusal> {
    const asked = encodeTopRatedQuery(query);
    const path = asked === '' ? ROUTES.topRated : `${ROUTES.topRated}?${asked}`;
    return this.#transport.get(path, readTopRated, signal);
  }
}
