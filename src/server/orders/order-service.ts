import type { OrderVendor } from '../vendors/order-vendor.js';
import { checkNote, checkOrder, type CheckedOrder, type OrderRemark } from '../../model/order/order-check.js';
import { findForeign } from '../../model/order/order-relations.js';
import type { Order } from '../../model/order/order.js';
import type { Clock } from '../platform/clock.js';
import { digest } from '../platform/digest.js';
import { describeFailure } from '../platform/failure.js';
import type { Logger } from '../platform/logger.js';
import type { PlacedOrder } from '../promotions/cart-contents.js';
import type { PromotionService } from '../promotions/promotion-service.js';
import type { Secret } from '../platform/secret.js';
import type { Store } from '../platform/store.js';
import { DeadLetters } from './dead-letters.js';
import { OrderDeliveries } from './order-deliveries.js';
import type { FulfillmentTimes } from './fulfillment-times.js';
import { advance, OrderRecords, type Arrival, type OrderRecord } from './order-record.js';
import { OrderRefused } from '../../model/order/order-refused.js';

/** What a merchant's orders are made of. */
export interface OrderParts {
  /** Who is told of orders; without it, the vendor of promotions alone. */
  readonly provider?: OrderVendor | undefined;
  /** Who shows it as bearer may send orders. */
  readonly key?: Secret | undefined;
  /** The customer's country where an order does not say. */
  readonly country?: string | undefined;
  /** The order as the vendor of promotions knows it, where whoever sends one does not say. */
  readonly transaction?: ((order: Order, cart: string) => Omit<PlacedOrder, 'status'>) | undefined;
}

export interface OrderDeskOptions extends OrderParts {
  readonly promotions?: Pick<PromotionService, 'vendor' | 'pack' | 'unpack' | 'report'> | undefined;
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
  readonly transaction?: Omit<PlacedOrder, 'status'> | undefined;
  /** When the shop changed the order, in milliseconds since 1970: a change older than what is known is dropped. */
  readonly at?: number | undefined;
  /** The same of each fulfilment, by its id. */
  readonly fulfillmentsAt?: FulfillmentTimes | undefined;
}

/** An order is in the store by now, and will be delivered. */
export interface OrderReceipt {
  readonly accepted: true;
  readonly warnings: readonly OrderRemark[];
}

/** Where orders are taken in: what is accepted is durable, and delivered to each vendor by itself. */
export class OrderService {
  readonly #options: OrderDeskOptions;
  readonly #records: OrderRecords;
  readonly #deliveries: OrderDeliveries;
  readonly dead: DeadLetters;

  constructor(options: OrderDeskOptions) {
    const { store } = options;
    this.#options = options;
    this.#records = new OrderRecords(store);
    this.dead = new DeadLetters(store);
    this.#deliveries = new OrderDeliveries({ ...options, records: this.#records, dead: this.dead });
  }

  get key(): Secret | undefined {
    return this.#options.key;
  }

  /** Who is told of orders, for health. */
  get vendors(): readonly string[] {
    const { provider, promotions } = this.#options;
    return [provider?.name, promotions?.vendor].filter((name) => name !== undefined);
  }

  /**
   * Takes in a whole order as it stands now: a new one, or one that has changed.
   * @throws OrderRefused with everything that is wrong; then nothing is sent.
   */
  async submit(input: unknown, submission: OrderSubmission = {}): Promise<OrderReceipt> {
    const { clock, country } = this.#options;
    const { order, warnings } = passed(checkOrder(input, { now: clock.now(), country }));
    const { cart, at, fulfillmentsAt } = submission;
    const transaction = cart === undefined ? undefined : await this.#pack(order, cart, submission.transaction);
    const content = await digest(JSON.stringify(order));
    const record = await this.#take({ change: order, content, at, fulfillmentsAt, transaction });
    if (cart !== undefined && record?.transaction?.journey === transaction?.journey) await this.#unpack(cart);
    return { accepted: true, warnings };
  }

