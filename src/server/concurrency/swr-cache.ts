import { LRUCache } from 'lru-cache';
import type { Clock } from '../platform/clock.js';
import { Backoff } from './backoff.js';
import { SingleFlight } from './single-flight.js';

export interface SwrCacheOptions {
  /** Milliseconds for which a value is used without loading it again. */
  readonly freshFor: number;
  /** Milliseconds after which a value is used no more. */
  readonly maxAge: number;
  /** Values kept; the least recently used goes first. */
  readonly maxEntries: number;
  /** Seconds that a failure of `load` asks to wait before the next call. */
  readonly retryAfter?: (error: unknown) => number | undefined;
}

interface Entry<T> {
  readonly value: T;
  readonly at: number;
}

/**
 * Values that are loaded seldom and change slowly (stale-while-revalidate, stale-if-error). A fresh value is returned
 * at once; an old one as well, while it is loaded again in the background; and one that cannot be loaded again is
 * returned until it is too old.
 */
export class SwrCache<T extends object> {
  readonly #clock: Clock;
  readonly #options: SwrCacheOptions;
  readonly #entries: LRUCache<string, Entry<T>>;
  readonly #loads = new SingleFlight<T>();
  readonly #backoff: Backoff;

  constructor(clock: Clock, options: SwrCacheOptions) {
    this.#clock = clock;
    this.#options = options;
    this.#entries = new LRUCache({ max: options.maxEntries });
    this.#backoff = new Backoff(clock);
  }

  /** The value, which `load` fetches. @throws what `load` throws, when there is no value to fall back on. */
  async get(key: string, load: () => Promise<T>, background: (work: Promise<void>) => void): Promise<T> {
    const entry = this.#entries.get(key);
    const age = entry ? this.#clock.now() - entry.at : Number.POSITIVE_INFINITY;
    if (!entry || age >= this.#options.maxAge) return this.#load(key, load);
    const ignore = (): void => {};
    if (age >= this.#options.freshFor) background(this.#load(key, load).then(ignore, ignore));
    return entry.value;
  }

  /** How many values are kept. */
  get size(): number {
    return this.#entries.size;
  }

  /** The value that is cached, however old; nothing is loaded. */
  peek(key: string): T | undefined {
    return this.#entries.get(key)?.value;
  }

  async #load(key: string, load: () => Promise<T>): Promise<T> {
    const failure = this.#backoff.failure(key);
    if (failure) throw failure.error;
    return this.#loads.run(key, async () => {
      try {
        const value = await load();
        this.#entries.set(key, { value, at: this.#clock.now() });
        this.#backoff.clear(key);
        return value;
      } catch (error) {
        this.#backoff.note(key, error, this.#options.retryAfter?.(error));
        throw error;
      }
    });
  }
}
