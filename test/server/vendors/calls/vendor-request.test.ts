import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  VendorError,
  type CallOptions,
  type Endpoint,
  type VendorRequest,
} from '../../../../src/server/vendors/review-vendor.js';
import { readStatus } from '../../../../src/server/vendors/sitejabber/status.js';
import { createRateLimiter, unlimited, type RateLimiter } from '../../../../src/server/vendors/calls/rate-limiter.js';
import type { RateWindow } from '../../../../src/server/vendors/calls/call-log.js';
import type { TokenSource } from '../../../../src/server/vendors/calls/token-source.js';
import { createVendorRequest, type VendorRequestOptions } from '../../../../src/server/vendors/calls/vendor-request.js';
import { memoryStore } from '../../../../src/server/stores/memory-store.js';
import { FakeClock, settled } from './fake-clock.js';
import { answer, cutOff, silence, startVendorServer, type VendorServer } from './vendor-server.js';

const SECRET = 'token-5f1e';
const TIMEOUT = 5_000;
const OK = { items: [1, 2], status: 'OK', success: true };
const refusal = (errorCode: number | string) => ({
  status: 'ERROR',
  success: false,
  errorCode,
  errorReason: 'Reason with shopper@mail.example in it',
});

type Params = { segment: string; q?: string | undefined };
const items: Endpoint<Params, { items: number[] }> = {
  name: 'items',
  method: 'GET',
  path: ({ segment }) => ['shops', segment],
  fields: ({ q }) => ({ q, count: 2 }),
  answer: z.object({ items: z.array(z.number()) }),
};
const add: typeof items = { ...items, name: 'add', method: 'POST' };

let server: VendorServer;
let clock: FakeClock;
let logged: { level: string; fields: Record<string, unknown> }[];
beforeEach(async () => {
  server = await startVendorServer();
  clock = new FakeClock();
  logged = [];
});
afterEach(() => server.close());

/** Hands out the tokens in turn, as a login would. */
function tokensOf(...tokens: [string, ...string[]]): TokenSource {
  return { current: async () => tokens[0], renew: async (refused) => tokens[tokens.indexOf(refused) + 1] };
}

const make = (options: Partial<VendorRequestOptions> = {}): VendorRequest =>
  createVendorRequest({
    vendor: 'vendor',
    base: server.base,
    tokens: tokensOf(SECRET),
    sign: (token) => ({ headers: { user_token: token }, query: { client_token: 'key-77' } }),
    readStatus,
    limiter: unlimited(TIMEOUT, clock),
    logger: {
      info: (fields) => logged.push({ level: 'info', fields }),
      warn: (fields) => logged.push({ level: 'warn', fields }),
    },
    clock,
    retryDelay: 0,
    ...options,
  });

const ask = (request = make(), endpoint = items, params: Params = { segment: 'a' }) =>
  request(endpoint, params, { priority: 'first-page' });

/** The error of a call that fails. */
async function failure(promise: Promise<unknown>): Promise<VendorError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof VendorError)) throw new Error(`Expected a VendorError, not ${String(error)}`);
  return error;
}

/** Lets the network go on until something has come about. */
async function until(reached: () => boolean): Promise<void> {
  while (!reached()) await new Promise((resolve) => setImmediate(resolve));
}

/** A rate limiter of one's own, and the moments of its permits once there are so many, in milliseconds from now. */
function watched(windows: readonly RateWindow[]): {
  limiter: RateLimiter;
  reserved: (count: number) => Promise<number[]>;
} {
  const start = clock.now();
  const moments: number[] = [];
  const waiting: (() => void)[] = [];
  const store = memoryStore({ clock: clock.now });
  const inner = createRateLimiter({ store, key: 'calls', windows, timeout: TIMEOUT, clock });
  const limiter: RateLimiter = {
    async acquire(call) {
      const permit = await inner.acquire(call);
      moments.push(permit.deadline - TIMEOUT - start);
      for (const look of waiting) look();
      return permit;
    },
  };
  const reserved = (count: number): Promise<number[]> =>
    new Promise((resolve) => {
      const look = (): void => void (moments.length >= count && resolve(moments));
      waiting.push(look);
      look();
    });
  return { limiter, reserved };
}

