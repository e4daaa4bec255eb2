import { css } from 'lit';

export const detailStyles = css`
  .tip,
  .aside,
  .aside p {
    text-wrap: pretty;
  }
  .name {
    font-size: 0.875em;
    font-weight: 600;
  }
  .tip {
    display: grid;
    gap: 0 8px;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .dimensions,
  .labels {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
  }
  .dimensions li {
    display: flex;
    align-items: baseline;
    gap: 8px;
  }
  .labels {
    gap: 4px 8px;
  }
  .labels li {
    padding-inline: 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .aside {
    display: grid;
    gap: 8px;
    margin-block-start: 4px;
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--_line);
  }
  .said {
    display: grid;
    gap: 8px;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
  }
  .tip p,
  .aside p {
    white-space: pre-line;
    text-align: left;
  }
  :host(:dir(rtl)) .tip p,
  :host(:dir(rtl)) .aside p {
    text-align: right;
  }
  .previous .aside {
    margin-block-start: 8px;
  }
`;
