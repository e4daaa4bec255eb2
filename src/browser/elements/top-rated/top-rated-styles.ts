import { css } from 'lit';

export const topRatedStyles = css`
  :host {
    container-type: inline-size;
  }
  .heading {
    margin-block-end: 16px;
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .waiting {
    animation: vouch-appear 180ms 300ms ease-out backwards;
  }
  .waiting .image,
  .waiting .title {
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  .list {
    /* What is hidden in it is cut off with it, and does not make the page wider. */
    position: relative;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: x proximity;
    scrollbar-width: thin;
    scrollbar-color: var(--_line) transparent;
    /* Room for the focus ring, which the scrolling edge would cut off. */
    margin: -4px;
    padding: 4px;
    scroll-padding-inline: 4px;
  }
  ul,
  .waiting .list {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: min(44cqi, 220px);
    gap: 16px;
  }
  .waiting .list {
    overflow: hidden;
  }
  li {
    scroll-snap-align: start;
  }
  .product {
    display: grid;
    grid-template-rows: auto 2.6em auto 1.5em;
    gap: 4px;
    color: inherit;
    text-decoration: none;
  }
  .image {
    display: block;
    aspect-ratio: 1;
    margin-block-end: 8px;
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: hidden;
  }
  img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
    font-weight: 500;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  a:hover .title {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .rating {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 1.5em;
    font-size: 0.875em;
  }
  .price {
    font-variant-numeric: tabular-nums;
  }
  @container (min-width: 860px) {
    ul,
    .waiting .list {
      grid-auto-columns: calc((100cqi - 4 * 20px) / 5);
      gap: 20px;
    }
  }
`;
