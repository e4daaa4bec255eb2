/** Resolves after some milliseconds, but not before the page is in view; rejects with the signal's reason on abort. */
export type VisibleDelay = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** What of the document says whether the page is in view. */
export type Visibility = Pick<Document, 'visibilityState' | 'addEventListener'>;

/** A pause by the platform's timer: a tab in the background asks for nothing. */
export const visibleDelay = (milliseconds: number, signal: AbortSignal, page: Visibility = document): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const over = new AbortController();
    const look = (): void => {
      if (page.visibilityState === 'hidden') return;
      over.abort();
      resolve();
    };
    const timer = setTimeout(() => {
      page.addEventListener('visibilitychange', look, { signal: over.signal });
      look();
    }, milliseconds);
    const abort = (): void => {
      clearTimeout(timer);
      over.abort();
      reject(signal.reason);
    };
    signal.addEventListener('abort', abort, { signal: over.signal });
  });
