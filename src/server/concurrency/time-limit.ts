import type { Clock } from '../platform/clock.js';

/**
 * Waits for work for so many milliseconds at most; the work itself goes on. Work that throws at once rejects as well.
 * @throws Error that the work throws, or that `late` makes. What is no Error becomes one: work may be a function of the
 *   merchant's, and only errors are handled further up.
 */
export function withTimeout<T>(
  work: () => T | Promise<T>,
  ms: number,
  clock: Clock,
  late = () => new Error('It took too long.'),
): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void =>
      reject(error instanceof Error ? error : new Error('It threw what is no error.'));
    const cancel = clock.after(ms, () => reject(late()));
    Promise.resolve().then(work).then(resolve, fail).finally(cancel);
  });
}

/** Waits for a promise until a signal aborts; its work goes on. Rejects with the signal's reason. */
export function withSignal<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
