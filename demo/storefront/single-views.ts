/** What the single page draws, each place from what the shop has and what is in the bag. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ShownCart } from './carts.js';
import type { Good } from './single.js';
import { addressOf } from './single-place.js';

/** What the places are drawn from. */
export interface Shop {
  readonly goods: readonly Good[];
  readonly bag: ShownCart;
  /** The bag's address at the shop's server. */
  readonly cart: string;
  /** Where the coupon field finds its proxy. */
  readonly promotions: string;
  /** What the bag's promotions save. */
  readonly saved: number;
  /** Puts so many of a good into the bag. */
  readonly put: (id: string, quantity: number) => void;
  /** Draws the totals again. */
  readonly total: () => void;
}

const amount = (value: number, currency: string): string =>
  new Intl.NumberFormat(document.documentElement.lang, { style: 'currency', currency }).format(value);

/** How many of a good are in the bag. */
const quantityOf = ({ lines }: ShownCart, id: string): number => lines.find((line) => line.id === id)?.quantity ?? 0;

/** The way around: all goods, and the bag with how much is in it. */
const ways = ({ bag }: Shop): TemplateResult => {
  const count = bag.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return html`<nav class="ways" aria-label="This shop">
    <a href=${addressOf({ name: 'goods' })}>Twelve designs</a>
    <a href=${addressOf({ name: 'bag' })}>Bag <span data-bag-count>(${count})</span></a>
  </nav>`;
};

const card = ({ id, image, brand, title, price, currency }: Good): TemplateResult =>
  html`<li>
    <a class="card" href=${addressOf({ name: 'product', id })}>
      <img src=${image} data-picture=${id} alt="" width="300" height="300" />
      <span class="eyebrow">${brand}</span>
      <span class="card-title">${title}</span>
      <vouch-rating product-id=${id}></vouch-rating>
      <span class="card-price">${amount(price, currency)}</span>
    </a>
  </li>`;

/** All goods, each with its star snippet. */
export const goodsView = (shop: Shop): TemplateResult =>
  html`${ways(shop)}
    <h1 tabindex="-1">Twelve designs</h1>
    <ul class="cards">
      ${shop.goods.map(card)}
    </ul>`;

/** One good. The section and the snippet stay the same elements for every good; their `product-id` changes. */
export const productView = (
  shop: Shop,
  { id, image, brand, title, price, currency, description }: Good,
): TemplateResult => {
  const next = shop.goods[(shop.goods.findIndex((good) => good.id === id) + 1) % shop.goods.length];
  const held = quantityOf(shop.bag, id);
  return html`${ways(shop)}
    <article class="product">
      <img class="hero" src=${image} data-picture=${id} alt=${title} width="600" height="600" />
      <div class="details">
        <p class="eyebrow">${brand}</p>
        <h1 tabindex="-1">${title}</h1>
        <vouch-rating product-id=${id} href="#reviews"></vouch-rating>
        <p class="price">${amount(price, currency)}</p>
        <p class="description">${description}</p>
        <button class="buy" type="button" @click=${() => shop.put(id, held + 1)}>Add to bag</button>
        <p class="held" role="status">${held > 0 ? html`${held} in your bag` : nothing}</p>
        ${next ? html`<a class="next" href=${addressOf({ name: 'product', id: next.id })}>Next: ${next.title}</a>` : nothing}
      </div>
    </article>
    <section class="reviews" id="reviews">
      <vouch-reviews product-id=${id} url-state>
        <p>Customer reviews appear here. Ask us what they leave open: we answer within a day.</p>
      </vouch-reviews>
    </section>`;
};

const line = (shop: Shop, { id, image, title, brand, currency }: Good): TemplateResult => {
  const { quantity = 0, sum = 0 } = shop.bag.lines.find((one) => one.id === id) ?? {};
  return html`<li class="line" data-line=${id}>
    <img src=${image} alt="" width="88" height="88" />
    <div class="line-what">
      <a class="card-title" href=${addressOf({ name: 'product', id })}>${title}</a>
      <span class="eyebrow">${brand}</span>
    </div>
    <label class="quantity">
      <span class="unseen">Quantity of ${title}</span>
      <input
        type="number"
        min="0"
        max="99"
        inputmode="numeric"
        .value=${String(quantity)}
        @change=${({ target }: Event) => target instanceof HTMLInputElement && shop.put(id, target.valueAsNumber || 0)}
      />
    </label>
    <span class="sum">${amount(sum, currency)}</span>
  </li>`;
};

/** What is in the bag, and a coupon field that follows every change. */
export const bagView = (shop: Shop): TemplateResult => {
  const { bag, cart, promotions, saved } = shop;
  const held = shop.goods.filter(({ id }) => quantityOf(bag, id) > 0);
  return html`${ways(shop)}
    <div class="cart">
      <div class="cart-main">
        <h1 tabindex="-1">Your bag</h1>
        ${held.length > 0 ? nothing : html`<p>Nothing yet.</p>`}
        <ul class="lines">
          ${held.map((good) => line(shop, good))}
        </ul>
      </div>
      <section class="summary" aria-label="Summary">
        <h2>Summary</h2>
        <vouch-coupon cart=${cart} proxy=${promotions} open @vouch-promotions-load=${shop.total}></vouch-coupon>
        <dl class="totals" aria-live="off">
          <div data-discount-row ?hidden=${saved === 0}>
            <dt>Promotions</dt>
            <dd data-discount>−${amount(saved, bag.currency)}</dd>
          </div>
          <div class="grand">
            <dt>Total</dt>
            <dd data-total>${amount(bag.total - saved, bag.currency)}</dd>
          </div>
        </dl>
      </section>
    </div>`;
};
