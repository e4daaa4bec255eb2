import type { OrderVendor } from '../vendors/order-vendor.js';
import { VendorError } from '../vendors/review-vendor.js';
import type { Clock } from '../platform/clock.js';
import type { Logger } from '../platform/logger.js';
import type { PromotionService } from '../promotions/promotion-service.js';
import type { Delivery, Store } from '../platform/store.js';
import { Lease } from '../concurrency/lease.js';
import type { DeadLetters } from './dead-letters.js';
import { QueueWorker, type Outcome } from './queue-worker.js';
import type { OrderRecord, OrderRecords, Transaction } from './order-record.js';

export interface OrderDeliveriesOptions {
  readonly provider?: OrderVendor | undefined;
  readonly promotions?: Pick<PromotionService, 'report'> | undefined;
  readonly records: OrderRecords;
  readonly deadLetters: DeadLetters;
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random?: (() => number) | undefined;
}

/** Milliseconds after which an instance that died is no longer believed to be at an order. */
const LEASE = 15_000;

/** `order-….3`: the order, and how far, or as what, it is to be delivered. */
function readId(id: string): readonly [name: string, goal: string] {
  const at = id.lastIndexOf('.');
  return [id.slice(0, at), id.slice(at + 1)];
}

/**
 * Brings orders to the vendor of reviews, and what they redeemed to the vendor of promotions: two lines that do not
 * wait for each other. What is delivered is always the order as it is known now, one delivery of an order at a time, so
 * that no older state arrives after a newer one.
 */
export class OrderDeliveries {
  readonly #options: OrderDeliveriesOptions;
  readonly #leases: Lease;
  readonly #orders: QueueWorker | undefined;
  readonly #transactions: QueueWorker | undefined;

  constructor(options: OrderDeliveriesOptions) {
    const { provider, promotions, store, clock } = options;
    this.#options = options;
    this.#leases = new Lease(store, clock, { duration: LEASE });
    const orderOf = async (id: string): Promise<string> =>
      (await options.records.read(readId(id)[0]))?.orderId ?? 'unknown';
    this.#orders =
      provider &&
      new QueueWorker({
        ...{ ...options, queue: 'orders', orderOf },
        deliver: (delivery, signal) => this.#alone(delivery, () => this.#deliver(provider, delivery, signal)),
      });
    this.#transactions =
      promotions &&
      new QueueWorker({
        ...{ ...options, queue: 'transactions', orderOf },
        deliver: (delivery, signal) => this.#alone(delivery, () => this.#report(promotions, delivery, signal)),
      });
  }

  /** Takes on whatever of an order is still to be delivered. */
  async add(name: string, { version, delivered, transaction }: OrderRecord): Promise<void> {
    if (delivered < version) await this.#orders?.add(`${name}.${version}`);
    if (transaction && transaction.reported !== transaction.status) {
      await this.#transactions?.add(`${name}.${transaction.status}`);
    }
  }

  start(): void {
    for (const line of this.#lines) line.start();
  }

  async deliverDue(): Promise<void> {
    await Promise.all(this.#lines.map((line) => line.deliverDue()));
  }

  close(): void {
    for (const line of this.#lines) line.close();
  }

  get #lines(): readonly QueueWorker[] {
    return [this.#orders, this.#transactions].filter((line) => line !== undefined);
  }

  /** Each vendor's deliveries of an order go one by one. */
  async #alone({ id }: Delivery, work: () => Promise<void>): Promise<Outcome> {
    const [name, goal] = readId(id);
    const lane = /^\d+$/.test(goal) ? 'order' : 'transaction';
    return (await this.#leases.hold(`${lane}:${name}`, work)) ? 'done' : 'taken';
  }

  async #deliver(provider: OrderVendor, { id }: Delivery, signal: AbortSignal): Promise<void> {
    const { records, deadLetters: dead } = this.#options;
    const [name, goal] = readId(id);
    const record = await records.read(name);
    if (!record || record.delivered >= Number(goal)) return;
    const { version, delivered, tried, pending } = record;
    if (!pending) throw new VendorError('refused', { detail: 'order unreadable' });
    if (!tried) await records.update(name, (now) => now && { ...now, tried: true });
    await provider.put(pending, delivered > 0 || tried === true, signal);
    await records.update(name, (now) => now && settleOrder(now, version));
    await dead.forget((letter) => isOlder(letter.id, name, version));
  }

  async #report(promotions: Pick<PromotionService, 'report'>, { id }: Delivery, signal: AbortSignal): Promise<void> {
    const { records, deadLetters: dead } = this.#options;
    const [name] = readId(id);
    const record = await records.read(name);
    const transaction = record?.transaction;
    if (!transaction || transaction.reported === transaction.status) return;
    const { status, reported, withCode, tried, ...completion } = transaction;
    const change = (to: (now: Transaction) => Transaction) =>
      records.update(name, (now) => now && (now.transaction ? { ...now, transaction: to(now.transaction) } : now));
    if (!tried) await change((now) => ({ ...now, tried: true }));
    await promotions.report({ ...completion, status, orderId: record.orderId, again: tried === true }, signal);
    await change((now) => settle(now, status));
    await dead.forget((letter) => letter.id === `${name}.${status}`);
  }
}

/** Once the vendor has it, nothing of the customer is kept here. */
function settleOrder(record: OrderRecord, version: number): OrderRecord {
  const { pending, ...rest } = record;
  const settled = { ...rest, delivered: Math.max(rest.delivered, version) };
  return settled.delivered < settled.version && pending ? { ...settled, pending } : settled;
}

function settle(
  { customer, linkedUniqueReference, metadata, ...kept }: Transaction,
  reported: 'confirmed' | 'cancelled',
) {
  return { ...kept, reported };
}

const isOlder = (id: string, name: string, version: number): boolean => {
  const [other, goal] = readId(id);
  return other === name && Number(goal) <= version;
};
