import * as z from 'zod/mini';
import type { Store } from '../platform/store.js';

const letterSchema = z.object({
  id: z.string(),
  queue: z.string(),
  /** The shop's id of the order. */
  order: z.string(),
  /** Why the vendor does not take it, in our words. */
  reason: z.string(),
  attempts: z.number(),
  /** When it was given up, as ISO 8601 writes it. */
  at: z.string(),
});
/** A delivery that was given up: somebody has to look at it. It holds nothing of the customer. */
export type DeadLetter = z.infer<typeof letterSchema>;

const KEY = 'dead-letters';
/** Deliveries kept; past it they stay in their queues. */
const MOST = 1_000;

const parse = (value: string | undefined): readonly DeadLetter[] =>
  value === undefined ? [] : z.array(letterSchema).parse(JSON.parse(value));
const print = (letters: readonly DeadLetter[]): string | undefined =>
  letters.length === 0 ? undefined : JSON.stringify(letters);

/** The deliveries that were given up, in the store. */
export class DeadLetters {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The newest first. */
  async list(): Promise<readonly DeadLetter[]> {
    return [...parse(await this.#store.get(KEY))].reverse();
  }

  /** False when there is no more room: then the delivery must not be given up. */
  async add(letter: DeadLetter): Promise<boolean> {
    const after = await this.#update((letters) =>
      letters.length < MOST || letters.some(({ id }) => id === letter.id)
        ? [...letters.filter(({ id }) => id !== letter.id), letter]
        : letters,
    );
    return after.some(({ id }) => id === letter.id);
  }

  /** Queues deliveries again, and forgets that they were given up. Resolves with those that there were. */
  async retry(wanted: (letter: DeadLetter) => boolean): Promise<readonly DeadLetter[]> {
    const letters = (await this.list()).filter(wanted);
    for (const { queue, id } of letters) await this.#store.enqueue(queue, id, '');
    await this.#forget(new Set(letters.map(({ id }) => id)));
    return letters;
  }

  /** Forgets what has been delivered after all. */
  async forget(settled: (letter: DeadLetter) => boolean): Promise<void> {
    const ids = (await this.list()).filter(settled).map(({ id }) => id);
    if (ids.length > 0) await this.#forget(new Set(ids));
  }

  async #forget(ids: ReadonlySet<string>): Promise<void> {
    await this.#update((letters) => letters.filter(({ id }) => !ids.has(id)));
  }

  async #update(change: (letters: readonly DeadLetter[]) => readonly DeadLetter[]): Promise<readonly DeadLetter[]> {
    return parse(await this.#store.update(KEY, (value) => print(change(parse(value)))));
  }
}
