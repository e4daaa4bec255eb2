import { expect } from '@open-wc/testing';
import { readRetryAfter } from '../../../src/browser/transport/retry-after.js';
import { wait } from '../../../src/browser/transport/wait.js';

describe('wait', () => {
  it('resolves', async () => {
    expect(await wait(0)).to.equal(undefined);
    expect(await wait(0, new AbortController().signal)).to.equal(undefined);
  });

  it('rejects with the reason, before or while it waits', async () => {
    const reason = new Error('gone');
    const rejected = (waiting: Promise<void>): Promise<unknown> =>
      waiting.then(
        () => 'resolved',
        (error) => error,
      );
    expect(await rejected(wait(60_000, AbortSignal.abort(reason)))).to.equal(reason);
    const stop = new AbortController();
    const waiting = rejected(wait(60_000, stop.signal));
    stop.abort(reason);
    expect(await waiting).to.equal(reason);
  });
});

describe('readRetryAfter', () => {
  const now = Date.UTC(2026, 0, 1, 12, 0, 0);
  const cases: [header: string | null, seconds: number | undefined][] = [
    [null, undefined],
    ['', undefined],
    ['0', 0],
    [' 120 ', 120],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['soon GMT', undefined],
    ['2026-01-01T12:00:05Z', undefined],
    ['Thu, 01 Jan 2026 12:00:30 GMT', 30],
    ['Thu, 01 Jan 2026 11:00:00 GMT', 0],
  ];
  for (const [header, seconds] of cases) {
    it(`reads ${JSON.stringify(header)} as ${seconds}`, () => {
      expect(readRetryAfter(header, now)).to.equal(seconds);
    });
  }
});
