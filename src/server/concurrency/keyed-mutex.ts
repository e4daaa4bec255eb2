/** Waits for those before, and may give up by throwing. */
type Wait = (before: Promise<unknown>) => Promise<unknown>;

const patiently: Wait = (before) => before;

/**
 * Lets what goes by one name happen one after the other, in the order in which it was asked for. In this process alone.
 */
export class KeyedMutex {
  readonly #last = new Map<string, Promise<unknown>>();

  async take<T>(name: string, work: () => Promise<T>, wait = patiently): Promise<T> {
    const before = this.#last.get(name);
    const mine = before ? wait(before).then(work) : work();
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
