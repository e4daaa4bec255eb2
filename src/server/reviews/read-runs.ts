import type { Range } from '../vendors/review-vendor.js';

/** How many items each run repeats of the one before, for lists that lose items while they are read. */
const OVERLAP = 5;

/**
 * A vendor's list, run by run, each overlapping the one before by five; a run shorter than asked is the last. `end` is
 * how far the list has been read.
 * @param length The most items the vendor gives in one run.
 * @param position How far the list had been read before.
 */
export async function* readRuns<Run extends { received: number }>(
  length: number,
  read: (range: Range) => Promise<Run>,
  position = 0,
): AsyncGenerator<{ run: Run; end: number }> {
  for (let start = Math.max(0, position - OVERLAP); ; start += length - OVERLAP) {
    const run = await read({ start, count: length });
    yield { run, end: start + run.received };
    if (run.received < length) return;
  }
}
