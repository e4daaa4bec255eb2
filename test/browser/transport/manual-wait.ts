import type { Wait } from '../../../src/browser/transport/wait.js';
import { deferred } from './deferred.js';

interface Pending {
  readonly milliseconds: number;
  readonly elapse: () => void;
}

/** A `wait` that a test lets elapse by hand; aborted ones are gone from `pending`. */
export class ManualWait {
  readonly pending: Pending[] = [];

  readonly wait: Wait = (milliseconds, signal) => {
    const { promise, resolve, reject } = deferred<void>();
    const pending = { milliseconds, elapse: () => resolve(this.#forget(pending)) };
    this.pending.push(pending);
    signal?.addEventListener('abort', () => reject(this.#forget(pending)));
    return promise;
  };

  /** Lets every wait of that length elapse; at least one has to be there. */
  elapse(milliseconds: number): void {
    const due = this.pending.filter((wait) => wait.milliseconds === milliseconds);
    if (due.length === 0) {
      throw new Error(`Nothing waits ${milliseconds} ms, only ${this.lengths.join(', ') || 'nothing'}`);
    }
    for (const wait of due) wait.elapse();
  }

  get lengths(): number[] {
    return this.pending.map((wait) => wait.milliseconds);
  }

  #forget(pending: Pending): void {
    this.pending.splice(this.pending.indexOf(pending), 1);
  }
}
