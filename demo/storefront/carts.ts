import type { CartContents } from 'vouchsafe/proxy';
import { productById, type Product } from '../sandbox/products.js';

/** How an order may be delivered, and what that costs. */
export const DELIVERIES = { standard: 4.9, express: 12.5 } as const;
export type Delivery = keyof typeof DELIVERIES;

/** The one customer who can sign in; secure codes are sent to her. */
export const CUSTOMER = { id: 'c-1042', name: 'Ada', email: 'ada@shopper.example' } as const;

export interface CartLine {
  readonly product: Product;
  quantity: number;
}

/** A cart as the shop's own server holds it. */
export interface DemoCart {
  readonly id: string;
  readonly lines: CartLine[];
  delivery: Delivery | undefined;
  signedIn: boolean;
}

/** What a shopper can do to a cart. */
export interface CartChange {
  readonly quantities?: Readonly<Record<string, number>> | undefined;
  readonly delivery?: string | undefined;
  readonly signedIn?: boolean | undefined;
}

/** Two designs, and one that waits to be put in: there is a code for mugs. */
const STARTING = [
  ['demo-scripts', 1],
  ['margin-notebook-sage', 2],
  ['demo-huge', 0],
] as const;

/** More than the demo will see; the cart that was left alone the longest goes first. */
const MOST_CARTS = 5_000;

/** Carts by their address. Any address that begins with `demo-` is a cart of two designs until it is changed. */
export class DemoCarts {
  readonly #carts = new Map<string, DemoCart>();

  find(id: string): DemoCart | undefined {
    if (!/^demo-.{1,100}$/.test(id)) return undefined;
    const cart = this.#carts.get(id) ?? startCart(id);
    this.#carts.delete(id);
    this.#carts.set(id, cart);
    const [oldest] = this.#carts.keys();
    if (this.#carts.size > MOST_CARTS && oldest !== undefined) this.#carts.delete(oldest);
    return cart;
  }

  change(cart: DemoCart, { quantities = {}, delivery, signedIn }: CartChange): void {
    for (const [id, asked] of Object.entries(quantities)) {
      const product = productById(id);
      const line = cart.lines.find((one) => one.product === product) ?? (product && { product, quantity: 0 });
      if (!line) continue;
      line.quantity = Math.min(99, Math.max(0, Math.trunc(asked) || 0));
      if (!cart.lines.includes(line)) cart.lines.push(line);
    }
    if (delivery !== undefined) cart.delivery = isDelivery(delivery) ? delivery : undefined;
    if (signedIn !== undefined) cart.signedIn = signedIn;
  }

  /** The cart was bought: its address leads to an empty one. */
  empty(cart: DemoCart): void {
    for (const line of cart.lines) line.quantity = 0;
  }
}

const isDelivery = (name: string): name is Delivery => Object.hasOwn(DELIVERIES, name);

function startCart(id: string): DemoCart {
  const lines = STARTING.flatMap(([productId, quantity]) => {
    const product = productById(productId);
    return product ? [{ product, quantity }] : [];
  });
  return { id, lines, delivery: undefined, signedIn: false };
}

/** What a cart comes to before any promotion, in whole units of the currency. */
export function sums({ lines, delivery }: DemoCart) {
  const subtotal = lines.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0);
  const shipping = delivery === undefined ? 0 : DELIVERIES[delivery];
  return { subtotal, shipping, total: subtotal + shipping, currency: lines[0]?.product.currency ?? 'USD' };
}

/** The order as Uniqodo's engine prices it, and who buys: what a merchant's hook gives the proxy. */
export function toContents(cart: DemoCart): CartContents {
  const { delivery, signedIn } = cart;
  const { subtotal, shipping, total, currency } = sums(cart);
  const lines = cart.lines.filter(({ quantity }) => quantity > 0);
  return {
    empty: lines.length === 0,
    order: {
      status: 'new',
      currency,
      products: lines.map(({ product, quantity }) => ({
        id: product.id,
        title: product.title,
        kind: product.kind,
        price: product.price,
        quantity,
      })),
      ...(delivery && { shipping: { method: delivery, cost: shipping } }),
      subtotal,
      total,
    },
    ...(signedIn && {
      customer: { id: CUSTOMER.id, email: CUSTOMER.email },
      linkedUniqueReference: CUSTOMER.email,
    }),
  };
}

/** A cart as the page's script reads it. */
export interface ShownCart {
  readonly lines: readonly { id: string; quantity: number; sum: number }[];
  readonly delivery: string;
  readonly signedIn: boolean;
  readonly subtotal: number;
  readonly shipping: number;
  readonly total: number;
  readonly currency: string;
}

export const showCart = (cart: DemoCart): ShownCart => ({
  ...sums(cart),
  lines: cart.lines.map(({ product, quantity }) => ({ id: product.id, quantity, sum: product.price * quantity })),
  delivery: cart.delivery ?? '',
  signedIn: cart.signedIn,
});