  /**
   * Takes in what became of lines of an order: `{external_id, fulfillments}`.
   * @throws OrderRefused
   */
  async addFulfillments(
    input: unknown,
    { fulfillmentsAt }: Pick<OrderSubmission, 'fulfillmentsAt'> = {},
  ): Promise<OrderReceipt> {
    const { order: note, warnings } = passed(checkNote(input));
    const { products = [] } = (await this.#records.read(await nameOf(note.external_id))) ?? {};
    const foreign = products.length === 0 ? [] : findForeign(note.fulfillments, products);
    if (foreign.length > 0) throw new OrderRefused(foreign);
    await this.#take({ change: note, content: await digest(JSON.stringify(note)), fulfillmentsAt });
    return { accepted: true, warnings };
  }

  /** Whether a message of a platform has come before. */
  async knows(message: string | undefined): Promise<boolean> {
    return message !== undefined && (await this.#options.store.get(messageKey(await digest(message)))) !== undefined;
  }

  /** Notes that what a message says is in the store. */
  async remember(message: string | undefined): Promise<void> {
    if (message === undefined) return;
    await this.#options.store.set(messageKey(await digest(message)), '', { ttl: MESSAGES_KEPT });
  }

  /** A platform's order that cannot be taken goes to the log: by field, without a value. */
  reportRefused(topic: string, { faults }: OrderRefused): void {
    const fields = faults.map(({ param, message }) => `${param} ${message}`);
    this.#options.logger.error({ topic, faults: fields.slice(0, 20) }, 'order of the platform refused');
  }

  start(): void {
    this.#deliveries.start();
  }

  /** Delivers what is due. */
  tend(): Promise<void> {
    return this.#deliveries.tend();
  }

  close(): void {
    this.#deliveries.close();
  }

  /**
   * The record first, the queues then: killed in between, it has acknowledged nothing, and the same order is taken
   * again.
   */
  async #take(news: Omit<Arrival, 'tell'>): Promise<OrderRecord | undefined> {
    const arrival = { ...news, tell: this.#options.provider !== undefined };
    const name = await nameOf(arrival.change.external_id);
    const record = await this.#records.update(name, (before) => advance(before, arrival));
    if (record) await this.#deliveries.add(name, record);
    return record;
  }

  async #pack(
    order: Order,
    cart: string,
    placed: Omit<PlacedOrder, 'status'> | undefined,
  ): Promise<Arrival['transaction']> {
    const { promotions, transaction = toTransaction } = this.#options;
    if (!promotions) return undefined;
    const { order: priced, customer, linkedUniqueReference, metadata } = placed ?? transaction(order, cart);
    return {
      ...(await promotions.pack(cart)),
      order: { ...priced },
      ...(customer && { customer: { ...customer } }),
      ...(linkedUniqueReference !== undefined && { linkedUniqueReference }),
      ...(metadata && { metadata: { ...metadata } }),
    };
  }

  /** The order has the promotions of this cart by now. A cart that keeps them as well does no harm. */
  async #unpack(cart: string): Promise<void> {
    const { promotions, logger } = this.#options;
    await promotions
      ?.unpack(cart)
      .catch((error: unknown) => logger.warn(describeFailure(error), 'promotions of a bought cart kept'));
  }
}

/** Seconds; platforms repeat a message for two days at most. */
const MESSAGES_KEPT = 7 * 24 * 3_600;
const messageKey = (name: string): string => `orders-messages:${name}`;

/** Says nothing of the order, and the same for the same. */
const nameOf = async (orderId: string): Promise<string> => `order-${await digest(orderId)}`;

function passed<Change>(checked: CheckedOrder<Change>): { order: Change; warnings: readonly OrderRemark[] } {
  if (checked.order === undefined) throw new OrderRefused('faults' in checked ? checked.faults : []);
  return { order: checked.order, warnings: 'warnings' in checked ? checked.warnings : [] };
}

/** The order in the words that promotions are usually reckoned in. */
function toTransaction({ currency, total_price: total, line_items }: Order): Omit<PlacedOrder, 'status'> {
  return {
    order: {
      ...(currency !== undefined && { currency }),
      ...(total !== undefined && { total }),
      products: line_items.map(({ external_product_id: id, quantity, total_price: sum }) => ({
        ...{ id, quantity },
        ...(sum !== undefined && { price: sum / quantity }),
      })),
    },
  };
}
