import { object, string, unknown, type Parser } from '../../model/shape.js';
import type { Clock } from '../platform/clock.js';
import { readStored } from '../platform/read-stored.js';
import type { Store } from '../platform/store.js';
import { Lease } from './lease.js';
import { SingleFlight } from './single-flight.js';

/** Seconds that the outcome of a request is remembered. */
const REMEMBERED = 24 * 3_600;

/** The key was sent before, with another body. */
export class IdempotencyConflict extends Error {
  override readonly name = 'IdempotencyConflict';
}

/** A request with this key is being answered. */
export class RequestInProgress extends Error {
  override readonly name = 'RequestInProgress';
}

/** This was sent before, and its outcome is not known: it may have been done. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

export interface IdempotencyOptions<T> {
  readonly store: Store;
  readonly clock: Clock;
  readonly parseAnswer: Parser<T>;
  /** Whether the work may have been done although it failed. */
  readonly isUncertain: (error: unknown) => boolean;
}

/** `answer` is absent until there is one. */
const parseOutcome = object({ body: string, answer: unknown });

/**
 * Does once what is sent several times under one key (`Idempotency-Key`), as a browser does that has lost an answer.
 * Work that has certainly failed may be sent again; work that may have been done is not repeated.
 */
export class IdempotencyKeys<T> {
  readonly #options: IdempotencyOptions<T>;
  readonly #lease: Lease;
  readonly #flights = new SingleFlight<T>();

  constructor(options: IdempotencyOptions<T>) {
    this.#options = options;
    this.#lease = new Lease(options.store, options.clock);
  }

  /** @throws IdempotencyConflict; RequestInProgress; OutcomeUnknown; what the work throws. */
  async once(key: string, body: string, work: () => Promise<T>): Promise<T> {
    const name = `idempotency:${key}`;
    return this.#flights.run(`${key} ${body}`, async () => {
      let done: { readonly answer: T } | undefined;
      await this.#lease.hold(name, async () => {
        done = { answer: (await this.#begin(name, body)) ?? (await this.#finish(name, body, work)) };
      });
      if (done) return done.answer;
      const other = readStored(parseOutcome, await this.#options.store.get(name));
      throw other && other.body !== body ? new IdempotencyConflict() : new RequestInProgress();
    });
  }

  /** Notes that the work begins; resolves with the answer of an earlier request, if there is one. */
  async #begin(name: string, body: string): Promise<T | undefined> {
    let before: string | undefined;
    await this.#options.store.update(
      name,
      (value) => {
        before = value;
        return value ?? JSON.stringify({ body });
      },
      { ttl: REMEMBERED },
    );
    const outcome = readStored(parseOutcome, before);
    if (!outcome) return undefined;
    if (outcome.body !== body) throw new IdempotencyConflict();
    // Begun and not ended: its answer was lost, or its instance died.
    if (outcome.answer === undefined) throw new OutcomeUnknown();
    return this.#options.parseAnswer(outcome.answer);
  }

  async #finish(name: string, body: string, work: () => Promise<T>): Promise<T> {
    const { store, isUncertain } = this.#options;
    let answer: T;
    try {
      answer = await work();
    } catch (error) {
      if (!isUncertain(error)) await store.delete(name);
      throw error;
    }
    await store.set(name, JSON.stringify({ body, answer }), { ttl: REMEMBERED });
    return answer;
  }
}
