import { css } from 'lit';

export const businessRatingStyles = css`
  :host {
    container-type: inline-size;
  }
  /* Room for what most shops have: an average, five dimensions, four sources. So nothing on the page moves. */
  .place {
    min-block-size: 24em;
  }
  /* Another business has no sources. */
  .short {
    min-block-size: 17em;
  }
  .layout {
    display: grid;
    align-content: start;
    gap: 24px;
    animation: vouch-appear 140ms ease-out;
  }
  .waiting {
    animation-delay: 300ms;
    animation-fill-mode: backwards;
  }
  i {
    display: block;
    block-size: 3.5em;
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  i + i {
    block-size: 8em;
  }
  .all {
    display: grid;
    align-content: start;
    gap: 8px;
  }
  /* Whatever its own direction, a name stands where the line begins. */
  .name,
  .source-name {
    justify-self: start;
  }
  .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 16px;
  }
  .average {
    font-size: 2.5em;
    font-weight: 600;
    line-height: 1;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
  }
  .beside {
    display: grid;
    gap: 4px;
  }
  .beside .stars {
    font-size: 1.125em;
  }
  .dimensions,
  .sources {
    align-content: start;
  }
  .sources {
    display: grid;
    font-size: 0.875em;
  }
  .source {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 2.25em minmax(4em, auto);
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    color: inherit;
    text-decoration: none;
    font-variant-numeric: tabular-nums;
  }
  a.source .source-name {
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 35%, transparent);
    text-underline-offset: 0.2em;
  }
  a.source:hover .source-name {
    text-decoration-color: currentColor;
  }
  .source-name {
    overflow-wrap: anywhere;
  }
  .figure,
  .count {
    text-align: end;
  }
  @media (pointer: coarse) {
    .source {
      min-block-size: 44px;
    }
  }
  @container (min-width: 720px) {
    .place {
      min-block-size: 11em;
    }
    .layout {
      grid-template-columns: minmax(180px, 1fr) minmax(0, 1.4fr) minmax(0, 1.4fr);
      gap: 48px;
    }
  }
`;
