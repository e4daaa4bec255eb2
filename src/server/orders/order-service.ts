import * as z from 'zod/mini';
import {
  checkFulfillments,
  checkOrder,
  first,
  OrderRefused,
  type CheckedOrder,
  type Issue,
} from '../../model/order/order-check.js';
import type { Order, OrderChange } from '../../model/order/order.js';
import type { Clock } from '../platform/clock.js';
import { digest } from '../platform/digest.js';
import { describeFailure } from '../platform/failure.js';
import type { Logger } from '../platform/logger.js';
import type { Secret } from '../platform/secret.js';
import type { Store } from '../platform/store.js';
import type { PlacedOrder } from '../promotions/cart-contents.js';
import type { PromotionService } from '../promotions/promotion-service.js';
import type { OrderFindings, OrderVendor } from '../vendors/order-vendor.js';
import { DeadLetters } from './dead-letters.js';
import { tryHook } from './merchant-hooks.js';
import type { FulfillmentTimes } from './merge-changes.js';
import { OrderDeliveries } from './order-deliveries.js';
import { applyChange, OrderRecords, type IncomingOrder, type OrderRecord } from './order-record.js';

/*
 * How an order walks through this folder.
 *
 * `POST /v1/orders`, a platform's webhook or the merchant's own code calls `submit`. `checkOrder` (model/order) reads
 * the fields; one that cannot be read is left out with a warning. The vendor of orders says what it needs (`check`);
 * when it refuses, the vendor of promotions gets its report all the same. `PromotionService.snapshotForOrder` gives the
 * promotions of the cart. `applyChange` makes the next record of all that, `OrderRecords` keeps it, and only then is
 * the order acknowledged. `OrderDeliveries` puts one delivery a vendor into a durable queue; its `QueueWorker`s bring
 * the newest state to the vendor, again after failures. What a vendor refuses for good becomes one of the
 * `DeadLetters`, for a person to look at.
 */

/** An order in the words of the vendor of promotions. */
export type OrderTransaction = Omit<PlacedOrder, 'status'>;

/** What a merchant's orders are made of. */
export interface OrderParts {
  /** The vendor that gets orders; without it, only their promotions are reported. */
  readonly provider?: OrderVendor | undefined;
  /** Any of them is a bearer key of the route for orders. */
  readonly keys?: readonly Secret[] | undefined;
  /** Days after which what a vendor refused is discarded, with the customer's data; 30 by default. */
  readonly keepRefusedDays?: number | undefined;
  /** The merchant's own words for the vendor of promotions, for orders that come without. */
  readonly transaction?: ((order: Order, cart: string) => OrderTransaction) | undefined;
}

export interface OrderServiceOptions extends OrderParts {
  readonly promotions?: Pick<PromotionService, 'vendor' | 'snapshotForOrder' | 'clear' | 'report'> | undefined;
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random?: (() => number) | undefined;
}

/** What comes with an order. */
export interface OrderSubmission {
  /** The address of the cart that was bought: its promotions are reported with the order. */
  readonly cart?: string | undefined;
  /** The order as the vendor of promotions knows it; by default made of the order itself. */
  readonly transaction?: OrderTransaction | undefined;
  /** When the shop changed the order, in milliseconds since 1970: a change older than what is known is dropped. */
  readonly at?: number | undefined;
  /** The same of each fulfilment, by its id. */
  readonly fulfillmentsAt?: FulfillmentTimes | undefined;
}

/** An order is in the store by now, and will be delivered. */
export interface OrderReceipt {
  readonly accepted: true;
  /** Fields that were left out, and what a vendor does not do with the order. */
  readonly warnings: readonly Issue[];
  /** Why the vendor of orders does not get it, though the promotions of its cart are reported. */
  readonly errors?: readonly Issue[] | undefined;
}

/** Where orders are taken in: what is accepted is durable, and delivered to each vendor by itself. */
export class OrderService {
  readonly #options: OrderServiceOptions;
  readonly #records: OrderRecords;
  readonly #deliveries: OrderDeliveries;
  readonly deadLetters: DeadLetters;

  constructor(options: OrderServiceOptions) {
    const { store, keepRefusedDays = 30 } = options;
    this.#options = options;
    this.#records = new OrderRecords(store);
    this.deadLetters = new DeadLetters(store);
    const keepRefused = keepRefusedDays * DAY;
    const { deadLetters } = this;
    this.#deliveries = new OrderDeliveries({ ...options, records: this.#records, deadLetters, keepRefused });
  }

  /** The bearer keys of the route for orders; none where that route does not exist. */
  get keys(): readonly Secret[] {
    return this.#options.keys ?? [];
  }

  /** The names of the vendors that orders go to, for health. */
  get vendors(): readonly string[] {
    const { provider, promotions } = this.#options;
    return [provider?.name, promotions?.vendor].filter((name) => name !== undefined);
  }

  /**
   * Takes in a whole order as it stands now: a new one, or one that has changed.
   * @throws OrderRefused with everything that is wrong, when it is no order or no vendor takes it; nothing is kept.
   */
  async submit(input: unknown, submission: OrderSubmission = {}): Promise<OrderReceipt> {
    const { order, leftOut } = checkOrder(input);
    const { cart, at, fulfillmentsAt } = submission;
    const findings = this.#check({ order, leftOut });
    const transaction = cart === undefined ? undefined : await this.#snapshot(order, cart, submission.transaction);
    const record = await this.#store(order, { at, fulfillmentsAt, transaction }, findings);
    const { errors, warnings } = findings;
    if (errors.length > 0 && !record?.transaction) throw new OrderRefused(first(errors, warnings));
    this.#warn(order, findings);
    if (cart !== undefined && record?.transaction?.journey === transaction?.journey) await this.#clear(cart);
    return { accepted: true, warnings, ...(errors.length > 0 && { errors }) };
  }

