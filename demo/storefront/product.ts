import { html } from 'hono/html';
import type { Product } from '../sandbox/products.js';
import { layout, type Html, type Preview } from './layout.js';

/** A price in the page's language. */
export const price = ({ price, currency }: Product, lang: string): string =>
  new Intl.NumberFormat(lang, { style: 'currency', currency }).format(price);

/** What a product page has of its reviews. */
export interface ProductParts {
  readonly rating: Html;
  readonly reviews: Html;
  /** What brings the elements, if it is not the script tag. */
  readonly script?: Html | undefined;
}

const writtenByHand = (id: string): ProductParts => ({
  rating: html`<vouch-rating product-id="${id}" href="#reviews"></vouch-rating>`,
  reviews: html`<vouch-reviews product-id="${id}" url-state>
    <p>Customer reviews appear here. Ask us what they leave open: we answer within a day.</p>
  </vouch-reviews>`,
});

/** A product page as a merchant would write it: one script tag, a snippet under the title, the section below. */
export const productPage = (
  product: Product,
  preview: Preview,
  { rating, reviews, script }: ProductParts = writtenByHand(product.id),
): Html =>
  layout(
    product.title,
    html`
      <article class="product">
        <img class="hero" src="${product.image}" alt="${product.title}" width="600" height="600" />
        <div class="details">
          <p class="eyebrow">${product.brand}</p>
          <h1>${product.title}</h1>
          ${rating}
          <p class="price" data-amount="${product.price}" data-currency="${product.currency}">
            ${price(product, preview.lang)}
          </p>
          <p class="description">${product.description}</p>
          <button class="buy" type="button">Add to bag</button>
        </div>
      </article>
      <section class="reviews" id="reviews">${reviews}</section>
    `,
    preview,
    script ?? html`<script type="module" src="/embed/vouchsafe.js" data-proxy="${preview.proxy}"></script>`,
  );
