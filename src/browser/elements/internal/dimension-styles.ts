import { css } from 'lit';

/** The averages of the sides that shoppers rate. */
export const dimensionStyles = css`
  .dimensions {
    display: grid;
    gap: 8px;
    font-size: 0.875em;
  }
  .dimension {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    align-items: center;
    gap: 8px;
  }
  dt {
    justify-self: start;
  }
  dd {
    display: grid;
    grid-template-columns: 1fr 2.25em;
    align-items: center;
    gap: 8px;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
`;