  /**
   * Takes in some of an order's fulfilments: `{external_id, fulfillments}`, before the order or after it.
   * @throws OrderRefused
   */
  async addFulfillments(
    input: unknown,
    { fulfillmentsAt }: Pick<OrderSubmission, 'fulfillmentsAt'> = {},
  ): Promise<OrderReceipt> {
    const { order: note, leftOut } = checkFulfillments(input);
    const record = await this.#records.read(await nameOf(note.external_id));
    const findings = this.#check({ order: note, leftOut }, record?.products);
    const { errors, warnings } = findings;
    if (errors.length > 0) throw new OrderRefused(first(errors, warnings));
    await this.#store(note, { fulfillmentsAt }, findings);
    this.#warn(note, findings);
    return { accepted: true, warnings };
  }

  start(): void {
    this.#deliveries.start();
  }

  /** Delivers what is due. */
  deliverDue(): Promise<void> {
    return this.#deliveries.deliverDue();
  }

  close(): void {
    this.#deliveries.close();
  }

  /** What is to be said of a change: by us of fields that were left out, and by the vendor of orders. */
  #check({ order, leftOut }: CheckedOrder<OrderChange>, products?: readonly string[]): OrderFindings {
    const { provider, clock } = this.#options;
    const context = { leftOut, now: clock.now(), ...(products && products.length > 0 && { products }) };
    const { errors, warnings } = provider?.check?.(order, context) ?? { errors: [], warnings: [] };
    const others = leftOut.filter(({ param }) => !errors.some((error) => error.param === param));
    return { errors, warnings: [...others, ...warnings] };
  }

  /** To the log goes what costs the order a field, or a vendor. */
  #warn({ external_id: id }: OrderChange, { errors, warnings }: OrderFindings): void {
    const { logger, provider } = this.#options;
    if (warnings.length > 0) logger.warn({ order: id, fields: toLines(warnings) }, 'order taken in with warnings');
    if (errors.length === 0) return;
    logger.error({ order: id, vendor: provider?.name, faults: toLines(errors) }, 'order not for this vendor');
  }

  /**
   * The record first, the queues then: killed in between, it has acknowledged nothing, and the same order is taken
   * again.
   */
  async #store(
    change: OrderChange,
    news: Pick<IncomingOrder, 'at' | 'fulfillmentsAt' | 'transaction'>,
    { errors }: OrderFindings,
  ): Promise<OrderRecord | undefined> {
    const { provider } = this.#options;
    const vendor = provider ? (errors.length > 0 ? 'refuses' : 'takes') : 'none';
    const incoming: IncomingOrder = { ...news, change, content: await digest(JSON.stringify(change)), vendor };
    const name = await nameOf(change.external_id);
    const record = await this.#records.update(name, (before) => applyChange(before, incoming));
    if (record) await this.#deliveries.add(name, record);
    await this.#options.store.confirm();
    return record;
  }

  async #snapshot(
    order: Order,
    cart: string,
    given: OrderTransaction | undefined,
  ): Promise<IncomingOrder['transaction']> {
    const { promotions } = this.#options;
    if (!promotions) return undefined;
    const placed = given ?? (await this.#transactionOf(order, cart));
    const { order: priced, customer, linkedUniqueReference, metadata } = placed;
    return {
      ...(await promotions.snapshotForOrder(cart)),
      order: { ...priced },
      ...(customer && { customer: { ...customer } }),
      ...(linkedUniqueReference !== undefined && { linkedUniqueReference }),
      ...(metadata && { metadata: { ...metadata } }),
    };
  }

  /** The merchant's own words for an order; when that fails, ours. */
  async #transactionOf(order: Order, cart: string): Promise<OrderTransaction> {
    const { transaction: hook } = this.#options;
    const given =
      hook && (await tryHook(this.#options, 'orders.transaction', () => hook(order, cart), readTransaction));
    return given ?? toTransaction(order);
  }

  /** The order has the promotions of this cart by now. Should the cart keep them as well, it does no harm. */
  async #clear(cart: string): Promise<void> {
    const { promotions, logger } = this.#options;
    await promotions
      ?.clear(cart)
      .catch((error: unknown) => logger.warn(describeFailure(error), 'promotions of a bought cart kept'));
  }
}

const DAY = 24 * 3_600_000;

/** A name that tells nothing of the order, and is always the same. */
const nameOf = async (orderId: string): Promise<string> => `order-${await digest(orderId)}`;

/** As many issues as a line of the log should hold. */
const MOST_LOGGED = 20;
/** Issues for the log. */
export const toLines = (issues: readonly Issue[]): readonly string[] =>
  issues.slice(0, MOST_LOGGED).map(({ param, message }) => `${param} ${message}`);

const anyObject = z.record(z.string(), z.unknown());
const placedSchema = z.object({
  order: anyObject,
  customer: z.optional(anyObject),
  linkedUniqueReference: z.optional(z.string()),
  metadata: z.optional(anyObject),
});
const readTransaction = (answer: unknown): OrderTransaction | undefined => placedSchema.safeParse(answer).data;

/** The order in the words that engines of promotions usually take. */
function toTransaction({ currency, total_price: total, line_items }: Order): OrderTransaction {
  return {
    order: {
      ...(currency !== undefined && { currency }),
      ...(total !== undefined && { total }),
      products: line_items.flatMap(({ external_product_id: id, quantity, total_price: sum }) =>
        id === undefined || quantity === undefined
          ? []
          : [{ id, quantity, ...(sum !== undefined && { price: sum / quantity }) }],
      ),
    },
  };
}
