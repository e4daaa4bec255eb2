import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Endpoint } from '../../../../src/server/vendors/review-vendor.js';
import { memoryStore } from '../../../../src/server/stores/memory-store.js';
import { yotpo, type YotpoConfig } from '../../../../src/server/vendors/yotpo/vendor.js';
import type { VendorDeps } from '../../../../src/server/vendors/vendor-access.js';
import { FakeClock } from '../calls/fake-clock.js';
import { answer, startVendorServer, type VendorServer } from '../calls/vendor-server.js';
import { playedDeps } from '../played-deps.js';

const TOKEN = { access_token: 'token-sentinel', token_type: 'bearer' };
const RENEWED = { access_token: 'renewed', token_type: 'bearer' };
const DONE = { status: { code: 200, message: 'OK' } };
const REFUSED = {
  status: { message: 'You are not authorized to access this page.', code: 401, error_type: 'Exceptions::AccessDenied' },
};
const endpoint: Endpoint<object, unknown> = {
  name: 'orders',
  method: 'POST',
  path: () => ['core', 'orders'],
  json: () => ({ a: 1 }),
  answer: z.unknown(),
};
const CALL = { priority: 'write' } as const;

let server: VendorServer;
let clock: FakeClock;
let lines: unknown[];
beforeEach(async () => {
  server = await startVendorServer();
  clock = new FakeClock(Date.now());
  lines = [];
});
afterEach(() => server.close());

const ACCOUNT = { appKey: 'app-key-sentinel', secret: 'secret-sentinel' };

/** The ways to the vendor as the proxy opens them. */
const open = (deps: Partial<VendorDeps> = {}, settings: Partial<YotpoConfig> = {}) =>
  yotpo.settings.parse({ ...ACCOUNT, origin: server.base, ...settings }).open(
    playedDeps({
      logger: { info: (...line) => lines.push(line), warn: (...line) => lines.push(line) },
      retryDelay: 0,
      ...deps,
    }),
  );
const send = (deps?: Partial<VendorDeps>) => open(deps).account?.(endpoint, {}, CALL);

describe('the ways to Yotpo', () => {
  it('fetches a token with key and secret, and calls with it in its header', async () => {
    server.plan(answer(TOKEN), answer(DONE));
    expect(await send()).toEqual(DONE);
    const [token, call] = server.seen;
    expect(token).toMatchObject({ method: 'POST', url: '/v1/oauth/token' });
    expect(JSON.parse(token?.body ?? '')).toEqual({
      client_id: 'app-key-sentinel',
      client_secret: 'secret-sentinel',
      grant_type: 'client_credentials',
    });
    expect(token?.headers).not.toHaveProperty('x-yotpo-token');
    expect(call).toMatchObject({ url: '/v1/core/orders', body: '{"a":1}' });
    expect(call?.headers['x-yotpo-token']).toBe('token-sentinel');
  });

  it('shares the token through the store, and its calls one budget', async () => {
    const store = memoryStore();
    server.plan(answer(TOKEN), answer(DONE));
    await Promise.all([send({ store }), send({ store })]);
    await open({ store }).read(read, {}, CALL);
    expect(server.seen.filter(({ url }) => url.endsWith('token'))).toHaveLength(1);
    const { windows } = JSON.parse((await store.get('yotpo:calls:app-key-sentinel')) ?? '{}');
    const [{ counts }]: [{ counts: number[] }] = windows;
    expect(counts.reduce((sum, count) => sum + count)).toBe(4);
  });

  it('fetches another token once when it is refused, and no third', async () => {
    const store = memoryStore({ clock: clock.now });
    server.plan(answer(TOKEN), answer(DONE));
    await send({ store, clock });
    await clock.advance(60_000);
    server.plan(answer(REFUSED, 401), answer(RENEWED), answer(REFUSED, 401));
    await expect(send({ store, clock })).rejects.toMatchObject({ kind: 'credentials' });
    const urls = server.seen.slice(2).map(({ url, headers }) => [url, headers['x-yotpo-token']]);
    expect(urls).toEqual([
      ['/v1/core/orders', 'token-sentinel'],
      ['/v1/oauth/token', undefined],
      ['/v1/core/orders', 'renewed'],
    ]);
  });

  it('fetches another token a day before it ends', async () => {
    const store = memoryStore({ clock: clock.now });
    server.plan(answer(TOKEN), answer(DONE));
    await send({ store, clock });
    await clock.advance(13 * 24 * 3_600_000);
    server.plan(answer(RENEWED), answer(DONE));
    await send({ store, clock });
    expect(server.seen.at(-1)?.headers['x-yotpo-token']).toBe('renewed');
  });

  it('has no way to the account without a secret, and reads without a token', async () => {
    const { account, read: reader } = open({}, { secret: undefined });
    expect(account).toBeUndefined();
    server.plan(answer(DONE));
    await reader(read, {}, CALL);
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]?.headers).not.toHaveProperty('x-yotpo-token');
  });

  it.each([
    ['a refused key', answer({ error: 'invalid_client' }, 401), 'credentials'],
    [
      'an unknown account',
      answer(
        {
          status: {
            message: "Couldn't find Account with app_key = app-key-sentinel",
            code: 404,
            error_type: 'Exceptions::RecordNotFound',
          },
        },
        404,
      ),
      'credentials',
    ],
    ['a page of HTML', answer('<html>app-key-sentinel</html>'), 'shape'],
    [
      'a failure',
      answer(
        {
          status: { message: 'Failure', error_type: 'YotpoApiUnknownException', code: 500 },
          e: { u: 'secret-sentinel' },
        },
        500,
      ),
      'unavailable',
    ],
  ])('keeps key, secret and token out of log and message: %s', async (_, failure, kind) => {
    server.plan(failure);
    const error = await send()?.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'VendorError', kind });
    const seen = JSON.stringify([lines, error, String(error), error instanceof Error ? error.stack : '']);
    expect(seen).toContain('yotpo');
    expect(seen).not.toMatch(/sentinel/);
  });

  it('refuses an address that is no plain https: address', () => {
    expect(() => open({}, { origin: 'http://api.example' })).toThrow('https');
  });
});

const read: Endpoint<object, unknown> = { name: 'read', method: 'GET', path: () => ['products'], answer: z.unknown() };
