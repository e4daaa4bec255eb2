import { css } from 'lit';

export const starsHostStyles = css`
  :host {
    display: inline-block;
    line-height: 1;
  }
`;
