import { expect } from '@open-wc/testing';
import { isFault, type Fault } from '../../../src/model/fault.js';
import { Refusal } from '../../../src/model/refusal.js';
import { createTransport, type TransportOptions } from '../../../src/browser/transport/transport.js';
import { ManualWait } from './manual-wait.js';
import { settle } from './settle.js';

type Step = () => Response | Promise<Response>;

const SECRET = 'sentinel-of-a-vendor';
const NOW = Date.UTC(2026, 0, 1, 12, 0, 0);
const ERROR = { type: 'api', code: 'upstream_unavailable', message: 'Later.', param: null, requestId: 'r1' };

const json = (body: unknown, init?: ResponseInit): Step => {
  return () => new Response(JSON.stringify(body), init);
};
const text = (body: string, init?: ResponseInit): Step => {
  return () => new Response(body, init);
};
const unreachable: Step = () => Promise.reject(new TypeError(`Failed to fetch https://x/?${SECRET}`));
const limited = (retryAfter: string): Step => {
  return json({ ...ERROR, code: 'rate_limited' }, { status: 429, headers: { 'retry-after': retryAfter } });
};

const readNumber = (body: unknown): number => {
  if (typeof body !== 'number') throw new TypeError(`not a number: ${JSON.stringify(body)}`);
  return body;
};

/** A transport over scripted answers; waits between attempts elapse at once and are written down. */
function play(steps: Step[], options: TransportOptions & { base?: string } = {}) {
  const urls: string[] = [];
  const inits: RequestInit[] = [];
  const waits: number[] = [];
  const timeout = 10_000;
  const transport = createTransport(options.base ?? '/apps/reviews', {
    fetch: async (url, init) => {
      urls.push(url);
      inits.push(init);
      const step = steps[urls.length - 1];
      if (!step) throw new Error('more calls than steps');
      return step();
    },
    random: () => 0.5,
    now: () => NOW,
    wait: (milliseconds) => {
      if (milliseconds === timeout) return new Promise(() => {});
      waits.push(milliseconds);
      return Promise.resolve();
    },
    ...options,
  });
  return { transport, urls, inits, waits };
}

async function faultOf(promise: Promise<unknown>): Promise<Fault> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isFault(error)) throw new Error('no Fault was thrown');
  return error;
}

describe('createTransport: address', () => {
  const origin = location.origin;
  const cases: [base: string, url: string][] = [
    ['/apps/reviews', `${origin}/apps/reviews/v1/ratings?id=A`],
    ['/apps/reviews/', `${origin}/apps/reviews/v1/ratings?id=A`],
    ['/apps/reviews//', `${origin}/apps/reviews/v1/ratings?id=A`],
    ['/', `${origin}/v1/ratings?id=A`],
    ['https://reviews.shop.example', 'https://reviews.shop.example/v1/ratings?id=A'],
    ['https://shop.example/a/b/', 'https://shop.example/a/b/v1/ratings?id=A'],
    ['https://shop.example/a?shop=1#top', 'https://shop.example/a/v1/ratings?id=A'],
    ['//cdn.shop.example/r', `${location.protocol}//cdn.shop.example/r/v1/ratings?id=A`],
  ];
  for (const [base, url] of cases) {
    it(`joins ${base}`, async () => {
      const { transport, urls } = play([json(1)], { base });
      await transport.get('/v1/ratings?id=A', readNumber);
      expect(urls).to.deep.equal([url]);
    });
  }

  it('resolves a path against the document base, wherever the page is', async () => {
    const base = document.createElement('base');
    base.href = 'https://other.example/de/';
    document.head.append(base);
    try {
      const { transport, urls } = play([json(1)], { base: 'apps/reviews' });
      await transport.get('/v1/health', readNumber);
      expect(urls).to.deep.equal(['https://other.example/de/apps/reviews/v1/health']);
    } finally {
      base.remove();
    }
  });

  it('calls an address that cannot be one a network fault', async () => {
    const { transport, urls } = play([], { base: 'http://' });
    expect((await faultOf(transport.get('/v1/health', readNumber))).kind).to.equal('network');
    expect(urls).to.deep.equal([]);
  });

  it('sends cookies to its own origin alone, and no header that needs a preflight', async () => {
    const { transport, inits } = play([json(1)]);
    await transport.get('/v1/health', readNumber);
    expect(inits.map(({ credentials, headers }) => ({ credentials, headers }))).to.deep.equal([
      { credentials: 'same-origin', headers: undefined },
    ]);
  });
});

