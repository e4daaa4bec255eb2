import { codeKey } from '../../model/promotion-code.js';
import { readRetryAfter } from '../transport/retry-after.js';
import type { CartAdapter } from './cart-adapter.js';

/** What the adapter takes from the page, for tests to replace. */
export interface ShopifyCartOptions {
  fetch?: (url: string, init?: RequestInit) => Promise<Response>;
  /** The page's `Shopify` object. */
  shopify?: () => unknown;
  /**
   * Where the shop's own routes begin, with a slash at the end; by default as the page's `Shopify` object says, for its
   * language.
   */
  root?: string;
}

/** @deprecated Since 0.2: `ShopifyCartOptions`. */
export type ShopifyParts = ShopifyCartOptions;

/** A discount code of the cart; `applicable` is undefined when the cart does not say. */
interface CartCode {
  readonly code: string;
  readonly applicable: boolean | undefined;
}

/** The two ways to a Shopify cart, both of which set all its codes at once. */
interface Way {
  /** The codes now; undefined when the cart does not say. */
  read(signal?: AbortSignal): Promise<CartCode[] | undefined>;
  /** The codes after it; undefined when the cart refuses, or does not say. */
  write(codes: readonly string[], signal?: AbortSignal): Promise<CartCode[] | undefined>;
}

/** The cart's routes refuse; `retryAfter` in seconds, where they say it. */
class CartBusy extends Error {
  constructor(readonly retryAfter: number | undefined) {
    super();
  }
}

const pageShopify = (): unknown => Reflect.get(globalThis, 'Shopify');

/** The page's own cart when it is a Shopify storefront. */
export const detectCart = (): CartAdapter | undefined => (isObject(pageShopify()) ? createShopifyCart() : undefined);

/**
 * A Shopify cart: by the storefront's standard actions where the page has them, else by its Ajax API. Shopify replaces
 * all codes at once, so those the cart has of its own are sent along. Codes are compared without regard to case, as
 * Shopify does.
 */
export function createShopifyCart(options: ShopifyCartOptions = {}): CartAdapter {
  const shopify = options.shopify ?? pageShopify;
  return {
    async setCodes(add, remove, signal) {
      try {
        const actions = of(shopify(), 'actions');
        const way = isFunction(of(actions, 'updateCart')) ? actionsWay(actions) : ajaxWay(shopify(), options);
        return await setCodes(way, add, remove, signal);
      } catch (error) {
        // What a shop throws may hold anything.
        const retryAfter = error instanceof CartBusy ? error.retryAfter : undefined;
        throw Object.assign(new Error('The cart could not be changed.'), { retryAfter });
      }
    },
  };
}

async function setCodes(
  way: Way,
  add: readonly string[],
  remove: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const current = await way.read(signal);
  const kept = (current ?? []).map(({ code }) => code).filter((code) => !has(remove, code));
  const missing = add.filter((code) => !has(kept, code));
  const isSame = current !== undefined && missing.length === 0 && kept.length === current.length;
  const after = isSame ? current : await way.write([...kept, ...missing], signal);
  return add.filter((code) => !after?.some((own) => own.applicable !== false && has([own.code], code)));
}

function actionsWay(actions: unknown): Way {
  const call = async (name: string, ...values: readonly unknown[]): Promise<unknown> => {
    const action = of(actions, name);
    return isFunction(action) ? (Reflect.apply(action, actions, values) as unknown) : undefined;
  };
  return {
    async read() {
      const answer = await call('getCart');
      return codesIn(of(of(answer, 'cart') ?? answer, 'discountCodes'));
    },
    async write(codes, signal) {
      const answer = await call('updateCart', { discountCodes: codes }, { signal });
      const errors = of(answer, 'userErrors');
      return Array.isArray(errors) && errors.length > 0 ? undefined : codesIn(of(of(answer, 'cart'), 'discountCodes'));
    },
  };
}

function ajaxWay(shopify: unknown, options: ShopifyCartOptions): Way {
  const { fetch = (url, init) => globalThis.fetch(url, init) } = options;
  const pageRoot = of(of(shopify, 'routes'), 'root');
  const root = options.root ?? (typeof pageRoot === 'string' ? pageRoot : '/');
  const codesOf = async (response: Response): Promise<CartCode[] | undefined> => {
    if (!response.ok) throw new CartBusy(readRetryAfter(response.headers.get('retry-after'), Date.now()));
    return codesIn(of(await response.json(), 'discount_codes'));
  };
  return {
    read: async (signal) =>
      codesOf(await fetch(`${root}cart.js`, { headers: { accept: 'application/json' }, signal: signal ?? null })),
    async write(codes, signal) {
      const headers = { 'content-type': 'application/json', accept: 'application/json' };
      const body = JSON.stringify({ discount: codes.join(',') });
      return codesOf(await fetch(`${root}cart/update.js`, { method: 'POST', headers, body, signal: signal ?? null }));
    },
  };
}

function codesIn(list: unknown): CartCode[] | undefined {
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((entry: unknown) => {
    const code = typeof entry === 'string' ? entry : of(entry, 'code');
    const applicable = of(entry, 'applicable');
    if (typeof code !== 'string') return [];
    return { code, applicable: typeof applicable === 'boolean' ? applicable : undefined };
  });
}

const has = (codes: readonly string[], code: string): boolean =>
  codes.some((other) => codeKey(other) === codeKey(code));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

type Action = (...values: never[]) => unknown;
const isFunction = (value: unknown): value is Action => typeof value === 'function';

const of = (value: unknown, name: string): unknown => (isObject(value) ? Reflect.get(value, name) : undefined);
