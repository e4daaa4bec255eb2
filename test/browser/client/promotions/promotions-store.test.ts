import { expect } from '@open-wc/testing';
import { PromotionsStore, promotionsFor } from '../../../../src/browser/client/promotions/promotions-store.js';
import type { CartOutcome } from '../../../../src/browser/client/promotions/promotions-state.js';
import type { CartAdapter } from '../../../../src/model/cart-adapter.js';
import {
  readPendingCodes,
  writePendingCodes,
  type CodeStorage,
} from '../../../../src/browser/client/promotions/pending-codes-storage.js';
import { Fault } from '../../../../src/model/fault.js';
import { Refusal } from '../../../../src/model/refusal.js';
import * as platformCodes from '../../../../src/browser/client/promotions/platform-codes.js';
import { createPost } from '../../../../src/browser/transport/post.js';
import { deferred } from '../../transport/deferred.js';
import { FakePost } from '../../transport/fake-post.js';
import { ManualWait } from '../../transport/manual-wait.js';
import { settle } from '../../transport/settle.js';

const NOW = 1_700_000_000_000;
const SECRET = 'SENTINEL-41';
const REVALIDATION = { add: [], remove: [] };
const ASKING = { locale: 'de', maxCodes: 10 };

const promotion = (code: string) => ({
  handle: `h-${code}`,
  code,
  title: `T ${code}`,
  automatic: false,
  removable: true,
});
const AUTOMATIC = { handle: 'h-auto', title: 'Free delivery', automatic: true, removable: false };
let revision = 0;
const answer = (codes: string[], messages: object[] = [], more: object = {}) => ({
  applied: codes.map(promotion),
  messages,
  revision: ++revision,
  ...more,
});
const no = (id: string, code?: string) => ({ id, retryable: false, ...(code && { code }) });
const refusal = (code: string, retryAfter?: number) => new Refusal({ code, retryAfter, requestId: 'r1' });

