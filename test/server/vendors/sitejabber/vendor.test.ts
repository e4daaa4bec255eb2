import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { productStatsEndpoint } from '../../../../src/server/vendors/sitejabber/contract.js';
import { memoryStore } from '../../../../src/server/stores/memory-store.js';
import { sqliteStore } from '../../../../src/server/stores/sqlite-store.js';
import type { Store } from '../../../../src/server/platform/store.js';
import type { VendorRequest } from '../../../../src/server/vendors/review-vendor.js';
import { sitejabber, type SitejabberConfig } from '../../../../src/server/vendors/sitejabber/vendor.js';
import type { VendorDeps } from '../../../../src/server/vendors/vendor-access.js';
import { createSitejabberSandbox } from '../../../../demo/sandbox/sitejabber.js';
import { FakeClock } from '../calls/fake-clock.js';
import { answer, startVendorServer, type VendorServer } from '../calls/vendor-server.js';
import { playedDeps } from '../played-deps.js';

const STATS = { status: 'OK', product_reviews_stats: { total: 2, average_rating: '4.50' }, success: true };
const LOGIN = { token: 'fresh', expire: '2027-06-06 13:04:39', user: {}, status: 'OK', success: true };
const REFUSED = { status: 'ERROR', success: false, errorCode: 203, errorReason: 'User token missing or invalid' };

let folder: string;
let store: Store;
let server: VendorServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'connection-'));
  store = await sqliteStore(join(folder, 'store.sqlite'));
  server = await startVendorServer();
});
afterEach(async () => {
  await Promise.all([store.close(), server.close()]);
  rmSync(folder, { recursive: true });
});

const USER = { userToken: 'given' };

/** The way to the vendor as the proxy opens it; signed in, unless there is a token. */
const open = (
  settings: Partial<SitejabberConfig> = { login: { email: 'owner@shop.example', password: 'p&ss' } },
  deps: Partial<VendorDeps> = {},
): VendorRequest =>
  sitejabber.settings
    .parse({ domain: 'shop.example', clientToken: 'k-17', origin: server.base, ...settings })
    .open(playedDeps({ store, retryDelay: 0, ...deps }));
const stats = (...options: Parameters<typeof open>) =>
  open(...options)(productStatsEndpoint, { domain: 'shop.example', key: { sku: 'a' } }, { priority: 'refresh' });

describe('the way to Sitejabber', () => {
  it('signs in by a form with the key in the query, and calls with the token in its header', async () => {
    server.plan(answer(LOGIN), answer(STATS));
    expect((await stats()).product_reviews_stats).toEqual({ total: 2, average_rating: 4.5 });
    const [login, call] = server.seen;
    expect(login).toMatchObject({
      method: 'POST',
      url: '/v1/login?client_token=k-17',
      body: 'email=owner%40shop.example&password=p%26ss',
    });
    expect(login?.headers).not.toHaveProperty('user_token');
    expect(call?.url).toBe('/v1/businesses/shop.example/product/reviews/stats?sku=a&client_token=k-17');
    expect(call?.headers.user_token).toBe('fresh');
  });

  it('shares the sign-in through the store', async () => {
    server.plan(answer(LOGIN), answer(STATS));
    await stats();
    await stats();
    expect(server.seen.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET']);
  });

  it('uses a given token as it is, and says so when it is refused', async () => {
    server.plan(answer(REFUSED));
    await expect(stats(USER, { store: memoryStore() })).rejects.toMatchObject({
      kind: 'credentials',
      detail: 'code 203',
    });
    expect(server.seen.map(({ headers }) => headers.user_token)).toEqual(['given']);
  });

  it('counts its calls in one record of the store with every other connection, the sign-in apart', async () => {
    server.plan(answer(LOGIN), answer(STATS));
    await stats();
    await stats();
    const { windows } = JSON.parse((await store.get('sitejabber:calls:shop.example')) ?? '{}');
    const counts = windows.map((window: { counts: number[] }) => window.counts.reduce((sum, count) => sum + count));
    expect(counts).toEqual([2, 2]);
  });

  it('never has the vendor refuse a call for its rate, by the vendor’s own count', async () => {
    const clock = new FakeClock();
    const sandbox = createSitejabberSandbox({ now: clock.now });
    const { domain, clientToken, userToken } = sandbox.account;
    const shared = memoryStore({ clock: clock.now });
    const connect = () =>
      open(
        { domain, clientToken, userToken, origin: 'http://localhost/v1' },
        { store: shared, clock, fetch: (input, init) => sandbox.fetch(new Request(input, init)) },
      );
    const instances = [connect(), connect()];
    let left = 60;
    const refused: unknown[] = [];
    for (let turn = 0; turn < 60; turn++) {
      const asked = instances[turn % 2]?.(
        productStatsEndpoint,
        { domain, key: { sku: 'demo-one' } },
        { priority: turn % 3 === 0 ? 'first-page' : 'gather' },
      );
      asked?.catch((error: unknown) => refused.push(error)).finally(() => left--);
    }
    while (left > 0) {
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
      await clock.advance(100);
    }
    expect(refused).toEqual([]);
    const moments = sandbox.calls.map(({ at }) => at);
    expect(moments).toHaveLength(60);
    expect(Math.max(...moments.map((from) => moments.filter((at) => at >= from && at - from <= 10_000).length))).toBe(
      10,
    );
  });

  it('does not sign in without a store to share the token through, and says what helps', () => {
    expect(() => open(undefined, { store: memoryStore() })).toThrow(/store .* or a user token/);
  });
});
