import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { takeCodesFromUrl, type PageAddress } from '../../../src/browser/client/promotions/codes-from-url.js';
import { PromotionsStore } from '../../../src/browser/client/promotions/promotions-store.js';
import { configure } from '../../../src/browser/client/page/configuration.js';
import type { CodeStorage } from '../../../src/browser/client/promotions/pending-codes-storage.js';
import { CouponController, type ShownOutcome } from '../../../src/browser/controllers/coupon-controller.js';
import type { CartAdapter } from '../../../src/model/cart-adapter.js';
import { Fault } from '../../../src/model/fault.js';
import { Refusal } from '../../../src/model/refusal.js';
import * as platformCodes from '../../../src/browser/client/promotions/platform-codes.js';
import { deferred } from '../transport/deferred.js';
import { FakePost } from '../transport/fake-post.js';
import { ManualWait } from '../transport/manual-wait.js';
import { settle } from '../transport/settle.js';

const ORIGIN = 'https://shop.example';

/** A page at an address, whose history is written down. */
function playPage(address: string, isFrozen = false) {
  const location = new URL(address, ORIGIN);
  const writes: { state: unknown; address: string }[] = [];
  const replaceState = (state: unknown, _: string, to?: string | URL | null): void => {
    if (isFrozen) throw new DOMException('frozen', 'SecurityError');
    location.href = new URL(String(to), ORIGIN).href;
    writes.push({ state, address: String(to) });
  };
  const page: PageAddress = { location, history: { state: { scroll: 7 }, replaceState } };
  return { page, writes };
}

/** What the hosts of one test share: a page, its storage, its carts and a proxy whose answers are given by hand. */
class Stage {
  readonly proxy = new FakePost();
  readonly time = new ManualWait();
  readonly entries = new Map<string, string>();
  readonly page = playPage('/cart?discount=Url5&b=1');
  readonly carts = new Map<string, PromotionsStore>();
  readonly set: string[] = [];
  platform: { detect?: () => Promise<CartAdapter> } = { detect: async () => this.adapter('found') };

  readonly storage = (): CodeStorage => ({
    getItem: (key) => this.entries.get(key) ?? null,
    setItem: (key, value) => void this.entries.set(key, value),
    removeItem: (key) => void this.entries.delete(key),
  });

  readonly storeOf = (proxy: string, cart: string): PromotionsStore => {
    const key = `${proxy} ${cart}`;
    const { storage, time } = this;
    const loadPlatform = async () => platformCodes;
    const made =
      this.carts.get(key) ??
      new PromotionsStore(proxy, cart, { post: this.proxy.post, wait: time.wait, storage, loadPlatform });
    this.carts.set(key, made);
    return made;
  };

  adapter(name: string): CartAdapter {
    return { setCodes: async (add) => (this.set.push(`${name} ${add.join()}`), []) };
  }

  /** Which carts were asked for, and with which codes. */
  get requests(): string[] {
    return this.proxy.calls.map(
      ({ body }) => `${Reflect.get(Object(body), 'cart')} ${Reflect.get(Object(body), 'add')}`,
    );
  }
}
let stage = new Stage();

class CouponHost extends LitElement {
  static override properties = { proxy: {}, cart: {}, urlParam: {}, cartAdapter: { attribute: false } };
  declare proxy: string | undefined;
  declare cart: string;
  declare urlParam: string;
  declare cartAdapter: CartAdapter | undefined;
  readonly dispatched: ShownOutcome[] = [];
  updates = 0;
  readonly coupon = new CouponController(
    this,
    () => ({
      proxy: this.proxy,
      cart: this.cart ?? '',
      urlParam: this.urlParam ?? '',
      cartAdapter: this.cartAdapter,
      locale: 'en',
      maxCodes: 10,
    }),
    (outcome) => this.dispatched.push(outcome),
    { storeOf: stage.storeOf, storage: stage.storage, page: stage.page.page, ...stage.platform },
  );

