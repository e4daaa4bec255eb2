import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Fault, isFault } from '../../model/fault.js';
import { Refusal } from '../../model/refusal.js';
import type { View } from './view.js';

/** Something that is asked for by a question, which changes as the host does. */
export interface Resource<Q, T> {
  /** What the host asks now; undefined asks nothing. */
  readonly question: () => Q | undefined;
  /** The answer that is there already, so that nothing is asked nor waited for; undefined when there is none. */
  readonly immediate?: (question: Q) => T | undefined;
  /** Called at once when a question is new. */
  readonly load: (question: Q, signal: AbortSignal) => Promise<T | Refusal>;
  /** Whether two questions are the same, so that nothing is asked again. */
  readonly isSame: (a: Q, b: Q) => boolean;
  /** Whether the answer to one question may stay in view until another is answered. */
  readonly isRelated: (a: Q, b: Q) => boolean;
}

/**
 * Asks whenever the host's question changes, and shows one view of the state of the request. The one place that uses
 * `Task`, to which it adds: the last good value stays; a host that leaves the page aborts, and asks again when it is
 * back, unless it has its answer; a late answer never replaces a newer one; a Refusal is an answer.
 */
export class ResourceController<Q, T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #resource: Resource<Q, T>;
  readonly #task: Task<readonly [Q | undefined], T | Refusal>;
  #asked: Q | undefined;
  #last: { question: Q; value: T } | undefined;
  /** The answer that was there already, until the next question. */
  #immediate: T | undefined;
  #detached = false;

  constructor(host: ReactiveControllerHost, resource: Resource<Q, T>) {
    this.#host = host;
    this.#resource = resource;
    this.#task = new Task(host, {
      args: () => [resource.question()] as const,
      argsEqual: ([a], [b]) => a === b || (a !== undefined && b !== undefined && resource.isSame(a, b)),
      task: ([question], { signal }) => this.#ask(question, signal),
    });
    host.addController(this);
  }

  get view(): View<T> {
    const previous = this.#last?.value;
    const { status, value, error } = this.#task;
    if (this.#asked === undefined) return { status: 'idle' };
    if (status === TaskStatus.PENDING) {
      return this.#immediate === undefined
        ? { status: 'loading', previous }
        : { status: 'ready', value: this.#immediate };
    }
    if (status === TaskStatus.ERROR) {
      if (isFault(error)) return { status: 'failed', fault: error, previous };
      // Aborted while the host was away; otherwise a mistake of ours, which must not disturb the page either.
      return this.#detached
        ? { status: 'loading', previous }
        : { status: 'failed', fault: new Fault('shape'), previous };
    }
    if (value instanceof Refusal) return { status: 'failed', fault: value, previous };
    return this.#last ? { status: 'ready', value: this.#last.value } : { status: 'idle' };
  }

  /** Asks the same again. */
  retry(): void {
    void this.#task.run();
  }

  /** Puts a later state of the answer in its place. */
  replace(value: T): void {
    if (this.#last) this.#last = { ...this.#last, value };
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    if (!this.#detached) return;
    this.#detached = false;
    this.#task.autoRun = true;
    const { status } = this.view;
    if (status === 'loading' || status === 'failed') this.retry();
    else this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#detached = true;
    this.#task.autoRun = false;
    this.#task.abort();
  }

  async #ask(question: Q | undefined, signal: AbortSignal): Promise<T | Refusal | typeof initialState> {
    this.#asked = question;
    const kept = this.#last;
    if (kept && !(question !== undefined && this.#resource.isRelated(kept.question, question))) this.#last = undefined;
    if (question === undefined) return initialState;
    this.#immediate = this.#resource.immediate?.(question);
    const answer = this.#immediate ?? (await this.#resource.load(question, signal));
    // A load may ignore the signal.
    signal.throwIfAborted();
    if (!(answer instanceof Refusal)) this.#last = { question, value: answer };
    return answer;
  }
}
