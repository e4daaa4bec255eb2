import type { Delivery } from '../platform/store.js';

interface Waiting {
  readonly payload: string;
  attempts: number;
  /** Milliseconds. */
  visibleAt: number;
}

/** The deliveries of one queue, in memory, in the order of their arrival. */
export class MemoryQueue {
  readonly #waiting = new Map<string, Waiting>();

  enqueue(id: string, payload: string, visibleAt: number): void {
    if (!this.#waiting.has(id)) this.#waiting.set(id, { payload, attempts: 0, visibleAt });
  }

  claim(now: number, until: number): Delivery | undefined {
    const [first] = [...this.#waiting]
      .filter(([, { visibleAt }]) => visibleAt <= now)
      .sort(([, a], [, b]) => a.visibleAt - b.visibleAt);
    if (first === undefined) return undefined;
    const [id, delivery] = first;
    delivery.visibleAt = until;
    delivery.attempts += 1;
    return { id, payload: delivery.payload, attempts: delivery.attempts };
  }

  complete(id: string): void {
    this.#waiting.delete(id);
  }

  release(id: string, visibleAt: number): void {
    const delivery = this.#waiting.get(id);
    if (delivery) delivery.visibleAt = visibleAt;
  }
}
