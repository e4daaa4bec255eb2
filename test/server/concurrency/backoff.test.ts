import { describe, expect, it } from 'vitest';
import { Backoff } from '../../../src/server/concurrency/backoff.js';
import { FakeClock } from '../vendors/calls/fake-clock.js';

/** How many milliseconds a failure keeps its key waiting. */
async function waitOf(clock: FakeClock, backoff: Backoff, key = 'a'): Promise<number> {
  const start = clock.now();
  while (backoff.failure(key)) await clock.advance(500);
  return clock.now() - start;
}

describe('Backoff', () => {
  it('waits twice as long after each failure in a row, up to ten minutes', async () => {
    const clock = new FakeClock();
    const backoff = new Backoff(clock);
    const waits: number[] = [];
    for (let turn = 0; turn < 9; turn++) {
      backoff.note('a', new Error('down'));
      waits.push(await waitOf(clock, backoff));
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600].map((seconds) => seconds * 1_000));
    backoff.clear('a');
    backoff.note('a', new Error('down'));
    expect(await waitOf(clock, backoff)).toBe(5_000);
  });

  it('waits for as many seconds as it is handed, one key apart from the other', async () => {
    const clock = new FakeClock();
    const backoff = new Backoff(clock);
    backoff.note('a', new Error('busy'), 90);
    backoff.note('b', new Error('busy'), 86_400);
    expect(backoff.failure('c')).toBeUndefined();
    expect(await waitOf(clock, backoff)).toBe(90_000);
    expect(90_000 + (await waitOf(clock, backoff, 'b'))).toBe(600_000);
  });

  it('does not wait for a moment that was noted before the clock was set back', () => {
    let now = 1_800_000_000_000;
    const backoff = new Backoff({ now: () => now, after: () => () => {} });
    backoff.note('a', new Error('down'));
    now -= 3_600_000;
    expect(backoff.failure('a')).toBeUndefined();
  });
});
