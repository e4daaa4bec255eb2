import { Fault } from '../../../src/model/fault.js';
import type { Refusal } from '../../../src/model/refusal.js';
import type { Transport } from '../../../src/browser/transport/transport.js';
import { deferred } from './deferred.js';

/** One request, for a test to answer. */
export interface Call {
  readonly path: string;
  readonly params: URLSearchParams;
  readonly signal: AbortSignal | undefined;
  readonly cache: RequestCache | undefined;
  /** With JSON, which the caller parses as it would the proxy's. */
  answer(json: unknown): void;
  refuse(refusal: Refusal): void;
  fail(fault: Fault): void;
}

/** A transport whose requests are answered by hand. It rejects on abort, as the real one does. */
export class FakeTransport implements Transport {
  readonly calls: Call[] = [];

  get<T>(path: string, parse: (json: unknown) => T, signal?: AbortSignal, init?: RequestInit): Promise<T | Refusal> {
    const { promise, resolve, reject } = deferred<T | Refusal>();
    const answer = (json: unknown): void => {
      try {
        resolve(parse(json));
      } catch {
        reject(new Fault('shape'));
      }
    };
    const params = new URL(path, 'https://proxy.example').searchParams;
    this.calls.push({ path, params, signal, cache: init?.cache, answer, refuse: resolve, fail: reject });
    signal?.addEventListener('abort', () => reject(signal.reason));
    return promise;
  }

  /** The only request so far, or the one at a place. */
  call(index = 0): Call {
    const call = this.calls[index];
    if (!call) throw new Error(`There are ${this.calls.length} requests, none at ${index}`);
    return call;
  }
}
