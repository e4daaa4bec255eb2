import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { PageAddress } from '../../../src/browser/client/promotions/code-from-url.js';
import { takeCodeFromUrl } from '../../../src/browser/client/promotions/code-from-url.js';
import { PromotionsStore } from '../../../src/browser/client/promotions/promotions-store.js';
import { configure } from '../../../src/browser/client/page/configuration.js';
import type { CodeStorage } from '../../../src/browser/client/promotions/pending-codes-storage.js';
import {
  CouponController,
  type CartAdapter,
  type CouponNews,
} from '../../../src/browser/controllers/coupon-controller.js';
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

  readonly cartOf = (proxy: string, cart: string): PromotionsStore => {
    const key = `${proxy} ${cart}`;
    const { storage, time } = this;
    const made =
      this.carts.get(key) ?? new PromotionsStore(proxy, cart, { post: this.proxy.post, wait: time.wait, storage });
    this.carts.set(key, made);
    return made;
  };

  adapter(name: string): CartAdapter {
    return { setCodes: async (add) => (this.set.push(`${name} ${add.join()}`), []) };
  }

  /** Which carts were looked at, and with which codes. */
  get looks(): string[] {
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
  readonly news: CouponNews[] = [];
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
    (news) => this.news.push(news),
    { cartOf: stage.cartOf, storage: stage.storage, page: stage.page.page, ...stage.platform },
  );

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

