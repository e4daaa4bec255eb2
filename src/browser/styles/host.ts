import { css } from 'lit';

/**
 * What every element starts from. Font, size, colour and background are the page's; the text properties that themes set
 * for their own headings and buttons, and that would leak in, are put back. No `rem`: some themes set the root to 10
 * px.
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
