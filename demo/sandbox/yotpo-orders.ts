import type { Context, Hono } from 'hono';
import type { YotpoAccess } from './yotpo-access.js';
import { refuseOrder } from './yotpo-order-rules.js';

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

/** Orders by the shop's ids, as the vendor documents what becomes of them: lines stay, fulfilments go by their ids. */
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

const refusal = (status: 400 | 404 | 409, messages: readonly string[]): Response =>
  Response.json({ errors: messages.map((message) => ({ message })) }, { status });

/** Adds the endpoints of orders: the account's own, with its token. */
export function addOrderRoutes(app: Hono, access: YotpoAccess, orders: YotpoOrders): void {
  const enter = (context: Context): void => {
    access.admit(context.req.param('key'));
    access.authorize(context.req.header('x-yotpo-token'));
  };
  const path = '/core/v3/stores/:key/orders';

  app.post(path, async (context) => {
    enter(context);
    const sent = await readOrder(context);
    if (sent === undefined) return refusal(400, ['order is missing']);
    if (orders.find(String(sent['external_id']))) return refusal(409, ['external_id is taken']);
    const refused = refuseOrder(sent, undefined, orders.products);
    if (refused.length > 0) return refusal(400, refused);
    const { yotpo_id } = orders.create(sent);
    return Response.json({ order: { yotpo_id } }, { status: 201 });
  });
  app.get(path, (context) => {
    enter(context);
    const wanted = (context.req.query('external_ids') ?? '').split(',');
    const found = wanted.flatMap((id) => orders.find(id) ?? []);
    return context.json({
      orders: found.map(({ fields, ...order }) => ({ ...fields, ...order })),
      pagination: { next_page_info: null },
    });
  });
  app.patch(`${path}/:id`, async (context) => {
    enter(context);
    const order = orders.byId(context.req.param('id'));
    const sent = await readOrder(context);
    if (order === undefined) return refusal(404, ['order not found']);
    if (sent === undefined) return refusal(400, ['order is missing']);
    const refused = refuseOrder(sent, order, orders.products);
    if (refused.length > 0) return refusal(400, refused);
    orders.update(order, sent);
    return Response.json({ order: { yotpo_id: order.yotpo_id } }, { status: 202 });
  });
}

async function readOrder(context: Context): Promise<Entry | undefined> {
  const body: unknown = await context.req.json().catch(() => undefined);
  const order: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'order') : undefined;
  return typeof order === 'object' && order !== null ? { ...order } : undefined;
}
