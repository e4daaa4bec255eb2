import * as z from 'zod/mini';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const positive = (standard: number) =>
  z._default(z.number('must be a number').check(z.positive('must be above zero')), standard);

/** How large a review set may grow and how long it may live. Times in milliseconds. */
export const setLimitsSchema = z.strictObject({
  /** Reviews gathered of one product, the newest. */
  reviews: positive(20_000),
  /** Reviews of all products held in memory. */
  heldReviews: positive(200_000),
  /** Products read from the vendor's catalogue. */
  catalogue: positive(20_000),
  /** Age at which a set that is asked for is checked with the vendor. */
  refreshAfter: positive(15 * MINUTE),
  /** Age at which it is gathered anew, whatever the checks have said. */
  gatherAfter: positive(DAY),
  /** Age, since it was last known to be right, at which a set is shown no more. */
  largestAge: positive(7 * DAY),
  /** How long a version stays answerable after the next one. */
  retiredFor: positive(10 * MINUTE),
  /** How often another instance's work is looked for. */
  lookAfter: positive(5_000),
  /** Age at which the catalogue is walked again. */
  catalogueAfter: positive(6 * HOUR),
  /** How long a shopper waits for a product's first page; whoever asks later finds it. */
  firstPageWithin: positive(8_000),
});
export type SetLimits = Readonly<z.infer<typeof setLimitsSchema>>;

/** The limits of a proxy that is told no others. */
export const SET_LIMITS: SetLimits = setLimitsSchema.parse({});
