import * as z from 'zod/mini';
import { positiveOr } from '../platform/config-fields.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How many codes may be tried in vain, and how many requests made. Times in milliseconds. */
export const guardLimitsSchema = z.strictObject({
  /** Distinct codes that one client may try in vain within `window` before it has to wait. */
  client: positiveOr(20),
  /** Distinct codes that may be tried in vain in one cart within `window`. */
  cart: positiveOr(12),
  window: positiveOr(HOUR),
  /** How long the first code past these blocks; each further one blocks twice as long. */
  firstBlock: positiveOr(MINUTE / 2),
  longestBlock: positiveOr(HOUR),
  /** How long nothing may be tried, be it refused or not, until everything is forgotten. */
  forgetAfter: positiveOr(24 * HOUR),
  /** Requests of one client in any minute, whatever they ask. */
  requestsByClient: positiveOr(120),
  /** Requests about one cart in any minute. */
  requestsByCart: positiveOr(60),
});
export type GuardLimits = Readonly<z.infer<typeof guardLimitsSchema>>;

/** The limits of a proxy that is told no others. */
export const GUARD_LIMITS: GuardLimits = guardLimitsSchema.parse({});
