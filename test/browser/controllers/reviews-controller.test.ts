import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { configure } from '../../../src/browser/client/page/configuration.js';
import { mergePages, listPages, type ReviewList } from '../../../src/browser/client/reviews/review-list.js';
import { Fault } from '../../../src/model/fault.js';
import type { ReviewQuery } from '../../../src/model/review-query.js';
import { Refusal } from '../../../src/model/refusal.js';
import { pollUntilComplete } from '../../../src/browser/controllers/poll-until-complete.js';
import { ReviewsController } from '../../../src/browser/controllers/reviews-controller.js';
import { idsOf, MUG, page } from '../client/sample-reviews.js';
import { deferred } from '../transport/deferred.js';
import { ManualWait } from '../transport/manual-wait.js';
import { settle } from '../transport/settle.js';

interface Asked {
  readonly method: 'load' | 'more' | 'refresh';
  readonly proxy: string;
  readonly about: ReviewQuery | ReviewList;
  readonly signal: AbortSignal | undefined;
  answer(answer: ReviewList | Refusal): void;
  fail(fault: unknown): void;
}

class ReviewsHost extends LitElement {
  static override properties = { proxy: {}, query: { attribute: false } };
  declare proxy: string | undefined;
  declare query: ReviewQuery | undefined;
  readonly asked: Asked[] = [];
  /** What came with the page. */
  readonly told = new Map<ReviewQuery, ReviewList>();
  readonly time = new ManualWait();
  readonly reviews = new ReviewsController(this, () => ({ proxy: this.proxy, query: this.query }), {
    client: (proxy) => ({
      embedded: (query) => this.told.get(query),
      load: (about, signal) => this.#ask({ method: 'load', proxy, about, signal }),
      more: (about, signal) => this.#ask({ method: 'more', proxy, about, signal }),
      refresh: (about, signal) => this.#ask({ method: 'refresh', proxy, about, signal }),
    }),
    poll: (list, refresh, signal) => pollUntilComplete(list, refresh, signal, this.time.wait),
  });

  get last(): Asked {
    const asked = this.asked.at(-1);
    if (!asked) throw new Error('nothing was asked');
    return asked;
  }

  get methods(): string[] {
    return this.asked.map(({ method }) => method);
  }

  /** The list in view. */
  get list(): ReviewList {
    const { view } = this.reviews;
    if (view.status !== 'ready') throw new Error(`the view is ${view.status}`);
    return view.value;
  }

  #ask(asked: Omit<Asked, 'answer' | 'fail'>): Promise<ReviewList | Refusal> {
    const { promise, resolve, reject } = deferred<ReviewList | Refusal>();
    this.asked.push({ ...asked, answer: resolve, fail: reject });
    // Deaf to the signal: what it answers after an abort must not matter.
    return promise;
  }
}
customElements.define('reviews-host', ReviewsHost);

const FIRST = listPages(MUG, [page(['a', 'b'], { total: 5 })]);
const SECOND = mergePages(FIRST, [page(['c', 'd'], { total: 5, page: 2 })]);
const UNFINISHED = listPages(MUG, [page(['a', 'b'], { total: 2, complete: false, refreshAfter: 3 })]);
const FULLER = mergePages(UNFINISHED, [page(['a', 'b'], { total: 4, complete: false, refreshAfter: 2 })]);
const FINISHED = mergePages(FULLER, [page(['b', 'c'], { total: 5 })]);
const FAULT = new Fault('timeout');
const REFUSAL = new Refusal({ code: 'rate_limited', retryAfter: 5, requestId: 'r' });

async function mount(query: ReviewQuery | undefined = MUG, proxy: string | undefined = '/p'): Promise<ReviewsHost> {
  const host = await fixture<ReviewsHost>(html`<reviews-host .query=${query} .proxy=${proxy}></reviews-host>`);
  await settle();
  return host;
}

/** A host that shows a list. */
async function showing(list: ReviewList): Promise<ReviewsHost> {
  const host = await mount();
  host.last.answer(list);
  await settle();
  return host;
}

async function ask(host: ReviewsHost, query: Partial<ReviewQuery>): Promise<void> {
  host.query = { ...MUG, ...query };
  await host.updateComplete;
}

