import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createProxy, memoryStore } from '../../../src/server/create-proxy.js';
import { secret } from '../../../src/server/platform/config-fields.js';
import { defineVendor } from '../../../src/server/vendors/define-vendor.js';
import type { OrderChange } from '../../../src/model/order/order.js';
import type { PromotionQuestion } from '../../../src/server/vendors/promotion-vendor.js';
import * as registry from '../../../src/server/vendors/registry.js';
import { settled } from './calls/fake-clock.js';
import { playedDeps } from './played-deps.js';

const KEY = '7b0c1e5a-orders-come-from-the-shop-alone';
const ping = { name: 'ping', method: 'GET', path: () => ['ping'], answer: z.unknown() } as const;

/** A vendor that provides everything, and what it was asked. */
function openAcme() {
  const asked: { questions: PromotionQuestion[]; orders: OrderChange[]; urls: string[] } = {
    ...{ questions: [], orders: [], urls: [] },
  };
  const acme = defineVendor({
    name: 'acme',
    settings: z.strictObject({
      ...{ shop: z.string(), apiKey: secret(), orders: z.optional(z.literal(true)) },
      calls: z.optional(z.number()),
    }),
    limits: {
      ...{ windows: [{ calls: 1, ms: 60_000 }], source: 'https://acme.example/limits' },
      override: ({ calls }) => (calls === undefined ? undefined : [{ calls, ms: 60_000 }]),
    },
    account: ({ shop }) => shop,
    connect: ({ apiKey }, open) =>
      open({ base: 'https://acme.example', headers: { 'x-key': apiKey.reveal() }, query: { v: '2' } }),
    reviews: () => ({
      page: async () => ({ reviews: [] }),
      rating: async () => ({ count: 0, average: null }),
    }),
    promotions: () => ({
      async apply(question) {
        asked.questions.push(question);
        return { earned: [], objections: [], totals: undefined };
      },
      complete: async () => {},
    }),
    orders: {
      needs: 'orders',
      connect: (_, { orders }) =>
        orders && {
          async put(change) {
            asked.orders.push(change);
          },
        },
    },
  });
  return { acme, asked };
}

describe('a vendor that is defined', () => {
  it('has its name on all that it provides, and a name for each account', () => {
    const { acme } = openAcme();
    const settings = { shop: 'hearth', apiKey: 'k-17' };
    const connected = acme.settings.parse(settings).connect(playedDeps());
    expect(connected).toMatchObject({
      ...{ name: 'acme', account: 'acme:hearth' },
      ...{ reviews: { name: 'acme' }, promotions: { name: 'acme' } },
    });
    expect(connected.orders({})).toBeUndefined();
    expect(
      acme.settings
        .parse({ ...settings, orders: true })
        .connect(playedDeps())
        .orders({})?.name,
    ).toBe('acme');
  });

  it('is called with what its access says, within its limits or those of the settings', async () => {
    const { acme } = openAcme();
    const seen: string[] = [];
    const fetch = async (url: URL | RequestInfo, init?: RequestInit): Promise<Response> => {
      seen.push(`${String(url)} ${new Headers(init?.headers).get('x-key')}`);
      return new Response('{}');
    };
    /** Three calls at once; those that may not go are given up. */
    const ask = async (settings: object, allowed: number): Promise<void> => {
      seen.length = 0;
      const request = acme.settings.parse({ shop: 'hearth', apiKey: 'k-17', ...settings }).open(playedDeps({ fetch }));
      const giveUp = new AbortController();
      const call = { priority: 'first-page', signal: giveUp.signal } as const;
      const calls = [1, 2, 3].map(() => request(ping, {}, call));
      await Promise.all([...calls.slice(0, allowed), settled()]);
      giveUp.abort(new Error('gone'));
      const outcomes = await Promise.allSettled(calls);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(allowed);
      expect(seen).toEqual(Array(allowed).fill('https://acme.example/ping?v=2 k-17'));
    };
    await ask({}, 1);
    await ask({ calls: 2 }, 2);
  });

  it('gives a proxy all that it provides, though its reviews alone are named', async () => {
    const { acme, asked } = openAcme();
    const proxy = createProxy({
      ...{ store: memoryStore(), reviews: acme, acme: { shop: 'hearth', apiKey: 'k-17', orders: true } },
      promotions: { secret: KEY, cart: () => ({ order: { total: 40 } }) },
      client: () => 'ada',
      orders: { key: KEY, country: 'DE', volatile: true },
    });
    const background: Promise<unknown>[] = [];
    const post = (path: string, body: object, headers: Record<string, string>): Promise<Response> =>
      proxy.fetch(
        new Request(`https://shop.example/apps/vouchsafe/v1${path}`, {
          ...{ method: 'POST', body: JSON.stringify(body) },
          headers: { 'Content-Type': 'application/json', ...headers },
        }),
        { waitUntil: (work) => void background.push(work) },
      );
    const applied = await post('/promotions', { cart: 'c', add: ['SAVE10'] }, { 'Sec-Fetch-Site': 'same-origin' });
    expect(applied.status).toBe(200);
    expect(asked.questions).toMatchObject([{ code: 'SAVE10', order: { total: 40 } }]);
    const order = {
      ...{ external_id: '1001', order_date: '2026-04-30T15:59:00Z', customer: { email: 'ada@shopper.example' } },
      line_items: [{ external_product_id: 'mug', quantity: 1 }],
    };
    const accepted = await post('/orders', { order }, { Authorization: `Bearer ${KEY}` });
    expect(accepted.status).toBe(202);
    await Promise.all(background);
    expect(asked.orders.map(({ external_id: id }) => id)).toEqual(['1001']);
    proxy.close();
  });
});

describe('the list of vendors', () => {
  it('has each under its own name', () => {
    const vendors = Object.entries(registry);
    expect(vendors.length).toBeGreaterThan(1);
    expect(vendors.map(([, { name }]) => name)).toEqual(vendors.map(([exported]) => exported));
  });

  it('has variables of its own for each', () => {
    const variables = Object.values(registry).flatMap(({ name, environment }) =>
      Object.values(environment).map(({ variable }) => [name, variable]),
    );
    for (const [name, variable] of variables) expect(variable).toMatch(new RegExp(`^VOUCHSAFE_${name}_`, 'i'));
    expect(new Set(variables.map(([, variable]) => variable)).size).toBe(variables.length);
  });
});