  /** What is shown without having been asked for. */
  get unasked(): ShownOutcome['outcome'][] {
    return this.coupon.outcomes.filter(({ origin }) => origin === 'cart').map(({ outcome }) => outcome);
  }

  protected override updated(): void {
    this.updates++;
  }
}
customElements.define('coupon-host', CouponHost);

async function mount({ cart = 'c1', proxy = '/p', urlParam = '' } = {}): Promise<CouponHost> {
  const host = await fixture<CouponHost>(
    html`<coupon-host .cart=${cart} .proxy=${proxy} .urlParam=${urlParam}></coupon-host>`,
  );
  await settle();
  return host;
}

async function elapse(milliseconds: number): Promise<void> {
  stage.time.elapse(milliseconds);
  await settle();
}

const promotion = (code: string) => ({ handle: `h-${code}`, code, title: '', automatic: false, removable: true });
let revision = 0;
const answer = (codes: string[] = [], more: object = {}) => ({
  applied: codes.map(promotion),
  messages: [],
  revision: ++revision,
  ...more,
});

/** A host whose cart has an answer. */
async function known(options: Parameters<typeof mount>[0] = {}): Promise<CouponHost> {
  const host = await mount(options);
  await elapse(0);
  stage.proxy.last(1).answer(answer());
  await settle();
  return host;
}

beforeEach(() => (stage = new Stage()));

describe('CouponController', () => {
  afterEach(() => configure({ proxy: undefined }));

  it('is idle without a cart or a proxy, until both are there', async () => {
    const host = await mount({ cart: '', proxy: '' });
    for (const act of [
      host.coupon.apply('A'),
      host.coupon.exchange('A'),
      host.coupon.remove('A'),
      host.coupon.revalidate(),
    ]) {
      expect(await act).to.deep.equal({ status: 'idle' });
    }
    configure({ proxy: '/configured' });
    await settle();
    expect(stage.time.lengths).to.deep.equal([]);
    host.cart = 'c1';
    await settle();
    await elapse(0);
    expect(stage.requests).to.deep.equal(['c1 ']);
    expect([...stage.carts.keys()]).to.deep.equal(['/configured c1']);
    expect(host.coupon.state.known).to.equal(false);
    stage.proxy.last(1).answer(answer(['A']));
    await settle();
    expect(host.coupon.state).to.deep.include({ known: true, applied: [promotion('A')] });
  });

  it('shares a cart with the other fields of a page, and asks for it once', async () => {
    const one = await mount();
    const two = await mount();
    await elapse(0);
    stage.proxy.last(1).answer(answer(['A']));
    await settle();
    const three = await mount();
    for (const host of [one, two, three]) expect(host.coupon.state.applied).to.deep.equal([promotion('A')]);
    expect(stage.time.lengths).to.deep.equal([]);
    const outcome = one.coupon.apply('B');
    expect(two.coupon.state.busy).to.deep.equal({ act: 'apply', code: 'B', slow: false });
    stage.proxy.last(2).answer(answer(['A', 'B']));
    expect(await outcome).to.include({ status: 'applied' });
    expect(two.coupon.state.applied).to.have.length(2);
  });

  it('asks about another cart when the host does', async () => {
    const host = await known();
    host.cart = 'c2';
    await settle();
    expect(host.coupon.state.known).to.equal(false);
    await elapse(0);
    expect(stage.requests).to.deep.equal(['c1 ', 'c2 ']);
    host.cart = 'c1';
    await settle();
    expect(host.coupon.state.known).to.equal(true);
    stage.proxy.last(2).answer(answer(['A']));
    await settle();
    expect(host.coupon.state.applied).to.deep.equal([]);
  });

  it('acts for the cart that the host names now, drawn or not', async () => {
    const host = await known();
    host.cart = 'c2';
    void host.coupon.apply('A');
    expect(stage.requests).to.deep.equal(['c1 ', 'c2 A']);
  });

  it('lets a code under way go on when it leaves the page, and shows it when it is back', async () => {
    const host = await known();
    const parent = host.parentElement;
    const outcome = host.coupon.apply('A');
    host.remove();
    expect(await host.coupon.apply('B')).to.deep.equal({ status: 'idle' });
    expect(host.coupon.state.known).to.equal(false);
    stage.proxy.last(2).answer(answer(['A'], { nativeCodes: ['N'] }));
    expect(await outcome).to.include({ status: 'applied' });
    document.dispatchEvent(new Event('vouch-cart-change'));
    await settle();
    expect([stage.time.lengths, stage.set]).to.deep.equal([[], []]);
    parent?.append(host);
    await settle();
    expect(host.coupon.state.applied).to.deep.equal([promotion('A')]);
    expect(stage.set).to.deep.equal(['found N']);
  });

  it('revalidates a cart that no field was there to watch, and not one that another watched', async () => {
    const one = await known();
    const parent = one.parentElement;
    one.remove();
    document.dispatchEvent(new Event('vouch-cart-change'));
    await settle();
    expect(stage.time.lengths).to.deep.equal([]);
    parent?.append(one);
    await settle();
    await elapse(250);
    expect(stage.requests).to.deep.equal(['c1 ', 'c1 ']);
    stage.proxy.last(2).answer(answer(['A']));
    await settle();
    expect(one.coupon.state.applied).to.deep.equal([promotion('A')]);
    const two = await mount();
    one.remove();
    two.parentElement?.append(one);
    await settle();
    expect(stage.time.lengths).to.deep.equal([]);
  });

  it('listens to nothing once it is off the page', async () => {
    const host = await known();
    host.remove();
    await settle();
    const { updates } = host;
    configure({ proxy: '/elsewhere' });
    document.dispatchEvent(new Event('vouch-cart-change'));
    await settle();
    expect([host.updates, stage.time.lengths]).to.deep.equal([updates, []]);
  });

  it("prefers the page's own way to the shop's cart", async () => {
    const host = await known();
    host.cartAdapter = stage.adapter('own');
    const outcome = host.coupon.apply('A');
    stage.proxy.last(2).answer(answer(['A'], { nativeCodes: ['N'] }));
    await outcome;
    await settle();
    expect(stage.set).to.deep.equal(['own N']);
  });
});

