import type { Range } from '../ports.js';

/**
 * A run of a list that the vendor gives in numbered pages of one size: the pages that it lies on are read, each after the one
 * before, and cut. A page that is not full is the last.
 * @param read Gives a page, from 1.
 */
export async function readPages<T>(
  { start, count }: Range,
  size: number,
  read: (page: number) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const first = Math.floor(start / size);
  const items: T[] = [];
  for (let page = first; page * size < start + count; page += 1) {
    const received = await read(page + 1);
    items.push(...received);
    if (received.length < size) break;
  }
  const skip = start - first * size;
  return items.slice(skip, skip + count);
}
