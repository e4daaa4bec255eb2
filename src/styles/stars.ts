import { css } from 'lit';

/**
 * Five stars as one element: a strip of the star colour as long as `--fill` says, cut out by a polygon. A polygon scales and
 * needs no request, where a strict `img-src` blocks a mask from a `data:` address. The cuts between two stars run along one line, so they enclose nothing.
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
      10% 7%,
      10.4% 9%,
      12.9% 34%,
      18.4% 38%,
      18.9% 39%,
      18.7% 42%,
      14.7% 62%,
      15.6% 89%,
      15.5% 92%,
      15% 92%,
      10% 79%,
      5% 92%,
      4.5% 92%,
      4.4% 89%,
      5.3% 62%,
      1.3% 42%,
      1.1% 39%,
      1.6% 38%,
      7.1% 34%,
      9.6% 9%,
      10% 7%,
      30% 7%,
      30.4% 9%,
      32.9% 34%,
      38.4% 38%,
      38.9% 39%,
      38.7% 42%,
      34.7% 62%,
      35.6% 89%,
      35.5% 92%,
      35% 92%,
      30% 79%,
      25% 92%,
      24.5% 92%,
      24.4% 89%,
      25.3% 62%,
      21.3% 42%,
      21.1% 39%,
      21.6% 38%,
      27.1% 34%,
      29.6% 9%,
      30% 7%,
      50% 7%,
      50.4% 9%,
      52.9% 34%,
      58.4% 38%,
      58.9% 39%,
      58.7% 42%,
      54.7% 62%,
      55.6% 89%,
      55.5% 92%,
      55% 92%,
      50% 79%,
      45% 92%,
      44.5% 92%,
      44.4% 89%,
      45.3% 62%,
      41.3% 42%,
      41.1% 39%,
      41.6% 38%,
      47.1% 34%,
      49.6% 9%,
      50% 7%,
      70% 7%,
      70.4% 9%,
      72.9% 34%,
      78.4% 38%,
      78.9% 39%,
      78.7% 42%,
      74.7% 62%,
      75.6% 89%,
      75.5% 92%,
      75% 92%,
      70% 79%,
      65% 92%,
      64.5% 92%,
      64.4% 89%,
      65.3% 62%,
      61.3% 42%,
      61.1% 39%,
      61.6% 38%,
      67.1% 34%,
      69.6% 9%,
      70% 7%,
      90% 7%,
      90.4% 9%,
      92.9% 34%,
      98.4% 38%,
      98.9% 39%,
      98.7% 42%,
      94.7% 62%,
      95.6% 89%,
      95.5% 92%,
      95% 92%,
      90% 79%,
      85% 92%,
      84.5% 92%,
      84.4% 89%,
      85.3% 62%,
      81.3% 42%,
      81.1% 39%,
      81.6% 38%,
      87.1% 34%,
      89.6% 9%,
      90% 7%
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
      --_unlit: GrayText;
      forced-color-adjust: none;
    }
  }
`;
