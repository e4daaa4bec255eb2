import { expect } from '@open-wc/testing';
import { isFault } from '../../../src/model/fault.js';
import { Refusal } from '../../../src/model/refusal.js';
import { createPost } from '../../../src/browser/transport/post.js';
import { ManualWait } from './manual-wait.js';
import { settle } from './settle.js';

const SECRET = 'sentinel-of-a-vendor';
const OURS = { type: 'rate_limit', code: 'rate_limited', message: 'Later.', param: null, requestId: 'r1' };

/** Takes `{count}` alone. */
const readCount = (json: unknown): number => {
  if (typeof json !== 'object' || json === null || !('count' in json)) throw new TypeError(JSON.stringify(json));
  return Number(json.count);
};

function play(answer: () => Response | Promise<Response>) {
  const calls: { url: string; init: RequestInit }[] = [];
  const time = new ManualWait();
  const post = createPost('/apps/reviews', {
    fetch: async (url, init) => {
      calls.push({ url, init });
      return answer();
    },
    wait: time.wait,
  });
  return { calls, time, send: (signal?: AbortSignal) => post('/v1/promotions', { cart: 'c' }, readCount, signal) };
}

/** What a call came to, as text that holds all of an error. */
async function outcomeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    (value) => JSON.stringify(value),
    (error: unknown) =>
      isFault(error) ? `${error.message} ${JSON.stringify(error)}` : `not a fault: ${String(error)}`,
  );
}

describe('createPost', () => {
  it('sends JSON once, with cookies to its own origin alone', async () => {
    const { calls, send, time } = play(() => Response.json({ count: 3 }));
    expect(await send()).to.equal(3);
    expect(calls.map(({ url, init: { signal: _, ...init } }) => ({ url, ...init }))).to.deep.equal([
      {
        url: `${location.origin}/apps/reviews/v1/promotions`,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"cart":"c"}',
        credentials: 'same-origin',
      },
    ]);
    expect(time.lengths).to.deep.equal([]);
  });

  it('returns a 4xx of ours, with how long to wait, and asks no more', async () => {
    const { calls, send } = play(() => Response.json(OURS, { status: 429, headers: { 'retry-after': '7' } }));
    const refusal = await send();
    expect(refusal).to.be.instanceOf(Refusal);
    expect(refusal).to.include({ code: 'rate_limited', retryAfter: 7, requestId: 'r1' });
    expect(calls).to.have.length(1);
  });

  for (const status of [400, 401, 404, 429, 500, 503]) {
    it(`gives the parser what comes with ${status} and is not ours, and asks no more`, async () => {
      const known = play(() => Response.json({ count: status }, { status }));
      expect(await known.send()).to.equal(status);
      const unknown = play(() => Response.json({ [SECRET]: SECRET }, { status }));
      expect(await outcomeOf(unknown.send()))
        .to.contain(`http ${status}`)
        .and.not.contain(SECRET);
      expect([known.calls.length, unknown.calls.length]).to.deep.equal([1, 1]);
    });
  }

  it('never gives the parser an error of ours', async () => {
    const { send } = play(() => Response.json({ ...OURS, count: 1 }, { status: 503 }));
    expect(await outcomeOf(send()))
      .to.contain('http 503')
      .and.contain('r1');
  });

  const faults: [name: string, fault: string, answer: () => Response | Promise<Response>][] = [
    ['no network', 'network', () => Promise.reject(new TypeError(SECRET))],
    ['another shape', 'shape 200', () => Response.json({ [SECRET]: 1 })],
    ['HTML', 'http 502', () => new Response(`<p>${SECRET}`, { status: 502 })],
  ];
  for (const [name, fault, answer] of faults) {
    it(`throws a fault without content for ${name}, after one try`, async () => {
      const { calls, send } = play(answer);
      expect(await outcomeOf(send()))
        .to.match(new RegExp(`^${fault} `))
        .and.not.contain(SECRET);
      expect(calls).to.have.length(1);
    });
  }

  it('gives up after 20 s', async () => {
    const { calls, send, time } = play(() => new Promise(() => {}));
    const outcome = outcomeOf(send());
    await settle();
    time.elapse(20_000);
    expect(await outcome).to.match(/^timeout /);
    expect(calls.map(({ init }) => init.signal?.aborted)).to.deep.equal([true]);
  });

  it('rejects with the reason when it is aborted', async () => {
    const stop = new AbortController();
    const { send } = play(() => new Promise(() => {}));
    const answer = send(stop.signal).catch((reason: unknown) => reason);
    const reason = new Error('gone');
    stop.abort(reason);
    expect(await answer).to.equal(reason);
  });
});
