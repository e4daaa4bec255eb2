/** An order's line or fulfilment, as it was sent. */
export type Entry = Readonly<Record<string, unknown>>;

/** An order as the vendor keeps it. */
export interface YotpoOrder {
  readonly yotpo_id: number;
  readonly external_id: string;
  /** Everything else that was sent, the later over the earlier. */
  fields: Entry;
  line_items: readonly Entry[];
  fulfillments: readonly Entry[];
}

/** Orders by the shop's ids, changed as the vendor documents: lines stay, fulfilments are replaced by their ids. */
export class YotpoOrders {
  readonly #orders = new Map<string, YotpoOrder>();
  /** What was done, in its order: 'create' or 'update' with the shop's id. */
  readonly changes: { readonly did: 'create' | 'update'; readonly externalId: string }[] = [];
  /** Products that the vendor knows; every one when undefined. */
  products: ReadonlySet<string> | undefined;

  get all(): readonly YotpoOrder[] {
    return [...this.#orders.values()];
  }

  find(externalId: string): YotpoOrder | undefined {
    return this.#orders.get(externalId);
  }

  byId(id: string): YotpoOrder | undefined {
    return this.all.find(({ yotpo_id }) => String(yotpo_id) === id);
  }

  create(sent: Entry): YotpoOrder {
    const order: YotpoOrder = {
      yotpo_id: 100_000 + this.#orders.size,
      external_id: String(sent['external_id']),
      fields: {},
      line_items: [],
      fulfillments: [],
    };
    this.#orders.set(order.external_id, order);
    this.#write(order, sent, 'create');
    return order;
  }

  update(order: YotpoOrder, sent: Entry): void {
    this.#write(order, sent, 'update');
  }

  #write(order: YotpoOrder, sent: Entry, did: 'create' | 'update'): void {
    const { line_items: lines, fulfillments, ...fields } = sent;
    order.fields = { ...order.fields, ...fields };
    order.line_items = merge(order.line_items, lines, 'external_product_id');
    order.fulfillments = merge(order.fulfillments, fulfillments, 'external_id');
    this.changes.push({ did, externalId: order.external_id });
  }
}

/** Adds entries, or replaces those of the same id. None is ever taken away. */
function merge(kept: readonly Entry[], sent: unknown, id: string): readonly Entry[] {
  const added = Array.isArray(sent) ? (sent as readonly Entry[]) : [];
  const ids = new Set(added.map((entry) => entry[id]));
  return [...kept.filter((entry) => !ids.has(entry[id])), ...added];
}
