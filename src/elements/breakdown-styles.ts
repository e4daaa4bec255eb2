import { css } from 'lit';

export const breakdownStyles = css`
  .row {
    display: grid;
    grid-template-columns: 2.25em minmax(48px, 1fr) minmax(2.25em, auto);
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    padding-inline: 6px;
    margin-inline: -6px;
    inline-size: calc(100% + 12px);
    border-radius: calc(var(--_radius) - 2px);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  button.row:hover:not([aria-disabled='true']) {
    background: var(--_surface);
  }
  button[aria-pressed='true'] {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    font-weight: 600;
  }
  [aria-disabled='true'] {
    color: var(--_muted);
  }
  .label {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
  }
  .star {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .bar {
    --_bar: var(--vouch-bar, var(--_accent));
    block-size: 6px;
    border-radius: 3px;
    background: color-mix(in srgb, currentColor 10%, transparent);
    overflow: hidden;
  }
  .bar::before {
    content: '';
    display: block;
    block-size: 100%;
    inline-size: var(--fill, 0%);
    border-radius: inherit;
    background: var(--_bar);
    opacity: 0.85;
    transform-origin: left;
    animation: vouch-grow 180ms ease-out;
  }
  .bar:dir(rtl)::before {
    transform-origin: right;
  }
  .count {
    color: var(--_muted);
    text-align: end;
  }
  dl {
    display: grid;
    gap: 8px;
    margin-block-start: 24px;
    font-size: 0.875em;
  }
  .dimension {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    align-items: center;
    gap: 8px;
  }
  dd {
    display: grid;
    grid-template-columns: 1fr 2.25em;
    align-items: center;
    gap: 8px;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  @keyframes vouch-grow {
    from {
      transform: scaleX(0);
    }
  }
  @media (pointer: coarse) {
    .row {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
    }
    .bar::before {
      background: CanvasText;
      opacity: 1;
    }
  }
`;
