import * as z from 'zod/mini';
import { readStored } from '../platform/read-stored.js';
import type { Store } from '../platform/store.js';
import { OrderRecords, readDeliveryId, settle } from './order-record.js';

const letterSchema = z.object({
  id: z.string(),
  queue: z.string(),
  /** The shop's id of the order. */
  order: z.string(),
  /** Why the vendor does not take it. */
  reason: z.string(),
  /** How often it was tried. */
  attempts: z.number(),
  /** When it was given up, as ISO 8601 writes it. */
  at: z.string(),
});
/** A delivery that was given up, for a person to look at. It holds nothing of the customer. */
export type DeadLetter = z.infer<typeof letterSchema>;

const KEY = 'dead-letters';
/** Deliveries kept; past it they stay in their queues. */
const MOST = 1_000;

/** As they are stored: what another version of this package has written, and this one cannot read, stays as it is. */
const entriesSchema = z.array(z.unknown());
type Entries = readonly unknown[];

const isLetter = (entry: unknown): entry is DeadLetter => letterSchema.safeParse(entry).success;
const parse = (value: string | undefined): Entries => readStored(entriesSchema.parse, value) ?? [];
const print = (entries: Entries): string | undefined => (entries.length === 0 ? undefined : JSON.stringify(entries));

/** The deliveries that were given up, in the store. */
export class DeadLetters {
  readonly #store: Store;
  readonly #records: OrderRecords;

  constructor(store: Store) {
    this.#store = store;
    this.#records = new OrderRecords(store);
  }

  /** The newest first. */
  async list(): Promise<readonly DeadLetter[]> {
    return parse(await this.#store.get(KEY))
      .filter(isLetter)
      .reverse();
  }

  /** False when there is no more room: then the delivery must not be given up. */
  async add(letter: DeadLetter): Promise<boolean> {
    const isSame = (entry: unknown): boolean => isLetter(entry) && entry.id === letter.id;
    const after = await this.#update((entries) =>
      entries.length < MOST || entries.some(isSame) ? [...entries.filter((entry) => !isSame(entry)), letter] : entries,
    );
    return after.some(isSame);
  }

  /** Queues deliveries again, and removes them here. Resolves with those that there were. */
  async retry(wanted: (letter: DeadLetter) => boolean): Promise<readonly DeadLetter[]> {
    const letters = (await this.list()).filter(wanted);
    for (const { queue, id } of letters) await this.#store.enqueue(queue, id, '');
    await this.#remove(letters);
    return letters;
  }

  /**
   * Gives deliveries up for good: what the proxy still keeps of these orders for their sake, the customers' data among
   * it, is deleted. Resolves with those that there were.
   */
  async discard(wanted: (letter: DeadLetter) => boolean): Promise<readonly DeadLetter[]> {
    const letters = (await this.list()).filter(wanted);
    for (const { id } of letters) {
      const [name, goal] = readDeliveryId(id);
      await this.#records.update(name, (record) => record && settle(record, goal));
    }
    await this.#remove(letters);
    return letters;
  }

  /** Removes deliveries that have been made after all. */
  async forget(delivered: (letter: DeadLetter) => boolean): Promise<void> {
    await this.#remove((await this.list()).filter(delivered));
  }

  async #remove(letters: readonly DeadLetter[]): Promise<void> {
    if (letters.length === 0) return;
    const ids = new Set(letters.map(({ id }) => id));
    await this.#update((entries) => entries.filter((entry) => !(isLetter(entry) && ids.has(entry.id))));
  }

  async #update(change: (entries: Entries) => Entries): Promise<Entries> {
    return parse(await this.#store.update(KEY, (value) => print(change(parse(value)))));
  }
}
