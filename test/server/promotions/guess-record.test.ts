import { describe, expect, it } from 'vitest';
import { GUARD_LIMITS, readRecord } from '../../../src/server/promotions/guess-record.js';

describe('a record of guesses', () => {
  it('that was kept before claims and forgiving were is read all the same, and forgiven from now on', () => {
    const now = 1_700_000_000_000;
    const kept = { noted: [{ code: 'a1', at: now - 1, block: 0 }], blocks: 3, until: now - 1 };
    const read = readRecord(JSON.stringify(kept), now, GUARD_LIMITS);
    expect(read).toEqual({ ...kept, noted: [{ ...kept.noted[0], claims: 1 }], since: now });
    const later = readRecord(JSON.stringify(read), now + 2 * GUARD_LIMITS.longestBlock, GUARD_LIMITS);
    expect(later.blocks).toBe(1);
  });

  it('that cannot be read counts as none', () => {
    const none = { noted: [], blocks: 0, until: 0, since: 7 };
    for (const junk of ['{', 'null', '{"v":2}']) expect(readRecord(junk, 7, GUARD_LIMITS)).toEqual(none);
  });
});
