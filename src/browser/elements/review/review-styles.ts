import { css } from 'lit';

export const reviewStyles = css`
  :host {
    container-type: inline-size;
    /* Cards out of view cost nothing to lay out; the height is a guess until they have been seen. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 270px;
    padding-block: 24px;
  }
  article:focus-visible {
    outline-offset: 6px;
  }
  article {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    max-inline-size: 68ch;
    overflow-wrap: anywhere;
    animation: vouch-appear 160ms ease-out;
  }
  .byline,
  .metadata,
  .photos,
  .votes {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .byline,
  .metadata {
    gap: 0;
    /* Each entry brings the dot before it; at the start of a line it hangs out on the side and is cut off. */
    margin-inline-start: -1.1em;
  }
  .line {
    /* Room for letters that reach out of their box. */
    margin-inline-start: -2px;
    padding-inline-start: 2px;
    min-inline-size: 0;
    overflow-x: clip;
  }
  .top {
    display: flex;
    gap: 12px;
  }
  .top .line {
    /* The first line stands beside the middle of the picture. */
    padding-block-start: calc(15px - 0.61em);
  }
  .avatar {
    position: relative;
    flex: none;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
    overflow: hidden;
    background: var(--_surface);
    color: var(--_muted);
    font-size: 0.75em;
    font-weight: 600;
    line-height: 36px;
    text-align: center;
    white-space: nowrap;
  }
  /* Over the initials, which show where the picture does not load. */
  .avatar img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: 0;
    background: none;
  }
  .byline > *,
  .metadata > * {
    position: relative;
    padding-inline-start: 1.1em;
  }
  /* As tall as a target, also where a line has none. */
  .byline > * {
    padding-block: 3px;
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
  }
  .badge {
    margin-block: -3px;
    padding-block: 3px;
    text-decoration: underline dotted color-mix(in srgb, currentColor 45%, transparent);
    text-underline-offset: 0.25em;
  }
  .badge:hover,
  .badge[aria-expanded='true'] {
    text-decoration-color: currentColor;
  }
  .verified .badge::before {
    content: '✓ ';
    color: var(--vouch-success, currentColor);
  }
  .byline .why {
    order: 1;
    flex-basis: 100%;
    margin-block-start: 1px;
  }
  .byline .why::before {
    content: none;
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
    .folded {
      -webkit-line-clamp: 6;
    }
  }
  .title {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
    min-inline-size: 0;
    text-wrap: pretty;
  }
  .body {
    inline-size: 100%;
  }
  .body p + p {
    margin-block-start: 0.75em;
  }
  .folded {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 9;
    overflow: hidden;
  }
  .fold,
  summary {
    justify-self: start;
    inline-size: fit-content;
    min-block-size: 24px;
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
  .photos {
    margin-block-start: 4px;
  }
  .photos a {
    display: block;
    border-radius: var(--_radius);
  }
  .photos .video {
    display: grid;
    place-content: center;
    color: inherit;
    text-decoration: none;
  }
  .video::before {
    content: '▶︎';
  }
  .votes {
    align-items: center;
  }
  .vote {
    min-block-size: 28px;
    padding-inline: 12px;
    border: 1px solid color-mix(in srgb, currentColor 18%, transparent);
    border-radius: var(--vouch-pill-radius, 18px);
  }
  .vote:not([aria-disabled='true']):hover {
    background: var(--_surface);
  }
  .vote[aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    font-weight: 600;
  }
  img,
  .video {
    inline-size: 72px;
    block-size: 72px;
    border-radius: var(--_radius);
    object-fit: cover;
    background: var(--_surface);
  }
  img {
    display: block;
  }
  @media (pointer: coarse) {
    .vote,
    .fold,
    summary {
      min-block-size: 44px;
    }
    .vote {
      min-inline-size: 44px;
    }
    /* As large as a finger, over the lines around. */
    .badge {
      margin-block: -9px;
      padding-block: 12px;
    }
  }
  @media print {
    :host {
      content-visibility: visible;
    }
    .folded {
      display: block;
    }
    .fold,
    .vote:not([aria-pressed='true']) {
      display: none;
    }
    ::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
