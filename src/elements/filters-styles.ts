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
    block-size: 1.5px;
    background: currentColor;
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
  .badge {
    min-inline-size: 1.5em;
    padding-inline: 0.4em;
    border-radius: 1em;
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    font-size: 0.8125em;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .pills {
    display: none;
    flex-direction: column;
    margin-block-start: 8px;
  }
  .pills[data-open] {
    display: flex;
  }
  .pill {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: 44px;
    padding-inline: 4px;
    border-block-end: 1px solid var(--_line);
    font-size: 0.9375em;
  }
  .pill::after {
    margin-inline-start: auto;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .switch .count {
    margin-inline-start: auto;
  }
  .count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  [data-chosen],
  .pill[aria-pressed='true'] {
    font-weight: 600;
  }
  .panel {
    min-inline-size: 0;
    margin: 0;
    padding: 4px;
    border: 0;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 40px;
    padding-inline: 8px;
    border-radius: calc(var(--_radius) - 2px);
    font-size: 0.9375em;
  }
  .option:hover {
    background: var(--_surface);
  }
  .option[aria-disabled='true'] {
    color: var(--_muted);
    background: none;
  }
  .option .count {
    margin-inline-start: auto;
    padding-inline-start: 16px;
  }
  .value {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    accent-color: var(--vouch-accent, auto);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-start: 12px;
    font-size: 0.875em;
  }
  .chips li {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    max-inline-size: 100%;
    min-block-size: 32px;
    padding-inline: 12px 10px;
    border-radius: var(--vouch-pill-radius, 18px);
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
  }
  .chip:hover {
    background: color-mix(in srgb, var(--_accent) 18%, transparent);
  }
  .chip bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .cross {
    font-size: 1.25em;
    line-height: 1;
    opacity: 0.75;
  }
  .chips .link {
    min-block-size: 32px;
    padding-inline: 4px;
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
      flex-flow: row wrap;
      gap: 8px;
      margin-block-start: 12px;
    }
    .pill {
      inline-size: auto;
      max-inline-size: 260px;
      min-block-size: 36px;
      padding-inline: 14px;
      border: 1px solid color-mix(in srgb, currentColor 20%, transparent);
      border-radius: var(--vouch-pill-radius, 18px);
      font-size: 0.875em;
      font-weight: 400;
    }
    .pill:hover {
      border-color: color-mix(in srgb, currentColor 45%, transparent);
    }
    [data-chosen],
    .pill[aria-pressed='true'] {
      background: color-mix(in srgb, var(--_accent) 12%, transparent);
      border-color: color-mix(in srgb, var(--_accent) 40%, transparent);
      font-weight: 500;
    }
    .menu {
      position: relative;
    }
    .panel {
      position: absolute;
      z-index: 2;
      inset-block-start: calc(100% + 6px);
      inset-inline-start: 0;
      min-inline-size: 200px;
      max-inline-size: 320px;
      inline-size: max-content;
      max-block-size: 340px;
      overflow-y: auto;
      padding: 6px;
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) + 4px);
      background: var(--vouch-panel, Canvas);
      color: var(--vouch-panel-text, CanvasText);
      box-shadow: 0 8px 32px rgb(0 0 0 / 16%);
      animation: vouch-appear 140ms ease-out;
    }
    [data-flipped] > .panel {
      inset-inline: auto 0;
    }
    .option {
      min-block-size: 36px;
      font-size: 0.875em;
    }
  }
  @media (pointer: coarse) {
    .option,
    .pill,
    .chip,
    .chips .link,
    input[type='search'],
    select {
      min-block-size: 44px;
    }
  }
`;
