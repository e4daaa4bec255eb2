import { expect } from '@open-wc/testing';
import { createShopifyCart, detectCart } from '../../../src/browser/carts/shopify-cart.js';

const SECRET = 'sentinel-of-a-shop';

/** A Shopify cart that is reached by its Ajax API. Codes in `refused` are taken and do not apply. */
function playAjax(codes: string[], { refused = [] as string[], root = undefined as string | undefined } = {}) {
  const calls: string[] = [];
  const cart = createShopifyCart({
    shopify: () => ({ routes: { root } }),
    fetch: async (url, init) => {
      calls.push(`${init?.method ?? 'GET'} ${url} ${typeof init?.body === 'string' ? init.body : ''}`.trim());
      if (typeof init?.body === 'string') codes = JSON.parse(init.body).discount.split(',').filter(Boolean);
      return Response.json({ discount_codes: codes.map((code) => ({ code, applicable: !refused.includes(code) })) });
    },
  });
  return { cart, calls };
}

/** A Shopify cart with the storefront's standard actions. */
function playActions(answer: object, current: unknown = { cart: { discountCodes: [{ code: 'OWN' }] } }) {
  const calls: unknown[] = [];
  const actions = {
    getCart: () => Promise.resolve(current),
    updateCart(update: object) {
      expect(this).to.equal(actions);
      calls.push(update);
      return Promise.resolve(answer);
    },
  };
  const fetch = () => Promise.reject(new Error('not to be asked'));
  return { cart: createShopifyCart({ shopify: () => ({ actions }), fetch }), calls };
}

const messageOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'resolved',
    (error: Error) => `${error.message} ${String(error.cause)} ${JSON.stringify(error)}`,
  );

describe('a Shopify cart by its Ajax API', () => {
  const cases: [name: string, before: string[], add: string[], remove: string[], sent: string | undefined][] = [
    ['adds to the codes the shopper has', ['OWN'], ['N1'], [], 'OWN,N1'],
    ['takes out what is retired, in any case', ['own', 'n1'], ['N2'], ['N1'], 'own,N2'],
    ['clears', ['N1'], [], ['N1'], ''],
    ['changes nothing that is right already', ['OWN', 'n1'], ['N1'], ['N0'], undefined],
    ['changes nothing when there is nothing to change', [], [], ['N0'], undefined],
  ];
  for (const [name, before, add, remove, sent] of cases) {
    it(name, async () => {
      const { cart, calls } = playAjax(before);
      expect(await cart.setCodes(add, remove)).to.deep.equal([]);
      const update = sent === undefined ? [] : [`POST /cart/update.js {"discount":"${sent}"}`];
      expect(calls).to.deep.equal(['GET /cart.js', ...update]);
    });
  }

  it('tells which codes do not apply, changed or not', async () => {
    const { cart } = playAjax([], { refused: ['N2'] });
    expect(await cart.setCodes(['N1', 'N2'], [])).to.deep.equal(['N2']);
    expect(await cart.setCodes(['N1', 'N2'], [])).to.deep.equal(['N2']);
  });

  it("asks below the root of the page's language", async () => {
    const { cart, calls } = playAjax([], { root: '/de/' });
    await cart.setCodes([], ['N1']);
    expect(calls).to.deep.equal(['GET /de/cart.js']);
  });

  const failures: [name: string, fetch: () => Promise<Response>][] = [
    ['cannot be reached', () => Promise.reject(new TypeError(SECRET))],
    ['refuses', async () => Response.json({ description: SECRET, discount_codes: [] }, { status: 422 })],
    ['answers HTML', async () => new Response(`<p>${SECRET}`)],
  ];
  for (const [name, fetch] of failures) {
    it(`rejects without content when it ${name}`, async () => {
      const message = await messageOf(createShopifyCart({ shopify: () => undefined, fetch }).setCodes(['N1'], []));
      expect(message).to.contain('could not be changed').and.not.contain(SECRET);
    });
  }
});

describe('a Shopify cart that is busy', () => {
  const refused = (status: number, headers = {}) => Response.json({ description: SECRET }, { status, headers });
  const reasons: [name: string, response: Response, retryAfter: number | undefined][] = [
    ['429 with a wait', refused(429, { 'retry-after': '3' }), 3],
    ['409', refused(409), undefined],
    ['503 with something else', refused(503, { 'retry-after': SECRET }), undefined],
  ];
  for (const [name, response, retryAfter] of reasons) {
    it(`says how long to wait where it is told: ${name}`, async () => {
      const cart = createShopifyCart({ shopify: () => undefined, fetch: async () => response });
      const error = await cart.setCodes(['N1'], []).catch((reason: unknown) => reason);
      expect(error).to.be.an('error').with.property('retryAfter', retryAfter);
    });
  }

  it('is given up when the signal says so', async () => {
    const { signal } = new AbortController();
    const signals: unknown[] = [];
    const fetch = async (_: string, init?: RequestInit): Promise<Response> => {
      signals.push(init?.signal);
      return Response.json({ discount_codes: [] });
    };
    await createShopifyCart({ shopify: () => undefined, fetch }).setCodes(['N1'], [], signal);
    expect(signals).to.deep.equal([signal, signal]);
  });
});

describe("a Shopify cart by the storefront's actions", () => {
  const codes = [{ code: 'OWN' }, { code: 'n1', applicable: true }, { code: 'N2', applicable: false }];

  it('sends all codes and reads which apply', async () => {
    const { cart, calls } = playActions({ cart: { discountCodes: codes } });
    expect(await cart.setCodes(['N1', 'N2'], [])).to.deep.equal(['N2']);
    expect(calls).to.deep.equal([{ discountCodes: ['OWN', 'N1', 'N2'] }]);
  });

  it('reads the cart in either shape', async () => {
    const { cart, calls } = playActions({}, { discountCodes: ['N1', { code: 'OWN' }, 7] });
    expect(await cart.setCodes(['N1'], [])).to.deep.equal([]);
    expect(calls).to.deep.equal([]);
  });

  it('takes an error of the cart for a no to all', async () => {
    const { cart } = playActions({ cart: { discountCodes: codes }, userErrors: [{ message: SECRET }] });
    expect(await cart.setCodes(['N1', 'N2'], [])).to.deep.equal(['N1', 'N2']);
  });

  it('rejects without content when an action throws', async () => {
    const actions = { updateCart: () => Promise.reject(new Error(SECRET)) };
    const message = await messageOf(createShopifyCart({ shopify: () => ({ actions }) }).setCodes(['N1'], []));
    expect(message).to.contain('could not be changed').and.not.contain(SECRET);
  });
});

describe('detectCart', () => {
  it('finds a cart on a Shopify page alone', () => {
    expect(detectCart()).to.equal(undefined);
    Reflect.set(globalThis, 'Shopify', {});
    try {
      expect(detectCart()).to.have.property('setCodes');
    } finally {
      Reflect.deleteProperty(globalThis, 'Shopify');
    }
  });
});
