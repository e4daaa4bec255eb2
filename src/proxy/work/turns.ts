import type { Clock } from '../../upstream/clock.js';
import { within } from './within.js';

/** How long one waits for its turn, in milliseconds, and what it ends in when that was not enough. */
export interface Patience {
  readonly ms: number;
  readonly late: () => Error;
}

/**
 * Lets what goes by one name happen one after the other, in the order in which it was asked for. In this process alone.
 */
export class Turns {
  readonly #clock: Clock;
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async take<T>(name: string, { ms, late }: Patience, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(name);
    const mine = before ? within(before, ms, this.#clock, late).then(work) : work();
    // Whoever gave up has not ended those before it.
    const ended = Promise.allSettled([before, mine]);
    this.#last.set(name, ended);
    try {
      return await mine;
    } finally {
      void ended.then(() => this.#last.get(name) === ended && this.#last.delete(name));
    }
  }
}
