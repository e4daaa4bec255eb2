import { createHmac } from 'node:crypto';
import { serveSandbox, type ServedSandbox } from '../../../demo/sandbox/serve.js';
import { createUniqodoSandbox, type UniqodoSandbox } from '../../../demo/sandbox/uniqodo.js';
import { createYotpoSandbox, type YotpoSandbox } from '../../../demo/sandbox/yotpo.js';
import {
  clientBySocket,
  createProxy,
  memoryStore,
  type OrdersConfig,
  type ReviewProxy,
} from '../../../src/server/create-proxy.js';
import type { Store } from '../../../src/server/platform/store.js';
import { FakeClock } from '../vendors/calls/fake-clock.js';

const SECRET = '4e1f6b9d-journeys-and-handles-by-this';

/** What a test may vary. */
export interface OrdersProxyOptions {
  readonly orders: OrdersConfig;
  /** Without it, orders are reported to the vendor of promotions alone. */
  readonly yotpo?: boolean;
}

/** A proxy that takes orders in for both played vendors, on a clock that stands still. */
export class OrdersProxy {
  readonly clock = new FakeClock(Date.parse('2026-05-01T12:00:00Z'));
  readonly store: Store = memoryStore({ clock: this.clock.now });
  readonly yotpo: ServedSandbox<YotpoSandbox>;
  readonly uniqodo: ServedSandbox<UniqodoSandbox>;
  readonly proxy: ReviewProxy;
  /** Every line of the log, as JSON. */
  readonly lines: string[] = [];
  #background: Promise<unknown>[] = [];
  #messages = 0;

  static async open(options: OrdersProxyOptions): Promise<OrdersProxy> {
    const [yotpo, uniqodo] = await Promise.all([
      serveSandbox(createYotpoSandbox()),
      serveSandbox(createUniqodoSandbox()),
    ]);
    return new OrdersProxy(yotpo, uniqodo, options);
  }

  private constructor(
    yotpo: ServedSandbox<YotpoSandbox>,
    uniqodo: ServedSandbox<UniqodoSandbox>,
    { orders, yotpo: withYotpo = true }: OrdersProxyOptions,
  ) {
    [this.yotpo, this.uniqodo] = [yotpo, uniqodo];
    const log = (fields: object, message: string): void => void this.lines.push(JSON.stringify({ ...fields, message }));
    this.proxy = createProxy({
      ...{ store: this.store, clock: this.clock, logger: { info: log, warn: log, error: log } },
      ...(withYotpo && { yotpo: { ...yotpo.sandbox.account, origin: yotpo.origin } }),
      uniqodo: { origin: uniqodo.origin, accessKey: uniqodo.sandbox.account.accessKey },
      promotions: {
        secret: SECRET,
        cart: () => ({ order: { currency: 'GBP', products: [{ id: 'mug', kind: 'mug', price: 40, quantity: 1 }] } }),
      },
      client: clientBySocket,
      orders: { volatile: true, ...orders },
    });
  }

  async close(): Promise<void> {
    this.proxy.close();
    await Promise.all([this.yotpo.close(), this.uniqodo.close()]);
  }

  call(path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Response> {
    const request = new Request(`https://shop.example/apps/vouchsafe${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
    });
    const waitUntil = (work: Promise<unknown>): void => void this.#background.push(work);
    return this.proxy.fetch(request, { clientAddress: '192.0.2.1', waitUntil });
  }

  /** A platform's message, signed with a secret over its raw bytes. */
  message(
    path: string,
    headers: PlatformHeaders,
    body: object | string,
    more: Record<string, string> = {},
  ): Promise<Response> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.call(path, text, {
      [headers.id]: `message-${(this.#messages += 1)}`,
      [headers.signature]: createHmac('sha256', headers.secret).update(text).digest('base64'),
      ...more,
    });
  }

  /** Lets everything be delivered that is due. */
  async delivered(): Promise<void> {
    await Promise.all(this.#background.splice(0));
  }

  /** Applies a code to a cart. */
  apply(cart: string, code: string): Promise<Response> {
    return this.call('/v1/promotions', JSON.stringify({ cart, add: [code] }), { Origin: 'https://shop.example' });
  }

  /** An order as the vendor of orders keeps it. */
  kept(id: string) {
    return this.yotpo.sandbox.orders.find(id);
  }
}

/** The names of a platform's headers, and what it signs with. */
export interface PlatformHeaders {
  readonly id: string;
  readonly signature: string;
  readonly secret: string;
}
