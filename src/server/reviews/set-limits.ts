import * as z from 'zod/mini';
import { positiveOr } from '../platform/config-fields.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How large a review set may grow and how long it may live. Times in milliseconds. */
export const setLimitsSchema = z.strictObject({
  /** Reviews gathered of one product, the newest. */
  reviews: positiveOr(20_000),
  /** Reviews of all products held in memory. */
  heldReviews: positiveOr(200_000),
  /** Products read from the vendor's catalogue. */
  catalogue: positiveOr(20_000),
  /** Age at which a set that is asked for is checked with the vendor. */
  refreshAfter: positiveOr(15 * MINUTE),
  /** Age at which it is gathered anew, whatever the checks have said. */
  gatherAfter: positiveOr(DAY),
  /** Age, since it was last known to be right, at which a set is shown no more. */
  largestAge: positiveOr(7 * DAY),
  /** How long a version stays answerable after the next one. */
  retiredFor: positiveOr(10 * MINUTE),
  /** How often another instance's work is looked for. */
  lookAfter: positiveOr(5_000),
  /** Age at which the catalogue is walked again. */
  catalogueAfter: positiveOr(6 * HOUR),
  /** How long a shopper waits for a product's first page; a later request finds it. */
  firstPageWithin: positiveOr(8_000),
});
export type SetLimits = Readonly<z.infer<typeof setLimitsSchema>>;

/** The limits of a proxy without others. */
export const SET_LIMITS: SetLimits = setLimitsSchema.parse({});
