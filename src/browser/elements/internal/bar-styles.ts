import { css } from 'lit';

/** Bars that are filled by so much. */
export const barStyles = css`
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
