import { html } from 'hono/html';
import type { Product } from '../sandbox/products.js';
import { layout, type Html, type Preview } from './layout.js';

/** A price in the page's language. */
export const price = ({ price, currency }: Product, lang: string): string =>
  new Intl.NumberFormat(lang, { style: 'currency', currency }).format(price);

/** A product page as a merchant would write it: one script tag, a snippet under the title, the section below. */
export const productPage = (product: Product, preview: Preview): Html =>
  layout(
    product.title,
    html`
      <article class="product">
        <img class="hero" src="${product.image}" alt="${product.title}" width="600" height="600" />
        <div class="details">
          <p class="eyebrow">${product.brand}</p>
          <h1>${product.title}</h1>
          <vouch-rating product-id="${product.id}" href="#reviews"></vouch-rating>
          <p class="price" data-amount="${product.price}" data-currency="${product.currency}">
            ${price(product, preview.lang)}
          </p>
          <p class="description">${product.description}</p>
          <button class="buy" type="button">Add to bag</button>
        </div>
      </article>
      <section class="reviews" id="reviews">
        <vouch-reviews product-id="${product.id}" url-state>
          <p>Customer reviews appear here. Ask us what they leave open: we answer within a day.</p>
        </vouch-reviews>
      </section>
    `,
    preview,
    html`<script type="module" src="/embed/vouchsafe.js" data-proxy="${preview.proxy}"></script>`,
  );
