import { expect } from '@open-wc/testing';
import { VotesStorage, type VoteStorage } from '../../../../src/browser/client/reviews/votes-storage.js';
import { VotesClient } from '../../../../src/browser/client/reviews/votes-client.js';
import { Fault } from '../../../../src/model/fault.js';
import type { Answer } from '../../../../src/browser/transport/attempt.js';

const answer = (status: number, body: unknown): Answer => ({
  ok: status < 300,
  status,
  body: JSON.stringify(body),
  retryAfter: undefined,
});
const refusal = (code: string): Answer =>
  answer(409, { type: 'invalid_request', code, message: 'No.', param: null, requestId: 'q' });

const forbidden = (): VoteStorage => {
  throw new DOMException('Access is denied', 'SecurityError');
};

/** A client whose answers the test gives, one by one. */
function played() {
  const asked: { path: string; body: unknown; key: unknown; resolve: (outcome: Answer | Fault) => void }[] = [];
  const session = new VotesStorage(forbidden);
  let keys = 0;
  const client = new VotesClient('/proxy', {
    session,
    uuid: () => `key-${++keys}`,
    attempt: (path, _, init) =>
      new Promise((resolve) => {
        const headers = new Headers(init?.headers);
        expect([init?.method, headers.get('content-type')]).to.deep.equal(['POST', 'application/json']);
        asked.push({ path, body: init?.body, key: headers.get('idempotency-key'), resolve });
      }),
  });
  return { client, session, asked };
}

describe('VotesClient', () => {
  it('sends a vote once, however often it is asked to, and remembers it when it counts', async () => {
    const { client, session, asked } = played();
    const both = [client.cast('sj-p-1/ü', 'up', 'mug'), client.cast('sj-p-1/ü', 'up', 'mug')];
    expect(asked.map(({ path, body, key }) => [path, body, key])).to.deep.equal([
      ['/v1/reviews/sj-p-1%2F%C3%BC/votes', '{"vote":"up","productId":"mug"}', 'key-1'],
    ]);
    expect(session.all.size).to.equal(0);
    asked[0]!.resolve(answer(200, { votes: { up: 8, down: 1 }, user: 'x' }));
    for (const outcome of await Promise.all(both)) {
      expect(outcome).to.deep.equal({ status: 'counted', votes: { up: 8, down: 1 } });
    }
    expect([...session.all]).to.deep.equal([['sj-p-1/ü', 'up']]);
  });

  for (const [what, outcome] of [
    ['a lost answer', new Fault('network')],
    ['a late one', new Fault('timeout')],
    ['a gateway’s page', { ok: false, status: 502, body: '<html>', retryAfter: undefined }],
    ['an answer of another shape', answer(200, { votes: 'many' })],
  ] as const) {
    it(`fails by ${what}, and tries again under the same key`, async () => {
      const { client, session, asked } = played();
      const first = client.cast('r', 'down');
      asked[0]!.resolve(outcome);
      expect(await first).to.deep.equal({ status: 'failed' });
      expect(session.all.size).to.equal(0);
      const second = client.cast('r', 'down');
      asked[1]!.resolve(answer(200, {}));
      expect(await second).to.deep.equal({ status: 'counted', votes: undefined });
      expect(asked.map(({ key }) => key)).to.deep.equal(['key-1', 'key-1']);
    });
  }

  it('takes another key for another vote, and after a refusal', async () => {
    const { client, asked } = played();
    const outcomes: unknown[] = [];
    for (const [vote, sent] of [
      ['up', new Fault('network')],
      ['down', refusal('review_not_found')],
      ['down', refusal('vote_not_counted')],
    ] as const) {
      const outcome = client.cast('r', vote);
      asked.at(-1)!.resolve(sent);
      outcomes.push((await outcome).status);
    }
    expect(outcomes).to.deep.equal(['failed', 'failed', 'not-counted']);
    expect(asked.map(({ key }) => key)).to.deep.equal(['key-1', 'key-2', 'key-3']);
  });
});

describe('SessionVotes', () => {
  const storage = (): VoteStorage & { text: string | null } => ({
    text: null,
    getItem() {
      return this.text;
    },
    setItem(_, text) {
      this.text = text;
    },
  });

  it('finds after a reload what was written down, whatever the review is called', () => {
    const tab = storage();
    const before = new VotesStorage(() => tab);
    before.remember('r1', 'up');
    before.remember('__proto__', 'down');
    before.remember('7', 'down');
    expect(new Map(new VotesStorage(() => tab).all)).to.deep.equal(new Map(before.all));
  });

  for (const text of ['', 'nonsense', 'null', '[1]', '{"r":"sideways"}', '"up"']) {
    it(`takes ${text || 'nothing'} for no vote`, () => {
      const tab = { ...storage(), text };
      expect(new VotesStorage(() => tab).all.size).to.equal(0);
    });
  }

  it('goes on in memory where the browser forbids storage', () => {
    const votes = new VotesStorage(forbidden);
    votes.remember('r', 'up');
    expect(votes.all.get('r')).to.equal('up');
  });
});
