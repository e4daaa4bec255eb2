/** Waits for the work before, and may give up by throwing. */
type Wait = (before: Promise<unknown>) => Promise<unknown>;

const patiently: Wait = (before) => before;

/** One piece of work at a time for each key, in the order in which it was asked for. In this process alone. */
export class KeyedMutex {
  readonly #last = new Map<string, Promise<unknown>>();

  async run<T>(key: string, work: () => Promise<T>, wait = patiently): Promise<T> {
    const before = this.#last.get(key);
    const mine = before ? wait(before).then(work) : work();
    // A caller that has given up does not end the work before it: the next one still waits for both.
    const ended = Promise.allSettled([before, mine]);
    this.#last.set(key, ended);
    try {
      return await mine;
    } finally {
      void ended.then(() => this.#last.get(key) === ended && this.#last.delete(key));
    }
  }
}
