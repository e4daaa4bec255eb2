import { html } from 'hono/html';
import { SIBLINGS } from '../sandbox/sitejabber-business.js';
import { layout, type Html, type Preview } from './layout.js';

/** The reviews of the shop itself, with its rating by dimension and source. */
export const businessPage = (preview: Preview): Html =>
  layout(
    'What people say of us',
    html`
      <h1>What people say of us</h1>
      <section class="shop-rating" aria-label="Our rating">
        <vouch-business-rating><p>Our rating is not to be had just now.</p></vouch-business-rating>
      </section>
      ${
        preview.vendor === 'yotpo'
          ? ''
          : html`<section class="siblings" aria-labelledby="siblings">
              <h2 id="siblings">Our other shops</h2>
              ${SIBLINGS.map(
                ({ domain, name }) =>
                  html`<vouch-business-rating business="${domain}"><p>${name}</p></vouch-business-rating>`,
              )}
            </section>`
      }
      <section class="reviews" id="reviews">
        <vouch-reviews subject="business">
          <p>What our customers say appears here. Ask us anything: we answer within a day.</p>
        </vouch-reviews>
      </section>
    `,
    preview,
    html`<script type="module" src="/embed/vouchsafe.js" data-proxy="${preview.proxy}"></script>`,
  );
