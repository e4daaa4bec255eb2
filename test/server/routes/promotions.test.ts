import { beforeEach, describe, expect, it } from 'vitest';
import { ERRORS } from '../../../src/protocol/error-body.js';
import { MAX_BODY_LENGTH } from '../../../src/protocol/limits.js';
import { VendorError, type VendorErrorKind } from '../../../src/server/vendors/review-vendor.js';
import { GUARD_LIMITS } from '../../../src/server/promotions/guess-record.js';
import { Secret } from '../../../src/server/platform/secret.js';
import { FakeClock } from '../vendors/calls/fake-clock.js';
import { PlayedProxy } from '../played-proxy.js';
import { appliedOf, EMAIL, objection, PromotionsProxy, SECRET_KEY } from '../promotions/played-promotions.js';

let clock: FakeClock;
let played: PromotionsProxy;
beforeEach(() => {
  clock = new FakeClock();
  played = new PromotionsProxy({}, { clock });
});

const JSON_TYPE = { 'Content-Type': 'application/json' };
const FROM_HERE = { ...JSON_TYPE, 'Sec-Fetch-Site': 'same-origin' };
const post = (body: string, headers: Record<string, string> = FROM_HERE): RequestInit => ({
  ...{ method: 'POST', headers, body },
});

describe('what a request may ask', () => {
  it.each([
    ['not JSON', '{', 'body'],
    ['nothing', '', 'body'],
    ['no object', '[]', 'body'],
    ['no cart', '{}', 'cart'],
    ['an empty cart', '{"cart":""}', 'cart'],
    ['a cart with a line end', '{"cart":"a\\nb"}', 'cart'],
    ['a long cart', JSON.stringify({ cart: 'x'.repeat(201) }), 'cart'],
    ['a cart that is no text', '{"cart":{}}', 'cart'],
    ['a long locale', JSON.stringify({ cart: 'a', locale: 'x'.repeat(65) }), 'locale'],
    ['codes that are no list', '{"cart":"a","add":"SAVE10"}', 'add'],
    ['an empty code', '{"cart":"a","add":["A"," "]}', 'add.1'],
    ['a long code', JSON.stringify({ cart: 'a', add: ['x'.repeat(65)] }), 'add.0'],
    ['eleven codes', JSON.stringify({ cart: 'a', add: Array(11).fill('A') }), 'add'],
    ['eleven removals', JSON.stringify({ cart: 'a', remove: Array(11).fill('A') }), 'remove'],
    ['deep nesting', `{"cart":${'['.repeat(50)}${']'.repeat(50)}}`, 'body'],
  ])('%s is refused', async (_, body, param) => {
    const response = await played.send(post(body));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid_parameter', param });
    expect(played.vendor.questions).toEqual([]);
  });

  it('no more than a body may hold, whatever it says of its length', async () => {
    const body = JSON.stringify({ cart: 'a', padding: 'x'.repeat(MAX_BODY_LENGTH) });
    const chunks = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('x'.repeat(4_096)));
      },
    });
    for (const init of [post(body), { ...post(''), body: chunks, duplex: 'half' }]) {
      const response = await played.send(init);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'request_too_large' });
    }
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])('no %j', async (type) => {
    const response = await played.send(post('{"cart":"a"}', { ...FROM_HERE, 'Content-Type': type }));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid_parameter', param: 'content-type' });
  });

  it('JSON in whatever case and charset', async () => {
    const type = 'Application/JSON; charset=utf-8';
    expect((await played.send(post('{"cart":"a"}', { ...FROM_HERE, 'Content-Type': type }))).status).toBe(200);
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH'])('not by %s', async (method) => {
    const response = await played.send({ method });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('POST, OPTIONS');
  });

  it('nothing where no promotions are configured', async () => {
    const reviews = new PlayedProxy();
    expect((await reviews.ask('/v1/promotions', post('{"cart":"a"}'))).status).toBe(404);
    await expect(reviews.proxy.completeOrder('a', { order: {} })).resolves.toBeUndefined();
    const base = 'https://shop.example/apps/vouchsafe/v1';
    expect((await played.send({}, undefined, `${base}/reviews?product_id=mug`)).status).toBe(404);
    expect((await played.send({}, undefined, `${base}/health`)).status).toBe(200);
  });

  it('codes as shoppers paste them', async () => {
    expect(appliedOf(await played.change({ add: [' \u200bｓａｖｅ10\u202e\n'] }))).toEqual(['save10']);
    expect(played.vendor.codes).toEqual(['save10']);
  });
});

