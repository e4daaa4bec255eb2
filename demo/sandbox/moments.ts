/** In milliseconds. */
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A moment as vendors print it. */
export const wholeSecond = (milliseconds: number): Date => new Date(Math.floor(milliseconds / 1000) * 1000);
