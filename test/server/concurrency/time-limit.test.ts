import { describe, expect, it } from 'vitest';
import { withSignal, withTimeout } from '../../../src/server/concurrency/time-limit.js';
import { FakeClock } from '../vendors/calls/fake-clock.js';

const never = () => new Promise<string>(() => {});

describe('withTimeout', () => {
  it('passes on what comes in time, and leaves no alarm behind', async () => {
    const clock = new FakeClock();
    expect(await withTimeout(() => 'at once', 100, clock)).toBe('at once');
    await expect(withTimeout(() => Promise.reject(new Error('no')), 100, clock)).rejects.toThrow('no');
    const throws = (): string => {
      throw new Error('at once');
    };
    await expect(withTimeout(throws, 100, clock)).rejects.toThrow('at once');
    const throwsText = (): string => {
      throw 'no error';
    };
    await expect(withTimeout(throwsText, 100, clock)).rejects.toBeInstanceOf(Error);
    expect(clock.alarms).toBe(0);
  });

  it('ends the wait, not before its time', async () => {
    const clock = new FakeClock();
    let ended: unknown;
    void withTimeout(never, 100, clock, () => new Error('late')).catch((error: unknown) => (ended = error));
    await clock.advance(99);
    expect(ended).toBeUndefined();
    await clock.advance(1);
    expect(ended).toEqual(new Error('late'));
  });
});

describe('withSignal', () => {
  it('ends the wait with the reason of the signal, and passes on what comes before', async () => {
    const leaving = new AbortController();
    const left = withSignal(never(), leaving.signal);
    const stays = withSignal(Promise.resolve('here'), leaving.signal);
    const reason = new Error('gone');
    expect(await stays).toBe('here');
    leaving.abort(reason);
    await expect(left).rejects.toBe(reason);
    await expect(withSignal(never(), leaving.signal)).rejects.toBe(reason);
    expect(await withSignal(Promise.resolve('here'), undefined)).toBe('here');
  });
});