describe('what is sent', () => {
  it('is built from scratch: token, key, fields, and nothing else', async () => {
    server.plan(answer(OK));
    expect(await ask(make(), items, { segment: 'a b', q: 'x&y=z' })).toEqual({ items: [1, 2] });
    const [call] = server.seen;
    expect(call).toMatchObject({ method: 'GET', url: '/v1/shops/a%20b?q=x%26y%3Dz&count=2&client_token=key-77' });
    expect(call?.headers).toMatchObject({ user_token: SECRET, accept: 'application/json' });
    for (const name of ['cookie', 'authorization', 'origin', 'referer', 'x-forwarded-for']) {
      expect(call?.headers).not.toHaveProperty(name);
    }
  });

  it('is a form for a POST, with the key still in the query', async () => {
    server.plan(answer(OK));
    await ask(make(), add, { segment: 'a', q: 'ü' });
    expect(server.seen[0]).toMatchObject({
      method: 'POST',
      url: '/v1/shops/a?client_token=key-77',
      body: 'q=%C3%BC&count=2',
    });
    expect(server.seen[0]?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
  });

  it('is JSON for a POST that says so, without what is undefined', async () => {
    server.plan(answer(OK));
    const { fields: _, ...bare } = add;
    await ask(make(), { ...bare, json: ({ q }) => ({ list: [{ q }], none: undefined }) }, { segment: 'a', q: '"ü' });
    expect(server.seen[0]).toMatchObject({
      method: 'POST',
      url: '/v1/shops/a?client_token=key-77',
      body: '{"list":[{"q":"\\"ü"}]}',
      headers: { 'content-type': 'application/json', user_token: SECRET },
    });
  });

  it('is nothing when it cannot be JSON', async () => {
    const error = await failure(ask(make(), { ...add, json: () => ({ shopper: 1n }) }));
    expect(error).toMatchObject({ kind: 'refused', detail: 'body', message: 'vendor: refused' });
    expect(server.seen).toEqual([]);
  });

  it('is no query for a GET without fields', async () => {
    server.plan(answer(OK));
    const { fields: _, ...bare } = items;
    await ask(make(), bare);
    expect(server.seen[0]?.url).toBe('/v1/shops/a?client_token=key-77');
  });

  it.each(['//x', '\\\\x', '/\t/x', 'http:x', 'a/../../b', '%2e%2e', '?a=b', '#a', '@x', ' '])(
    'stays below the base whatever a segment says: %j',
    async (segment) => {
      server.plan(answer(OK));
      await ask(make(), items, { segment });
      expect(server.seen[0]?.url).toBe(`/v1/shops/${encodeURIComponent(segment)}?count=2&client_token=key-77`);
    },
  );

  it.each(['', '.', '..', '\ud800'])('is nothing when a segment cannot be one: %j', async (segment) => {
    expect(await failure(ask(make(), items, { segment }))).toMatchObject({ kind: 'refused', detail: 'path' });
    expect(server.seen).toEqual([]);
  });

  it.each([
    'http://vendor.example/v1',
    'https://user:pass@vendor.example',
    'https://vendor.example/?a=1',
    'ftp://vendor.example',
  ])('goes nowhere but to a plain https: address: %s', (base) => {
    expect(() => make({ base })).toThrow('plain https: address');
  });
});

describe('what comes back wrong', () => {
  const busyUntil = (date: string) => answer('no', 429, { 'retry-after': date });

  it.each([
    ['an HTML page', answer('<!doctype html><title>Soon</title>'), { kind: 'shape', detail: 'not JSON' }],
    ['truncated JSON', answer('{"items":[1,'), { kind: 'shape', detail: 'not JSON' }],
    [
      'bytes that are no text',
      (_: unknown, response: ServerResponse) => void response.end(Buffer.from('{"items":[1],"x":"\xff"}', 'latin1')),
      { kind: 'shape', detail: 'not JSON' },
    ],
    ['an empty body where more is documented', answer(''), { kind: 'shape', detail: 'schema' }],
    ['another shape', answer({ items: 'none', status: 'OK' }), { kind: 'shape', detail: 'schema' }],
    ['too long a body', answer({ items: [], pad: 'x'.repeat(5_000) }), { kind: 'shape', detail: 'too long' }],
    ['too deep a body', answer(`${'['.repeat(9)}1${']'.repeat(9)}`), { kind: 'shape', detail: 'too deep' }],
    ['a redirect', answer('', 302, { location: 'http://127.0.0.1:1/' }), { kind: 'shape', detail: 'http 302' }],
    ['HTTP 400', answer('no', 400), { kind: 'refused', detail: 'http 400' }],
    ['HTTP 401', answer('no', 401), { kind: 'credentials', detail: 'http 401', renewable: true }],
    ['HTTP 403', answer('no', 403), { kind: 'credentials', detail: 'http 403', renewable: false }],
    ['HTTP 429', answer('no', 429), { kind: 'busy', retryAfter: undefined }],
    ['HTTP 429 that says when', answer('no', 429, { 'retry-after': '17' }), { kind: 'busy', retryAfter: 17 }],
    ['HTTP 429 until a date', busyUntil('Tue, 14 Nov 2023 22:15:20 GMT'), { kind: 'busy', retryAfter: 120 }],
    [
      'HTTP 429 until a date of RFC 850',
      busyUntil('Tuesday, 14-Nov-23 22:15:20 GMT'),
      { kind: 'busy', retryAfter: 120 },
    ],
    ['HTTP 429 until a date of asctime', busyUntil('Tue Nov 14 22:15:20 2023'), { kind: 'busy', retryAfter: 120 }],
    ['HTTP 429 until yesterday', busyUntil('Mon, 13 Nov 2023 22:15:20 GMT'), { kind: 'busy', retryAfter: 0 }],
    ['HTTP 429 until some day', busyUntil('some day'), { kind: 'busy', retryAfter: undefined }],
    ['a status object under HTTP 500', answer(refusal(401), 500), { kind: 'product_not_found', detail: 'code 401' }],
  ])('is a VendorError, asked once: %s', async (_, planned, expected) => {
    server.plan(planned);
    const error = await failure(ask(make({ limits: { bytes: 4_000, depth: 8 } })));
    expect(error).toMatchObject(expected);
    expect(server.seen).toHaveLength(1);
  });

  it('is no failure when nothing comes back, and nothing is documented', async () => {
    server.plan(answer('', 204), answer(''));
    const silent = { ...items, answer: z.unknown() };
    const call = { priority: 'first-page' } as const;
    for (let time = 0; time < 2; time++) expect(await make()(silent, { segment: 'a' }, call)).toBeUndefined();
  });

  it.each([200, 302, 400, 401, 429, 500])('is an answer when the vendor means it as one: HTTP %d', async (status) => {
    server.plan(answer({ items: [3] }, status), answer({ items: 'none' }, status));
    const told: number[] = [];
    const request = make({
      readStatus: (_, http) => (told.push(http), 'answered'),
      breaker: { inputs: 1 },
    });
    expect(await ask(request)).toEqual({ items: [3] });
    expect(await failure(ask(request))).toMatchObject({ kind: 'shape', detail: 'schema' });
    expect(server.seen).toHaveLength(2);
    expect(new Set(told)).toEqual(new Set([status]));
  });

  it('may be as deep as allowed, with brackets in strings not counted', async () => {
    const deep = `{"items":[],"text":"${'['.repeat(50)}\\"${'{'.repeat(50)}","x":[[[[[[]]]]]]}`;
    server.plan(answer(deep));
    expect(await ask(make({ limits: { bytes: 4_000, depth: 7 } }))).toEqual({ items: [] });
    expect(await failure(ask(make({ limits: { bytes: 4_000, depth: 6 } })))).toMatchObject({ detail: 'too deep' });
  });

  it('never shows an address, a body, a token or a cause', async () => {
    for (const planned of [answer('<b>body</b>'), answer(refusal(399)), cutOff, answer('no', 502)]) {
      server.plan(planned);
      const error = await failure(ask());
      const shown = JSON.stringify([error, error.message, error.stack, error.cause, logged]);
      expect(shown).not.toMatch(/127\.0\.0\.1:\d|key-77|token-5f1e|body|shopper@/);
    }
  });

  it('stops reading a body that goes on for ever', async () => {
    let sent = 0;
    server.plan((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(10_000))) sent += 10_000;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    expect(await failure(ask(make({ limits: { bytes: 50_000, depth: 8 } })))).toMatchObject({ detail: 'too long' });
    expect(sent).toBeLessThan(20_000_000);
  });
});

describe('another try', () => {
  it.each([
    ['HTTP 500', answer('no', 500)],
    ['HTTP 503 with HTML', answer('<h1>no</h1>', 503)],
    ['a connection cut off', cutOff],
    ['an unexpected error of the vendor', answer(refusal(399))],
  ])('follows %s, and brings the answer', async (_, fault) => {
    server.plan(fault, answer(OK));
    expect(await ask()).toEqual({ items: [1, 2] });
    expect(server.seen).toHaveLength(2);
  });

  it('comes twice at most', async () => {
    server.plan(answer('no', 500));
    expect(await failure(ask())).toMatchObject({ kind: 'unavailable', detail: 'http 500' });
    expect(server.seen).toHaveLength(3);
  });

  it('never follows a POST', async () => {
    server.plan(answer('no', 500));
    expect(await failure(ask(make(), add))).toMatchObject({ kind: 'unavailable' });
    expect(server.seen).toHaveLength(1);
  });

  it('follows silence, each try for as long as the timeout', async () => {
    server.plan(silence, silence, answer(OK));
    const asked = ask();
    await server.arrived(1);
    await clock.advance(TIMEOUT);
    await server.arrived(2);
    await clock.advance(TIMEOUT);
    expect(await asked).toEqual({ items: [1, 2] });
  });

  it('ends in a timeout when the silence lasts', async () => {
    server.plan((_, response) => void response.writeHead(200).write('{"items":'));
    const asked = failure(ask(make(), add));
    await server.arrived(1);
    await settled();
    await clock.advance(TIMEOUT);
    expect(await asked).toMatchObject({ kind: 'timeout' });
  });

  it('comes after a while, later each time, and not when the caller has left', async () => {
    const request = make({ retryDelay: 1_000 });
    server.plan(answer('no', 500));
    const leaving = new AbortController();
    const left = request(items, { segment: 'a' }, { priority: 'first-page', signal: leaving.signal });
    await until(() => logged.length === 1 && clock.alarms === 1);
    await clock.advance(499);
    expect(server.seen).toHaveLength(1);
    await clock.advance(1_001);
    await until(() => logged.length === 2 && clock.alarms === 1);
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    await clock.advance(10_000);
    expect(server.seen).toHaveLength(2);
  });

  it('is not made with a permit that has run out, which goes back', async () => {
    let given = 0;
    const permit = { deadline: clock.now(), settle() {}, release: () => void given++ };
    expect(await failure(ask(make({ limiter: { acquire: async () => permit } })))).toMatchObject({
      kind: 'timeout',
    });
    expect([given, server.seen.length]).toEqual([3, 0]);
  });

  it('costs from the rate limit like the first', async () => {
    const { limiter, reserved } = watched([{ calls: 2, ms: 60_000 }]);
    server.plan(answer('no', 500));
    const asked = failure(ask(make({ limiter })));
    await until(() => logged.length === 2);
    await clock.advance(62_000);
    expect(await asked).toMatchObject({ kind: 'unavailable' });
    const [first, second, third] = await reserved(3);
    expect([first, second]).toEqual([0, 0]);
    expect(third).toBeGreaterThan(60_000);
  });
});

describe('a busy vendor', () => {
  it.each([
    ['HTTP 429', answer('no', 429)],
    ['code 429 under HTTP 200', answer(refusal(429))],
  ])('stops the calls of everybody: %s', async (_, planned) => {
    const { limiter, reserved } = watched([{ calls: 9, ms: 1_000 }]);
    server.plan(planned, answer(OK));
    const request = make({ limiter });
    expect(await failure(ask(request))).toMatchObject({ kind: 'busy' });
    const next = ask(request);
    await until(() => clock.alarms === 1);
    await clock.advance(10_000);
    expect(await next).toEqual({ items: [1, 2] });
    expect(await reserved(2)).toEqual([0, 10_000]);
  });
});

describe('the token', () => {
  it.each([203, 204, 206, 207, '207'])('is renewed once when it is refused with %j', async (code) => {
    server.plan(answer(refusal(code)), answer(OK));
    expect(await ask(make({ tokens: tokensOf('old', 'new', 'newest') }))).toEqual({ items: [1, 2] });
    expect(server.seen.map(({ headers }) => headers.user_token)).toEqual(['old', 'new']);
  });

  it('is renewed for a POST too, since a refused call has done nothing', async () => {
    server.plan(answer(refusal(203)), answer(OK));
    expect(await ask(make({ tokens: tokensOf('old', 'new') }), add)).toEqual({ items: [1, 2] });
  });

  it('is not renewed a second time', async () => {
    server.plan(answer(refusal(203)));
    expect(await failure(ask(make({ tokens: tokensOf('1', '2', '3') })))).toMatchObject({ kind: 'credentials' });
    expect(server.seen).toHaveLength(2);
  });

  it.each([101, 102, 202, 308])('is not renewed for what a token cannot help: %d', async (code) => {
    server.plan(answer(refusal(code)));
    const error = await failure(ask(make({ tokens: tokensOf('old', 'new') })));
    expect(error).toMatchObject({ kind: 'credentials', detail: `code ${code}` });
    expect(server.seen).toHaveLength(1);
  });
});

describe('the breaker', () => {
  const outage = answer('no', 503);

  it('closes a vendor off that is down, without a call, a retry or a permit', async () => {
    const { limiter, reserved } = watched([{ calls: 3, ms: 1_000 }]);
    const request = make({ limiter, breaker: { inputs: 1 } });
    server.plan(outage);
    for (let turn = 0; turn < 4; turn++) {
      expect(await failure(ask(request))).toMatchObject({ kind: 'unavailable', detail: 'breaker open' });
    }
    expect(server.seen).toHaveLength(1);
    expect(await reserved(1)).toEqual([0]);
  });

  it('gives back the permit of a call that waited for it while the vendor went down', async () => {
    let released = 0;
    let grant = (): void => {};
    const queue = new Promise<void>((resolve) => (grant = resolve));
    const permit = { deadline: clock.now() + TIMEOUT, settle() {}, release: () => void released++ };
    const waits = {
      acquire: ({ priority }: CallOptions) => (priority === 'gather' ? queue : Promise.resolve()).then(() => permit),
    };
    const request = make({ limiter: waits, breaker: { inputs: 1 } });
    server.plan(outage);
    const waiting = failure(request(items, { segment: 'b' }, { priority: 'gather' }));
    await failure(ask(request, add));
    grant();
    expect(await waiting).toMatchObject({ detail: 'breaker open' });
    expect([released, server.seen.length]).toEqual([1, 1]);
  });

  it('calls again after its pause, and closes when that goes well', async () => {
    const request = make({ breaker: { inputs: 1, pause: 1_000 } });
    server.plan(outage, answer(OK));
    expect(await failure(ask(request, add))).toMatchObject({ kind: 'unavailable' });
    await clock.advance(1_000);
    expect(await ask(request)).toEqual({ items: [1, 2] });
    expect(await ask(request)).toEqual({ items: [1, 2] });
  });

  it.each([
    ['a connection cut off', cutOff],
    ['HTTP 503', outage],
    ['maintenance that the vendor reports', answer(refusal(503))],
    ['a failure that the vendor reports under HTTP 503', answer(refusal(399), 503)],
  ])('opens for %s', async (_, planned) => {
    const request = make({ breaker: { inputs: 1 } });
    server.plan(planned);
    await failure(ask(request, add));
    expect(await failure(ask(request))).toMatchObject({ detail: 'breaker open' });
  });

  it('opens for silence', async () => {
    const request = make({ breaker: { inputs: 1 } });
    server.plan(silence);
    const asked = failure(ask(request, add));
    await server.arrived(1);
    await clock.advance(TIMEOUT);
    expect(await asked).toMatchObject({ kind: 'timeout' });
    expect(await failure(ask(request))).toMatchObject({ detail: 'breaker open' });
  });

  it.each([
    ['a refusal', answer(refusal(401))],
    ['HTML', answer('<html>')],
    ['HTTP 500', answer('no', 500)],
    ['an unexpected error of the vendor', answer(refusal(399))],
    ['HTTP 429', answer('no', 429)],
  ])('does not open for %s', async (_, planned) => {
    const request = make({ breaker: { inputs: 1 }, limiter: unlimited(TIMEOUT, clock) });
    server.plan(planned, planned, planned, answer(OK));
    for (let turn = 0; turn < 3; turn++) await failure(ask(request, add));
    expect(await ask(request)).toEqual({ items: [1, 2] });
  });

  it('does not count one question more than once, however often it is asked', async () => {
    const request = make({ breaker: { inputs: 2 } });
    server.plan(outage);
    for (let turn = 0; turn < 5; turn++) expect(await failure(ask(request))).toMatchObject({ detail: 'http 503' });
    expect(await failure(ask(request, add, { segment: 'b' }))).toMatchObject({ detail: 'http 503' });
    expect(await failure(ask(request))).toMatchObject({ detail: 'breaker open' });
  });
});

describe('a caller who gives up', () => {
  it('gets their own reason, and the vendor no second call', async () => {
    server.plan(silence);
    const leaving = new AbortController();
    const asked = make()(items, { segment: 'a' }, { priority: 'first-page', signal: leaving.signal });
    await server.arrived(1);
    const reason = new Error('left the page');
    leaving.abort(reason);
    await expect(asked).rejects.toBe(reason);
    await settled();
    expect(logged.map(({ fields }) => fields.kind)).toEqual(['cancelled']);
    expect(server.seen).toHaveLength(1);
  });

  it('who had given up before costs no call', async () => {
    const signal = AbortSignal.abort(new Error('never mind'));
    const limiter = createRateLimiter({
      store: memoryStore(),
      key: 'calls',
      windows: [{ calls: 9, ms: 1 }],
      timeout: 1,
      clock,
    });
    const asked = make({ limiter })(items, { segment: 'a' }, { priority: 'first-page', signal });
    await expect(asked).rejects.toThrow('never mind');
    expect(server.seen).toEqual([]);
  });
});

describe('the log', () => {
  it('holds endpoint, status and duration, and no more', async () => {
    server.plan(answer('no', 500), answer(OK));
    await ask(make(), items, { segment: 'secret-segment', q: 'secret-search' });
    expect(logged).toEqual([
      {
        level: 'warn',
        fields: { vendor: 'vendor', endpoint: 'items', kind: 'unavailable', detail: 'http 500', ms: 0 },
      },
      { level: 'info', fields: { vendor: 'vendor', endpoint: 'items', status: 200, ms: 0 } },
    ]);
  });
});