describe('who may ask', () => {
  const OWN = 'https://shop.example';
  const LISTED = 'https://www.shop.example';
  const OTHER = 'https://shop.example.evil.example';
  const site = (value: string, origin?: string): Record<string, string> => ({
    'Sec-Fetch-Site': value,
    ...(origin !== undefined && { Origin: origin }),
  });

  it.each<[string, Record<string, string>, number]>([
    ['the shop’s own page', site('same-origin', OWN), 200],
    ['the shop’s own page, without Origin', site('same-origin'), 200],
    ['a sandboxed page', site('same-origin', 'null'), 403],
    ['a listed page', site('same-site', LISTED), 200],
    ['a listed page from elsewhere', site('cross-site', LISTED), 200],
    ['a page from elsewhere', site('cross-site', OTHER), 403],
    ['a page of a sibling', site('same-site', OTHER), 403],
    ['a page from elsewhere that claims the own origin', site('cross-site', OWN), 403],
    ['a page from elsewhere without Origin', site('cross-site'), 403],
    ['the address bar', site('none'), 403],
    ['an older browser on the own page', { Origin: OWN }, 200],
    ['an older browser on a listed page', { Origin: LISTED }, 200],
    ['an older browser elsewhere', { Origin: OTHER }, 403],
    ['an older browser in a sandbox', { Origin: 'null' }, 403],
    ['who says nothing', {}, 403],
  ])('%s (%j): %i', async (_, headers, status) => {
    const response = await played.send(post('{"cart":"a"}', { ...JSON_TYPE, ...headers }));
    expect(response.status).toBe(status);
    expect(played.vendor.questions).toHaveLength(status === 200 ? 1 : 0);
    if (status === 403) expect(await response.json()).toMatchObject({ type: 'authentication', code: 'origin_refused' });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(headers.Origin === LISTED ? LISTED : null);
    expect(response.headers.get('Vary')).toBe('Origin');
    expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect(response.headers.get('Access-Control-Expose-Headers')).toBe('Retry-After');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it('a preflight is told, when its page is listed', async () => {
    const preflight = (origin: string) => played.send({ method: 'OPTIONS', headers: { Origin: origin } });
    const { status, headers } = await preflight(LISTED);
    expect(status).toBe(204);
    expect(Object.fromEntries(headers)).toMatchObject({
      vary: expect.stringMatching(/^Origin\b/),
      'access-control-allow-origin': LISTED,
      'access-control-allow-methods': 'POST, OPTIONS',
      'access-control-allow-headers': 'content-type, idempotency-key',
      'access-control-max-age': '7200',
    });
    const refused = [...(await preflight(OTHER)).headers.keys()];
    expect(refused).toContain('vary');
    expect(refused.filter((name) => name.startsWith('access-control-allow'))).toEqual([]);
  });

  it('errors are for listed pages to read as well, and for no others', async () => {
    const long = `https://shop.example/apps/vouchsafe/v1/promotions?${'x'.repeat(6_000)}`;
    for (const [init, url] of [
      [post('{'), undefined],
      [{ method: 'GET' }, undefined],
      [post('{}'), long],
    ] as const) {
      const allowed = async (origin: string): Promise<string | null> => {
        const headers = { ...JSON_TYPE, Origin: origin };
        const response = await played.send({ ...init, headers }, undefined, url);
        expect(response.status).toBeGreaterThanOrEqual(400);
        return response.headers.get('Access-Control-Allow-Origin');
      };
      expect(await allowed(LISTED)).toBe(LISTED);
      expect(await allowed(OTHER)).toBeNull();
    }
  });
});

describe('failures', () => {
  it.each<[VendorErrorKind, number, string]>([
    ['credentials', 502, 'upstream_refused'],
    ['refused', 502, 'upstream_refused'],
    ['busy', 503, 'upstream_unavailable'],
    ['unavailable', 503, 'upstream_unavailable'],
    ['timeout', 504, 'upstream_timeout'],
    ['shape', 502, 'upstream_refused'],
  ])('a vendor that ends in %s is %i %s, and the cart is as it was', async (kind, status, code) => {
    await played.change({ add: ['SAVE10'] });
    played.vendor.failure = () => new VendorError(kind, { detail: 'told by the vendor' });
    const response = await played.ask({ add: ['WELCOME5'] });
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ code });
    expect(text).not.toContain('told by');
    expect(played.lines.at(-1)).toMatchObject({ route: 'promotions', status, detail: 'told by the vendor' });
    played.vendor.failure = () => undefined;
    expect(appliedOf(await played.change())).toEqual(['SAVE10']);
  });

  it('of the whole call, told in the vendor’s own words, are no answer to a look, and one to a code', async () => {
    const { revision } = await played.change({ add: ['SAVE10'] });
    const detail = { id: 'authentication_failed', reason: 'The key has expired' };
    const failure = new VendorError('credentials', { detail: detail.id });
    const objections = [objection('unavailable', undefined, { technical: true, detail })];
    played.vendor.answer = () => ({ earned: [], objections, totals: undefined, failure });
    for (const look of [{}, { remove: ['SAVE10'] }]) {
      const response = await played.ask(look);
      expect(response.status).toBe(502);
      expect(await response.json()).toMatchObject({ type: 'api', code: 'upstream_refused' });
    }
    expect(played.lines.filter(({ reason }) => reason === detail.reason)).toHaveLength(2);
    played.vendor.answer = undefined;
    const seen = await played.change();
    expect(appliedOf(seen)).toEqual(['SAVE10']);
    expect(seen.revision).toBe(revision + 1);
    played.vendor.answer = () => ({ earned: [], objections, totals: undefined, failure });
    const { messages } = await played.change({ cart: 'other', add: ['WELCOME5'] });
    expect(messages).toMatchObject([{ id: 'unavailable', code: 'WELCOME5' }]);
  });

  it('says that a cart is not known', async () => {
    for (const cart of [() => undefined, async () => undefined]) {
      const response = await new PromotionsProxy({ cart }).ask();
      expect(response.status).toBe(409);
      expect(await response.json()).toMatchObject({ code: 'cart_unknown', param: 'cart' });
    }
  });

  it.each([
    ['throws', () => Promise.reject(new TypeError(`no cart of ${EMAIL}`))],
    ['throws what is no error', () => Promise.reject(EMAIL)],
  ])('of a hook that %s is a 500 that tells nobody why but the log', async (_, cart) => {
    played = new PromotionsProxy({ cart }, { clock });
    const response = await played.ask({ headers: { Origin: 'https://www.shop.example' } });
    expect(response.status).toBe(500);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('https://www.shop.example');
    const requestId = response.headers.get('X-Request-Id');
    const [type, , message] = ERRORS.internal_error;
    expect(await response.json()).toEqual({ type, code: 'internal_error', message, param: null, requestId });
    expect(played.lines.at(-1)).toMatchObject({ level: 'error', requestId, error: expect.stringContaining('Error') });
    expect(JSON.stringify(played.lines)).not.toContain(EMAIL);
  });

  it('of a hook that never ends come after five seconds', async () => {
    played = new PromotionsProxy({ cart: () => new Promise(() => {}) }, { clock });
    const response = played.ask();
    // A cryptographic name is made by a thread, which no clock waits for. The cart's lease has an alarm too.
    await expect.poll(() => clock.alarms).toBe(2);
    await clock.advance(5_000);
    expect((await response).status).toBe(500);
  });

  it('of what is kept cost the cart its promotions, and no more', async () => {
    await played.change({ add: ['SAVE10'] });
    const corrupt: typeof played.store = {
      ...played.store,
      get: async () => '{"revision":',
      update: async (key, change, options) =>
        played.store.update(
          key,
          (value, now) => change(key.startsWith('promotions:') ? 'garbage' : value, now),
          options,
        ),
    };
    const other = new PromotionsProxy({}, { clock, store: corrupt });
    expect(appliedOf(await other.change({ add: ['WELCOME5'] }))).toEqual(['WELCOME5']);
  });
});