describe('createTransport: answers', () => {
  it('parses the JSON', async () => {
    expect(await play([json(42)]).transport.get('/', readNumber)).to.equal(42);
  });

  it('returns a 4xx of ours as a Refusal', async () => {
    const body = { type: 'invalid_request', code: 'invalid_parameter', message: 'No.', param: 'id', requestId: 'r7' };
    const { transport, urls } = play([json({ ...body, secret: SECRET }, { status: 400 })]);
    const refusal = await transport.get('/', readNumber);
    expect(refusal).to.be.instanceOf(Refusal);
    expect({ ...(refusal as object) }).to.deep.equal({
      code: 'invalid_parameter',
      param: 'id',
      requestId: 'r7',
      retryAfter: undefined,
    });
    expect(urls).to.have.length(1);
  });

  const faults: [name: string, steps: Step[], expected: Partial<Fault>][] = [
    ['HTML for JSON', [text(`<p>${SECRET}`)], { kind: 'shape', status: 200 }],
    ['truncated JSON', [text(`{"a": "${SECRET}`)], { kind: 'shape', status: 200 }],
    ['another shape', [json({ secret: SECRET })], { kind: 'shape', status: 200 }],
    ['an empty 204', [() => new Response(null, { status: 204 })], { kind: 'shape', status: 204 }],
    ['a 404 page', [text(`<p>${SECRET}`, { status: 404 })], { kind: 'http', status: 404 }],
    ['a 4xx of JSON that is no object', [text('null', { status: 400 })], { kind: 'http', status: 400 }],
    [
      "a vendor's error in the standard format, without our request id",
      [json({ type: 'authentication', code: 'x', message: SECRET, param: null }, { status: 401 })],
      { kind: 'http', status: 401 },
    ],
    ['a 500 of ours', [json(ERROR, { status: 500 })], { kind: 'http', status: 500, requestId: 'r1' }],
    [
      'a 503 that stays',
      [1, 2, 3].map(() => json(ERROR, { status: 503 })),
      { kind: 'http', status: 503, requestId: 'r1' },
    ],
    ['no network', [unreachable, unreachable, unreachable], { kind: 'network' }],
    [
      'a body that breaks off',
      [1, 2, 3].map(() => () => {
        const body = new ReadableStream({ pull: (stream) => stream.error(new TypeError(SECRET)) });
        return new Response(body);
      }),
      { kind: 'network' },
    ],
  ];
  for (const [name, steps, expected] of faults) {
    it(`throws a fault without content for ${name}`, async () => {
      const { transport, urls } = play(steps);
      const fault = await faultOf(transport.get(`/?${SECRET}`, readNumber));
      const { kind, status, requestId, retryAfter } = fault;
      expect({ kind, status, requestId, retryAfter }).to.deep.equal({
        status: undefined,
        requestId: undefined,
        retryAfter: undefined,
        ...expected,
      });
      expect(urls).to.have.length(steps.length);
      expect(fault.cause).to.equal(undefined);
      expect(`${fault.message} ${JSON.stringify(fault)}`).not.to.contain(SECRET);
    });
  }
});

describe('createTransport: retries', () => {
  for (const status of [429, 502, 503, 504]) {
    it(`tries ${status} again, with full jitter that doubles`, async () => {
      const { transport, waits } = play([text('', { status }), text('', { status }), json(3)]);
      expect(await transport.get('/', readNumber)).to.equal(3);
      expect(waits).to.deep.equal([250, 500]);
    });
  }

  for (const status of [400, 404, 409, 500, 501]) {
    it(`does not try ${status} again`, async () => {
      const { transport, urls } = play([text('', { status }), json(3)]);
      expect((await faultOf(transport.get('/', readNumber))).status).to.equal(status);
      expect(urls).to.have.length(1);
    });
  }

  it('tries a network error again', async () => {
    const { transport } = play([unreachable, unreachable, json(3)]);
    expect(await transport.get('/', readNumber)).to.equal(3);
  });

  it('jitters over the whole span', async () => {
    for (const [random, expected] of [
      [0, [0, 0]],
      [0.999, [499.5, 999]],
    ] as const) {
      const { transport, waits } = play([unreachable, unreachable, json(3)], { random: () => random });
      await transport.get('/', readNumber);
      expect(waits).to.deep.equal(expected);
    }
  });

  it('waits what Retry-After says, in seconds or until a date, and some jitter', async () => {
    const { transport, waits } = play([limited('3'), limited('Thu, 01 Jan 2026 12:00:05 GMT'), json(3)]);
    expect(await transport.get('/', readNumber)).to.equal(3);
    expect(waits).to.deep.equal([3250, 5500]);
  });

  it('fails at once when Retry-After is longer than a shopper waits', async () => {
    const { transport, urls } = play([limited('9'), json(3)]);
    expect(await transport.get('/', readNumber)).to.include({ code: 'rate_limited', retryAfter: 9 });
    expect(urls).to.have.length(1);

    const down = play([text('', { status: 503, headers: { 'retry-after': '3600' } }), json(3)]);
    const { kind, status, retryAfter } = await faultOf(down.transport.get('/', readNumber));
    expect({ kind, status, retryAfter }).to.deep.equal({ kind: 'http', status: 503, retryAfter: 3600 });
    expect(down.urls).to.have.length(1);
  });

  it('returns a 429 of ours as a Refusal after the last try', async () => {
    const { transport, urls } = play([limited('1'), limited('1'), limited('2')]);
    expect(await transport.get('/', readNumber)).to.include({ code: 'rate_limited', retryAfter: 2 });
    expect(urls).to.have.length(3);
  });
});

