import { css } from 'lit';

export const lightboxStyles = css`
  :host {
    display: contents;
  }
  dialog {
    position: fixed;
    inset: 0;
    inline-size: 100%;
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    margin: 0;
    padding: 8px;
    border: 0;
    background: #111;
    color: #fff;
    color-scheme: dark;
    overflow: hidden;
    overscroll-behavior: contain;
    --_accent: #fff;
    --_muted: #fffc;
    --_star: #fbbf24;
  }
  dialog[open] {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / auto minmax(0, 1fr) auto;
    gap: 8px;
    animation: vouch-appear 160ms ease-out;
  }
  dialog::backdrop {
    background: #111;
  }
  .bar {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    padding-inline-start: 8px;
  }
  .position {
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .stage {
    grid-area: 2 / 1 / 3 / -1;
    display: grid;
    place-items: center;
    min-block-size: 0;
    min-inline-size: 0;
    /* A finger turns the photos; two enlarge them. */
    touch-action: pinch-zoom;
    user-select: none;
  }
  .stage > * {
    min-inline-size: 0;
    max-inline-size: 100%;
    max-block-size: 100%;
    translate: var(--shift, 0);
  }
  img,
  video {
    inline-size: auto;
    block-size: auto;
    min-block-size: 0;
    object-fit: contain;
    animation: vouch-appear 160ms ease-out;
  }
  button {
    position: relative;
    inline-size: 48px;
    block-size: 48px;
    border: 1px solid transparent;
    border-radius: 50%;
    background: #1119;
    z-index: 1;
  }
  button:hover {
    background: #fff3;
  }
  button[aria-disabled='true'] {
    opacity: 0.3;
    background: none;
  }
  .previous {
    grid-area: 2 / 1;
    align-self: center;
  }
  .next {
    grid-area: 2 / 3;
    align-self: center;
  }
  button::before,
  .close::after {
    content: '';
    position: absolute;
    inset: 0;
    margin: auto;
    inline-size: 12px;
    block-size: 12px;
    border: 0 solid currentColor;
  }
  .next::before {
    border-width: 2px 2px 0 0;
    rotate: 45deg;
    translate: -3px;
  }
  .previous::before {
    border-width: 2px 0 0 2px;
    rotate: -45deg;
    translate: 3px;
  }
  .previous:dir(rtl)::before {
    border-width: 2px 2px 0 0;
    rotate: 45deg;
    translate: -3px;
  }
  .next:dir(rtl)::before {
    border-width: 2px 0 0 2px;
    rotate: -45deg;
    translate: 3px;
  }
  .close::before,
  .close::after {
    inline-size: 18px;
    block-size: 0;
    border-block-start-width: 2px;
    rotate: 45deg;
  }
  .close::after {
    rotate: -45deg;
  }
  .caption {
    grid-column: 1 / -1;
    justify-self: center;
    display: grid;
    gap: 4px;
    inline-size: 100%;
    max-inline-size: 68ch;
    padding: 4px 8px 8px;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    align-items: baseline;
    gap: 0 12px;
    font-size: 0.875em;
  }
  .title,
  .alt {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .title {
    font-weight: 600;
  }
  .alt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
    .stars {
      --_star: CanvasText;
    }
  }
`;