describe('the log', () => {
  it('has a line a verdict, without whole codes, addresses and keys, and reasons where something is to be mended', async () => {
    const reason = `Missing attribute\nof ${EMAIL} for Secret-Code-77`;
    played.vendor.answer = ({ code }) => ({
      earned: [],
      objections: [
        objection('unavailable', code, { technical: true, detail: { id: 'technical_error', reason } }),
        objection('code_redeemed', 'SOMEBODY-ELSES', { detail: { id: 'code_redeemed' } }),
      ],
      totals: undefined,
    });
    const response = await played.ask({ cart: 'private-cart', add: ['secret-code-77'] });
    const requestId = response.headers.get('X-Request-Id');
    const about = { requestId, vendor: 'played', journey: expect.stringMatching(/^[\w-]{22}$/), code: 'se…(14)' };
    expect(played.lines.slice(0, 3)).toEqual([
      { ...about, level: 'info', message: 'promotions asked', applied: 0, ids: ['technical_error', 'code_redeemed'] },
      {
        ...about,
        level: 'error',
        message: 'promotions need mending',
        id: 'technical_error',
        reason: 'Missing attribute of [e-mail] for [redacted]',
      },
      { ...about, level: 'warn', message: 'the vendor spoke of a code that is not in this cart' },
    ]);
    expect(played.lines).toHaveLength(4);
    const answered = await response.text();
    expect(JSON.parse(answered)).toMatchObject({ messages: [{ id: 'unavailable', code: 'secret-code-77' }] });
    for (const text of [JSON.stringify(played.lines), answered]) {
      for (const secret of [EMAIL, SECRET_KEY, 'SOMEBODY', 'private-cart']) expect(text).not.toContain(secret);
    }
    expect(answered).not.toMatch(/technical|Missing|played/);
    expect(JSON.stringify(played.lines)).not.toMatch(/code-77/i);
  });

  it('tells of a code that was neither applied nor refused', async () => {
    played.vendor.answer = () => ({ earned: [], objections: [], totals: undefined });
    const { messages } = await played.change({ add: ['SAVE10'] });
    expect(messages).toEqual([{ id: 'unavailable', code: 'SAVE10', retryable: true }]);
    expect(played.lines.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([
      'a code was neither applied nor refused',
    ]);
  });
});

describe('health', () => {
  it('says to who shows the key which vendors there are', async () => {
    const both = new PlayedProxy({
      healthKey: new Secret('open sesame'),
      promotions: {
        ...{ provider: played.vendor, secret: new Secret(SECRET_KEY), cart: () => undefined, client: () => undefined },
        ...{ origins: [], uniform: false, limits: GUARD_LIMITS },
      },
    });
    const response = await both.ask('/v1/health', { headers: { Authorization: 'Bearer open sesame' } });
    expect(await response.json()).toMatchObject({ vendor: 'played', promotions: 'played' });
  });
});
