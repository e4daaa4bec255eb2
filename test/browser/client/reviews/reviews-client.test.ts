import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ReviewList } from '../../../../src/browser/client/reviews/review-list.js';
import { ReviewsClient, reviewsFor } from '../../../../src/browser/client/reviews/reviews-client.js';
import { Fault, isFault } from '../../../../src/model/fault.js';
import type { Rating } from '../../../../src/model/rating.js';
import { Refusal } from '../../../../src/model/refusal.js';
import { FakeTransport } from '../../transport/fake-transport.js';
import { settle } from '../../transport/settle.js';
import { PlayedProxy } from '../played-proxy.js';
import { idsOf, MUG, page } from '../sample-reviews.js';

const STALE = new Refusal({ code: 'stale_version', requestId: 'r' });

function play() {
  const transport = new FakeTransport();
  const told: [string, Rating][] = [];
  const client = new ReviewsClient('/apps/reviews', { transport, ratings: { tell: (...rating) => told.push(rating) } });
  return { transport, told, client };
}

const silent = { tell: () => {} };

const granted = (answer: ReviewList | Refusal): ReviewList => {
  if (answer instanceof Refusal) throw new Error(`refused: ${answer.code}`);
  return answer;
};

describe('ReviewsClient', () => {
  it('asks for the first page without a version', async () => {
    const { transport, client } = play();
    const list = client.load(MUG);
    expect(transport.calls.map(({ path }) => path)).to.deep.equal(['/v1/reviews?product_id=mug&per_page=2']);
    transport.call().answer(page(['a', 'b'], { total: 3 }));
    expect(idsOf(granted(await list))).to.deep.equal(['a', 'b']);
  });

  it('asks for pages after the first with its version', async () => {
    const { transport, client } = play();
    const list = client.load({ ...MUG, page: 3 });
    transport.call().answer(page(['a', 'b'], { total: 5, version: 'v7' }));
    await settle();
    expect(transport.calls.slice(1).map(({ params }) => [params.get('page'), params.get('version')])).to.deep.equal([
      ['2', 'v7'],
      ['3', 'v7'],
    ]);
    transport.call(2).answer(page(['e'], { page: 3, total: 5, version: 'v7' }));
    transport.call(1).answer(page(['c', 'd'], { page: 2, total: 5, version: 'v7' }));
    expect(idsOf(granted(await list))).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
  });

  it('asks for no page that is not there any more', async () => {
    const proxy = new PlayedProxy(['a', 'b', 'c']);
    const list = granted(
      await new ReviewsClient('/p', { transport: proxy, ratings: silent }).load({ ...MUG, page: 9 }),
    );
    expect(proxy.paths).to.have.length(2);
    expect(list).to.include({ page: 2, hasMore: false });
  });

  it('reloads all pages when the version is stale, and adds every review not yet seen', async () => {
    const proxy = new PlayedProxy(['a', 'b', 'c', 'd']);
    const client = new ReviewsClient('/p', { transport: proxy, ratings: silent });
    const list = granted(await client.load(MUG));
    proxy.change((ids) => ['x', ...ids]);
    proxy.forgetOldVersions();
    const longer = granted(await client.more(list));
    expect(idsOf(longer)).to.deep.equal(['a', 'b', 'x', 'c']);
    expect(longer).to.include({ page: 2, hasMore: true, version: 'v1' });
    expect(idsOf(granted(await client.more(longer)))).to.deep.equal(['a', 'b', 'x', 'c', 'd']);
  });

  it('goes on to a further page when one brings nothing new', async () => {
    const { transport, client } = play();
    const loading = client.load(MUG);
    transport.call().answer(page(['a', 'b'], { total: 6 }));
    const more = client.more(granted(await loading));
    transport.call(1).answer(page(['b', 'a'], { total: 6, page: 2 }));
    await settle();
    transport.call(2).answer(page(['c', 'd'], { total: 6, page: 3 }));
    expect(granted(await more)).to.include({ page: 3, hasMore: false });
  });

  it('reads a page by itself, the last when there are fewer, and never another with it', async () => {
    const proxy = new PlayedProxy(['a', 'b', 'c', 'd', 'e']);
    const client = new ReviewsClient('/p', { transport: proxy, ratings: silent });
    const second = granted(await client.load({ ...MUG, page: 2 }, undefined, true));
    expect([idsOf(second), second.page, second.hasMore]).to.deep.equal([['c', 'd'], 2, false]);
    expect(proxy.paths).to.have.length(1);
    const last = granted(await client.load({ ...MUG, page: 9 }, undefined, true));
    expect([idsOf(last), last.page]).to.deep.equal([['e'], 3]);
    proxy.change((ids) => ['x', ...ids]);
    const fuller = granted(await client.refresh(second));
    expect([idsOf(fuller), fuller.page, fuller.total]).to.deep.equal([['c', 'd', 'b'], 2, 6]);
  });

  it('says that there is nothing, of a page by itself as well', async () => {
    const client = new ReviewsClient('/p', { transport: new PlayedProxy([]), ratings: silent });
    expect(granted(await client.load({ ...MUG, page: 3 }, undefined, true))).to.include({ total: 0, page: 1 });
  });

  it('goes past the browser’s cache for the first page once a version is stale', async () => {
    const { transport, client } = play();
    const loading = client.load(MUG);
    transport.call().answer(page(['a', 'b'], { total: 4 }));
    void client.more(granted(await loading));
    transport.call(1).refuse(STALE);
    await settle();
    transport.call(2).answer(page(['a', 'b'], { total: 4, version: 'v2' }));
    await settle();
    transport.call(3).refuse(STALE);
    await settle();
    expect(transport.calls.map(({ params, cache }) => [params.get('page') ?? '1', cache])).to.deep.equal([
      ['1', undefined],
      ['2', undefined],
      ['1', 'no-cache'],
      ['2', undefined],
      ['1', 'no-cache'],
    ]);
  });

  it('gives up when the reviews change each time', async () => {
    const { transport, client } = play();
    const answer = client.load({ ...MUG, page: 2 });
    for (let attempt = 0; attempt < 3; attempt++) {
      transport.call(2 * attempt).answer(page(['a', 'b'], { total: 4 }));
      await settle();
      transport.call(2 * attempt + 1).refuse(STALE);
      await settle();
    }
    expect(await answer).to.equal(STALE);
    expect(transport.calls).to.have.length(6);
  });

  it('hands on a refusal and a fault', async () => {
    const { transport, client } = play();
    const refusal = new Refusal({ code: 'product_not_found', requestId: 'r' });
    const refused = client.load(MUG);
    transport.call(0).refuse(refusal);
    expect(await refused).to.equal(refusal);

    const failed = client.load(MUG).catch((error: unknown) => error);
    transport.call(1).fail(new Fault('timeout'));
    expect(isFault(await failed)).to.equal(true);
  });

  it('says shape for an answer of another one, and drops unknown keys', async () => {
    const { transport, client } = play();
    const failed = client.load(MUG).catch((error: unknown) => error);
    transport.call(0).answer({ ...page(['a']), version: 7 });
    expect(await failed).to.include({ kind: 'shape' });

    const loading = client.load(MUG);
    transport.call(1).answer({ ...page(['a']), reason: 'secret' });
    expect(granted(await loading)).not.to.have.property('reason');
  });

  it('passes the signal on', () => {
    const { transport, client } = play();
    const { signal } = new AbortController();
    client.load(MUG, signal).catch(() => {});
    expect(transport.call().signal).to.equal(signal);
  });

  it("feeds the product's snippets with the rating of each answer, filtered and unfinished ones too", async () => {
    const { transport, client, told } = play();
    void client.load({ ...MUG, stars: [5] });
    transport.call().answer({ ...page(['a'], { total: 1, complete: false }), summary: page([], { total: 8 }).summary });
    await settle();
    expect(told).to.deep.equal([['mug', { count: 8, average: 4 }]]);
  });

  it("does not take the shop's own rating for a product's", async () => {
    const { transport, client, told } = play();
    void client.load({ ...MUG, subject: 'business', productId: '' });
    transport.call().answer(page(['a']));
    await settle();
    expect(told).to.deep.equal([]);
  });

  it('is one a proxy', () => {
    expect(reviewsFor('/one')).to.equal(reviewsFor('/one'));
    expect(reviewsFor('/one')).not.to.equal(reviewsFor('/two'));
  });
});

describe('ReviewsClient, whatever happens to the reviews meanwhile', () => {
  const step = fc.constantFrom('add', 'remove', 'forget', 'more', 'more', 'refresh');

  it('never doubles, moves or loses a review', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 12 }), fc.array(step, { maxLength: 25 }), async (size, steps) => {
        const proxy = new PlayedProxy(Array.from({ length: size }, (_, i) => `r${i}`));
        const client = new ReviewsClient('/p', { transport: proxy, ratings: silent });
        let list = granted(await client.load(MUG));
        for (const [i, name] of steps.entries()) {
          const before = idsOf(list);
          if (name === 'add') proxy.change((ids) => [`new${i}`, ...ids]);
          if (name === 'remove') proxy.change((ids) => ids.slice(1));
          if (name === 'forget') proxy.forgetOldVersions();
          if (name === 'more') list = granted(await client.more(list));
          if (name === 'refresh') list = granted(await client.refresh(list));
          const after = idsOf(list);
          expect(after.slice(0, before.length)).to.deep.equal(before);
          expect(new Set(after).size).to.equal(after.length);
        }
        while (list.hasMore) list = granted(await client.more(list));
        expect(idsOf(list)).to.include.members([...proxy.idsAt(list.version)]);
      }),
    );
  });
});
