import type { Context, Hono } from 'hono';
import type { YotpoAccess } from './yotpo-access.js';
import { refuseOrder } from './yotpo-order-rules.js';
import type { Entry, YotpoOrders } from './yotpo-orders.js';

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
