import { html } from 'hono/html';
import { productById } from '../sandbox/products.js';
import { keep, layout, type Html, type Preview } from './layout.js';

const TOUR: readonly (readonly [id: string, note: string])[] = [
  ['demo-full', 'About 240 reviews with photos, many questions, several languages: everything on.'],
  ['demo-huge', 'Ten thousand reviews, gathered in the background while the first page is read.'],
  ['demo-scripts', 'The world’s scripts, emoji, very long words, and text that tries to be markup.'],
  ['demo-one', 'A single review.'],
  ['demo-empty', 'None yet.'],
];

const stop = (id: string, note: string, preview: Preview): Html => {
  const product = productById(id);
  return html`<li>
    <a class="stop" href="${keep(`/product.html?id=${id}`, preview)}">
      <img src="${product?.image ?? ''}" alt="" width="96" height="96" />
      <span><strong>${product?.title ?? id}</strong><span class="note">${note}</span></span>
    </a>
  </li>`;
};

/** Where to go and what to look at. */
export function homePage(preview: Preview): Html {
  const to = (path: string): string => keep(path, preview);
  const [name, other] =
    preview.vendor === 'yotpo' ? (['Yotpo', 'Sitejabber'] as const) : (['Sitejabber', 'Yotpo'] as const);
  return layout(
    'Demo shop',
    html`
      <div class="intro">
        <h1>Things that last, and what people say of them.</h1>
        <p>
          A small shop that shows Vouchsafe at work. Its reviews and promotions come over HTTP from sandboxes that speak
          ${name}’s and Uniqodo’s APIs, through the proxy, into the elements.
        </p>
      </div>
      <h2>Product pages</h2>
      <ul class="tour">
        ${TOUR.map(([id, note]) => stop(id, note, preview))}
      </ul>
      ${preview.vendor === 'yotpo' ? '' : html`<div class="best"><vouch-top-rated></vouch-top-rated></div>`}
      <h2>The shop itself</h2>
      <p><a href="${to('/business.html')}">What people say of the shop</a>, by side and by source.</p>
      <h2>A playground</h2>
      <p><a href="/playground.html">Every setting of every element</a>, with the tag to paste.</p>
      <h2>A category page</h2>
      <p><a href="${to('/collection.html')}">All 48 goods</a>, each with a star snippet, from one request.</p>
      <h2>A cart</h2>
      <p>
        <a href="${to('/cart.html')}">A cart with a coupon field</a>, whose items, delivery and sign-in can be changed.
        Try <a href="${to('/cart.html?open&code=SAVE10')}">a code from the address</a>.
      </p>
      <h2>A shop on one page</h2>
      <p>
        <a href="${to('/single-page.html')}">Twelve designs, each product and the bag</a>, without a page load between
        them: the same elements come, go and come back.
      </p>
      <h2>Look at it otherwise</h2>
      <p class="links">
        <a href="${to(`/?vendor=${other.toLowerCase()}`)}">The same pages with ${other}’s reviews</a>
        <a href="${to('/product.html?id=demo-full&scheme=dark')}">Dark</a>
        <a href="${to('/product.html?id=demo-full&lang=ar')}">Arabic, right to left</a>
        <a href="${to('/product.html?id=demo-full&lang=ja')}">Japanese</a>
        <a href="${to('/product.html?id=demo-full&theme=market')}">Market, a theme</a>
        <a href="${to('/product.html?id=demo-full&theme=noir')}">Noir, another</a>
        <a href="${to('/product.html?id=demo-full&lang=en-GB')}">British English</a>
        <a href="${to('/cart.html?dir=rtl&lang=ar')}">The cart in Arabic</a>
      </p>
      <h2>Break it</h2>
      <p class="links">
        <a href="${to('/product.html?id=demo-full&proxy=failing')}">A proxy that fails</a>
        <a href="${to('/product.html?id=demo-full&proxy=html')}">One that answers with a web page</a>
        <a href="${to('/product.html?id=demo-full&proxy=silent')}">One that never answers</a>
        <a href="${to('/cart.html?open&proxy=raw')}">One that forwards the vendor’s own errors</a>
      </p>
    `,
    preview,
    html`<script type="module" src="/embed/vouchsafe.js" data-proxy="${preview.proxy}"></script>`,
  );
}
