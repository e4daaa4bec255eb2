import { Lease } from '../concurrency/lease.js';
import type { Clock } from '../platform/clock.js';
import type { Logger } from '../platform/logger.js';
import type { Store } from '../platform/store.js';
import type { PromotionService } from '../promotions/promotion-service.js';
import type { OrderVendor } from '../vendors/order-vendor.js';
import { VendorError } from '../vendors/review-vendor.js';
import type { DeadLetters } from './dead-letters.js';
import { readDeliveryId, settle, type OrderRecord, type OrderRecords, type Transaction } from './order-record.js';
import { QueueWorker, type Outcome } from './queue-worker.js';

export interface OrderDeliveriesOptions {
  readonly provider?: OrderVendor | undefined;
  readonly promotions?: Pick<PromotionService, 'report'> | undefined;
  readonly records: OrderRecords;
  readonly deadLetters: DeadLetters;
  /** Milliseconds after which a delivery that was given up is discarded, with the customer's data. */
  readonly keepRefused: number;
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random?: (() => number) | undefined;
}

/** Milliseconds after which an instance that died no longer holds an order. */
const LEASE = 15_000;
/** Milliseconds between two looks for dead letters that are old enough to be discarded. */
const DISCARD_EVERY = 3_600_000;

type Work = (name: string, goal: string, signal: AbortSignal) => Promise<void>;

/**
 * Brings orders to the vendor of orders, and their redemptions to the vendor of promotions: two queues that do not wait
 * for each other. What is delivered is always the order as it is known now, one delivery of an order at a time, so that
 * no older state arrives after a newer one.
 */
export class OrderDeliveries {
  readonly #options: OrderDeliveriesOptions;
  readonly #leases: Lease;
  readonly #orders: QueueWorker | undefined;
  readonly #transactions: QueueWorker | undefined;
  #discardAt = 0;

  constructor(options: OrderDeliveriesOptions) {
    const { provider, promotions, store, clock } = options;
    this.#options = options;
    this.#leases = new Lease(store, clock, { duration: LEASE });
    this.#orders =
      provider &&
      this.#worker('orders', 'order', (name, goal, signal) => this.#deliver(provider, name, Number(goal), signal));
    this.#transactions =
      promotions &&
      this.#worker('transactions', 'transaction', (name, _, signal) => this.#report(promotions, name, signal));
  }

  /** Puts into the queues what is still to be delivered of an order. */
  async add(name: string, { version, delivered, transaction }: OrderRecord): Promise<void> {
    if (delivered < version) await this.#orders?.add(`${name}.${version}`);
    if (transaction && transaction.reported !== transaction.status) {
      await this.#transactions?.add(`${name}.${transaction.status}`);
    }
  }

  start(): void {
    for (const worker of this.#workers) worker.start();
    void this.#discardOld();
  }

  async deliverDue(): Promise<void> {
    await Promise.all([this.#discardOld(), ...this.#workers.map((worker) => worker.deliverDue())]);
  }

  close(): void {
    for (const worker of this.#workers) worker.close();
  }

  get #workers(): readonly QueueWorker[] {
    return [this.#orders, this.#transactions].filter((worker) => worker !== undefined);
  }

  #worker(queue: string, lane: string, work: Work): QueueWorker {
    return new QueueWorker({
      ...{ ...this.#options, queue },
      deliver: async (id, signal): Promise<Outcome> => {
        const [name, goal] = readDeliveryId(id);
        const held = await this.#leases.hold(`${lane}:${name}`, () => work(name, goal, signal));
        return held ? 'done' : 'taken';
      },
      giveUp: (id, error, attempts) => this.#giveUp(queue, id, error, attempts),
    });
  }

  async #giveUp(queue: string, id: string, error: unknown, attempts: number): Promise<boolean> {
    const { deadLetters, records, clock } = this.#options;
    const reason = error instanceof VendorError ? [error.kind, error.detail].filter(Boolean).join(': ') : 'fault';
    const order = (await records.read(readDeliveryId(id)[0]))?.orderId ?? 'unknown';
    return deadLetters.add({ id, queue, order, reason, attempts, at: new Date(clock.now()).toISOString() });
  }

  /** What nobody has retried in time is discarded, so that customers' data does not stay for its sake. */
  async #discardOld(): Promise<void> {
    const { deadLetters, keepRefused, clock, logger } = this.#options;
    const now = clock.now();
    if (now < this.#discardAt) return;
    this.#discardAt = now + DISCARD_EVERY;
    try {
      const discarded = await deadLetters.discard(({ at }) => Date.parse(at) + keepRefused <= now);
      if (discarded.length > 0) logger.warn({ count: discarded.length }, 'old dead letters discarded');
    } catch {
      // The store does not answer; the queues say so. There is another look in a while.
    }
  }

  /** Brings an order to the vendor up to a version at least; and on, should a newer one come in meanwhile. */
  async #deliver(provider: OrderVendor, name: string, goal: number, signal: AbortSignal): Promise<void> {
    let delivered = await this.#put(provider, name, goal, signal);
    // A newer version has a delivery of its own, which tries again if this fails.
    while (delivered) delivered = await this.#put(provider, name, Infinity, signal).catch(() => false);
  }

  /** False when there is nothing to do: the vendor has the order up to that version, or all there is of it. */
  async #put(provider: OrderVendor, name: string, goal: number, signal: AbortSignal): Promise<boolean> {
    const { records, deadLetters } = this.#options;
    const record = await records.read(name);
    if (!record || record.delivered >= Math.min(goal, record.version)) return false;
    const { version, delivered, tried, pending } = record;
    if (!pending) throw new VendorError('refused', { detail: 'order unreadable' });
    if (!tried) await records.update(name, (now) => now && { ...now, tried: true });
    await provider.put(pending, delivered > 0 || tried === true, signal);
    await records.update(name, (now) => now && settle(now, String(version)));
    await deadLetters.forget((letter) => isOlder(letter.id, name, version));
    return true;
  }

  async #report(promotions: Pick<PromotionService, 'report'>, name: string, signal: AbortSignal): Promise<void> {
    const { records, deadLetters } = this.#options;
    const record = await records.read(name);
    const transaction = record?.transaction;
    if (!transaction || transaction.reported === transaction.status) return;
    const { status, reported, withCode, tried, ...completion } = transaction;
    if (!tried) await records.update(name, (now) => now && withTransaction(now, { tried: true }));
    await promotions.report({ ...completion, status, orderId: record.orderId, again: tried === true }, signal);
    await records.update(name, (now) => now && settle(now, status));
    await deadLetters.forget((letter) => letter.id === `${name}.${status}`);
  }
}

const withTransaction = (record: OrderRecord, change: Partial<Transaction>): OrderRecord =>
  record.transaction ? { ...record, transaction: { ...record.transaction, ...change } } : record;

const isOlder = (id: string, name: string, version: number): boolean => {
  const [other, goal] = readDeliveryId(id);
  return other === name && Number(goal) <= version;
};
