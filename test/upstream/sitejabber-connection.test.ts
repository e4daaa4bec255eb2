import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { productStatsEndpoint } from '../../src/providers/sitejabber/contract.js';
import { memoryStore } from '../../src/proxy/memory-store.js';
import { sqliteStore } from '../../src/proxy/sqlite-store.js';
import type { Store } from '../../src/proxy/store.js';
import { connectSitejabber, type SitejabberConnection } from '../../src/upstream/sitejabber-connection.js';
import { answer, startVendorServer, type VendorServer } from './vendor-server.js';

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

const log = { info() {}, warn() {} };
const options = (more: Partial<SitejabberConnection> = {}): SitejabberConnection => ({
  domain: 'shop.example',
  clientToken: 'key',
  user: { email: 'owner@shop.example', password: 'p&ss' },
  base: server.base,
  ledger: store,
  log,
  retryDelay: 0,
  ...more,
});
const stats = (more?: Partial<SitejabberConnection>) =>
  connectSitejabber(options(more))(
    productStatsEndpoint,
    { domain: 'shop.example', key: { sku: 'a' } },
    { priority: 'refresh' },
  );

describe('connectSitejabber', () => {
  it('signs in by a form with the key in the query, and calls with the token in its header', async () => {
    server.plan(answer(LOGIN), answer(STATS));
    expect((await stats()).product_reviews_stats).toEqual({ total: 2, average_rating: 4.5 });
    const [login, call] = server.seen;
    expect(login).toMatchObject({
      method: 'POST',
      url: '/v1/login?client_token=key',
      body: 'email=owner%40shop.example&password=p%26ss',
    });
    expect(login?.headers).not.toHaveProperty('user_token');
    expect(call?.url).toBe('/v1/businesses/shop.example/product/reviews/stats?sku=a&client_token=key');
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
    await expect(stats({ user: { token: 'given' }, ledger: memoryStore() })).rejects.toMatchObject({
      kind: 'credentials',
      detail: 'code 203',
    });
    expect(server.seen.map(({ headers }) => headers.user_token)).toEqual(['given']);
  });

  it('calls the secrets what it is told to', async () => {
    server.plan(answer(STATS));
    await stats({ user: { token: 'given' }, names: { clientToken: 'api_key', userToken: 'x-user' } });
    expect(server.seen[0]?.url).toMatch(/[?&]api_key=key$/);
    expect(server.seen[0]?.headers).toMatchObject({ 'x-user': 'given' });
  });

  it('keeps to its windows together with every other connection of the store', async () => {
    server.plan(answer(STATS));
    const windows = [{ calls: 3, ms: 3_600_000 }];
    const giveUp = new AbortController();
    const asked = Array.from({ length: 5 }, () =>
      connectSitejabber(options({ user: { token: 'given' }, windows }))(
        productStatsEndpoint,
        { domain: 'shop.example', key: { sku: 'a' } },
        { priority: 'first-page', signal: giveUp.signal },
      ),
    );
    const first = await Promise.race([server.arrived(3).then(() => 'three'), server.arrived(4).then(() => 'four')]);
    giveUp.abort();
    const outcomes = await Promise.allSettled(asked);
    expect(first).toBe('three');
    expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(2);
    expect(server.seen).toHaveLength(3);
  });

  it('does not sign in without a store to share the token through', () => {
    expect(() => connectSitejabber(options({ ledger: memoryStore() }))).toThrow('user token');
  });
});
