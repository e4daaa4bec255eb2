/** Resolves after some milliseconds; rejects with the signal's reason when that aborts first. */
export type Wait = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** The platform's timer as a promise. */
export const wait: Wait = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
  });