/** A host whose cart was looked at. */
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
    expect(stage.looks).to.deep.equal(['c1 ']);
    expect([...stage.carts.keys()]).to.deep.equal(['/configured c1']);
    expect(host.coupon.view.known).to.equal(false);
    stage.proxy.last(1).answer(answer(['A']));
    await settle();
    expect(host.coupon.view).to.deep.include({ known: true, applied: [promotion('A')] });
  });

  it('shares a cart with the other fields of a page, and looks at it once', async () => {
    const one = await mount();
    const two = await mount();
    await elapse(0);
    stage.proxy.last(1).answer(answer(['A']));
    await settle();
    const three = await mount();
    for (const host of [one, two, three]) expect(host.coupon.view.applied).to.deep.equal([promotion('A')]);
    expect(stage.time.lengths).to.deep.equal([]);
    const outcome = one.coupon.apply('B');
    expect(two.coupon.view.busy).to.deep.equal({ act: 'apply', code: 'B' });
    stage.proxy.last(2).answer(answer(['A', 'B']));
    expect(await outcome).to.include({ status: 'applied' });
    expect(two.coupon.view.applied).to.have.length(2);
  });

  it('asks about another cart when the host does', async () => {
    const host = await known();
    host.cart = 'c2';
    await settle();
    expect(host.coupon.view.known).to.equal(false);
    await elapse(0);
    expect(stage.looks).to.deep.equal(['c1 ', 'c2 ']);
    host.cart = 'c1';
    await settle();
    expect(host.coupon.view.known).to.equal(true);
    stage.proxy.last(2).answer(answer(['A']));
    await settle();
    expect(host.coupon.view.applied).to.deep.equal([]);
  });

  it('acts for the cart that the host names now, drawn or not', async () => {
    const host = await known();
    host.cart = 'c2';
    void host.coupon.apply('A');
    expect(stage.looks).to.deep.equal(['c1 ', 'c2 A']);
  });

  it('lets a code under way go on when it leaves the page, and shows it when it is back', async () => {
    const host = await known();
    const parent = host.parentElement;
    const outcome = host.coupon.apply('A');
    host.remove();
    expect(await host.coupon.apply('B')).to.deep.equal({ status: 'idle' });
    expect(host.coupon.view.known).to.equal(false);
    stage.proxy.last(2).answer(answer(['A'], { nativeCodes: ['N'] }));
    expect(await outcome).to.include({ status: 'applied' });
    document.dispatchEvent(new Event('vouch-cart-change'));
    await settle();
    expect([stage.time.lengths, stage.set]).to.deep.equal([[], []]);
    parent?.append(host);
    await settle();
    expect(host.coupon.view.applied).to.deep.equal([promotion('A')]);
    expect(stage.set).to.deep.equal(['found N']);
  });

  it('looks anew at a cart that no field was there to watch, and not at one that another watched', async () => {
    const one = await known();
    const parent = one.parentElement;
    one.remove();
    document.dispatchEvent(new Event('vouch-cart-change'));
    await settle();
    expect(stage.time.lengths).to.deep.equal([]);
    parent?.append(one);
    await settle();
    await elapse(250);
    expect(stage.looks).to.deep.equal(['c1 ', 'c1 ']);
    stage.proxy.last(2).answer(answer(['A']));
    await settle();
    expect(one.coupon.view.applied).to.deep.equal([promotion('A')]);
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

describe('CouponController: when the cart changes', () => {
  const restored = Object.assign(new Event('pageshow'), { persisted: true });
  const events: [name: string, target: EventTarget, event: Event, looks: number][] = [
    ["the page's own event", document, new Event('vouch-cart-change'), 1],
    ["Shopify's event", document, new Event('shopify:cart:lines-update'), 1],
    ['a page that is back from the cache', window, restored, 1],
    ['a page that is new', window, Object.assign(new Event('pageshow'), { persisted: false }), 0],
  ];
  for (const [name, target, event, looks] of events) {
    it(`looks at it: ${name}`, async () => {
      await known();
      target.dispatchEvent(event);
      await settle();
      expect(stage.time.lengths).to.deep.equal(Array(looks).fill(250));
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

  it('looks once, however many fields and events there are', async () => {
    await known();
    await mount();
    for (let i = 0; i < 5; i++) document.dispatchEvent(new Event('vouch-cart-change'));
    await settle();
    await elapse(250);
    expect(stage.looks).to.deep.equal(['c1 ', 'c1 ']);
  });
});

describe("CouponController: a code in the page's address", () => {
  it('is tried once, and told', async () => {
    const host = await mount({ urlParam: 'discount' });
    expect(stage.page.writes).to.deep.equal([{ state: { scroll: 7 }, address: '/cart?b=1' }]);
    await elapse(0);
    expect(stage.looks).to.deep.equal(['c1 Url5']);
    stage.proxy.last(1).answer(answer([], { messages: [{ id: 'code_expired', code: 'Url5' }] }));
    await settle();
    const message = { id: 'code_expired', code: 'Url5', retryable: false };
    expect(host.news).to.deep.equal([{ status: 'rejected', message }]);
    expect([...stage.entries]).to.deep.equal([]);
  });

  it('waits for a cart, even through a reload', async () => {
    const host = await mount({ urlParam: 'discount', cart: '' });
    expect([...stage.entries.values()]).to.deep.equal(['["Url5"]']);
    host.remove();
    stage.page.page.location.search = '';
    const later = await mount({ urlParam: 'discount' });
    await elapse(0);
    expect(stage.looks).to.deep.equal(['c1 Url5']);
    expect([...stage.entries]).to.deep.equal([['vouchsafe:pending:c1', '["Url5"]']]);
    stage.proxy.last(1).answer(answer([], { messages: [{ id: 'cart_empty', code: 'Url5' }] }));
    await settle();
    expect(later.news.map(({ status }) => status)).to.deep.equal(['pending']);
    expect(later.coupon.view.pending).to.have.length(1);
  });

  it('is taken when the host learns of its parameter late', async () => {
    const host = await known();
    host.urlParam = 'discount';
    await settle();
    await elapse(250);
    expect(stage.looks).to.deep.equal(['c1 ', 'c1 Url5']);
  });

  it('is looked for again in a cart that was known', async () => {
    const host = await known({ urlParam: 'other' });
    host.remove();
    host.urlParam = 'discount';
    document.body.append(host);
    await settle();
    await elapse(250);
    expect(stage.looks).to.deep.equal(['c1 ', 'c1 Url5']);
    host.remove();
  });

  const addresses: [address: string, code: string | undefined, left: string][] = [
    ['/c?discount=A', 'A', '/c'],
    ['/c?a=b%20c&discount=A%20&d=e+f#top', 'A', '/c?a=b%20c&d=e+f#top'],
    ['/c?discount=A&discount=B&discounts=C', 'A', '/c?discounts=C'],
    ['/c?%64iscount=sa%E2%80%8Bve', 'save', '/c'],
    ['/c?discount=', undefined, '/c?discount='],
    ['/c?discount=%20%0A', undefined, '/c?discount=%20%0A'],
    [`/c?discount=${'x'.repeat(65)}`, undefined, `/c?discount=${'x'.repeat(65)}`],
    ['/c?Discount=A', undefined, '/c?Discount=A'],
    ['/c?x=%', undefined, '/c?x=%'],
  ];
  for (const [address, code, left] of addresses) {
    it(`is ${code ?? 'not'} taken from ${address.slice(0, 40)}`, () => {
      const { page, writes } = playPage(address);
      expect(takeCodeFromUrl('discount', page)).to.equal(code);
      const { pathname, search, hash } = page.location;
      expect(pathname + search + hash).to.equal(left);
      expect(writes).to.have.length(code ? 1 : 0);
    });
  }

  it('counts where an address cannot be written', () => {
    expect(takeCodeFromUrl('discount', playPage('/c?discount=A', true).page)).to.equal('A');
    expect(takeCodeFromUrl('', playPage('/c?=A').page)).to.equal(undefined);
  });
});
