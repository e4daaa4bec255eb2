import { Hono } from 'hono';
import { toContents, type DemoCarts } from './carts.js';

/** Where the vendor of promotions is, and what opens its door. */
export interface PromotionsVendor {
  readonly origin: string;
  readonly accessKey: string;
}

/**
 * The proxy that a merchant in a hurry might write: it asks the vendor and forwards whatever comes back, technical
 * reasons included. Shown so that one can see that no page shows them all the same.
 */
export function createRawProxy(carts: DemoCarts, { origin, accessKey }: PromotionsVendor): Hono {
  return new Hono().post('/v1/promotions', async (context) => {
    const asked: unknown = await context.req.json();
    const field = (name: string): unknown =>
      typeof asked === 'object' && asked !== null ? Reflect.get(asked, name) : undefined;
    const cart = carts.find(String(field('cart')));
    const [couponCode] = [field('add')].flat();
    const { order, ...shopper } = cart ? toContents(cart) : {};
    const response = await fetch(`${origin}/v2/apply`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'uqd-access-key': accessKey },
      body: JSON.stringify({ ...shopper, order: { ...order, appliedPromotions: [] }, couponCode, journeyId: cart?.id }),
    });
    const headers = { 'content-type': 'application/json' };
    return new Response(await response.text(), { status: response.status, headers });
  });
}
