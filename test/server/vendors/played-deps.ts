import { systemClock } from '../../../src/server/platform/clock.js';
import { memoryStore } from '../../../src/server/stores/memory-store.js';
import type { VendorDeps } from '../../../src/server/vendors/vendor-access.js';

/** What a vendor is reached with in a test: a store and a log of its own, unless it is given others. */
export const playedDeps = (more: Partial<VendorDeps> = {}): VendorDeps => ({
  store: memoryStore(),
  logger: { info() {}, warn() {} },
  clock: systemClock,
  ...more,
});
