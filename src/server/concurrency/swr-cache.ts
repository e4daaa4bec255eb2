import { LRUCache } from 'lru-cache';
import type { Clock } from '../platform/clock.js';
import { Backoff } from './backoff.js';
import { SingleFlight } from './single-flight.js';

/** How long an answer is as good as new, and how long it is better than none. Milliseconds. */
export interface SwrCacheOptions {
  readonly fresh: number;
  readonly largestAge: number;
  /** Answers held; the longest unasked goes first. */
  readonly most: number;
}

interface Entry<T> {
  readonly value: T;
  readonly at: number;
}

/**
 * Answers of a vendor that few ask for and that change slowly: a new one answers at once, one that has grown old
 * answers while it is asked for anew, and one that cannot be had anew answers until it is too old.
 */
export class SwrCache<T extends object> {
  readonly #clock: Clock;
  readonly #limits: SwrCacheOptions;
  readonly #entries: LRUCache<string, Entry<T>>;
  readonly #flights = new SingleFlight<T>();
  readonly #backoff: Backoff;

  constructor(clock: Clock, limits: SwrCacheOptions) {
    this.#clock = clock;
    this.#limits = limits;
    this.#entries = new LRUCache({ max: limits.most });
    this.#backoff = new Backoff(clock);
  }

  /** The answer, which `load` fetches. @throws what `load` throws, when there is none to fall back on. */
  async get(key: string, load: () => Promise<T>, background: (work: Promise<void>) => void): Promise<T> {
    const entry = this.#entries.get(key);
    const age = entry ? this.#clock.now() - entry.at : Number.POSITIVE_INFINITY;
    if (!entry || age >= this.#limits.largestAge) return this.#renew(key, load);
    const ignored = (): void => {};
    if (age >= this.#limits.fresh) background(this.#renew(key, load).then(ignored, ignored));
    return entry.value;
  }

  /** What is there, without asking. */
  peek(key: string): T | undefined {
    return this.#entries.get(key)?.value;
  }

  async #renew(key: string, load: () => Promise<T>): Promise<T> {
    const failure = this.#backoff.failure(key);
    if (failure) throw failure.error;
    return this.#flights.run(key, async () => {
      try {
        const value = await load();
        this.#entries.set(key, { value, at: this.#clock.now() });
        this.#backoff.clear(key);
        return value;
      } catch (error) {
        this.#backoff.note(key, error);
        throw error;
      }
    });
  }
}
