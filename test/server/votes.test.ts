import { describe, expect, it } from 'vitest';
import { parseVoteAnswer } from '../../src/protocol/votes.js';
import { VendorError } from '../../src/server/vendors/review-vendor.js';
import { HOUR, PlayedProxy } from './played-proxy.js';

const KEY = 'b0c8a4f2-6d1e-4c3a-9f57-2e8d1a6b7c90';
const OTHER_KEY = 'c0c8a4f2-6d1e-4c3a-9f57-2e8d1a6b7c90';

interface Sent {
  readonly id?: string;
  readonly vote?: string;
  readonly key?: string;
  readonly headers?: Record<string, string>;
}

/** A vote as a page of the shop sends it. */
const send = (played: PlayedProxy, { id = 'r0000', vote = 'up', key, headers }: Sent = {}): Promise<Response> =>
  played.ask(`/v1/reviews/${id}/votes`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      ...(key && { 'idempotency-key': key }),
      ...headers,
    },
    body: JSON.stringify({ vote }),
  });

const code = async (response: Response): Promise<unknown> => {
  const body: unknown = await response.json();
  return typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
};

/** A proxy that holds a product of five reviews, all of which can be voted on. */
async function opened(
  parts: ConstructorParameters<typeof PlayedProxy>[0] = {},
  can = { vote: true, flag: false },
): Promise<PlayedProxy> {
  const played = new PlayedProxy(parts);
  played.vendor.fill(5);
  played.vendor.list = played.vendor.list.map((review) => ({ ...review, can }));
  await played.settledPage();
  return played;
}

const shown = async (played: PlayedProxy, id = 'r0000'): Promise<unknown> =>
  (await played.page()).reviews.find((review) => review.id === id)?.votes;

describe('a vote', () => {
  it('reaches the vendor, and is shown before the vendor shows it', async () => {
    const played = await opened();
    const answer = await send(played);
    expect(answer.status).toBe(200);
    expect(parseVoteAnswer(await answer.json())).toEqual({ votes: { up: 1, down: 0 } });
    expect(played.vendor.votes).toEqual([['r0000', 'up']]);
    expect(await shown(played)).toEqual({ up: 1, down: 0 });
    expect(await shown(played, 'r0001')).toEqual({ up: 0, down: 0 });
  });

  it('changes the tag of the pages that show it', async () => {
    const played = await opened();
    const tag = async (): Promise<unknown> => (await played.ask('/v1/reviews?product_id=mug')).headers.get('etag');
    const before = await tag();
    expect(await tag()).toBe(before);
    await send(played);
    expect(await tag()).not.toBe(before);
  });

  it('is not added once more when the vendor has caught up', async () => {
    const played = await opened();
    await send(played);
    played.vendor.list = played.vendor.list.map((review) => ({ ...review, votes: { up: 1, down: 0 } }));
    await played.clock.advance(HOUR);
    expect((await played.settledPage()).reviews[0]?.votes).toEqual({ up: 1, down: 0 });
  });

  it('is believed for two days and no longer', async () => {
    const played = await opened();
    await send(played);
    await played.clock.advance(49 * HOUR);
    expect((await played.settledPage()).reviews[0]?.votes).toEqual({ up: 0, down: 0 });
  });

  it('adds to others, of both minds', async () => {
    const played = await opened();
    await send(played);
    await send(played);
    await send(played, { vote: 'down' });
    expect(await shown(played)).toEqual({ up: 2, down: 1 });
  });

  it('sent again under its key is counted once and answered the same', async () => {
    const played = await opened();
    const answers = await Promise.all([send(played, { key: KEY }), send(played, { key: KEY })]);
    const again = await send(played, { key: KEY });
    for (const answer of [...answers, again]) expect(await answer.json()).toEqual({ votes: { up: 1, down: 0 } });
    expect(played.vendor.votes).toHaveLength(1);
    await send(played, { key: OTHER_KEY });
    expect(played.vendor.votes).toHaveLength(2);
  });

  it('is refused under the key of another', async () => {
    const played = await opened();
    await send(played, { key: KEY });
    const other = await send(played, { key: KEY, vote: 'down' });
    expect([other.status, await code(other)]).toEqual([422, 'idempotency_conflict']);
    expect(played.vendor.votes).toHaveLength(1);
  });

  it('that failed may be sent again under its key', async () => {
    const played = await opened();
    played.vendor.failure = new VendorError('unavailable');
    expect((await send(played, { key: KEY })).status).toBe(503);
    played.vendor.failure = undefined;
    expect((await send(played, { key: KEY })).status).toBe(200);
  });

  it('whose proxy was killed holds nobody up for longer than a minute', async () => {
    const played = await opened();
    played.vendor.pause = () => new Promise(() => {});
    void send(played, { key: KEY });
    await expect.poll(() => played.vendor.count('vote')).toBe(1);
    const beside = new PlayedProxy({}, played);
    played.vendor.pause = () => Promise.resolve();
    const early = await send(beside, { key: KEY });
    expect([early.status, await code(early)]).toEqual([409, 'conflict']);
    await played.clock.advance(61_000);
    expect((await send(beside, { key: KEY })).status).toBe(200);
  });

  it('that the vendor does not count is said so', async () => {
    const played = await opened();
    played.vendor.failure = new VendorError('vote_not_counted');
    const answer = await send(played);
    expect([answer.status, await code(answer)]).toEqual([409, 'vote_not_counted']);
    played.vendor.failure = undefined;
    expect(await shown(played)).toEqual({ up: 0, down: 0 });
  });

  it('goes to the vendor for a review that is not held, without a count', async () => {
    const played = await opened();
    expect(await (await send(played, { id: 'elsewhere' })).json()).toEqual({});
    expect(played.vendor.votes).toEqual([['elsewhere', 'up']]);
  });

  it('is refused for a review that takes none', async () => {
    const played = await opened({}, { vote: false, flag: true });
    expect((await send(played)).status).toBe(404);
    expect(played.vendor.votes).toEqual([]);
  });

  it.each([
    ['another site', { headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' } }, 403],
    ['nowhere', { headers: { 'sec-fetch-site': 'none' } }, 403],
    ['a form', { headers: { 'content-type': 'text/plain' } }, 400],
    ['a key that is none', { key: 'again' }, 400],
    ['a vote that is none', { vote: 'sideways' }, 400],
    ['an id that is none', { id: 'a%2F..%2Fb' }, 400],
  ] as const)('from %s is refused', async (_, sent, status) => {
    const played = await opened();
    expect((await send(played, sent)).status).toBe(status);
    expect(played.vendor.votes).toEqual([]);
  });

  it('is refused after twenty of one client in a minute, and of nobody else', async () => {
    const parts = new PlayedProxy().parts.reviews;
    if (!parts) throw new Error('no reviews');
    const limited = await opened({ reviews: { ...parts, client: (request) => request.headers.get('x-edge') ?? '' } });
    const from = (client: string): Promise<Response> => send(limited, { headers: { 'x-edge': client } });
    for (let count = 0; count < 20; count += 1) expect((await from('192.0.2.1')).status).toBe(200);
    const refused = await from('192.0.2.1');
    expect([refused.status, await code(refused)]).toEqual([429, 'rate_limited']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await from('192.0.2.2')).status).toBe(200);
  });
});
