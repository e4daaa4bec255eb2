import { css } from 'lit';

/** Bars, and the averages of the sides that shoppers rate. */
export const dimensionStyles = css`
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
  .dimensions {
    display: grid;
    gap: 8px;
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
