import { css } from 'lit';

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
    /* Chosen, and where the keyboard is: two rings. */
    :is([aria-pressed='true'], [data-chosen]):focus-visible {
      outline: 6px double Highlight;
    }
  }
`;
