import { expect } from '@open-wc/testing';
import '../../../demo/shopify/extensions/vouchsafe/assets/vouchsafe-cart.js';

/**
 * A cart that answers this, reached like any shop's: the address itself is the answer. Resolves once it has been asked.
 */
function play(answer: string): Promise<void> {
  return new Promise((resolve) => {
    const root = `data:application/json,${encodeURIComponent(answer)}#`;
    const shopify = {
      get routes() {
        resolve();
        return { root };
      },
    };
    Reflect.set(globalThis, 'Shopify', shopify);
  });
}

const cart = (token: string, count = 1): string => JSON.stringify({ token, item_count: count });

function mount(): Element {
  const around = document.createElement('vouchsafe-cart');
  around.append(document.createElement('vouch-coupon'));
  document.body.append(around);
  return around;
}

const addressOf = (around: Element): string | null => around.firstElementChild?.getAttribute('cart') ?? null;

/** Waits until a field has been given an address. */
const told = (around: Element): Promise<void> =>
  new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      observer.disconnect();
      resolve();
    }).observe(around, { subtree: true, attributeFilter: ['cart'] });
  });

describe('the address of a Shopify cart', () => {
  afterEach(() => {
    for (const around of document.querySelectorAll('vouchsafe-cart')) around.remove();
    Reflect.deleteProperty(globalThis, 'Shopify');
  });

  it('is its token, without the key that opens it', async () => {
    void play(cart('Z2NwLWV1cm9wZQ?key=of-the-cart'));
    const around = mount();
    await told(around);
    expect(addressOf(around)).to.equal('Z2NwLWV1cm9wZQ');
  });

  for (const [name, promise] of [
    ['shopify:cart:lines-update', () => Promise.resolve()],
    ['shopify:cart:lines-update', () => Promise.reject(new Error())],
    ['vouch-cart-change', () => undefined],
  ] as const) {
    it(`is asked for once there is something in the cart: ${name}`, async () => {
      const empty = play(cart('another-each-time', 0));
      const around = mount();
      await empty;
      void play(cart('kept', 2));
      document.dispatchEvent(Object.assign(new Event(name), { promise: promise() }));
      await told(around);
      expect(addressOf(around)).to.equal('kept');
    });
  }

  it('is not asked for while the field is off the page, and anew when it is back, as the theme editor does', async () => {
    void play(cart('first'));
    const around = mount();
    await told(around);
    around.remove();
    void play(cart('second'));
    document.dispatchEvent(new Event('vouch-cart-change'));
    const beside = mount();
    await told(beside);
    expect(addressOf(around)).to.equal('first');
    document.body.append(around);
    await told(around);
    expect(addressOf(around)).to.equal('second');
  });

  it('stays what it was when the cart cannot be asked', async () => {
    void play(cart('kept'));
    const around = mount();
    await told(around);
    const broken = play('<html>');
    document.dispatchEvent(new Event('vouch-cart-change'));
    await broken;
    void play(cart('later'));
    const beside = mount();
    await told(beside);
    expect(addressOf(around)).to.equal('kept');
  });
});