describe('CouponController: on a Shopify page', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'Shopify'));

  it("finds the shop's own cart by itself", async () => {
    stage.platform = {};
    const updated = deferred<unknown>();
    const updateCart = async (update: unknown) => {
      updated.resolve(update);
      return { cart: { discountCodes: [{ code: 'N', applicable: true }] } };
    };
    Reflect.set(globalThis, 'Shopify', { actions: { updateCart, getCart: async () => ({}) } });
    const host = await known();
    void host.coupon.apply('A');
    stage.proxy.last(2).answer(answer(['A'], { nativeCodes: ['N'] }));
    expect(await updated.promise).to.deep.equal({ discountCodes: ['N'] });
  });
});

describe("CouponController: when another script changes the cart's discount codes", () => {
  it('puts back what is missing, and asks the proxy nothing', async () => {
    const host = await known();
    host.cartAdapter = stage.adapter('own');
    const outcome = host.coupon.apply('A');
    stage.proxy.last(2).answer(answer(['A'], { nativeCodes: ['N'] }));
    await outcome;
    await settle();
    const { promise, resolve } = deferred<unknown>();
    document.dispatchEvent(Object.assign(new Event('shopify:cart:discount-update'), { promise }));
    await settle();
    expect(stage.time.lengths).to.deep.equal([]);
    resolve({});
    await settle();
    await elapse(250);
    expect(stage.set).to.deep.equal(['own N', 'own N']);
    stage.proxy.last(2);
  });
});

