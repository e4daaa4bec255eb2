import { html } from 'hono/html';
import type { secureHeaders } from 'hono/secure-headers';
import type { Html } from './layout.js';

/** Pages of other shops, by what is special about their style sheet, a file of `hosts/`. */
export const HOSTS = ['bare', 'framework', 'classless', 'shrunk', 'strict'] as const;
export type Host = (typeof HOSTS)[number];

type Policy = NonNullable<NonNullable<Parameters<typeof secureHeaders>[0]>['contentSecurityPolicy']>;

/**
 * The least that a page must allow: what it loads comes from its own origin, and nothing is inline or let through by a
 * nonce or a hash. It frames nothing, cannot be framed, and sends no form.
 */
export const STRICT_POLICY: Policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  connectSrc: ["'self'"],
  imgSrc: ["'self'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['lit-html'],
};

/** A page that was not made for the elements, with four tags pasted into it. */
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
          <vouch-coupon cart="demo-host-${host}" open></vouch-coupon>
          <section id="reviews"><vouch-reviews product-id="demo-full"></vouch-reviews></section>
        </main>
      </body>
    </html>`;
