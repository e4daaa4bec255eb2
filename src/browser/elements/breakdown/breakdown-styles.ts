import { css } from 'lit';

export const breakdownStyles = css`
  .row {
    display: grid;
    grid-template-columns: 2.25em minmax(48px, 1fr) minmax(2.25em, auto);
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    padding-inline: 6px;
    margin-inline: -6px;
    inline-size: calc(100% + 12px);
    border-radius: calc(var(--_radius) - 2px);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  button.row:hover:not([aria-disabled='true']) {
    background: var(--_surface);
  }
  button[aria-pressed='true'] {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    font-weight: 600;
  }
  [aria-disabled='true'] {
    color: var(--_muted);
  }
  .label {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
  }
  .star {
    color: var(--_muted);
    font-size: 0.875em;
  }
  ul + .dimensions {
    margin-block-start: 24px;
  }
  .count {
    color: var(--_muted);
    text-align: end;
  }
  @media (pointer: coarse) {
    .row {
      min-block-size: 44px;
    }
  }
`;
