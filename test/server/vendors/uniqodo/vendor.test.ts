import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VendorError, type Endpoint } from '../../../../src/server/vendors/review-vendor.js';
import { UNIQODO_NAMES, uniqodoEndpoints } from '../../../../src/server/vendors/uniqodo/contract.js';
import { uniqodo, type UniqodoConfig } from '../../../../src/server/vendors/uniqodo/vendor.js';
import type { VendorDeps } from '../../../../src/server/vendors/vendor-access.js';
import { FakeClock, settled } from '../calls/fake-clock.js';
import { answer, cutOff, silence, startVendorServer, type VendorServer } from '../calls/vendor-server.js';
import { playedDeps } from '../played-deps.js';

const KEY = 'uqd-key-81f2';
const CODE = 'SECRET-CODE-7';
const endpoints = uniqodoEndpoints(UNIQODO_NAMES);

let server: VendorServer;
let clock: FakeClock;
let logged: { level: string; fields: Record<string, unknown> }[];
beforeEach(async () => {
  server = await startVendorServer();
  clock = new FakeClock();
  logged = [];
});
afterEach(() => server.close());

/** The way to the vendor as the proxy opens it. */
const open = (settings: Partial<UniqodoConfig> = {}, deps: Partial<VendorDeps> = {}) =>
  uniqodo.settings.parse({ origin: new URL(server.base).origin, accessKey: KEY, ...settings }).open(
    playedDeps({
      logger: {
        info: (fields) => logged.push({ level: 'info', fields }),
        warn: (fields) => logged.push({ level: 'warn', fields }),
      },
      clock,
      ...deps,
    }),
  );
const ask = (request = open(), endpoint: Endpoint<{ code: string }, unknown> = endpoints.deactivate) =>
  request(endpoint, { code: CODE }, { priority: 'write' });
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
const errors = (...ids: string[]) => ({ errors: ids.map((id) => ({ id, reason: 'secret reason' })) });