/** A tab's storage, or one that the browser forbids. */
function playStorage(entries = new Map<string, string>()): CodeStorage & { entries: Map<string, string> } {
  return {
    entries,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}
const refuse = (): never => {
  throw new DOMException('forbidden', 'SecurityError');
};
const FORBIDDEN: CodeStorage = { getItem: refuse, setItem: refuse, removeItem: refuse };

/** A field that keeps what it shows and what it tells the page. */
function playField(cartAdapter: () => CartAdapter | undefined = () => undefined) {
  const shown: CartOutcome[] = [];
  const dispatched: CartOutcome[] = [];
  /** What was shown without being asked for. */
  const unasked: CartOutcome['outcome'][] = [];
  return {
    shown,
    dispatched,
    unasked,
    update: () => {},
    show(shownOutcome: CartOutcome) {
      const { origin, outcome } = shownOutcome;
      shown.push(shownOutcome);
      if (origin === 'cart' && outcome.status !== 'loaded') unasked.push(outcome);
    },
    dispatch: (outcome: CartOutcome) => void dispatched.push(outcome),
    cartAdapter: async () => cartAdapter(),
  };
}

let carts = 0;
function play({ storage = () => playStorage() as CodeStorage, cart = `cart-${++carts}` } = {}) {
  const proxy = new FakePost();
  const time = new ManualWait();
  const kept = storage();
  const promotions = new PromotionsStore('/p', cart, {
    post: proxy.post,
    wait: time.wait,
    now: () => NOW,
    storage: () => kept,
    loadPlatform: async () => platformCodes,
  });
  const shop: { cart: CartAdapter | undefined } = { cart: undefined };
  const field = playField(() => shop.cart);
  promotions.subscribe(field);
  const stage = {
    proxy,
    time,
    field,
    unasked: field.unasked,
    shop,
    promotions,
    cart,
    apply: (code: string, maxCodes = 10) => promotions.apply(code, { ...ASKING, maxCodes }),
    exchange: (code: string) => promotions.exchange(code, ASKING),
    remove: (code: string) => promotions.remove(code, ASKING),
    revalidate: (maxCodes = 10) => promotions.revalidate({ ...ASKING, maxCodes }),
    /** Lets the revalidations that gather go off. */
    async gather(): Promise<void> {
      time.elapse(promotions.state.known ? 250 : 0);
      await settle();
    },
    sent: () =>
      proxy.calls.map(({ body }) => ({
        add: Reflect.get(Object(body), 'add'),
        remove: Reflect.get(Object(body), 'remove'),
      })),
    shown: () => promotions.state.applied.map(({ code, title }) => code ?? title),
    pending: () => promotions.state.pending.map(({ code, id }) => `${code} ${id}`),
  };
  return stage;
}

/** A cart that has an answer, and these codes. */
async function known(codes: string[] = [], options: Parameters<typeof play>[0] = {}) {
  const stage = play(options);
  const done = stage.revalidate();
  await stage.gather();
  stage.proxy.last(1).answer(answer(codes));
  await done;
  stage.proxy.calls.length = 0;
  return stage;
}

describe('PromotionsStore: applying', () => {
  it('sends a clean code and shows it when the proxy says that it counts', async () => {
    const { apply, proxy, promotions, shown, cart } = await known();
    const outcome = apply(' sa\u200bve10\n');
    expect(promotions.state.busy).to.deep.equal({ act: 'apply', code: 'save10', slow: false });
    expect(proxy.last(1)).to.deep.include({
      path: '/v1/promotions',
      body: { cart, locale: 'de', add: ['save10'], remove: [] },
    });
    expect(shown()).to.deep.equal([]);
    proxy.last(1).answer(answer(['SAVE10']));
    expect(await outcome).to.deep.equal({ status: 'applied', promotion: promotion('SAVE10'), replaced: [] });
    expect(shown()).to.deep.equal(['SAVE10']);
    expect(promotions.state.busy).to.equal(undefined);
  });

  it('says when a code takes longer than usual', async () => {
    const { apply, proxy, promotions, time } = await known();
    for (const count of [1, 2]) {
      const outcome = apply('A');
      expect(time.lengths).to.deep.equal([5_000]);
      expect(promotions.state.busy?.slow).to.equal(false);
      if (count === 1) time.elapse(5_000);
      await settle();
      expect(promotions.state.busy?.slow).to.equal(count === 1);
      proxy.last(count).answer(answer([]));
      await outcome;
      expect([promotions.state.busy, time.lengths]).to.deep.equal([undefined, []]);
    }
  });

  const verdicts: [name: string, messages: object[], outcome: object][] = [
    ['refused', [no('code_expired', 'X')], { status: 'rejected', message: no('code_expired', 'X') }],
    ['refused without being named', [no('code_locked')], { status: 'rejected', message: no('code_locked', 'X') }],
    ['refused in another case', [no('code_redeemed', 'x')], { status: 'rejected', message: no('code_redeemed', 'X') }],
    [
      'already there, says a proxy that has it not',
      [no('promotion_already_applied', 'X')],
      { status: 'rejected', message: no('promotion_already_applied', 'X') },
    ],
    ['not mentioned', [], { status: 'rejected', message: { id: 'unavailable', code: 'X', retryable: true } }],
    [
      'not mentioned, another is',
      [no('code_expired', 'Y')],
      { status: 'rejected', message: { id: 'unavailable', code: 'X', retryable: true } },
    ],
    ...[
      'product_discount_not_applicable',
      'bundle_items_not_in_order',
      'cart_empty',
      'shipping_not_specified',
      'missing_linked_unique_reference',
    ].map((id): [string, object[], object] => [
      `waiting: ${id}`,
      [no(id, 'X')],
      { status: 'pending', message: no(id, 'X') },
    ]),
  ];
  for (const [name, messages, expected] of verdicts) {
    it(`says of a code that is ${name}`, async () => {
      const { apply, proxy, unasked, pending } = await known();
      const outcome = apply('X');
      proxy.last(1).answer(answer([], messages));
      expect(await outcome).to.deep.equal(expected);
      expect(unasked).to.deep.equal([]);
      expect(pending()).to.have.length('status' in expected && expected.status === 'pending' ? 1 : 0);
    });
  }

  it('asks nothing for an empty code, one that counts already, or one too many', async () => {
    const { apply, proxy, exchange } = await known(['A']);
    expect(await apply(' \u200b ')).to.deep.equal({ status: 'idle' });
    expect(await apply('a')).to.deep.equal({ status: 'already-applied', promotion: promotion('A') });
    expect(await exchange('a')).to.deep.equal({ status: 'already-applied', promotion: promotion('A') });
    expect(await apply('B', 1)).to.deep.equal({ status: 'limit-reached' });
    expect(proxy.calls).to.have.length(0);
  });

  it('sees what a cart has before it tries a code that there may be no room for', async () => {
    const { apply, proxy, sent } = play();
    const outcome = apply('B', 1);
    proxy.last(1).answer(answer(['A']));
    expect(await outcome).to.deep.equal({ status: 'limit-reached' });
    expect(sent()).to.deep.equal([REVALIDATION]);
  });

  it('says that a code counted already when the proxy knew it', async () => {
    const { apply, proxy } = await known();
    const outcome = apply('A');
    proxy.last(1).answer(answer(['A'], [no('promotion_already_applied', 'A')]));
    expect(await outcome).to.deep.equal({ status: 'already-applied', promotion: promotion('A') });
  });

  it('sends a double click once', async () => {
    const { apply, proxy } = await known();
    const outcomes = [apply('A'), apply('a '), apply('A')];
    proxy.last(1).answer(answer(['A']));
    expect((await Promise.all(outcomes)).map(({ status }) => status)).to.deep.equal(['applied', 'applied', 'applied']);
    proxy.last(1);
  });

  it('exchanges codes in one request: the others come after the new one, and names which went', async () => {
    const { exchange, proxy, sent, unasked } = await known(['A', 'B']);
    const outcome = exchange('C');
    expect(sent()).to.deep.equal([{ add: ['C', 'A', 'B'], remove: ['h-A', 'h-B'] }]);
    proxy.last(1).answer(answer(['C', 'B'], [no('promotion_cannot_be_combined', 'A')]));
    expect(await outcome).to.deep.equal({ status: 'applied', promotion: promotion('C'), replaced: [promotion('A')] });
    expect(unasked).to.deep.equal([]);
  });

  it('does not take what is said of a promotion that went for what is said of the code', async () => {
    const { apply, proxy, unasked } = await known();
    const outcome = apply('X');
    const dropped = { ...no('no_longer_applies'), title: 'Free delivery', dropped: true };
    proxy.last(1).answer(answer([], [dropped, no('code_expired')]));
    expect(await outcome).to.deep.equal({ status: 'rejected', message: no('code_expired', 'X') });
    expect(unasked).to.deep.equal([{ status: 'dropped', message: dropped, promotion: undefined, pending: false }]);
  });

  it('reports what went when a code came', async () => {
    const { apply, proxy, unasked, shown } = await known(['A', 'B']);
    const outcome = apply('X');
    const dropped = { ...no('code_expired', 'A'), dropped: true };
    proxy.last(1).answer(answer([], [no('code_redeemed', 'X'), dropped, no('promotion_has_expired', 'b')]));
    expect(await outcome).to.deep.include({ status: 'rejected' });
    expect(unasked).to.deep.equal([
      { status: 'dropped', message: dropped, promotion: promotion('A'), pending: false },
      { status: 'dropped', message: no('promotion_has_expired', 'b'), promotion: promotion('B'), pending: false },
    ]);
    expect(shown()).to.deep.equal([]);
  });
});

describe('PromotionsStore: without an answer', () => {
  it('says so, keeps what was, and nothing that a proxy may have put there', async () => {
    const { apply, proxy, shown } = await known(['A']);
    const limited = apply('X');
    proxy.last(1).refuse(refusal('rate_limited', 90));
    expect(await limited).to.deep.equal({ status: 'rate-limited', until: NOW + 90_000 });
    const again = apply('X');
    proxy.last(2).refuse(refusal('rate_limited'));
    expect(await again).to.deep.equal({ status: 'rate-limited', until: NOW + 30_000 });
    const refused = apply('X');
    proxy.last(3).refuse(new Refusal({ code: 'origin_refused', param: SECRET, requestId: SECRET + '!' }));
    expect(await refused).to.deep.equal({
      status: 'unavailable',
      fault: new Refusal({ code: 'origin_refused', requestId: '' }),
    });
    const strange = apply('X');
    proxy.last(4).refuse(new Refusal({ code: SECRET, requestId: 'r1' }));
    expect(JSON.stringify(await strange))
      .to.contain('"kind":"shape"')
      .and.not.contain(SECRET);
    const failed = apply('X');
    proxy.last(5).fail(new Fault('http', { status: 503, requestId: `${SECRET} ` }));
    expect(JSON.stringify(await failed))
      .to.contain('503')
      .and.not.contain(SECRET);
    expect(shown()).to.deep.equal(['A']);
  });

  it('waits when the cart is not known yet', async () => {
    const { apply, revalidate, gather, proxy, pending, promotions } = play();
    const outcome = apply('A');
    proxy.last(1).refuse(refusal('cart_unknown'));
    expect(await outcome).to.deep.equal({
      status: 'pending',
      message: { id: 'cart_empty', code: 'A', retryable: true },
    });
    const done = revalidate();
    await gather();
    proxy.last(2).refuse(refusal('cart_unknown'));
    expect(await done).to.deep.equal({ status: 'revalidated', dropped: [] });
    expect(pending()).to.deep.equal(['A cart_empty']);
    expect(promotions.state).to.include({ known: true, fault: undefined });
  });

  for (const fault of [
    new Fault('timeout'),
    new Fault('network'),
    new Fault('http', { status: 502 }),
    new Fault('http', { status: 504 }),
  ]) {
    it(`revalidates the cart by itself after a ${fault.message} fault, and reports what it finds`, async () => {
      const { apply, gather, proxy, sent, unasked, shown } = await known();
      const outcome = apply('A');
      proxy.last(1).fail(fault);
      expect(await outcome).to.deep.include({ status: 'unavailable' });
      await gather();
      expect(sent()[1]).to.deep.equal({ add: [], remove: [] });
      proxy.last(2).answer(answer(['A']));
      await settle();
      expect(unasked).to.deep.equal([{ status: 'applied', promotion: promotion('A'), replaced: [] }]);
      expect(shown()).to.deep.equal(['A']);
    });
  }

  it('revalidates once only, and not after a fault that leaves no doubt', async () => {
    const { apply, gather, proxy, time, promotions } = await known();
    const outcome = apply('A');
    proxy.last(1).fail(new Fault('timeout'));
    await outcome;
    await gather();
    proxy.last(2).fail(new Fault('network'));
    await settle();
    expect(time.lengths).to.deep.equal([]);
    expect(promotions.state.fault).to.include({ kind: 'network' });
    for (const [index, details] of [{ status: 500 }, { status: 504, requestId: 'of-the-proxy' }].entries()) {
      const other = apply('A');
      proxy.last(3 + index).fail(new Fault('http', details));
      await other;
      expect(time.lengths).to.deep.equal([]);
    }
  });

  it('never puts an older answer in the place of a newer one', async () => {
    const { apply, proxy, shown } = await known(['A']);
    const outcome = apply('B');
    proxy.last(1).answer({ ...answer(['B', 'C']), revision: revision - 1 });
    expect(await outcome).to.deep.include({ status: 'rejected' });
    expect(shown()).to.deep.equal(['A']);
  });
});

describe('PromotionsStore: taking off', () => {
  it('hides it at once, by handle or code', async () => {
    const { remove, proxy, sent, shown, unasked } = await known(['A', 'B']);
    const outcomes = [remove('h-A'), remove('a')];
    expect(shown()).to.deep.equal(['B']);
    expect(sent()).to.deep.equal([{ add: [], remove: ['h-A'] }]);
    proxy.last(1).answer(answer(['B'], [no('resource_not_found', 'A')]));
    for (const outcome of outcomes)
      expect(await outcome).to.deep.equal({ status: 'removed', promotion: promotion('A') });
    expect(shown()).to.deep.equal(['B']);
    expect(unasked).to.deep.equal([]);
    proxy.last(1);
  });

  it('brings it back when that fails', async () => {
    const { remove, proxy, shown } = await known(['A']);
    const outcome = remove('A');
    expect(shown()).to.deep.equal([]);
    proxy.last(1).fail(new Fault('http', { status: 500 }));
    expect(await outcome).to.deep.include({ status: 'unavailable' });
    expect(shown()).to.deep.equal(['A']);
    const stays = remove('A');
    proxy.last(2).answer(answer(['A']));
    expect(await stays).to.deep.include({ status: 'rejected' });
    expect(shown()).to.deep.equal(['A']);
  });

  it('obeys the last wish about a code', async () => {
    const { apply, remove, proxy, shown, sent } = await known();
    const outcomes = [apply('A'), remove('A'), apply('A')];
    proxy.last(1).answer(answer(['A']));
    await settle();
    proxy.last(2).answer(answer([]));
    await settle();
    proxy.last(3).answer(answer(['A']));
    expect((await Promise.all(outcomes)).map(({ status }) => status)).to.deep.equal(['applied', 'removed', 'applied']);
    expect(sent().map(({ add }) => add.length)).to.deep.equal([1, 0, 1]);
    expect(shown()).to.deep.equal(['A']);
  });
});

describe('PromotionsStore: revalidating', () => {
  it('makes one request of many', async () => {
    const { revalidate, gather, proxy } = await known(['A']);
    const all = [revalidate(), revalidate(), revalidate()];
    expect(proxy.calls).to.have.length(0);
    await gather();
    const dropped = { ...no('no_longer_applies', 'A'), dropped: true };
    proxy.last(1).answer(answer([], [dropped]));
    for (const done of all) expect(await done).to.deep.equal({ status: 'revalidated', dropped: [dropped] });
  });

  it('gathers while a change is under way, too', async () => {
    const { revalidate, apply, gather, proxy } = await known();
    const outcome = apply('A');
    void revalidate();
    proxy.last(1).answer(answer(['A']));
    await outcome;
    await settle();
    proxy.last(1);
    await gather();
    proxy.last(2);
  });

  it('revalidates again when the cart changes meanwhile', async () => {
    const { revalidate, gather, proxy } = await known();
    const first = revalidate();
    await gather();
    let done = false;
    const second = revalidate().then(() => (done = true));
    await gather();
    proxy.last(1).answer(answer([]));
    await first;
    await settle();
    expect(done).to.equal(false);
    proxy.last(2).answer(answer([]));
    await second;
  });

  it('lets changes go first, one of which is revalidation enough', async () => {
    const { revalidate, apply, gather, proxy, sent } = await known();
    const applied = apply('A');
    const done = revalidate();
    const later = apply('B');
    await gather();
    proxy.last(1).answer(answer(['A']));
    await applied;
    await settle();
    expect(sent()[1]).to.deep.equal({ add: ['B'], remove: [] });
    proxy.last(2).answer(answer(['A', 'B']));
    expect(await later).to.include({ status: 'applied' });
    expect(await done).to.deep.equal({ status: 'revalidated', dropped: [] });
    await settle();
    proxy.last(2);
  });

  it('still revalidates when the change that would have been enough had no answer', async () => {
    const { revalidate, apply, gather, proxy } = await known();
    const done = revalidate();
    const applied = apply('A');
    proxy.last(1).refuse(refusal('rate_limited'));
    await applied;
    await gather();
    proxy.last(2).answer(answer([]));
    expect(await done).to.deep.equal({ status: 'revalidated', dropped: [] });
  });
});

describe('PromotionsStore: pending codes', () => {
  /** A cart with one pending code, found again after a reload. */
  async function reloaded(storage = playStorage()) {
    const before = await known([], { storage: () => storage });
    const outcome = before.apply('Ship');
    before.proxy.last(1).answer(answer([], [{ ...no('shipping_not_specified', 'Ship'), text: SECRET }]));
    await outcome;
    expect([...storage.entries.values()]).to.deep.equal(['["Ship"]']);
    return { storage, ...play({ storage: () => storage, cart: before.cart }) };
  }

  it('finds them again after a reload, and applies them when the cart is ready', async () => {
    const { revalidate, gather, proxy, sent, pending, unasked, storage, shown } = await reloaded();
    void revalidate();
    await gather();
    expect(sent()).to.deep.equal([{ add: ['Ship'], remove: [] }]);
    proxy.last(1).answer(answer([], [no('shipping_not_specified', 'Ship')]));
    await settle();
    expect(pending()).to.deep.equal(['Ship shipping_not_specified']);
    expect(unasked).to.deep.equal([]);
    void revalidate();
    await gather();
    proxy.last(2).answer(answer(['Ship']));
    await settle();
    expect(unasked).to.deep.equal([{ status: 'applied', promotion: promotion('Ship'), replaced: [] }]);
    expect([pending(), shown(), storage.entries.size]).to.deep.equal([[], ['Ship'], 0]);
  });

  it('deletes one that is refused for good, and reports it; not for want of an answer', async () => {
    const { revalidate, gather, proxy, pending, unasked, storage } = await reloaded();
    for (const [id, size] of [
      ['unavailable', 1],
      ['code_expired', 0],
    ] as const) {
      void revalidate();
      await gather();
      proxy.last(2 - size).answer(answer([], [no(id, 'ship')]));
      await settle();
      expect(storage.entries.size).to.equal(size);
    }
    expect(unasked).to.deep.equal([{ status: 'rejected', message: no('code_expired', 'Ship') }]);
    expect(pending()).to.deep.equal([]);
  });

  it('revalidates the cart without them while no code may be tried', async () => {
    const { revalidate, gather, proxy, sent, pending, shown, storage } = await reloaded();
    const outcome = revalidate();
    await gather();
    proxy.last(1).refuse(refusal('rate_limited', 90));
    await settle();
    expect(sent().at(-1)).to.deep.equal({ add: [], remove: [] });
    proxy.last(2).answer(answer(['A']));
    expect(await outcome).to.deep.equal({ status: 'revalidated', dropped: [] });
    expect([shown(), pending(), storage.entries.size]).to.deep.equal([['A'], [], 1]);
  });

  it('takes one off without a request', async () => {
    const { revalidate, gather, proxy, pending, remove, storage } = await reloaded();
    void revalidate();
    await gather();
    proxy.last(1).answer(answer([], [no('shipping_not_specified', 'Ship')]));
    await settle();
    const outcome = remove('SHIP');
    expect(pending()).to.deep.equal([]);
    expect(await outcome).to.deep.equal({ status: 'removed', promotion: undefined });
    expect(storage.entries.size).to.equal(0);
    proxy.last(1);
  });

  it('takes one off that a revalidation is just trying', async () => {
    const { revalidate, gather, proxy, pending, remove, sent, shown } = await reloaded();
    void revalidate();
    await gather();
    const outcome = remove('Ship');
    proxy.last(1).answer(answer(['Ship']));
    await settle();
    expect([pending(), shown()]).to.deep.equal([[], []]);
    expect(sent()[1]).to.deep.equal({ add: [], remove: ['Ship'] });
    proxy.last(2).answer(answer([]));
    expect(await outcome).to.deep.equal({ status: 'removed', promotion: promotion('Ship') });
  });

  it('tries none when there is no room, and lets no change stand in for a revalidation', async () => {
    const { revalidate, time, proxy, sent, apply } = await reloaded();
    void revalidate(1);
    const outcome = apply('B');
    proxy.last(1).answer(answer(['B']));
    await outcome;
    time.elapse(0);
    await settle();
    expect(sent()).to.deep.equal([
      { add: ['B'], remove: [] },
      { add: [], remove: [] },
    ]);
  });

  it('sees what the cart has before it tries a code that there may be no room for, and reports it', async () => {
    const storage = playStorage();
    const { revalidate, gather, proxy, sent, unasked, shown, promotions } = play({ storage: () => storage });
    for (const code of ['Url', 'a']) promotions.addPending(code);
    const done = revalidate(1);
    await gather();
    proxy.last(1).answer(answer(['A']));
    await settle();
    proxy.last(2).answer(answer(['A']));
    await done;
    expect(sent()).to.deep.equal([REVALIDATION, REVALIDATION]);
    expect(unasked).to.deep.equal([{ status: 'limit-reached', code: 'Url' }]);
    expect([shown(), storage.entries.size]).to.deep.equal([['A'], 0]);
  });

  it('reports the first outcome of one that was never tried', async () => {
    const { revalidate, gather, proxy, unasked, pending, promotions } = await known();
    promotions.addPending('Url');
    expect(pending()).to.deep.equal([]);
    for (const count of [1, 2]) {
      void revalidate();
      await gather();
      proxy.last(count).answer(answer([], [no('cart_empty', 'Url')]));
      await settle();
      expect(unasked).to.deep.equal([{ status: 'pending', message: no('cart_empty', 'Url') }]);
    }
    expect(pending()).to.deep.equal(['Url cart_empty']);
  });

  it('keeps them for the page where the browser forbids storage', async () => {
    const { apply, revalidate, gather, proxy, sent, pending, remove } = await known([], {
      storage: () => FORBIDDEN,
    });
    const outcome = apply('Ship');
    proxy.last(1).answer(answer([], [no('shipping_not_specified', 'Ship')]));
    await outcome;
    void revalidate();
    await gather();
    expect(sent()[1]).to.deep.equal({ add: ['Ship'], remove: [] });
    proxy.last(2).answer(answer([], [no('shipping_not_specified', 'Ship')]));
    await settle();
    await remove('Ship');
    expect(pending()).to.deep.equal([]);
  });

  it('stores the last ten, and keeps them in memory where that is forbidden', () => {
    const codes = Array.from({ length: 12 }, (_, i) => `A${i}`);
    for (const storage of [playStorage(), FORBIDDEN]) {
      const cart = `cart-${++carts}`;
      writePendingCodes(cart, codes, () => storage);
      expect(readPendingCodes(cart, () => storage)).to.deep.equal(codes.slice(2));
      writePendingCodes(cart, [], () => storage);
      expect(readPendingCodes(cart, () => storage)).to.deep.equal([]);
    }
  });

  for (const stored of ['{', '{"a":1}', 'null', '[1, null, {"a": "b"}, "", "' + 'x'.repeat(65) + '"]']) {
    it(`reads nothing from ${stored.slice(0, 20)}`, async () => {
      const cart = `cart-${++carts}`;
      const storage = playStorage(new Map([[`vouchsafe:pending:${cart}`, stored]]));
      const { revalidate, gather, sent } = play({ storage: () => storage, cart });
      void revalidate();
      await gather();
      expect(sent()).to.deep.equal([{ add: [], remove: [] }]);
    });
  }
});

describe('PromotionsStore: promotions that come and go with the cart', () => {
  const lapsed = (id: string, code = 'A') => ({ ...no(id, code), dropped: true });

  /** Answers a revalidation. */
  async function revalidated(stage: Awaited<ReturnType<typeof known>>, ...args: Parameters<typeof answer>) {
    const done = stage.revalidate();
    await stage.gather();
    stage.proxy.last(stage.proxy.calls.length).answer(answer(...args));
    await done;
  }

  for (const id of [
    'custom_rule_violation',
    'shipping_not_specified',
    'product_discount_not_applicable',
    'bundle_items_not_in_order',
    'missing_linked_unique_reference',
  ]) {
    it(`makes a code pending whose condition lapses, and applies it when it is met again: ${id}`, async () => {
      const stage = await known(['A']);
      const { unasked, pending, shown, sent } = stage;
      await revalidated(stage, [], [lapsed(id)]);
      expect(unasked.splice(0)).to.deep.equal([
        { status: 'dropped', message: lapsed(id), promotion: promotion('A'), pending: true },
      ]);
      expect([pending(), shown()]).to.deep.equal([[`A ${id}`], []]);
      // Refused for the same reason, it goes on waiting, and nothing is reported.
      await revalidated(stage, [], [no(id, 'A')]);
      expect(sent().at(-1)).to.deep.equal({ add: ['A'], remove: [] });
      expect([pending(), unasked]).to.deep.equal([[`A ${id}`], []]);
      await revalidated(stage, ['A']);
      expect(unasked).to.deep.equal([{ status: 'applied', promotion: promotion('A'), replaced: [] }]);
      expect([pending(), shown()]).to.deep.equal([[], ['A']]);
    });
  }

  it('makes none pending that is gone for good', async () => {
    const stage = await known(['A', 'B']);
    await revalidated(stage, [], [lapsed('code_expired'), lapsed('no_longer_applies', 'B')]);
    expect(stage.pending()).to.deep.equal([]);
  });

  it('keeps a lapsed code that is typed again, and rejects one that never counted', async () => {
    const stage = await known(['A']);
    await revalidated(stage, [], [lapsed('custom_rule_violation')]);
    const again = stage.apply('A');
    stage.proxy.last(2).answer(answer([], [no('custom_rule_violation', 'A')]));
    expect(await again).to.deep.include({ status: 'pending' });
    const other = stage.apply('B');
    stage.proxy.last(3).answer(answer([], [no('custom_rule_violation', 'B')]));
    expect(await other).to.deep.include({ status: 'rejected' });
    expect(stage.pending()).to.deep.equal(['A custom_rule_violation']);
  });

  it('reports an automatic promotion that comes, and comes back, but none that was there at first', async () => {
    const stage = play();
    const { unasked } = stage;
    const with_ = (...applied: object[]): [string[], object[], object] => [[], [], { applied }];
    await revalidated(stage, ...with_(AUTOMATIC));
    expect(unasked).to.deep.equal([]);
    await revalidated(stage, ...with_());
    expect(unasked).to.deep.equal([]);
    await revalidated(stage, ...with_(AUTOMATIC));
    await revalidated(stage, ...with_(AUTOMATIC));
    expect(unasked).to.deep.equal([{ status: 'applied', promotion: AUTOMATIC, replaced: [] }]);
  });
});

describe("PromotionsStore: the shop's own cart", () => {
  it('is changed after each newer answer, one change at a time, the last one winning', async () => {
    const { apply, proxy, shop, unasked } = await known();
    const done = deferred<readonly string[]>();
    const calls: unknown[] = [];
    shop.cart = {
      setCodes: (add, remove) => {
        calls.push({ add, remove });
        return done.promise;
      },
    };
    for (const [i, code] of ['A', 'B', 'C'].entries()) {
      const outcome = apply(code);
      proxy.last(i + 1).answer(answer([code], [], { nativeCodes: [`N-${code}`], retiredNativeCodes: ['N-0'] }));
      await outcome;
    }
    const change = (code: string) => ({ add: [`N-${code}`], remove: ['N-0'] });
    expect(calls).to.deep.equal([change('A')]);
    done.resolve(['N-A', 'N-C']);
    await settle();
    expect(calls).to.deep.equal([change('A'), change('C')]);
    expect(unasked).to.deep.equal([{ status: 'rejected', message: { id: 'not_honoured', retryable: false } }]);
  });

  it('is not honoured either when it cannot be asked, which is said once', async () => {
    const { apply, proxy, shop, unasked, time } = await known();
    shop.cart = { setCodes: () => Promise.reject(new Error(SECRET)) };
    for (const [i, code] of ['A', 'B'].entries()) {
      const outcome = apply(code);
      proxy.last(i + 1).answer(answer([code], [], { nativeCodes: ['N'] }));
      await outcome;
      for (const pause of [1_000, 2_000]) {
        await settle();
        time.elapse(pause);
      }
      await settle();
    }
    expect(unasked).to.deep.equal([{ status: 'rejected', message: { id: 'not_honoured', retryable: false } }]);
  });

  it('is said to honour no code where what that takes cannot be fetched, until it can be', async () => {
    const loads = [() => Promise.reject(new Error(SECRET)), async () => platformCodes];
    const proxy = new FakePost();
    const field = playField(() => ({ setCodes: async () => [] }));
    const store = new PromotionsStore('/p', `cart-${++carts}`, {
      post: proxy.post,
      wait: () => new Promise(() => {}),
      storage: () => playStorage(),
      loadPlatform: () => loads.shift()?.() ?? Promise.reject(new Error()),
    });
    store.subscribe(field);
    for (const [index, code] of ['A', 'B'].entries()) {
      const outcome = store.apply(code, ASKING);
      proxy.last(index + 1).answer(answer([code], [], { nativeCodes: ['N'] }));
      await outcome;
      await settle();
      expect(store.state.honoured).to.equal(index === 1);
    }
    expect(field.unasked).to.deep.equal([{ status: 'rejected', message: { id: 'not_honoured', retryable: false } }]);
  });

  it('is changed as soon as a field knows the way to it', async () => {
    const { apply, proxy, shop, unasked, promotions } = await known();
    const outcome = apply('A');
    proxy.last(1).answer(answer(['A'], [], { nativeCodes: ['N'] }));
    await outcome;
    await settle();
    const calls: unknown[] = [];
    shop.cart = { setCodes: async (add, remove) => (calls.push([add, remove]), []) };
    promotions.subscribe(playField());
    await settle();
    expect(calls).to.deep.equal([[['N'], []]]);
    expect(unasked).to.deep.equal([]);
  });
});

describe('PromotionsStore: a proxy that forwards the vendor', () => {
  /** The sentinel wherever a body has room for it, but where a shopper may read. */
  const stuff = (key: string, errors: unknown) => ({
    errors,
    [key]: SECRET,
    order: { [key]: [SECRET, { [key]: { [key]: SECRET } }], appliedPromotions: [{ couponCode: 'A', [key]: SECRET }] },
  });
  const error = (key: string) => ({
    id: 'technical_error',
    message: SECRET,
    couponCode: 'A',
    [key]: [SECRET, { [key]: SECRET }],
  });

  it('shows none of what is not for shoppers, at any status, and warns once without content', async () => {
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (...values: unknown[]) => warned.push(...values);
    try {
      for (const status of [200, 400, 401, 404, 500]) {
        for (const key of ['reason', 'Reason', 'REASON', 'details']) {
          for (const body of [
            stuff(key, [error(key), { id: 'promotion_not_accessible', message: SECRET }]),
            { ...answer([]), messages: [{ ...error(key), text: SECRET, code: 'A' }], [key]: SECRET },
            { [key]: SECRET, type: 'api', code: SECRET, message: SECRET, requestId: `${SECRET} ` },
          ]) {
            const storage = playStorage();
            const post = createPost('/p', {
              fetch: async () => Response.json(body, { status }),
              wait: () => new Promise(() => {}),
            });
            const promotions = new PromotionsStore('/p', `raw-${++carts}`, {
              post,
              wait: () => new Promise(() => {}),
              storage: () => storage,
            });
            const field = playField();
            promotions.subscribe(field);
            const outcome = await promotions.apply('A', ASKING);
            expect(['rejected', 'unavailable']).to.include(outcome.status);
            const fault = 'fault' in outcome ? outcome.fault : undefined;
            const stack = fault instanceof Error ? `${fault.message} ${fault.stack}` : '';
            const all = JSON.stringify([outcome, promotions.state, field.shown, [...storage.entries]]) + stack;
            expect(all).not.to.contain(SECRET);
          }
        }
      }
    } finally {
      console.warn = warn;
    }
    expect(warned).to.have.length(1);
    expect(String(warned[0]))
      .to.match(/^vouchsafe: /)
      .and.not.contain(SECRET);
  });

  it('keeps what it knew, and says what a shopper may know', async () => {
    const { apply, proxy, shown } = await known(['B']);
    const outcome = apply('A');
    proxy.last(1).answer(stuff('reason', [{ id: 'code_expired', message: 'Too late.', couponCode: 'a' }]));
    expect(await outcome).to.deep.equal({
      status: 'rejected',
      message: { id: 'code_expired', code: 'A', text: 'Too late.', retryable: false },
    });
    expect(shown()).to.deep.equal(['B']);
  });
});

describe('promotionsFor', () => {
  it('is one for a cart at a proxy', () => {
    expect(promotionsFor('/a', 'b')).to.equal(promotionsFor('/a', 'b'));
    expect(promotionsFor('/a', 'b')).not.to.equal(promotionsFor('/a', 'c'));
    expect(promotionsFor('/a', 'b')).not.to.equal(promotionsFor('/a,b', ''));
  });

  it('shows automatic promotions, which count towards no limit', async () => {
    const { revalidate, gather, proxy, apply, shown } = play();
    void revalidate();
    await gather();
    proxy.last(1).answer(answer([], [], { applied: [AUTOMATIC] }));
    await settle();
    expect(shown()).to.deep.equal(['Free delivery']);
    void apply('A', 1);
    proxy.last(2);
  });
});
