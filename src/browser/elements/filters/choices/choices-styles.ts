import { css } from 'lit';

/** Panels, chips and the sheet: fetched with them. */
export const choicesStyles = css`
  .badge {
    min-inline-size: 1.5em;
    padding-inline: 0.4em;
    border-radius: 1em;
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    font-size: 0.8125em;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .panel {
    min-inline-size: 0;
    margin: 0;
    padding: 4px 0 12px;
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
    padding-inline: 11px 9px;
    /* Seen where colours are forced, and fills are not. */
    border: 1px solid transparent;
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
  .menu {
    position: relative;
  }
  .menu > .panel {
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
  .menu[data-flipped] > .panel {
    inset-inline: auto 0;
  }
  .menu .option {
    min-block-size: 36px;
    font-size: 0.875em;
  }
  .all {
    min-block-size: 36px;
    padding-inline: 8px;
    font-size: 0.875em;
  }
  .sheet {
    /* Its own paper: it lies over the page. */
    background: var(--vouch-panel, Canvas);
    color: var(--vouch-panel-text, CanvasText);
    inline-size: 100%;
    max-inline-size: 640px;
    max-block-size: min(85dvh, 720px);
    margin: auto auto 0;
    padding: 0;
    border: 0;
    border-radius: 16px 16px 0 0;
    box-shadow: 0 -8px 32px rgb(0 0 0 / 20%);
    overscroll-behavior: contain;
    animation: vouch-rise 180ms ease-out;
  }
  .sheet[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
  }
  .sheet::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .sheet-top,
  .sheet-end {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    padding: 8px 16px;
  }
  .sheet-top {
    border-block-end: 1px solid var(--_line);
  }
  .sheet-title {
    font-size: 1.125em;
    font-weight: 600;
  }
  .close {
    inline-size: 44px;
    block-size: 44px;
    margin-inline-end: -12px;
    font-size: 1.5em;
    line-height: 1;
    text-align: center;
  }
  .sheet-body {
    overflow-y: auto;
    padding-inline: 16px;
    overscroll-behavior: contain;
  }
  .group {
    border-block-end: 1px solid var(--_line);
  }
  .group:empty,
  .group:last-child {
    border: 0;
  }
  .group > summary {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 48px;
  }
  .group > summary > .name {
    font-weight: 500;
    flex: none;
    max-inline-size: 60%;
  }
  .group .option {
    min-block-size: 44px;
    margin-inline: -8px;
  }
  .chosen {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-align: end;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .sheet-end {
    border-block-start: 1px solid var(--_line);
    padding-block-end: max(12px, env(safe-area-inset-bottom));
  }
  .sheet-end .link {
    min-block-size: 44px;
  }
  .sheet .button.done {
    border-color: transparent;
    background: CanvasText;
    color: Canvas;
    font-variant-numeric: tabular-nums;
  }
  @keyframes vouch-rise {
    from {
      opacity: 0;
      translate: 0 24px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .sheet {
      animation: none;
    }
  }
  @media (pointer: coarse) {
    .option,
    .menu .option,
    .all,
    .chip,
    .chips .link {
      min-block-size: 44px;
    }
  }
`;
