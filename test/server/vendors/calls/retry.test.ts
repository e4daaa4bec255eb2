import { describe, expect, it } from 'vitest';
import { retry } from '../../../../src/server/vendors/calls/retry.js';
import { FakeClock, settled } from './fake-clock.js';

const PASSING = new Error('may pass');
const FINAL = new Error('never passes');

interface Case {
  /** What the attempts meet in turn; a success after the last. */
  readonly failures: readonly Error[];
  readonly random: number;
  /** Milliseconds from the start at which the attempts are made. */
  readonly attempts: readonly number[];
  readonly error?: Error;
}

describe('retry', () => {
  it.each<Case>([
    { failures: [], random: 0.5, attempts: [0] },
    { failures: [PASSING], random: 0.5, attempts: [0, 100] },
    { failures: [PASSING, PASSING], random: 0.5, attempts: [0, 100, 300] },
    { failures: [PASSING, PASSING], random: 0, attempts: [0, 50, 150] },
    { failures: [PASSING, PASSING, PASSING], random: 0.5, attempts: [0, 100, 300], error: PASSING },
    { failures: [FINAL], random: 0.5, attempts: [0], error: FINAL },
    { failures: [PASSING, FINAL], random: 0.5, attempts: [0, 100], error: FINAL },
  ])('$failures.length failures, chance $random: at $attempts', async ({ failures, random, attempts, error }) => {
    const clock = new FakeClock();
    const start = clock.now();
    const made: number[] = [];
    const left = [...failures];
    const attempt = async (): Promise<string> => {
      made.push(clock.now() - start);
      const failure = left.shift();
      if (failure) throw failure;
      return 'done';
    };
    const isRetryable = (reason: unknown): boolean => reason === PASSING;
    const options = { retries: 2, delay: 100, isRetryable, clock, random: () => random };
    const result = retry(attempt, options, undefined).catch((reason: unknown) => reason);
    await clock.runOut();
    expect(await result).toBe(error ?? 'done');
    expect(made).toEqual(attempts);
  });

  it('ends with the reason of the signal, also between two attempts', async () => {
    const clock = new FakeClock();
    const leaving = new AbortController();
    let made = 0;
    const attempt = async (): Promise<void> => {
      made++;
      throw PASSING;
    };
    const result = retry(attempt, { retries: 2, delay: 100, isRetryable: () => true, clock }, leaving.signal);
    await settled();
    leaving.abort(new Error('gone'));
    await expect(result).rejects.toThrow('gone');
    await clock.runOut();
    expect(made).toBe(1);
  });
});
