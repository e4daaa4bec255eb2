import type { Context, Hono } from 'hono';
import type { YotpoAccess } from './yotpo-access.js';
import { YotpoRefusal } from './yotpo-errors.js';

type Body = Readonly<Record<string, unknown>>;

const OK = { status: { code: 200, message: 'OK' } };

/**
 * The older endpoints of orders. They do not recognise a purchase that is sent twice: it is there twice.
 */
export function addPurchaseRoutes(app: Hono, access: YotpoAccess, purchases: Body[]): void {
  const enter = (context: Context, token: unknown): void => {
    access.admit(context.req.param('key'));
    access.authorize(typeof token === 'string' ? token : undefined);
  };
  const read = async (context: Context): Promise<Body> => {
    const body: unknown = await context.req.json().catch(() => undefined);
    if (typeof body !== 'object' || body === null) throw new YotpoRefusal('failure');
    return { ...body };
  };
  const create = (context: Context, body: Body, sent: readonly unknown[]): Response => {
    // "Such a request will return 200-OK, but the order won't be created."
    if (typeof body['validate_data'] === 'boolean') purchases.push(...sent.map((one) => ({ ...Object(one) }) as Body));
    return context.json({ code: 200, message: 'ok' });
  };

  app.post('/apps/:key/purchases', async (context) => {
    const { utoken, ...body } = await read(context);
    enter(context, utoken);
    const { validate_data: _, platform, ...purchase } = body;
    return create(context, body, [{ platform, ...purchase }]);
  });
  app.post('/apps/:key/purchases/mass_create.json', async (context) => {
    const { utoken, orders, ...body } = await read(context);
    enter(context, utoken);
    return create(context, body, Array.isArray(orders) ? orders : []);
  });
  app.get('/apps/:key/purchases', (context) => {
    enter(context, context.req.query('utoken'));
    const [page, count] = [Number(context.req.query('page')), Number(context.req.query('count'))];
    const newest = [...purchases].reverse().slice((page - 1) * count, page * count);
    return context.json({ ...OK, response: { purchases: newest } });
  });
}