describe('CouponController: when the cart changes', () => {
  const restored = Object.assign(new Event('pageshow'), { persisted: true });
  const events: [name: string, target: EventTarget, event: Event, requests: number][] = [
    ["the page's own event", document, new Event('vouch-cart-change'), 1],
    ["Shopify's event", document, new Event('shopify:cart:lines-update'), 1],
    ['a page that is back from the cache', window, restored, 1],
    ['a page that is new', window, Object.assign(new Event('pageshow'), { persisted: false }), 0],
  ];
  for (const [name, target, event, requests] of events) {
    it(`revalidates it: ${name}`, async () => {
      await known();
      target.dispatchEvent(event);
      await settle();
      expect(stage.time.lengths).to.deep.equal(Array(requests).fill(250));
    });
  }

  for (const end of ['resolve', 'reject'] as const) {
    it(`waits for what an event promises to ${end}`, async () => {
      await known();
      const { promise, ...settlers } = deferred<unknown>();
      document.dispatchEvent(Object.assign(new Event('shopify:cart:lines-update'), { promise }));
      await settle();
      expect(stage.time.lengths).to.deep.equal([]);
      settlers[end](new Error('no'));
      await settle();
      expect(stage.time.lengths).to.deep.equal([250]);
    });
  }

  it('revalidates it once, however many fields and events there are', async () => {
    await known();
    await mount();
    for (let i = 0; i < 5; i++) document.dispatchEvent(new Event('vouch-cart-change'));
    await settle();
    await elapse(250);
    expect(stage.requests).to.deep.equal(['c1 ', 'c1 ']);
  });
});

describe('CouponController: two fields of one cart', () => {
  /** What the page is told, by either field. */
  const dispatched = (...hosts: CouponHost[]): string[] =>
    hosts.flatMap((host, index) =>
      host.dispatched.map(({ origin, outcome }) => `${index} ${origin} ${outcome.status}`),
    );

  async function mountTwo(): Promise<[CouponHost, CouponHost]> {
    const hosts: [CouponHost, CouponHost] = [await mount(), await mount()];
    await elapse(0);
    stage.proxy.last(1).answer(answer(['A']));
    await settle();
    return hosts;
  }

  it('tell the page once that there was an answer, and of what the cart did', async () => {
    const [one, two] = await mountTwo();
    expect(dispatched(one, two)).to.deep.equal(['0 cart loaded']);
    document.dispatchEvent(new Event('vouch-cart-change'));
    await settle();
    await elapse(250);
    const dropped = { id: 'no_longer_applies', code: 'A', retryable: false, dropped: true } as const;
    stage.proxy.last(2).answer(answer([], { messages: [dropped] }));
    await settle();
    expect(dispatched(one, two)).to.deep.equal(['0 cart loaded', '0 cart loaded', '0 cart dropped']);
    for (const { unasked } of [one, two]) {
      expect(unasked).to.deep.equal([
        { status: 'dropped', message: dropped, promotion: promotion('A'), pending: false },
      ]);
    }
  });

  it('tell of a code in the field where it was typed', async () => {
    const [one, two] = await mountTwo();
    const outcome = two.coupon.apply('B');
    stage.proxy.last(2).answer(answer(['A', 'B']));
    await outcome;
    expect(dispatched(one, two)).to.deep.equal(['0 cart loaded', '0 cart loaded', '1 shopper applied']);
  });

  it('tell once of a code that both ask for', async () => {
    const [one, two] = await mountTwo();
    const outcomes = [one.coupon.apply('B'), two.coupon.apply('b'), two.coupon.apply('B')];
    stage.proxy.last(2).answer(answer(['A', 'B']));
    for (const outcome of outcomes) expect(await outcome).to.include({ status: 'applied' });
    expect(dispatched(one, two)).to.deep.equal(['0 cart loaded', '0 cart loaded', '0 shopper applied']);
  });

  it('tell of a code whose own field has left meanwhile', async () => {
    const [one, two] = await mountTwo();
    void two.coupon.apply('B');
    two.remove();
    stage.proxy.last(2).answer(answer(['A', 'B']));
    await settle();
    expect(dispatched(one, two)).to.deep.equal(['0 cart loaded', '0 cart loaded', '0 shopper applied']);
  });

  it('tell once of a code that had no answer, nor the revalidation that follows it', async () => {
    const [one, two] = await mountTwo();
    const outcome = one.coupon.apply('B');
    stage.proxy.last(2).fail(new Fault('timeout'));
    expect(await outcome).to.include({ status: 'unavailable' });
    await elapse(250);
    stage.proxy.last(3).fail(new Fault('timeout'));
    await settle();
    expect(dispatched(one, two)).to.deep.equal(['0 cart loaded', '0 shopper unavailable']);
    // A later failure is another fact.
    void two.coupon.revalidate();
    await elapse(250);
    stage.proxy.last(4).fail(new Fault('timeout'));
    await settle();
    expect(dispatched(one, two).at(-1)).to.equal('0 cart unavailable');
  });
});

