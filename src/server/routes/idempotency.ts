import { object, string, unknown, type Parser } from '../../model/shape.js';
import { ApiError } from './api-error.js';
import type { Store } from '../platform/store.js';
import { SingleFlight } from '../concurrency/single-flight.js';

/** Seconds that an answer is kept for whoever sends the same again. */
const KEPT = 24 * 3_600;
/** Seconds that something may be on its way: a proxy that was killed meanwhile holds nobody up for longer. */
const UNDER_WAY = 60;

const parseSent = object({ body: string, answer: unknown });

interface Sent<T> {
  readonly body: string;
  /** Absent while it is being done. */
  readonly answer?: T | undefined;
}

/**
 * Does once what is sent several times under one key (`Idempotency-Key`), as a shopper's browser does that has lost an
 * answer. What failed may be sent again.
 */
export class IdempotencyKeys<T> {
  readonly #store: Store;
  readonly #parseAnswer: Parser<T>;
  readonly #flights = new SingleFlight<T>();

  constructor(store: Store, parseAnswer: Parser<T>) {
    this.#store = store;
    this.#parseAnswer = parseAnswer;
  }

  /**
   * @throws ApiError `idempotency_conflict` when the key came with another body; `conflict` while another instance is
   * at it.
   */
  async once(key: string, body: string, work: () => Promise<T>): Promise<T> {
    return this.#flights.run(`${key} ${body}`, async () => {
      const name = `repeats:${key}`;
      const sent = this.#read(await this.#store.get(name)) ?? (await this.#begin(name, body));
      if (sent && sent.body !== body) throw new ApiError('idempotency_conflict');
      if (sent?.answer !== undefined) return sent.answer;
      if (sent) throw new ApiError('conflict', { retryAfter: 1 });
      const answer = await work().catch(async (error: unknown) => {
        await this.#store.delete(name);
        throw error;
      });
      await this.#store.set(name, JSON.stringify({ body, answer }), { ttl: KEPT });
      return answer;
    });
  }

  /** Marks it as being done; resolves with what another has sent just before, if one has. */
  async #begin(name: string, body: string): Promise<Sent<T> | undefined> {
    let sent: Sent<T> | undefined;
    const mark = (value: string | undefined): string => {
      sent = this.#read(value);
      return value ?? JSON.stringify({ body });
    };
    await this.#store.update(name, mark, { ttl: UNDER_WAY });
    return sent;
  }

  #read(value: string | undefined): Sent<T> | undefined {
    if (value === undefined) return undefined;
    const { body, answer } = parseSent(JSON.parse(value));
    return { body, answer: answer === undefined ? undefined : this.#parseAnswer(answer) };
  }
}
