import type { Clock } from '../platform/clock.js';
import { within } from './time-limit.js';

/** Milliseconds that the merchant's own code may take. */
const PATIENCE = 5_000;

/**
 * Runs a hook of the merchant's.
 * @throws Error when it throws anything, or takes too long.
 */
export async function runHook<T>(hook: () => T | Promise<T>, clock: Clock): Promise<T> {
  try {
    return await within(Promise.resolve().then(hook), PATIENCE, clock, () => new Error('A hook took too long.'));
  } catch (error) {
    throw error instanceof Error ? error : new Error('A hook threw what is no error.');
  }
}