describe('the way to Uniqodo', () => {
  it('sends JSON with the key in its header, and nothing in the address', async () => {
    server.plan(answer({}));
    await ask();
    expect(server.seen[0]).toMatchObject({
      method: 'POST',
      url: '/v2/deactivate',
      body: JSON.stringify({ couponCode: CODE }),
      headers: { 'uqd-access-key': KEY, 'content-type': 'application/json', accept: 'application/json' },
    });
  });

  it('calls the header what it is told to, at an address with a path', async () => {
    server.plan(answer({}));
    await ask(open({ origin: server.base, names: { accessKey: 'X-Api-Key' } }));
    expect(server.seen[0]).toMatchObject({ url: '/v1/v2/deactivate', headers: { 'x-api-key': KEY } });
    expect(server.seen[0]?.headers).not.toHaveProperty('uqd-access-key');
  });

  it.each(['http://uniqodo.example', 'https://uniqodo.example/?key=1'])('goes to no such address: %s', (origin) => {
    expect(() => open({ origin })).toThrow('plain https: address');
  });

  it.each([200, 400, 401, 403, 404, 500, 503])(
    'takes errors in the vendor’s own words for an answer under %d',
    async (status) => {
      server.plan(answer(errors('brand_new_error'), status));
      expect(await ask()).toEqual(errors('brand_new_error'));
      expect(logged).toEqual([{ level: 'info', fields: { vendor: 'uniqodo', endpoint: 'deactivate', status, ms: 0 } }]);
    },
  );

  it.each([
    ['HTML', answer('<h1>Bad gateway</h1>', 502), { kind: 'unavailable', detail: 'http 502' }],
    ['HTML that claims to be fine', answer('<h1>Soon</h1>'), { kind: 'shape', detail: 'not JSON' }],
    ['half an answer', answer('{"errors":[{"id":"code_exp'), { kind: 'shape', detail: 'not JSON' }],
    ['a list', answer([]), { kind: 'shape', detail: 'schema' }],
    ['too much', answer({ errors: [{ id: 'x'.repeat(9_000) }] }, 400), { kind: 'refused', detail: 'http 400' }],
    ['a redirect', answer('', 302, { location: 'http://127.0.0.1:1/' }), { kind: 'shape', detail: 'http 302' }],
    ['a hang-up', cutOff, { kind: 'unavailable', detail: 'connection' }],
    ['a refusal of the key', answer({}, 401), { kind: 'credentials', detail: 'http 401' }],
    ['an outage without words', answer({ errors: null }, 500), { kind: 'unavailable', detail: 'http 500' }],
  ])('asks once, and throws a VendorError, on %s', async (_, planned, expected) => {
    server.plan(planned);
    expect(await failure(ask(open({}, { answerLimits: { bytes: 4_000, depth: 32 } })))).toMatchObject(expected);
    expect(server.seen).toHaveLength(1);
  });

  it.each([
    ['nothing readable', 'slow down'],
    ['an id that the vendor’s page does not know', errors('too_many_requests')],
  ])('waits as long as it is told under 429 with %s', async (_, body) => {
    server.plan(answer(body, 429, { 'retry-after': '17' }));
    expect(await failure(ask())).toMatchObject({ kind: 'busy', retryAfter: 17 });
  });

  it('knows a 429 that is about a code', async () => {
    server.plan(answer(errors('redemption_limit_reached'), 429));
    expect(await ask()).toEqual(errors('redemption_limit_reached'));
  });

  it.each([
    [{}, 6_000],
    [{ timeout: 250 }, 250],
  ])('waits for an answer as long as it may: %j', async (options, timeout) => {
    server.plan(silence);
    const asked = failure(ask(open({}, options)));
    await server.arrived(1);
    await clock.advance(timeout - 1);
    await settled();
    expect(logged).toEqual([]);
    await clock.advance(1);
    expect(await asked).toMatchObject({ kind: 'timeout' });
    expect(server.seen).toHaveLength(1);
  });

  it('closes the vendor off for an outage, and not for an answer under 500 or a bare 500', async () => {
    const request = open({}, { breaker: { inputs: 1 } });
    server.plan(
      answer(errors('request_not_completed'), 500),
      answer(errors('technical_error'), 503),
      answer('no', 500),
      answer('no', 503),
    );
    await ask(request);
    await ask(request);
    expect(await failure(ask(request))).toMatchObject({ kind: 'unavailable', detail: 'http 500' });
    expect(await failure(ask(request))).toMatchObject({ kind: 'unavailable', detail: 'http 503' });
    expect(await failure(ask(request))).toMatchObject({ kind: 'unavailable', detail: 'breaker open' });
    expect(server.seen).toHaveLength(4);
  });

  it('counts the carts that meet an outage, not the codes that one of them tries', async () => {
    const request = open({}, { breaker: { inputs: 2 } });
    const apply = (journey: string, code: string) =>
      failure(
        request(endpoints.apply, { order: {}, applied: [], journey, code, language: 'en' }, { priority: 'write' }),
      );
    server.plan(answer('no', 503));
    for (const code of ['A', 'B', 'C']) expect(await apply('one', code)).toMatchObject({ detail: 'http 503' });
    expect(await apply('other', 'A')).toMatchObject({ detail: 'http 503' });
    expect(await apply('one', 'A')).toMatchObject({ detail: 'breaker open' });
  });

  it('says nothing of key, code, reason or address in errors and log', async () => {
    const faults = [answer('<b>SECRET</b>'), answer({}, 401), cutOff, answer(errors('x'), 400), answer('no', 502)];
    const seen: unknown[] = [];
    for (const fault of faults) {
      server.plan(fault);
      const error = await failure(ask());
      if (error instanceof VendorError) seen.push(error, error.message, error.stack, error.cause);
    }
    // A key that no header can hold makes the platform's own error repeat it.
    const error = await failure(ask(open({ accessKey: `${KEY}\n` + CODE })));
    expect(error).toMatchObject({ name: 'VendorError', kind: 'unavailable' });
    seen.push(error, error instanceof Error && error.stack);
    expect(seen).toHaveLength(18);
    expect(logged).toHaveLength(6);
    expect(JSON.stringify([seen, logged])).not.toMatch(/uqd-key|SECRET|secret reason|127\.0\.0\.1:\d/);
  });
});
