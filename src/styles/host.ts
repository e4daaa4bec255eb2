import { css } from 'lit';

/**
 * What every element starts from. Font, size, colour and background are the page's; the text properties that themes set for their
 * own headings and buttons, and that would leak in, are put back. No `rem`: some themes set the root to 10 px.
 */
export const hostStyles = css`
  :host {
    --_accent: var(--vouch-accent, currentColor);
    --_muted: var(--vouch-muted, color-mix(in srgb, currentColor 72%, transparent));
    --_line: var(--vouch-line, color-mix(in srgb, currentColor 12%, transparent));
    --_surface: var(--vouch-surface, color-mix(in srgb, currentColor 5%, transparent));
    --_radius: var(--vouch-radius, 8px);
    display: block;
    box-sizing: border-box;
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-decoration: none;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
    cursor: auto;
    visibility: inherit;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @keyframes vouch-appear {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;

/** Text, buttons, fields and links, alike in every element of a section. */
export const controlStyles = css`
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .quiet {
    color: var(--_muted);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
  }
  summary {
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  button,
  input,
  select,
  summary {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    margin: 0;
  }
  button,
  summary,
  select,
  label {
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
  }
  button {
    background: none;
    border: 0;
    padding: 0;
    text-align: inherit;
  }
  .button {
    min-block-size: 44px;
    padding-inline: 24px;
    border: 1px solid color-mix(in srgb, currentColor 28%, transparent);
    border-radius: var(--vouch-button-radius, var(--_radius));
    font-weight: 500;
  }
  .button:hover {
    background: var(--_surface);
  }
  .link {
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 35%, transparent);
    text-underline-offset: 0.2em;
  }
  .link:hover {
    text-decoration-color: currentColor;
  }
  [aria-disabled='true'] {
    cursor: default;
  }
  @media (forced-colors: active) {
    [aria-pressed='true'],
    [data-chosen] {
      outline: 2px solid Highlight;
    }
  }
`;