describe('CouponController: what is shown', () => {
  const statuses = (host: CouponHost): string[] => host.coupon.outcomes.map(({ outcome }) => outcome.status);

  it('is taken back when an answer contradicts it, and when another cart is named', async () => {
    const host = await known();
    for (const [index, code] of ['A', 'B'].entries()) {
      const outcome = host.coupon.apply(code);
      stage.proxy.last(2 * index + 2).answer(answer([], { messages: [{ id: 'code_expired', code }] }));
      await outcome;
      await settle();
      expect(statuses(host)).to.deep.equal(['rejected']);
      if (code === 'B') host.cart = 'c2';
      else {
        void host.coupon.revalidate();
        await elapse(250);
        stage.proxy.last(3).answer(answer(['A']));
      }
      await settle();
      expect(statuses(host)).to.deep.equal([]);
    }
  });

  it('stays while the field is moved on its page', async () => {
    const host = await known();
    const outcome = host.coupon.apply('A');
    stage.proxy.last(2).answer(answer(['A']));
    await outcome;
    const parent = host.parentElement;
    host.remove();
    await settle();
    parent?.append(host);
    await settle();
    expect(statuses(host)).to.deep.equal(['applied']);
  });

  it('asks for patience as long as that is needed', async () => {
    const host = await known();
    const outcome = host.coupon.apply('A');
    stage.proxy.last(2).refuse(new Refusal({ code: 'rate_limited', retryAfter: 0, requestId: 'r1' }));
    await outcome;
    await settle();
    const { updates } = host;
    await elapse(50);
    expect(host.updates).to.equal(updates + 1);
    expect(statuses(host)).to.deep.equal([]);
  });
});

