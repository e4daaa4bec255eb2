import { MAX_IDS } from '../../../protocol/limits.js';
import { encodeRatingsQuery } from '../../../protocol/ratings.js';

/**
 * Cuts product ids, in their order, into runs that fit a ratings request each: at most 100, at most `room` characters.
 */
export function batchIds(ids: readonly string[], room: number): string[][] {
  const runs: string[][] = [];
  let length = Infinity;
  for (const id of ids) {
    const added = encodeRatingsQuery([id]).length + 1;
    length += added;
    if (length > room || runs.at(-1)?.length === MAX_IDS) {
      runs.push([]);
      length = added;
    }
    runs.at(-1)?.push(id);
  }
  return runs;
}
