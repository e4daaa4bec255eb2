import { css } from 'lit';

/**
 * Five stars as one element: a strip of the star colour as long as `--fill` says, cut out by a polygon. A polygon
 * scales and needs no request, where a strict `img-src` blocks a mask from a `data:` address. The cuts between two
 * stars run along one line, so they enclose nothing.
 */
export const starsStyles = css`
  .stars {
    --_star: var(--vouch-star, #c2710c);
    --_unlit: var(--vouch-star-empty, color-mix(in srgb, currentColor 20%, transparent));
    --_to: right;
    display: inline-block;
    flex: none;
    inline-size: 5em;
    block-size: 1em;
    vertical-align: -0.11em;
    background: linear-gradient(to var(--_to), var(--_star) var(--fill, 0%), var(--_unlit) 0);
    clip-path: polygon(
      10% 4%,
      12.8% 35%,
      19.5% 39%,
      14.5% 61%,
      15.9% 94%,
      10% 78%,
      4.1% 94%,
      5.5% 61%,
      0.5% 39%,
      7.2% 35%,
      10% 4%,
      30% 4%,
      32.8% 35%,
      39.5% 39%,
      34.5% 61%,
      35.9% 94%,
      30% 78%,
      24.1% 94%,
      25.5% 61%,
      20.5% 39%,
      27.2% 35%,
      30% 4%,
      50% 4%,
      52.8% 35%,
      59.5% 39%,
      54.5% 61%,
      55.9% 94%,
      50% 78%,
      44.1% 94%,
      45.5% 61%,
      40.5% 39%,
      47.2% 35%,
      50% 4%,
      70% 4%,
      72.8% 35%,
      79.5% 39%,
      74.5% 61%,
      75.9% 94%,
      70% 78%,
      64.1% 94%,
      65.5% 61%,
      60.5% 39%,
      67.2% 35%,
      70% 4%,
      90% 4%,
      92.8% 35%,
      99.5% 39%,
      94.5% 61%,
      95.9% 94%,
      90% 78%,
      84.1% 94%,
      85.5% 61%,
      80.5% 39%,
      87.2% 35%,
      90% 4%
    );
  }
  .stars:dir(rtl) {
    --_to: left;
  }
  @supports (color: light-dark(#000, #fff)) {
    .stars {
      --_star: var(--vouch-star, light-dark(#c2710c, #fbbf24));
    }
  }
  @media (forced-colors: active) {
    .stars {
      --_star: CanvasText;
      --_unlit: color-mix(in srgb, CanvasText 20%, transparent);
      forced-color-adjust: none;
    }
  }
`;
