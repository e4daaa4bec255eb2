import { Fault } from '../../../src/model/fault.js';
import type { Refusal } from '../../../src/model/refusal.js';
import type { Post } from '../../../src/browser/transport/post.js';
import { deferred } from './deferred.js';

/** One request, for a test to answer. */
export interface PostCall {
  readonly path: string;
  readonly body: unknown;
  /** With JSON, which the caller parses as it would the proxy's. */
  answer(json: unknown): void;
  refuse(refusal: Refusal): void;
  fail(fault: Fault): void;
}

/** A way to write to a proxy whose answers a test gives by hand. */
export class FakePost {
  readonly calls: PostCall[] = [];

  readonly post: Post = <T>(path: string, body: unknown, parse: (json: unknown) => T) => {
    const { promise, resolve, reject } = deferred<T | Refusal>();
    const answer = (json: unknown): void => {
      try {
        resolve(parse(json));
      } catch {
        reject(new Fault('shape'));
      }
    };
    this.calls.push({ path, body, answer, refuse: resolve, fail: reject });
    return promise;
  };

  /** The last request, of which there must be so many. */
  last(count: number): PostCall {
    const call = this.calls[count - 1];
    if (!call || this.calls.length !== count) throw new Error(`There are ${this.calls.length} requests`);
    return call;
  }
}
