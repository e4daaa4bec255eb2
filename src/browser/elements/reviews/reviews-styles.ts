import { css } from 'lit';

export const reviewsStyles = css`
  :host {
    container-type: inline-size;
    min-block-size: var(--_place, auto);
    text-align: start;
  }
  .layout {
    display: grid;
    gap: 24px;
  }
  .heading {
    margin-block-end: 16px;
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .summary {
    display: flex;
    align-items: center;
    gap: 16px;
    margin-block-end: 16px;
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
  .summary .stars {
    font-size: 1.125em;
  }
  .found {
    margin-block-start: 16px;
    padding-block-end: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .main {
    min-inline-size: 0;
  }
  /* While other reviews are loading, a line grows at either end, and these stay as legible as they were. */
  .list {
    position: relative;
  }
  .list::before,
  .list::after {
    content: '';
    position: absolute;
    inset: -2px 0 auto;
    border-block-start: 2px solid var(--_accent);
    transform: scaleX(0);
  }
  .list::after {
    inset: 100% 0 auto;
  }
  .list[aria-busy='true']::before,
  .list[aria-busy='true']::after {
    transform: none;
    transition: 4s 200ms;
  }
  vouch-review + vouch-review {
    border-block-start: 1px solid var(--_line);
  }
  .more {
    display: grid;
    justify-items: center;
    gap: 12px;
    padding-block: 24px 0;
    border-block-start: 1px solid var(--_line);
  }
  .message {
    display: grid;
    justify-items: start;
    gap: 8px;
    padding-block: 24px;
  }
  .empty {
    padding-block: 0;
  }
  .message .button {
    margin-block-start: 8px;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    margin-block-start: 16px;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 0.875em;
  }
  [aria-disabled='true'] {
    opacity: 0.6;
  }
  /* What is to come, in its places. Answers quicker than 300 ms show none of it. */
  .ghost {
    /* Whatever follows the section stays out of view until it is known how long the section is. */
    min-block-size: 100svh;
    animation: vouch-appear 180ms 300ms ease-out backwards;
  }
  i {
    display: block;
    border-radius: 4px;
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  .ghost-summary {
    display: grid;
    gap: 16px;
  }
  .ghost-summary i {
    block-size: 12px;
  }
  .ghost-summary i:first-child {
    block-size: 44px;
    inline-size: 60%;
  }
  .ghost-tools i {
    block-size: 40px;
    margin-block-end: 88px;
  }
  .ghost-card {
    display: grid;
    gap: 12px;
    padding-block: 24px;
    border-block-start: 1px solid var(--_line);
  }
  .ghost-card i {
    block-size: 13px;
    inline-size: 68%;
  }
  .ghost-card i:first-child {
    inline-size: 24%;
  }
  .ghost-card i:nth-child(2) {
    inline-size: 36%;
  }
  @container (min-width: 860px) {
    .layout {
      grid-template-columns: 280px minmax(0, 1fr);
      gap: 48px;
    }
    .side {
      position: sticky;
      inset-block-start: 24px;
      align-self: start;
    }
  }
`;
