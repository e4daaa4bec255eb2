import { describe, expect, it } from 'vitest';
import { parseVoteAnswer } from '../../src/protocol/votes.js';
import type { ClientResolver } from '../../src/server/limits/client-key.js';
import { VendorError } from '../../src/server/vendors/review-vendor.js';
import { StoreError } from '../../src/server/platform/store.js';
import { HOUR, MINUTE, PlayedProxy } from './played-proxy.js';
import { FakeClock } from './vendors/calls/fake-clock.js';

const KEY = 'b0c8a4f2-6d1e-4c3a-9f57-2e8d1a6b7c90';
const OTHER_KEY = 'c0c8a4f2-6d1e-4c3a-9f57-2e8d1a6b7c90';

interface Sent {
  readonly id?: string;
  readonly vote?: string;
  readonly productId?: string;
  readonly key?: string;
  readonly headers?: Record<string, string>;
}

/** A vote as a page of the shop sends it. */
const send = (
  played: PlayedProxy,
  { id = 'r0000', vote = 'up', productId, key, headers }: Sent = {},
): Promise<Response> =>
  played.ask(`/v1/reviews/${id}/votes`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      ...(key && { 'idempotency-key': key }),
      ...headers,
    },
    body: JSON.stringify({ vote, productId }),
  });

/** The client by a header that only the edge sets. */
const byEdge: ClientResolver = (request) => request.headers.get('x-edge') ?? '';

const code = async (response: Response): Promise<unknown> => {
  const body: unknown = await response.json();
  return typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
};

