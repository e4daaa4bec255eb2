import { css } from 'lit';

export const ratingStyles = css`
  :host {
    /* One line, before and after the data, so that nothing on the page moves. */
    block-size: 1.5em;
    overflow: hidden;
  }
  .rating {
    display: inline-flex;
    /* What has no room is cut off whole: in a line below, out of sight. */
    flex-wrap: wrap;
    align-items: center;
    gap: 1.5em 0.4em;
    block-size: 1.5em;
    color: inherit;
    text-decoration: none;
    animation: vouch-appear 140ms ease-out;
  }
  .waiting {
    /* Quick answers show nothing of the wait. */
    animation: vouch-appear 140ms 300ms ease-out backwards;
  }
  a.rating:hover .count {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  a.rating:focus-visible {
    /* Inside, since the line cuts off what sticks out. */
    outline-offset: -2px;
  }
  .average {
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
`;
