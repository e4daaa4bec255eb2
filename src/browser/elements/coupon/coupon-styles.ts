import { css } from 'lit';

export const couponStyles = css`
  :host {
    --_danger: var(--vouch-danger, #b3261e);
    --_success: var(--vouch-success, #12704a);
    --_edge: color-mix(in srgb, currentColor 45%, transparent);
    container-type: inline-size;
    /* The closed field's one line, before the script has drawn it. */
    min-block-size: 44px;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_danger: var(--vouch-danger, light-dark(#b3261e, #ffb4ab));
      --_success: var(--vouch-success, light-dark(#12704a, #7bdcb0));
    }
  }
  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  button,
  input {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  button,
  label {
    cursor: pointer;
    touch-action: manipulation;
  }
  .quiet {
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .link {
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 35%, transparent);
    text-underline-offset: 0.2em;
  }
  .toggle {
    min-block-size: 44px;
    font-size: 0.9375em;
  }
  form {
    margin: 0;
    animation: vouch-appear 140ms ease-out;
  }
  .head {
    display: flex;
    gap: 16px;
    justify-content: space-between;
    padding-block: 6px 8px;
    font-size: 0.875em;
  }
  label {
    flex: none;
    font-weight: 500;
  }
  .box {
    display: flex;
    min-block-size: 48px;
    padding: 3px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .box:focus-within {
    border-color: var(--_accent);
    outline: 1px solid var(--_accent);
  }
  .box[data-invalid] {
    border-color: var(--_danger);
    outline: 1px solid var(--_danger);
  }
  input {
    flex: 1;
    min-inline-size: 0;
    padding-inline: 11px 8px;
    /* Below 16 px, Safari on a phone zooms into a field. */
    font-size: max(0.9375em, 16px);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
    /* A code reads from its own first letter, in pages of either direction. */
    unicode-bidi: plaintext;
    appearance: none;
  }
  input:dir(rtl) {
    text-align: right;
  }
  input:focus-visible {
    /* The frame around it shows the focus. */
    outline: none;
  }
  .apply {
    flex: none;
    min-inline-size: 72px;
    padding-inline: 18px;
    border-radius: max(2px, calc(var(--_radius) - 4px));
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
    font-size: 0.9375em;
    font-weight: 600;
  }
  .apply:hover {
    background: color-mix(in srgb, var(--_accent) 17%, transparent);
  }
  .apply:focus-visible {
    outline-offset: -1px;
  }
  /* Quick answers show nothing of the wait, and a long one moves nothing. */
  .wait {
    overflow: hidden;
    color: var(--_muted);
    text-overflow: ellipsis;
    white-space: nowrap;
    animation: vouch-appear 140ms 300ms ease-out backwards;
  }
  .message {
    margin-block-start: 8px;
    font-size: 0.875em;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 8px;
    animation: vouch-appear 140ms ease-out;
  }
  .message > * {
    grid-column: 2;
    justify-self: start;
    overflow-wrap: anywhere;
  }
  .message::before {
    content: '!';
    grid-row: 1;
    display: grid;
    place-items: center;
    inline-size: 17px;
    block-size: 17px;
    margin-block-start: 2px;
    border: 1.5px solid currentColor;
    border-radius: 50%;
    font-size: 11px;
    font-weight: 700;
    line-height: 1;
  }
  .message[data-tone='danger'] {
    color: var(--_danger);
  }
  .message[data-tone='note']::before {
    content: 'i';
  }
  .message .link {
    min-block-size: 24px;
    font-weight: 600;
  }
  .rows {
    margin-block-start: 8px;
  }
  .rows + .rows {
    margin: 0;
    border-block-start: 1px solid var(--_line);
  }
  .row {
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr) auto auto;
    align-items: center;
    column-gap: 12px;
    min-block-size: 48px;
    padding-block: 8px;
    animation: vouch-appear 140ms ease-out;
  }
  .row + .row {
    border-block-start: 1px solid var(--_line);
  }
  /* A tick: two sides of a square, turned. */
  .tick {
    inline-size: 6px;
    block-size: 11px;
    margin: -4px auto 0;
    border: solid var(--_success);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  /* What waits: a ring that is not closed yet. */
  .ring {
    inline-size: 15px;
    block-size: 15px;
    margin: auto;
    border: 1.5px dashed var(--_muted);
    border-radius: 50%;
  }
  .what {
    display: grid;
    justify-items: start;
    min-inline-size: 0;
    line-height: 1.35;
  }
  .code {
    font-size: 0.9375em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
    overflow-wrap: anywhere;
  }
  /* A code, and no title: in capitals, in whichever case it was typed. */
  .code[lang] {
    text-transform: uppercase;
  }
  .waiting .code {
    color: var(--_muted);
  }
  .saving {
    grid-column: 3;
    justify-self: end;
    color: var(--_success);
    font-size: 0.9375em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .saving:last-child {
    grid-column: 3 / -1;
  }
  .remove {
    grid-column: 4;
    min-block-size: 28px;
    margin-inline-end: -10px;
    padding-inline: 10px;
    border-radius: max(2px, calc(var(--_radius) - 4px));
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .remove:hover {
    background: var(--_surface);
    color: inherit;
  }
  .total {
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
    color: var(--_success);
    font-size: 0.875em;
  }
  /* Too narrow for one line: what a code gives stands under it, and its button under what it saves. */
  @container (max-width: 359px) {
    .row {
      grid-template-columns: 18px minmax(0, 1fr) auto;
    }
    .what {
      display: contents;
    }
    .code,
    .quiet {
      grid-column: 2;
      justify-self: start;
    }
    .quiet,
    .remove {
      grid-row: 2;
    }
    .remove {
      grid-column: 3;
      justify-self: end;
    }
    .apply {
      padding-inline: 12px;
    }
  }
  @media (pointer: coarse) {
    .remove,
    .message .link {
      min-block-size: 44px;
    }
    /* As high as a finger needs, in a row that is no higher for it. */
    .remove {
      margin-block: -10px;
    }
  }
  @media (forced-colors: active) {
    .box:focus-within {
      outline: 2px solid Highlight;
    }
    .apply {
      border: 1px solid ButtonText;
    }
  }
`;
