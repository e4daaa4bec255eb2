import { css } from 'lit';

export const reviewStyles = css`
  :host {
    container-type: inline-size;
    /* Cards out of view cost nothing to lay out; the height is a guess until they have been seen. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 190px;
    padding-block: 24px;
  }
  :host(:focus-visible) {
    outline-offset: -2px;
  }
  article {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    max-inline-size: 68ch;
  }
  .byline,
  .metadata {
    display: flex;
    flex-wrap: wrap;
    /* Each entry brings the dot before it; at the start of a line it hangs out on the side and is cut off. */
    margin-inline-start: -1.1em;
  }
  .line {
    /* Room for letters that reach out of their box. */
    margin-inline-start: -2px;
    padding-inline-start: 2px;
    overflow: clip;
  }
  .byline > *,
  .metadata > * {
    position: relative;
    padding-inline-start: 1.1em;
  }
  .byline > *::before,
  .metadata > *::before {
    content: '·';
    position: absolute;
    inset-inline-start: 0;
    inline-size: 1.1em;
    text-align: center;
  }
  .author {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .verified::after {
    content: ' ✓';
    color: var(--vouch-success, currentColor);
  }
  .head {
    display: grid;
    gap: 4px 12px;
  }
  @container (min-width: 480px) {
    .head {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: baseline;
    }
  }
  .title {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .body {
    display: grid;
    gap: 0.75em;
    inline-size: 100%;
    overflow-wrap: anywhere;
  }
  /* Each in its own direction, all along the card's own edge. Chromium has no match-parent. */
  .body p,
  .title {
    text-align: left;
  }
  :host(:dir(rtl)) .body p,
  :host(:dir(rtl)) .title {
    text-align: right;
  }
  .body p {
    white-space: pre-line;
    text-wrap: pretty;
  }
  .metadata > * {
    overflow-wrap: anywhere;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
  }
  .photos {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 4px;
  }
  .photos a {
    display: block;
    border-radius: var(--_radius);
  }
  img {
    display: block;
    inline-size: 72px;
    block-size: 72px;
    border-radius: var(--_radius);
    object-fit: cover;
    background: var(--_surface);
  }
`;
