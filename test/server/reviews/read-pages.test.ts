import { describe, expect, it } from 'vitest';
import { readPages } from '../../../src/server/reviews/read-pages.js';

/** The cursors that a list was asked for, as far as it was read. */
async function cursorsOf(next: (cursor: string | undefined) => string | undefined, from?: string, most = Infinity) {
  const asked: (string | undefined)[] = [];
  const read = async (cursor: string | undefined) => {
    asked.push(cursor);
    return { next: next(cursor) };
  };
  for await (const _ of readPages(read, from)) if (asked.length >= most) break;
  return asked;
}

describe('a list of pages', () => {
  it('is read from its beginning, or from a cursor, until there is no next', async () => {
    const next = (cursor = '0') => (cursor === '3' ? undefined : String(Number(cursor) + 1));
    expect(await cursorsOf(next)).toEqual([undefined, '1', '2', '3']);
    expect(await cursorsOf(next, '2')).toEqual(['2', '3']);
  });

  it('is read no further than it is wanted', async () => {
    expect(await cursorsOf(() => 'on and on', undefined, 1)).toEqual([undefined]);
  });

  it('that does not end is the vendor’s fault, and no work for ever', async () => {
    let page = 0;
    const same = () => ((page += 1), 'again');
    await expect(cursorsOf(same)).rejects.toMatchObject({ kind: 'shape', detail: 'endless list' });
    expect(page).toBe(2);
    page = 0;
    await expect(cursorsOf(() => String((page += 1)))).rejects.toMatchObject({ kind: 'shape' });
    expect(page).toBe(10_000);
  });
});
