import { css } from 'lit';

export const pagesStyles = css`
  nav {
    display: grid;
    justify-items: center;
    gap: 12px;
    padding-block: 24px 0;
    border-block-start: 1px solid var(--_line);
  }
  ol {
    display: flex;
    gap: 2px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  button,
  .gap {
    display: grid;
    place-items: center;
    min-inline-size: 36px;
    block-size: 44px;
    padding-inline: 8px;
    border-radius: var(--vouch-button-radius, var(--_radius));
    font-variant-numeric: tabular-nums;
  }
  button:hover {
    background: var(--_surface);
  }
  [aria-current] {
    background: var(--_surface);
    font-weight: 600;
    box-shadow: inset 0 0 0 1.5px var(--_accent);
  }
  [aria-disabled='true'] {
    opacity: 0.35;
  }
  .arrow::before {
    content: '';
    inline-size: 9px;
    block-size: 9px;
    border: solid currentColor;
    border-width: 1.5px 0 0 1.5px;
    rotate: -45deg;
    translate: 2px;
  }
  .next::before {
    rotate: 135deg;
    translate: -2px;
  }
  .arrow:dir(rtl)::before {
    rotate: 135deg;
    translate: -2px;
  }
  .next:dir(rtl)::before {
    rotate: -45deg;
    translate: 2px;
  }
  @media (forced-colors: active) {
    [aria-current] {
      outline: 2px solid Highlight;
    }
    [aria-current]:focus-visible {
      outline: 6px double Highlight;
    }
  }
`;