describe("CouponController: a code in the page's address", () => {
  it('is tried once, and its outcome is shown', async () => {
    const host = await mount({ urlParam: 'discount' });
    expect(stage.page.writes).to.deep.equal([{ state: { scroll: 7 }, address: '/cart?b=1' }]);
    await elapse(0);
    expect(stage.requests).to.deep.equal(['c1 Url5']);
    stage.proxy.last(1).answer(answer([], { messages: [{ id: 'code_expired', code: 'Url5' }] }));
    await settle();
    const message = { id: 'code_expired', code: 'Url5', retryable: false };
    expect(host.unasked).to.deep.equal([{ status: 'rejected', message }]);
    expect([...stage.entries]).to.deep.equal([]);
  });

  it('is tried with the others that are there', async () => {
    stage.page.page.location.search = '?discount=SAVE10&discount=TWO';
    const host = await mount({ urlParam: 'discount' });
    await elapse(0);
    expect(stage.requests).to.deep.equal(['c1 SAVE10,TWO']);
    stage.proxy.last(1).answer(answer(['SAVE10'], { messages: [{ id: 'code_expired', code: 'TWO' }] }));
    await settle();
    expect(host.unasked.map(({ status }) => status)).to.deep.equal(['applied', 'rejected']);
  });

  it('waits with those of an earlier page, while there is no cart', async () => {
    const first = await mount({ urlParam: 'discount', cart: '' });
    first.remove();
    stage.page.page.location.search = '?discount=TWO&discount=url5';
    await mount({ urlParam: 'discount', cart: '' });
    expect([...stage.entries.values()]).to.deep.equal(['["Url5","TWO"]']);
  });

  it('waits for a cart, even through a reload', async () => {
    const host = await mount({ urlParam: 'discount', cart: '' });
    expect([...stage.entries.values()]).to.deep.equal(['["Url5"]']);
    host.remove();
    stage.page.page.location.search = '';
    const later = await mount({ urlParam: 'discount' });
    await elapse(0);
    expect(stage.requests).to.deep.equal(['c1 Url5']);
    expect([...stage.entries]).to.deep.equal([['vouchsafe:pending:c1', '["Url5"]']]);
    stage.proxy.last(1).answer(answer([], { messages: [{ id: 'cart_empty', code: 'Url5' }] }));
    await settle();
    expect(later.unasked.map(({ status }) => status)).to.deep.equal(['pending']);
    expect(later.coupon.state.pending).to.have.length(1);
  });

  it('is taken when the host learns of its parameter late', async () => {
    const host = await known();
    host.urlParam = 'discount';
    await settle();
    await elapse(250);
    expect(stage.requests).to.deep.equal(['c1 ', 'c1 Url5']);
  });

  it('is read again for a cart that was known', async () => {
    const host = await known({ urlParam: 'other' });
    host.remove();
    host.urlParam = 'discount';
    document.body.append(host);
    await settle();
    await elapse(250);
    expect(stage.requests).to.deep.equal(['c1 ', 'c1 Url5']);
    host.remove();
  });

  const addresses: [address: string, codes: string[], left: string][] = [
    ['/c?discount=A', ['A'], '/c'],
    ['/c?a=b%20c&discount=A%20&d=e+f#top', ['A'], '/c?a=b%20c&d=e+f#top'],
    ['/c?discount=A&discount=B&discounts=C', ['A', 'B'], '/c?discounts=C'],
    ['/c?discount=SAVE10&x=1&discount=TWO&discount=save10', ['SAVE10', 'TWO'], '/c?x=1'],
    ['/c?discount=&discount=A', ['A'], '/c'],
    [`/c?${Array.from({ length: 12 }, (_, i) => `discount=${i}`).join('&')}`, [...'0123456789'], '/c'],
    ['/c?%64iscount=sa%E2%80%8Bve', ['save'], '/c'],
    ['/c?discount=', [], '/c?discount='],
    ['/c?discount=%20%0A', [], '/c?discount=%20%0A'],
    [`/c?discount=${'x'.repeat(65)}`, [], `/c?discount=${'x'.repeat(65)}`],
    ['/c?Discount=A', [], '/c?Discount=A'],
    ['/c?x=%', [], '/c?x=%'],
  ];
  for (const [address, codes, left] of addresses) {
    it(`is ${codes.join(' and ') || 'not'} taken from ${address.slice(0, 40)}`, () => {
      const { page, writes } = playPage(address);
      expect(takeCodesFromUrl('discount', page)).to.deep.equal(codes);
      const { pathname, search, hash } = page.location;
      expect(pathname + search + hash).to.equal(left);
      expect(writes).to.have.length(codes.length > 0 ? 1 : 0);
    });
  }

  it('counts where an address cannot be written', () => {
    expect(takeCodesFromUrl('discount', playPage('/c?discount=A', true).page)).to.deep.equal(['A']);
    expect(takeCodesFromUrl('', playPage('/c?=A').page)).to.deep.equal([]);
  });
});
