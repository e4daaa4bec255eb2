import type { PromotionOutcome } from '../../../model/promotion-outcome.js';
import { Fault } from '../../../model/fault.js';
import type { Wait } from '../../transport/wait.js';

/** A change that a shopper asked for. */
export interface Change {
  readonly act: 'apply' | 'remove';
  /** As it is shown. */
  readonly code: string;
  /** What two changes of the same code share. */
  readonly key: string;
  /** Tells kinds of change apart; the same kind of the same code is the same wish. */
  readonly kind: string;
}

type Run = () => Promise<PromotionOutcome>;

/** A look at the cart that has not been sent. */
export interface Look {
  run: Run;
  due: boolean;
  readonly promise: Promise<PromotionOutcome>;
  readonly resolve: (outcome: PromotionOutcome) => void;
}

/**
 * The requests of one cart, one at a time: changes in the order they were asked for, then the one look that all who ask
 * for it share. A look asked for while a request is under way is sent after it, since that answer may be of the cart
 * before.
 */
export class RequestQueue {
  readonly #wait: Wait;
  readonly #changed: () => void;
  readonly #changes: (Change & { readonly promise: Promise<PromotionOutcome>; readonly go: Run })[] = [];
  #look: Look | undefined;
  #running = false;

  /** `changed` is called when the line of changes is another. */
  constructor(wait: Wait, changed: () => void) {
    this.#wait = wait;
    this.#changed = changed;
  }

  /** The first is under way. */
  get changes(): readonly Change[] {
    return this.#changes;
  }

  /** Lines up a change, or joins the one that is the last about its code and wants the same. */
  change(change: Change, run: Run): Promise<PromotionOutcome> {
    const last = this.#changes.findLast(({ key }) => key === change.key);
    if (last?.kind === change.kind) return last.promise;
    const { promise, resolve } = settler();
    const go = async (): Promise<PromotionOutcome> => {
      const outcome = await safely(run);
      this.#changes.shift();
      this.#changed();
      resolve(outcome);
      return outcome;
    };
    this.#changes.push({ ...change, promise, go });
    this.#changed();
    void this.#run();
    return promise;
  }

  /** Lines up a look that others may join for some milliseconds. */
  look(run: Run, milliseconds: number): Promise<PromotionOutcome> {
    const waiting = this.#look;
    if (waiting) {
      waiting.run = run;
      return waiting.promise;
    }
    const look: Look = { run, due: false, ...settler() };
    this.#look = look;
    void this.#wait(milliseconds).then(() => {
      look.due = true;
      return this.#run();
    });
    return look.promise;
  }

  /** The look that waits: what is sent now answers it as well. */
  takeLook(): Look | undefined {
    const look = this.#look;
    this.#look = undefined;
    return look;
  }

  /** Puts a look back that was not answered. */
  giveBack(look: Look): void {
    const later = this.#look;
    if (later) void later.promise.then(look.resolve);
    else this.#look = look;
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (;;) {
      const [change] = this.#changes;
      if (change) await change.go();
      else if (this.#look?.due) {
        const look = this.#look;
        this.#look = undefined;
        look.resolve(await safely(look.run));
      } else break;
    }
    this.#running = false;
  }
}

function settler(): Pick<Look, 'promise' | 'resolve'> {
  let resolve!: (outcome: PromotionOutcome) => void;
  const promise = new Promise<PromotionOutcome>((settle) => (resolve = settle));
  return { promise, resolve };
}

/** A mistake of ours leaves the page as calm as a missing answer. */
const safely = (run: Run): Promise<PromotionOutcome> =>
  run().catch(() => ({ status: 'unavailable', fault: new Fault('shape') }));
