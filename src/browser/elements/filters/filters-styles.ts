import { css } from 'lit';

export const filtersStyles = css`
  :host {
    container-type: inline-size;
  }
  .tools {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
  }
  .search {
    grid-column: 1 / -1;
    min-inline-size: 0;
  }
  input[type='search'],
  select,
  .toggle {
    min-block-size: 44px;
    inline-size: 100%;
    border: 1px solid color-mix(in srgb, currentColor 22%, transparent);
    border-radius: var(--_radius);
    background: transparent;
    padding-inline: 12px;
    /* Below 16 px, Safari on a phone zooms into a field. */
    font-size: max(0.875em, 16px);
    appearance: none;
  }
  input[type='search'] {
    padding-inline-start: 38px;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .search {
    position: relative;
  }
  /* A lens drawn with borders: an image would need the page's CSP to allow data:. */
  .search::before,
  .search::after {
    content: '';
    position: absolute;
    pointer-events: none;
    color: var(--_muted);
  }
  .search::before {
    inset-inline-start: 14px;
    inset-block-start: calc(50% - 7px);
    inline-size: 11px;
    block-size: 11px;
    border: 1.5px solid currentColor;
    border-radius: 50%;
  }
  .search::after {
    inset-inline-start: 23px;
    inset-block-start: calc(50% + 3px);
    inline-size: 6px;
    border-block-start: 1.5px solid currentColor;
    rotate: 45deg;
  }
  .search:dir(rtl)::after {
    rotate: -45deg;
  }
  select {
    padding-inline-end: 32px;
    text-overflow: ellipsis;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  .sort {
    position: relative;
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .sort::after,
  summary::after {
    content: '';
    inline-size: 6px;
    block-size: 6px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    translate: 0 -2px;
    flex: none;
    opacity: 0.7;
  }
  .sort::after {
    position: absolute;
    inset-inline-end: 14px;
    pointer-events: none;
  }
  .toggle {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    font-size: 0.9375em;
    font-weight: 500;
  }
  .pills {
    display: none;
    flex-flow: row wrap;
    gap: 8px;
    margin-block-start: 12px;
  }
  .pill {
    display: flex;
    align-items: center;
    gap: 8px;
    max-inline-size: 260px;
    min-block-size: 36px;
    padding-inline: 14px;
    border: 1px solid color-mix(in srgb, currentColor 20%, transparent);
    border-radius: var(--vouch-pill-radius, 18px);
    font-size: 0.875em;
  }
  .pill:hover {
    border-color: color-mix(in srgb, currentColor 45%, transparent);
  }
  .pill[aria-disabled='true'] {
    color: var(--_muted);
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  [data-chosen],
  .pill[aria-pressed='true'] {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    border-color: color-mix(in srgb, var(--_accent) 40%, transparent);
    font-weight: 500;
  }
  @container (min-width: 560px) {
    .search {
      grid-column: auto;
      max-inline-size: 360px;
    }
    .toggle {
      display: none;
    }
    .prefix {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      font-size: 0.875em;
      color: var(--_muted);
    }
    input[type='search'],
    select {
      min-block-size: 40px;
      font-size: 0.875em;
    }
    select {
      inline-size: auto;
    }
    .pills {
      display: flex;
    }
  }
  @media (pointer: coarse) {
    .pill,
    input[type='search'],
    select {
      min-block-size: 44px;
    }
  }
`;
