import type { PromotionOutcome } from '../../../model/promotion-outcome.js';
import { Fault } from '../../../model/fault.js';
import type { Wait } from '../../transport/wait.js';

/** A change that a shopper asked for. */
export interface Change<Asker> {
  readonly act: 'apply' | 'remove';
  /** As it is shown. */
  readonly code: string;
  /** What two changes of the same code share. */
  readonly key: string;
  /** Tells kinds of change apart; the same kind of the same code is one request. */
  readonly kind: string;
  /** All who asked for it. */
  readonly askers: ReadonlySet<Asker>;
  /** It takes longer than usual. */
  readonly slow: boolean;
}

/** Milliseconds after which a shopper is told that it takes longer than usual. */
const SLOW = 5_000;

type Run = () => Promise<PromotionOutcome>;

/** A revalidation of the cart that has not been sent. */
export interface Revalidation {
  run: Run;
  due: boolean;
  readonly promise: Promise<PromotionOutcome>;
  readonly resolve: (outcome: PromotionOutcome) => void;
}

/** Called when the queue of changes is another, and when a change has ended. */
interface QueueEvents<Asker> {
  changed(): void;
  ended(change: Change<Asker>, outcome: PromotionOutcome): void;
}

/**
 * The requests of one cart, one at a time: changes in the order they were asked for, then the one revalidation that all
 * who ask for it share. A revalidation asked for while a request is under way is sent after it, since that answer may
 * be of the cart before.
 */
export class RequestQueue<Asker> {
  readonly #wait: Wait;
  readonly #events: QueueEvents<Asker>;
  readonly #changes: (Change<Asker> & {
    readonly askers: Set<Asker>;
    slow: boolean;
    readonly promise: Promise<PromotionOutcome>;
    readonly send: () => Promise<void>;
  })[] = [];
  #revalidation: Revalidation | undefined;
  #running = false;

  constructor(wait: Wait, events: QueueEvents<Asker>) {
    this.#wait = wait;
    this.#events = events;
  }

  /** The first is under way. */
  get changes(): readonly Change<Asker>[] {
    return this.#changes;
  }

  /** Adds a change, or joins the one that is the last about its code and is of the same kind. */
  change(asked: Omit<Change<Asker>, 'askers' | 'slow'>, asker: Asker | undefined, run: Run): Promise<PromotionOutcome> {
    const askers = new Set(asker === undefined ? [] : [asker]);
    const last = this.#changes.findLast(({ key }) => key === asked.key);
    if (last?.kind === asked.kind) {
      for (const one of askers) last.askers.add(one);
      return last.promise;
    }
    const { promise, resolve } = settler();
    const send = async (): Promise<void> => {
      const ended = new AbortController();
      const beSlow = (): void => {
        change.slow = true;
        this.#events.changed();
      };
      void this.#wait(SLOW, ended.signal).then(beSlow, () => {});
      const outcome = await safely(run);
      ended.abort();
      this.#changes.shift();
      this.#events.changed();
      this.#events.ended(change, outcome);
      resolve(outcome);
    };
    const change = { ...asked, askers, slow: false, promise, send };
    this.#changes.push(change);
    this.#events.changed();
    void this.#run();
    return promise;
  }

  /** Adds a revalidation that others may join for some milliseconds. */
  revalidate(run: Run, milliseconds: number): Promise<PromotionOutcome> {
    const waiting = this.#revalidation;
    if (waiting) {
      waiting.run = run;
      return waiting.promise;
    }
    const revalidation: Revalidation = { run, due: false, ...settler() };
    this.#revalidation = revalidation;
    void this.#wait(milliseconds).then(() => {
      revalidation.due = true;
      return this.#run();
    });
    return revalidation.promise;
  }

  /** Takes out the revalidation that has not been sent: what is sent now answers it as well. */
  takeRevalidation(): Revalidation | undefined {
    const revalidation = this.#revalidation;
    this.#revalidation = undefined;
    return revalidation;
  }

  /** Puts a revalidation back that had no answer. */
  putBack(revalidation: Revalidation): void {
    const later = this.#revalidation;
    if (later) void later.promise.then(revalidation.resolve);
    else this.#revalidation = revalidation;
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (;;) {
      const [change] = this.#changes;
      if (change) await change.send();
      else if (this.#revalidation?.due) {
        const revalidation = this.#revalidation;
        this.#revalidation = undefined;
        revalidation.resolve(await safely(revalidation.run));
      } else break;
    }
    this.#running = false;
  }
}

function settler(): Pick<Revalidation, 'promise' | 'resolve'> {
  let resolve!: (outcome: PromotionOutcome) => void;
  const promise = new Promise<PromotionOutcome>((settle) => (resolve = settle));
  return { promise, resolve };
}

/** A mistake of ours leaves the page as calm as a missing answer. */
const safely = (run: Run): Promise<PromotionOutcome> =>
  run().catch(() => ({ status: 'unavailable', fault: new Fault('shape') }));
