import type { Clock } from '../../../../src/server/platform/clock.js';

interface Alarm {
  readonly at: number;
  readonly run: () => void;
}

/** Lets everything that waits only for promises go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve();
}

/** A clock that stands still until it is moved. */
export class FakeClock implements Clock {
  #now: number;
  readonly #alarms = new Set<Alarm>();

  constructor(now = 1_700_000_000_000) {
    this.#now = now;
  }

  get alarms(): number {
    return this.#alarms.size;
  }

  readonly now = (): number => this.#now;

  after(ms: number, run: () => void): () => void {
    const alarm = { at: this.#now + ms, run };
    this.#alarms.add(alarm);
    return () => this.#alarms.delete(alarm);
  }

  /** A promise that resolves after so long on this clock. */
  readonly wait = (ms: number): Promise<void> => new Promise((resolve) => this.after(ms, resolve));

  /** Moves on to the next alarm, if there is one up to a moment. */
  async #step(until: number): Promise<boolean> {
    await settled();
    const [next] = [...this.#alarms].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
    if (next === undefined) return false;
    this.#alarms.delete(next);
    this.#now = Math.max(this.#now, next.at);
    next.run();
    return true;
  }

  /** Lets so much time pass, ringing each alarm at its moment. */
  async advance(ms: number): Promise<void> {
    const until = this.#now + ms;
    while (await this.#step(until));
    this.#now = until;
    await settled();
  }

  /** Lets time pass until nothing waits for it. */
  async runOut(): Promise<void> {
    while (await this.#step(Infinity));
  }
}
