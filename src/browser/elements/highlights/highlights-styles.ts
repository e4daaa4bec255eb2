import { css } from 'lit';

export const highlightsStyles = css`
  :host {
    container-type: inline-size;
  }
  .strip {
    display: flex;
    gap: 8px;
    margin-block-end: 24px;
    /* Room for the focus ring, which the scrolling edge would cut off. */
    margin-inline: -4px;
    padding: 4px;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: x proximity;
    scroll-padding-inline: 4px;
    scrollbar-width: thin;
    scrollbar-color: var(--_line) transparent;
  }
  .strip li {
    flex: none;
    scroll-snap-align: start;
  }
  .strip a {
    display: grid;
    place-items: center;
    inline-size: 96px;
    block-size: 96px;
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: hidden;
  }
  .video::after {
    content: '';
    border-block: 12px solid transparent;
    border-inline-start: 20px solid currentColor;
    margin-inline-start: 5px;
  }
  img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .pair {
    display: grid;
    gap: 16px;
    margin-block-end: 32px;
  }
  .highlight {
    display: grid;
    grid-template-rows: auto auto auto 1fr;
    align-content: start;
    justify-items: start;
    gap: 8px;
    min-inline-size: 0;
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }
  .title {
    font-weight: 600;
    line-height: 1.3;
  }
  .body {
    font-size: 0.9375em;
    text-wrap: pretty;
  }
  .body p + p {
    margin-block-start: 0.75em;
  }
  /* Each in its own direction, all along the card's own edge, as in the list below. */
  .body p,
  .title {
    text-align: left;
  }
  :host(:dir(rtl)) .body p,
  :host(:dir(rtl)) .title {
    text-align: right;
  }
  [data-folded] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    line-clamp: 4;
    /* As tall as its lines: stretched, it would show what it folds away. */
    align-self: start;
    overflow: hidden;
  }
  button {
    min-block-size: 24px;
  }
  @media (pointer: coarse) {
    button {
      min-block-size: 44px;
    }
  }
  /* Where a column is no phone's, a short text shows whole. */
  @container (min-width: 400px) {
    .body.short {
      -webkit-line-clamp: none;
      line-clamp: none;
    }
    button.short {
      display: none;
    }
  }
  @container (min-width: 560px) {
    .pair {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (forced-colors: active) {
    .highlight {
      border: 1px solid CanvasText;
    }
  }
`;