describe('ReviewsController: the view', () => {
  afterEach(() => configure({ proxy: undefined }));

  it('is idle without a query, or without a proxy until one is configured', async () => {
    const host = await mount();
    host.query = undefined;
    await settle();
    expect(host.reviews.view).to.deep.equal({ status: 'idle' });

    const waiting = await mount(MUG, '');
    expect(waiting.reviews.view).to.deep.equal({ status: 'idle' });
    configure({ proxy: '/configured' });
    await settle();
    expect(waiting.asked.map(({ proxy }) => proxy)).to.deep.equal(['/configured']);
  });

  it('loads and is ready', async () => {
    const host = await mount();
    expect(host.reviews.view).to.deep.equal({ status: 'loading', previous: undefined });
    expect(host.last).to.include({ method: 'load', proxy: '/p', about: MUG });
    host.last.answer(FIRST);
    await settle();
    expect(host.reviews.view).to.deep.equal({ status: 'ready', value: FIRST });
  });

  it('fails with a fault or a refusal, and tries again', async () => {
    const host = await mount();
    host.last.answer(REFUSAL);
    await settle();
    expect(host.reviews.view).to.deep.equal({ status: 'failed', fault: REFUSAL, previous: undefined });
    host.reviews.retry();
    host.last.fail(FAULT);
    await settle();
    expect(host.reviews.view).to.deep.equal({ status: 'failed', fault: FAULT, previous: undefined });
    host.reviews.retry();
    host.last.answer(FIRST);
    await settle();
    expect(host.reviews.view.status).to.equal('ready');
  });

  it('asks again by itself when the line is back, if it has failed, and only while it is on the page', async () => {
    const host = await mount();
    host.last.fail(FAULT);
    await settle();
    dispatchEvent(new Event('online'));
    expect(host.methods).to.deep.equal(['load', 'load']);
    host.last.answer(FIRST);
    await settle();
    dispatchEvent(new Event('online'));
    void host.reviews.loadMore();
    host.last.fail(FAULT);
    await settle();
    expect(host.methods).to.deep.equal(['load', 'load', 'more']);
    dispatchEvent(new Event('online'));
    expect(host.methods).to.deep.equal(['load', 'load', 'more', 'more']);
    host.last.fail(FAULT);
    await settle();
    host.remove();
    dispatchEvent(new Event('online'));
    expect(host.methods).to.have.length(4);
  });

  it('asks nothing again for an equal query', async () => {
    const host = await showing(FIRST);
    await ask(host, { metadata: {} });
    expect(host.methods).to.deep.equal(['load']);
  });

  it('keeps the reviews in view while only the filters change', async () => {
    const host = await showing(FIRST);
    await ask(host, { stars: [5] });
    expect(host.reviews.view).to.deep.equal({ status: 'loading', previous: FIRST });
  });

  for (const [name, change] of [
    ['another product', { productId: 'cup' }],
    ['the shop', { subject: 'business', productId: '' }],
  ] as const) {
    it(`never shows the old reviews for ${name}`, async () => {
      const host = await showing(FIRST);
      await ask(host, change);
      expect(host.reviews.view).to.deep.equal({ status: 'loading', previous: undefined });
    });
  }

  it('never shows the reviews of another proxy', async () => {
    const host = await showing(FIRST);
    host.proxy = '/other';
    await host.updateComplete;
    expect(host.reviews.view).to.deep.equal({ status: 'loading', previous: undefined });
    expect(host.last.proxy).to.equal('/other');
  });
});

