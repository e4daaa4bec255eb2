import { html } from 'hono/html';
import type { Product } from '../sandbox/products.js';
import { keep, layout, type Html, type Preview } from './layout.js';
import { price } from './product.js';

const card = (product: Product, preview: Preview): Html =>
  html`<li>
    <a class="card" href="${keep(`/product.html?id=${product.id}`, preview)}">
      <img src="${product.image}" alt="" width="300" height="300" loading="lazy" decoding="async" />
      <span class="eyebrow">${product.brand}</span>
      <span class="card-title">${product.title}</span>
      <vouch-rating product-id="${product.id}"></vouch-rating>
      <span class="card-price" data-amount="${product.price}" data-currency="${product.currency}"
        >${price(product, preview.lang)}</span
      >
    </a>
  </li>`;

/** A category page: a star snippet in every card, all answered by one request. Uses the package as an npm import. */
export const collectionPage = (products: readonly Product[], preview: Preview): Html =>
  layout(
    'All goods',
    html`
      <h1>All goods</h1>
      <ul class="cards" data-proxy="${preview.proxy}">
        ${products.map((product) => card(product, preview))}
      </ul>
    `,
    preview,
    html`<script type="module" src="/storefront/collection-page.js"></script>`,
  );
