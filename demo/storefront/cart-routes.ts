import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import type { ReviewProxy } from 'vouchsafe/proxy';
import { toOrder } from './orders.js';
import { cartPage } from './cart.js';
import { showCart, toContents, type CartChange, type DemoCarts } from './carts.js';
import { readPreview } from './layout.js';
import { singlePage } from './single.js';

/** Takes an order, to be delivered to the vendors. */
type TakesOrders = Pick<ReviewProxy, 'submitOrder'>;

/** A cart is found by its address alone: good enough for a demo, where every cart is invented. */
const START = 'demo-cart';
const START_OF_SINGLE_PAGE = 'demo-single-page';

/** The pages with a cart, and the requests of their scripts. */
export function createCartRoutes(carts: DemoCarts, proxy: TakesOrders): Hono {
  const app = new Hono();
  app.get('/cart.html', (context) => {
    const { searchParams } = new URL(context.req.url);
    const cart = carts.find(searchParams.get('cart') ?? START);
    if (!cart) return context.notFound();
    return context.html(cartPage(cart, readPreview(searchParams), { open: searchParams.has('open') }));
  });
  app.get('/single-page.html', (context) => {
    const { searchParams } = new URL(context.req.url);
    const cart = carts.find(searchParams.get('cart') ?? START_OF_SINGLE_PAGE);
    return cart ? context.html(singlePage(cart, readPreview(searchParams))) : context.notFound();
  });
  app.post('/carts/:id', async (context) => {
    const cart = carts.find(context.req.param('id'));
    if (!cart) return context.notFound();
    carts.change(cart, readChange(await readJson(context)));
    return context.json(showCart(cart));
  });
  app.post('/carts/:id/order', async (context) => {
    const cart = carts.find(context.req.param('id'));
    if (!cart) return context.notFound();
    await proxy.submitOrder(toOrder(cart, randomUUID()), { cart: cart.id, transaction: toContents(cart) });
    carts.empty(cart);
    return context.json(showCart(cart));
  });
  return app;
}

const readJson = (context: Context): Promise<unknown> => context.req.json().catch(() => undefined);

/** What of a body is a change; the rest is ignored. */
function readChange(body: unknown): CartChange {
  const field = (name: string): unknown => (typeof body === 'object' && body !== null ? Reflect.get(body, name) : {});
  const [quantities, delivery, signedIn] = ['quantities', 'delivery', 'signedIn'].map(field);
  return {
    quantities:
      typeof quantities === 'object' && quantities !== null
        ? Object.fromEntries(Object.entries(quantities).map(([id, count]) => [id, Number(count)]))
        : undefined,
    delivery: typeof delivery === 'string' ? delivery : undefined,
    signedIn: typeof signedIn === 'boolean' ? signedIn : undefined,
  };
}
