import { StoreError, type Delivery, type Store, type StoreOptions } from '../platform/store.js';

/** The time, and how much is kept. */
export interface MemoryStoreOptions {
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** How many values are kept at most, 10,000 by default; the least recently used one is dropped first. */
  readonly maxEntries?: number;
  /** How many characters they have at most, keys included: 32 million by default, a quarter of an edge isolate. */
  readonly maxCharacters?: number;
}

/** Deliveries that a queue takes: past them it refuses, since one that is dropped would be lost. */
const LONGEST_QUEUE = 10_000;

interface Entry {
  readonly value: string;
  /** Milliseconds since 1970; Infinity when it stays. */
  readonly expiresAt: number;
}

/**
 * A store that ends with its process: for tests, demos and a single edge isolate, never for orders.
 * @example const store = memoryStore();
 */
export function memoryStore({
  clock = Date.now,
  maxEntries = 10_000,
  maxCharacters = 32_000_000,
}: MemoryStoreOptions = {}): Store {
  const entries = new MemoryEntries(clock, maxEntries, maxCharacters);
  const queues = new Map<string, MemoryQueue>();
  const queueOf = (name: string): MemoryQueue => {
    const queue = queues.get(name) ?? new MemoryQueue();
    queues.set(name, queue);
    return queue;
  };
  let closed = false;
  const whenOpen = async <T>(work: () => T): Promise<T> => {
    if (closed) throw new StoreError('The memory store is closed.');
    return work();
  };

  return {
    reach: 'process',
    durability: { durable: false, reason: 'A memory store ends with its process, and all that is in it.' },
    get: (key) => whenOpen(() => entries.read(key)),
    set: (key, value, options) => whenOpen(() => entries.write(key, value, options)),
    delete: (key) => whenOpen(() => entries.write(key, undefined)),
    update: (key, change, options) =>
      whenOpen(() => {
        const found = entries.read(key);
        const value = change(found, clock());
        if (value !== found || options?.ttl !== undefined) entries.write(key, value, options);
        return value;
      }),
    enqueue: (queue, id, payload, { delay = 0 } = {}) =>
      whenOpen(() => queueOf(queue).enqueue(id, payload, clock() + delay * 1_000)),
    claim: (queue, lease) => whenOpen(() => queueOf(queue).claim(clock(), clock() + lease * 1_000)),
    complete: (queue, id) => whenOpen(() => queueOf(queue).complete(id)),
    release: (queue, id, delay) => whenOpen(() => queueOf(queue).release(id, clock() + delay * 1_000)),
    time: () => whenOpen(clock),
    ping: () => whenOpen(() => {}),
    confirm: () => whenOpen(() => {}),
    close: async () => void (closed = true),
  };
}

/** The values, the least recently used first. */
class MemoryEntries {
  readonly #entries = new Map<string, Entry>();
  readonly #clock: () => number;
  readonly #maxEntries: number;
  readonly #maxCharacters: number;
  #characters = 0;

  constructor(clock: () => number, maxEntries: number, maxCharacters: number) {
    this.#clock = clock;
    this.#maxEntries = maxEntries;
    this.#maxCharacters = maxCharacters;
  }

  read(key: string): string | undefined {
    const entry = this.#remove(key);
    if (entry === undefined || entry.expiresAt <= this.#clock()) return undefined;
    this.#add(key, entry);
    return entry.value;
  }

  write(key: string, value: string | undefined, { ttl = Infinity }: StoreOptions = {}): void {
    this.#remove(key);
    if (value === undefined) return;
    this.#add(key, { value, expiresAt: this.#clock() + ttl * 1_000 });
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#maxEntries && this.#characters <= this.#maxCharacters) return;
      this.#remove(oldest);
    }
  }

  #add(key: string, entry: Entry): void {
    this.#entries.set(key, entry);
    this.#characters += key.length + entry.value.length;
  }

  #remove(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    if (!this.#entries.delete(key)) return undefined;
    this.#characters -= key.length + (entry?.value.length ?? 0);
    return entry;
  }
}

interface QueuedDelivery {
  readonly payload: string;
  attempts: number;
  /** When it may be claimed, in milliseconds since 1970. */
  visibleAt: number;
}

/** The deliveries of one queue, in the order of their arrival. */
class MemoryQueue {
  readonly #deliveries = new Map<string, QueuedDelivery>();

  enqueue(id: string, payload: string, visibleAt: number): void {
    if (this.#deliveries.has(id)) return;
    if (this.#deliveries.size >= LONGEST_QUEUE) throw new StoreError('The queue is full.');
    this.#deliveries.set(id, { payload, attempts: 0, visibleAt });
  }

  claim(now: number, until: number): Delivery | undefined {
    let first: [string, QueuedDelivery] | undefined;
    for (const entry of this.#deliveries)
      if (entry[1].visibleAt <= now && !(first && first[1].visibleAt <= entry[1].visibleAt)) first = entry;
    if (first === undefined) return undefined;
    const [id, delivery] = first;
    delivery.visibleAt = until;
    delivery.attempts += 1;
    return { id, payload: delivery.payload, attempts: delivery.attempts };
  }

  complete(id: string): void {
    this.#deliveries.delete(id);
  }

  release(id: string, visibleAt: number): void {
    const delivery = this.#deliveries.get(id);
    if (delivery) delivery.visibleAt = visibleAt;
  }
}
