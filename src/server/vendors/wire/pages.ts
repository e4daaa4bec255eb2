import type { Range } from '../review-vendor.js';

/** A page as the vendor gave it: of how many items it might have been, and those that there are. */
export interface Page<T> {
  readonly size: number;
  readonly items: readonly T[];
}

/**
 * A run of a list that the vendor gives in numbered pages of one size: the pages that it lies on are read, each after
 * the one before, and cut. A page that is not full is the last. Where the vendor gives smaller pages than it was asked
 * for, the run is read again in those.
 * @param read Gives a page, from 1.
 */
export async function readPages<T>(
  range: Range,
  size: number,
  read: (page: number, size: number) => Promise<Page<T>>,
): Promise<readonly T[]> {
  const { start, count } = range;
  const first = Math.floor(start / size);
  const items: T[] = [];
  for (let page = first; page * size < start + count; page += 1) {
    const received = await read(page + 1, size);
    if (received.size < size) return readPages(range, received.size, read);
    items.push(...received.items);
    if (received.items.length < size) break;
  }
  const skip = start - first * size;
  return items.slice(skip, skip + count);
}
