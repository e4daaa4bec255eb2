import type { Clock } from '../platform/clock.js';

/** A promise, or an error when it takes longer than so many milliseconds. What it stands for goes on. */
export function within<T>(promise: Promise<T>, ms: number, clock: Clock, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => reject(late()));
    promise.then(resolve, reject).finally(cancel);
  });
}
