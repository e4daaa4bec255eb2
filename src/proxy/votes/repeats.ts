import { ApiError } from '../http/api-error.js';
import type { Store } from '../stores/store.js';
import { SingleFlight } from '../work/single-flight.js';

/** Seconds that an answer is kept for whoever sends the same again. */
const KEPT = 24 * 3_600;

interface Sent<T> {
  readonly body: string;
  /** Absent while it is being done. */
  readonly answer?: T;
}

/**
 * Does once what is sent several times under one key (`Idempotency-Key`), as a shopper's browser does that has lost an answer. What failed
 * may be sent again.
 */
export class Repeats<T> {
  readonly #store: Store;
  readonly #flights = new SingleFlight<T>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** @throws ApiError `idempotency_conflict` when the key came with another body; `conflict` while another instance is at it. */
  async once(key: string, body: string, work: () => Promise<T>): Promise<T> {
    return this.#flights.run(`${key} ${body}`, async () => {
      const name = `repeats:${key}`;
      let sent: Sent<T> | undefined;
      await this.#store.update(
        name,
        (value) => {
          sent = value === undefined ? undefined : (JSON.parse(value) as Sent<T>);
          return value ?? JSON.stringify({ body });
        },
        { ttl: KEPT },
      );
      if (sent && sent.body !== body) throw new ApiError('idempotency_conflict');
      if (sent?.answer !== undefined) return sent.answer;
      if (sent) throw new ApiError('conflict', { retryAfter: 1 });
      try {
        const answer = await work();
        await this.#store.set(name, JSON.stringify({ body, answer }), { ttl: KEPT });
        return answer;
      } catch (error) {
        await this.#store.delete(name);
        throw error;
      }
    });
  }
}
