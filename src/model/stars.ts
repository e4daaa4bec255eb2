/** A whole number of stars. */
export type Stars = 1 | 2 | 3 | 4 | 5;

/** Best first, as shoppers read a histogram. */
export const STARS: readonly Stars[] = [5, 4, 3, 2, 1];
