import { html } from 'hono/html';
import type { Html } from './layout.js';

/** Pages of strangers, by the style sheet they have; each is a file in `hosts/`. */
export const HOSTS = ['bare', 'framework', 'classless', 'shrunk'] as const;
export type Host = (typeof HOSTS)[number];

/** The page of somebody who knows nothing of the elements, and pasted three tags into it. */
export const hostPage = (host: Host): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>A page of somebody else: ${host}</title>
        <link rel="icon" href="/storefront/icon.svg" />
        <link rel="stylesheet" href="/storefront/hosts/${host}.css" />
        <script type="module" src="/embed/vouchsafe.js" data-proxy="/apps/vouchsafe"></script>
      </head>
      <body>
        <main>
          <h1>Backpack</h1>
          <p><vouch-rating product-id="demo-full" href="#reviews"></vouch-rating></p>
          <button type="button">Add to cart</button>
          <section id="reviews"><vouch-reviews product-id="demo-full"></vouch-reviews></section>
        </main>
      </body>
    </html>`;
