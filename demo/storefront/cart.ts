import { html } from 'hono/html';
import { CUSTOMER, DELIVERIES, showCart, sums, type CartLine, type DemoCart } from './carts.js';
import { keep, layout, type Html, type Preview } from './layout.js';

/** Codes worth trying, and what each shows. */
const HINTS: readonly (readonly [code: string, note: string])[] = [
  ['SAVE10', '10 % off the goods'],
  ['WELCOME5', '5 off, not together with SAVE10'],
  ['FREESHIP', 'waits until a delivery is chosen'],
  ['VIP20', 'waits for a sign-in'],
  ['SPEND100', 'has a rule of the merchant’s own'],
  ['MUGS15', 'waits for a mug in the cart'],
  ['UNIQUE1', 'held by one checkout at a time'],
  ['CODE_EXPIRED', 'any of the vendor’s errors, by its name in capitals'],
  ['TECHNICAL_ERROR', 'something that no shopper should read'],
];

/** An amount in the page's language. */
export const amount = (value: number, currency: string, lang: string): string =>
  new Intl.NumberFormat(lang, { style: 'currency', currency }).format(value);

const line = ({ product, quantity }: CartLine, preview: Preview): Html =>
  html`<li class="line" data-line="${product.id}" ${quantity === 0 ? 'data-none' : ''}>
    <img src="${product.image}" alt="" width="88" height="88" />
    <div class="line-what">
      <a class="card-title" href="${keep(`/product.html?id=${product.id}`, preview)}">${product.title}</a>
      <span class="eyebrow">${product.brand}</span>
    </div>
    <label class="quantity">
      <span class="unseen">Quantity of ${product.title}</span>
      <input type="number" name="quantity" min="0" max="99" value="${quantity}" inputmode="numeric" />
    </label>
    <span class="sum" data-sum>${amount(product.price * quantity, product.currency, preview.lang)}</span>
  </li>`;

const choice = (name: string, text: string, price: string, cart: DemoCart): Html =>
  html`<label class="choice">
    <input type="radio" name="delivery" value="${name}" ${(cart.delivery ?? '') === name ? 'checked' : ''} />
    <span>${text}</span><span class="price-note">${price}</span>
  </label>`;

const summary = (cart: DemoCart, { lang, promotions }: Preview, attributes: { param: string; open: boolean }): Html => {
  const { subtotal, shipping, total, currency } = sums(cart);
  return html`<section class="summary" aria-label="Summary">
    <h2>Summary</h2>
    <vouch-coupon
      cart="${cart.id}"
      proxy="${promotions}"
      url-param="${attributes.param}"
      ${attributes.open ? 'open' : ''}
    >
    </vouch-coupon>
    <dl class="totals" aria-live="off">
      <div>
        <dt>Goods</dt>
        <dd data-subtotal>${amount(subtotal, currency, lang)}</dd>
      </div>
      <div>
        <dt>Delivery</dt>
        <dd data-shipping>${cart.delivery ? amount(shipping, currency, lang) : '—'}</dd>
      </div>
      <div data-discount-row hidden>
        <dt>Promotions</dt>
        <dd data-discount></dd>
      </div>
      <div class="grand">
        <dt>Total</dt>
        <dd data-total>${amount(total, currency, lang)}</dd>
      </div>
    </dl>
    <button class="buy" type="button" data-order>Place order</button>
    <p class="placed" role="status" data-placed></p>
  </section>`;
};

/** The cart: what is in it, how it is delivered, who buys, and a coupon field that follows every change. */
export const cartPage = (cart: DemoCart, preview: Preview, { open }: { open: boolean }): Html =>
  layout(
    'Cart',
    html`
      <div class="cart" data-cart="${cart.id}" data-state="${JSON.stringify(showCart(cart))}">
        <div class="cart-main">
          <h1>Your cart</h1>
          <ul class="lines">
            ${cart.lines.map((entry) => line(entry, preview))}
          </ul>
          <fieldset class="choices">
            <legend>Delivery</legend>
            ${choice('', 'Not chosen yet', '', cart)}
            ${Object.entries(DELIVERIES).map(([name, price]) =>
              choice(
                name,
                name === 'express' ? 'Express, tomorrow' : 'Standard, 3 to 5 days',
                amount(price, 'USD', preview.lang),
                cart,
              ),
            )}
          </fieldset>
          <label class="choice">
            <input type="checkbox" name="signed-in" ${cart.signedIn ? 'checked' : ''} />
            <span>Signed in as ${CUSTOMER.name} (${CUSTOMER.email})</span>
          </label>
          <details class="hints">
            <summary>Codes to try</summary>
            <ul>
              ${HINTS.map(([code, note]) => html`<li><code>${code}</code> <span>${note}</span></li>`)}
            </ul>
          </details>
        </div>
        ${summary(cart, preview, { param: 'code', open })}
      </div>
    `,
    preview,
    html`<script type="module" src="/embed/vouchsafe.js" data-proxy="${preview.promotions}"></script>
      <script type="module" src="/storefront/cart-page.js"></script>`,
  );