describe('createTransport: time and cancellation', () => {
  /** A transport whose fetch never answers by itself, and whose time passes by hand. */
  function hang(fetch?: TransportOptions['fetch']) {
    const signals: AbortSignal[] = [];
    const time = new ManualWait();
    const transport = createTransport('/apps/reviews', {
      wait: time.wait,
      random: () => 0.5,
      fetch: (url, init) => {
        if (init.signal) signals.push(init.signal);
        return fetch ? fetch(url, init) : new Promise(() => {});
      },
    });
    return { transport, signals, time };
  }

  it('ends an attempt after 10 s, tries twice more, then says timeout', async () => {
    const { transport, signals, time } = hang();
    const fault = faultOf(transport.get('/', readNumber));
    for (const pause of [250, 500, undefined]) {
      await settle();
      expect(time.lengths).to.deep.equal([10_000]);
      time.elapse(10_000);
      await settle();
      if (pause !== undefined) time.elapse(pause);
    }
    expect((await fault).kind).to.equal('timeout');
    expect(signals.map((signal) => signal.aborted)).to.deep.equal([true, true, true]);
    expect(time.lengths).to.deep.equal([]);
  });

  it('counts a body that never ends as too slow', async () => {
    const { transport, time } = hang(() => Promise.resolve(new Response(new ReadableStream())));
    const fault = faultOf(transport.get('/', readNumber));
    for (const pause of [250, 500, undefined]) {
      await settle();
      time.elapse(10_000);
      await settle();
      if (pause !== undefined) time.elapse(pause);
    }
    expect((await fault).kind).to.equal('timeout');
  });

  it('leaves no timer behind once answered', async () => {
    const { transport, time } = hang(() => Promise.resolve(new Response('1')));
    expect(await transport.get('/', readNumber)).to.equal(1);
    expect(time.lengths).to.deep.equal([]);
  });

  it('aborts what is on its way, rejects with the reason and never tries again', async () => {
    const { transport, signals, time } = hang();
    const stop = new AbortController();
    const answer = transport.get('/', readNumber, stop.signal).catch((reason: unknown) => reason);
    await settle();
    const reason = new Error('gone');
    stop.abort(reason);
    expect(await answer).to.equal(reason);
    expect(signals.map((signal) => signal.aborted)).to.deep.equal([true]);
    expect(time.lengths).to.deep.equal([]);
  });

  it('aborts between two tries', async () => {
    const { transport, signals, time } = hang(() => Promise.reject(new TypeError()));
    const stop = new AbortController();
    const answer = transport.get('/', readNumber, stop.signal).then(
      () => 'answered',
      () => 'rejected',
    );
    await settle();
    expect(time.lengths).to.deep.equal([250]);
    stop.abort();
    expect(await answer).to.equal('rejected');
    expect(signals).to.have.length(1);
  });

  it('asks nothing when aborted beforehand', async () => {
    const { transport, signals } = hang();
    const reason = new Error('gone');
    const answer = await transport.get('/', readNumber, AbortSignal.abort(reason)).catch((error: unknown) => error);
    expect(answer).to.equal(reason);
    expect(signals).to.deep.equal([]);
  });

  it("uses the platform's fetch, which sees the abort", async () => {
    const stop = new AbortController();
    const answer = createTransport('/no-such-place').get('/', readNumber, stop.signal);
    stop.abort();
    const error: unknown = await answer.catch((reason: unknown) => reason);
    expect(error).to.have.property('name', 'AbortError');
  });
});
