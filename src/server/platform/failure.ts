import { VendorError } from '../vendors/review-vendor.js';
import { StoreError } from './store.js';

/**
 * A failure as a log may tell it: kinds, names and places in our code. An error's message stays out, since the messages
 * of HTTP libraries hold addresses, and addresses hold keys.
 */
export function describeFailure(error: unknown): Record<string, unknown> {
  if (error instanceof VendorError) return { vendor: error.kind, detail: error.detail };
  if (error instanceof StoreError) return { store: error.message };
  if (!(error instanceof Error)) return { error: typeof error };
  const places = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, places: places?.map((line) => line.trim()) };
}
