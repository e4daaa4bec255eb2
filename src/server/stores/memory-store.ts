import type { Delivery, Store, StoreOptions } from '../platform/store.js';

/** The time, and how much is kept. */
export interface MemoryStoreOptions {
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** How many values are kept at most; the least recently used one is dropped first. */
  readonly maxEntries?: number;
}

interface Entry {
  readonly value: string;
  /** Milliseconds since 1970; Infinity when it stays. */
  readonly expiresAt: number;
}

/**
 * A store that ends with its process: for tests, demos and a single edge isolate, never for orders.
 * @example const store = memoryStore();
 */
export function memoryStore({ clock = Date.now, maxEntries = 10_000 }: MemoryStoreOptions = {}): Store {
  /** The least recently used first. */
  const entries = new Map<string, Entry>();
  const queues = new Map<string, MemoryQueue>();

  const read = (key: string): string | undefined => {
    const entry = entries.get(key);
    entries.delete(key);
    if (entry === undefined || entry.expiresAt <= clock()) return undefined;
    entries.set(key, entry);
    return entry.value;
  };
  const write = (key: string, value: string | undefined, { ttl = Infinity }: StoreOptions = {}): void => {
    entries.delete(key);
    if (value === undefined) return;
    entries.set(key, { value, expiresAt: clock() + ttl * 1_000 });
    const [oldest] = entries.keys();
    if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest);
  };
  const queueOf = (name: string): MemoryQueue => {
    const queue = queues.get(name) ?? new MemoryQueue();
    queues.set(name, queue);
    return queue;
  };

  return {
    reach: 'process',
    get: async (key) => read(key),
    set: async (key, value, options) => write(key, value, options),
    delete: async (key) => write(key, undefined),
    update: async (key, change, options) => {
      const value = change(read(key));
      write(key, value, options);
      return value;
    },
    enqueue: async (queue, id, payload, { delay = 0 } = {}) =>
      queueOf(queue).enqueue(id, payload, clock() + delay * 1_000),
    claim: async (queue, lease) => queueOf(queue).claim(clock(), clock() + lease * 1_000),
    complete: async (queue, id) => queueOf(queue).complete(id),
    release: async (queue, id, delay) => queueOf(queue).release(id, clock() + delay * 1_000),
    close: async () => {},
  };
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
    if (!this.#deliveries.has(id)) this.#deliveries.set(id, { payload, attempts: 0, visibleAt });
  }

  claim(now: number, until: number): Delivery | undefined {
    const [first] = [...this.#deliveries]
      .filter(([, { visibleAt }]) => visibleAt <= now)
      .sort(([, a], [, b]) => a.visibleAt - b.visibleAt);
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