describe('ReviewsController: more', () => {
  it('adds the next page and says how many that were', async () => {
    const host = await showing(FIRST);
    const added = host.reviews.loadMore();
    expect(host.reviews.loadingMore).to.equal(true);
    expect(host.last).to.include({ method: 'more', proxy: '/p', about: FIRST });
    host.last.answer(SECOND);
    expect(await added).to.equal(2);
    expect(host.reviews.loadingMore).to.equal(false);
    expect(idsOf(host.list)).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('does nothing twice at once, without a list, or at its end', async () => {
    const host = await showing(FIRST);
    void host.reviews.loadMore();
    expect(await host.reviews.loadMore()).to.equal(0);
    expect(host.methods).to.deep.equal(['load', 'more']);

    const waiting = await mount();
    expect(await waiting.reviews.loadMore()).to.equal(0);
    const whole = await showing({ ...FIRST, hasMore: false });
    expect(await whole.reviews.loadMore()).to.equal(0);
    expect([waiting.methods, whole.methods]).to.deep.equal([['load'], ['load']]);
  });

  for (const [name, end, fault] of [
    ['a fault', (asked: Asked) => asked.fail(FAULT), FAULT],
    ['a refusal', (asked: Asked) => asked.answer(REFUSAL), REFUSAL],
  ] as const) {
    it(`leaves the list as it is on ${name}, until it is asked again`, async () => {
      const host = await showing(FIRST);
      const added = host.reviews.loadMore();
      end(host.last);
      expect(await added).to.equal(0);
      expect(host.reviews.moreFault).to.equal(fault);
      expect(host.reviews.loadingMore).to.equal(false);
      expect(host.list).to.equal(FIRST);
      void host.reviews.loadMore();
      expect(host.reviews.moreFault).to.equal(undefined);
    });
  }

  it('renders when the next page is asked for and when it fails', async () => {
    const host = await showing(FIRST);
    let updates = 0;
    host.addController({ hostUpdated: () => void updates++ });
    const added = host.reviews.loadMore();
    await host.updateComplete;
    expect(updates).to.equal(1);
    host.last.fail(FAULT);
    await added;
    await host.updateComplete;
    expect(updates).to.equal(2);
  });

  it('is aborted by another query, whose list it never touches', async () => {
    const host = await showing(FIRST);
    const added = host.reviews.loadMore();
    const more = host.last;
    await ask(host, { stars: [5] });
    expect(more.signal?.aborted).to.equal(true);
    more.answer(SECOND);
    expect(await added).to.equal(0);
    expect(host.reviews.loadingMore).to.equal(false);
    expect(host.reviews.moreFault).to.equal(undefined);
    host.last.answer({ ...FIRST, reviews: [] });
    await settle();
    expect(idsOf(host.list)).to.deep.equal([]);
  });

  it('is aborted when the host leaves, and possible again when it is back', async () => {
    const host = await showing(FIRST);
    const added = host.reviews.loadMore();
    host.parentElement?.append(host);
    expect(host.last.signal?.aborted).to.equal(true);
    host.last.fail(host.last.signal?.reason);
    expect(await added).to.equal(0);
    expect(host.reviews.moreFault).to.equal(undefined);
    const again = host.reviews.loadMore();
    host.last.answer(SECOND);
    expect(await again).to.equal(2);
  });
});

describe('ReviewsController: an unfinished set', () => {
  it('looks again after the seconds that the proxy says, until the set is complete', async () => {
    const host = await showing(UNFINISHED);
    expect(host.time.lengths).to.deep.equal([3000]);
    host.time.elapse(3000);
    await settle();
    expect(host.last).to.include({ method: 'refresh', about: UNFINISHED });
    expect(host.reviews.view.status).to.equal('ready');
    host.last.answer(FULLER);
    await settle();
    expect(host.list).to.equal(FULLER);
    host.time.elapse(2000);
    await settle();
    host.last.answer(FINISHED);
    await settle();
    expect(idsOf(host.list)).to.deep.equal(['a', 'b', 'c']);
    expect(host.time.lengths).to.deep.equal([]);
    expect(host.methods).to.deep.equal(['load', 'refresh', 'refresh']);
  });

  it('does not look again at a complete set, or when the proxy names no time', async () => {
    for (const list of [FIRST, listPages(MUG, [page(['a'], { complete: false })])]) {
      expect((await showing(list)).time.lengths).to.deep.equal([]);
    }
  });

  it('keeps to a second at least and five minutes at most', async () => {
    for (const [refreshAfter, milliseconds] of [
      [0, 1000],
      [-3, 1000],
      [1e9, 300_000],
    ] as const) {
      expect((await showing({ ...UNFINISHED, refreshAfter })).time.lengths).to.deep.equal([milliseconds]);
    }
  });

  it('stays quiet about a failure, and looks again later each time', async () => {
    const host = await showing(UNFINISHED);
    host.time.elapse(3000);
    await settle();
    host.last.fail(FAULT);
    await settle();
    expect(host.time.lengths).to.deep.equal([6000]);
    host.time.elapse(6000);
    await settle();
    host.last.answer(REFUSAL);
    await settle();
    expect(host.time.lengths).to.deep.equal([12_000]);
    expect(host.reviews.view).to.deep.equal({ status: 'ready', value: UNFINISHED });
  });

  it('is not disturbed when the host updates', async () => {
    const host = await showing(UNFINISHED);
    const [wait] = host.time.pending;
    host.requestUpdate();
    await host.updateComplete;
    expect(host.time.pending).to.have.length(1);
    expect(host.time.pending[0]).to.equal(wait);
  });

  it('stops for another query', async () => {
    const host = await showing(UNFINISHED);
    host.time.elapse(3000);
    await settle();
    const refresh = host.last;
    await ask(host, { stars: [5] });
    expect(refresh.signal?.aborted).to.equal(true);
    host.last.answer(FIRST);
    await settle();
    refresh.answer(FULLER);
    await settle();
    expect(host.list).to.equal(FIRST);
    expect(host.time.lengths).to.deep.equal([]);
  });

  it('gives way to the next page, and goes on from there', async () => {
    const host = await showing({ ...UNFINISHED, hasMore: true });
    host.time.elapse(3000);
    await settle();
    const refresh = host.last;
    const added = host.reviews.loadMore();
    expect(refresh.signal?.aborted).to.equal(true);
    const longer = mergePages(UNFINISHED, [page(['c'], { page: 2, total: 3, complete: false, refreshAfter: 4 })]);
    await settle();
    expect(host.time.lengths).to.deep.equal([]);
    host.last.answer(longer);
    expect(await added).to.equal(1);
    await settle();
    expect(host.list).to.equal(longer);
    expect(host.time.lengths).to.deep.equal([4000]);
  });

  it('goes on after a next page that failed', async () => {
    const host = await showing({ ...UNFINISHED, hasMore: true });
    const added = host.reviews.loadMore();
    host.last.fail(FAULT);
    await added;
    await settle();
    expect(host.time.lengths).to.deep.equal([3000]);
  });

  it('stops when the host leaves, and goes on when it is back', async () => {
    const host = await showing(UNFINISHED);
    const parent = host.parentElement;
    host.remove();
    expect(host.time.lengths).to.deep.equal([]);
    host.requestUpdate();
    await host.updateComplete;
    expect(host.time.lengths).to.deep.equal([]);
    parent?.append(host);
    await settle();
    expect(host.time.lengths).to.deep.equal([3000]);
    host.time.elapse(3000);
    await settle();
    host.remove();
    expect(host.last).to.include({ method: 'refresh' });
    expect(host.last.signal?.aborted).to.equal(true);
  });
});