/** A proxy with a product of seven reviews in memory, all of which can be voted on. */
async function opened(
  parts: ConstructorParameters<typeof PlayedProxy>[0] = {},
  can = { vote: true, flag: false },
): Promise<PlayedProxy> {
  const played = new PlayedProxy(parts);
  played.vendor.fill(7);
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

  it('counts in sorts and highlights as well as in the list', async () => {
    const played = await opened();
    played.vendor.list = played.vendor.list.map((review, index) => ({
      ...review,
      body: 'Words.',
      votes: { up: index === 0 ? 1 : 0, down: 0 },
    }));
    await played.clock.advance(HOUR);
    await played.settledPage();
    // Of one star and of five stars, so that both are highlights.
    for (const id of ['r0004', 'r0004', 'r0005', 'r0005', 'r0005']) await send(played, { id });
    const page = await played.page({ sort: 'helpful' });
    expect(page.reviews.slice(0, 3).map(({ id, votes }) => [id, votes.up])).toEqual([
      ['r0005', 3],
      ['r0004', 2],
      ['r0000', 1],
    ]);
    expect(page.highlights?.positive).toEqual(page.reviews[1]);
    expect(page.highlights?.critical).toEqual(page.reviews[0]);
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

  it('waits for no other instance that is counting it, however long that takes', async () => {
    const played = await opened();
    let end = (): void => {};
    played.vendor.pause = () => new Promise((resolve) => (end = resolve));
    const first = send(played, { key: KEY });
    await expect.poll(() => played.vendor.count('vote')).toBe(1);
    const beside = new PlayedProxy({}, played);
    await played.clock.advance(5 * MINUTE);
    const early = await send(beside, { key: KEY });
    expect([early.status, await code(early), early.headers.get('retry-after')]).toEqual([409, 'conflict', '1']);
    expect(await code(await send(beside, { key: KEY, vote: 'down' }))).toBe('idempotency_conflict');
    end();
    expect((await first).status).toBe(200);
    expect(await (await send(beside, { key: KEY })).json()).toEqual({ votes: { up: 1, down: 0 } });
    expect(played.vendor.count('vote')).toBe(1);
  });

  it('whose proxy was killed is not counted twice, and holds nobody up for longer than a minute', async () => {
    const played = await opened();
    // Its clock stands still, so that it never renews its lease.
    const killed = new PlayedProxy({ clock: new FakeClock() }, played);
    await killed.settledPage();
    played.vendor.pause = () => new Promise(() => {});
    void send(killed, { key: KEY });
    await expect.poll(() => played.vendor.count('vote')).toBe(1);
    await played.clock.advance(61_000);
    const answer = await send(played, { key: KEY });
    expect([answer.status, await code(answer)]).toEqual([504, 'upstream_timeout']);
    expect(played.vendor.count('vote')).toBe(1);
  });

  it('whose answer was lost is not sent again under its key: it may have been counted', async () => {
    const played = await opened();
    played.vendor.failure = new VendorError('timeout', { unanswered: true });
    for (let turn = 0; turn < 3; turn++) {
      const answer = await send(played, { key: KEY });
      expect([answer.status, await code(answer)]).toEqual([504, 'upstream_timeout']);
      played.vendor.failure = undefined;
    }
    expect(played.vendor.count('vote')).toBe(1);
    expect((await send(played, { key: OTHER_KEY })).status).toBe(200);
  });

  it('is counted, though the store fails then', async () => {
    const played = await opened();
    const { store } = played.parts;
    const update: typeof store.update = (key, ...change) =>
      key.startsWith('votes:played') ? Promise.reject(new StoreError('away')) : store.update(key, ...change);
    const failing = new PlayedProxy({ store: { ...store, update } }, played);
    const answer = await send(failing, { productId: 'mug' });
    expect([answer.status, await answer.json()]).toEqual([200, {}]);
    expect(played.vendor.votes).toHaveLength(1);
  });

  it('that the vendor does not count is said so', async () => {
    const played = await opened();
    played.vendor.failure = new VendorError('vote_not_counted');
    const answer = await send(played);
    expect([answer.status, await code(answer)]).toEqual([409, 'vote_not_counted']);
    played.vendor.failure = undefined;
    expect(await shown(played)).toEqual({ up: 0, down: 0 });
  });

  it('is refused for a review that is none of the shop’s, and the vendor is not asked', async () => {
    const played = await opened();
    const answer = await send(played, { id: 'elsewhere' });
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'review_not_found', param: 'id' }]);
    expect(played.vendor.votes).toEqual([]);
  });

  it('is counted by an instance that has never shown the review', async () => {
    const played = await opened();
    const other = new PlayedProxy({}, played);
    expect((await send(other)).status).toBe(404);
    const answer = await send(other, { productId: 'mug' });
    expect([answer.status, await answer.json()]).toEqual([200, { votes: { up: 1, down: 0 } }]);
    expect((await send(other, { productId: 'jug', id: 'r0001' })).status).toBe(200);
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
    const limited = await opened({ client: byEdge });
    const from = (client: string, id: string): Promise<Response> =>
      send(limited, { id, headers: { 'x-edge': client } });
    const ids = ['r0000', 'r0001', 'r0002', 'r0003', 'r0004', 'r0005', 'r0006'];
    for (let count = 0; count < 20; count += 1) {
      expect((await from('192.0.2.1', ids[count % ids.length] ?? '')).status).toBe(200);
    }
    const refused = await from('192.0.2.1', 'r0006');
    expect([refused.status, await code(refused)]).toEqual([429, 'rate_limited']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await from('192.0.2.2', 'r0006')).status).toBe(200);
  });

  it('is not counted after three of one client on one review in a day, and of nobody else', async () => {
    const limited = await opened({ client: byEdge });
    const from = (client: string): Promise<Response> => send(limited, { headers: { 'x-edge': client } });
    for (let count = 0; count < 3; count += 1) expect((await from('192.0.2.1')).status).toBe(200);
    const refused = await from('192.0.2.1');
    expect([refused.status, await code(refused)]).toEqual([409, 'vote_not_counted']);
    expect(limited.vendor.votes).toHaveLength(3);
    expect((await from('192.0.2.2')).status).toBe(200);
    await limited.clock.advance(48 * HOUR);
    await limited.settledPage();
    expect((await from('192.0.2.1')).status).toBe(200);
  });
});
