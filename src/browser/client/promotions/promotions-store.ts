/*
 * How it works. A cart at a proxy has one store, which all fields of that cart on the page share and which lives as
 * long as the page. What a shopper asks for, and each revalidation of the cart, becomes a request in a queue: one is
 * under way at a time, changes keep their order, revalidations are gathered into one. An answer goes through the
 * reducer, which replaces the state, unless a newer answer was there before, and says what follows from it.
 *
 * All that follows leaves the store as one stream of outcomes, each after the state that it belongs to. An outcome of
 * origin `shopper` ends an act, and is shown by the fields that asked for it. One of origin `cart` is what happened
 * without asking, and every field shows it. The page is told of each outcome once, whatever the number of fields: by
 * the field that asked, else by the first. What is taken off is gone from the state at once, and comes back when that
 * fails; what is applied is never there before the proxy says so.
 */
import { Fault } from '../../../model/fault.js';
import { cleanCode, codeKey } from '../../../model/promotion-code.js';
import type { PromotionOutcome } from '../../../model/promotion-outcome.js';
import { Refusal } from '../../../model/refusal.js';
import { MAX_CODES } from '../../../protocol/limits.js';
import { createPost, type Post } from '../../transport/post.js';
import { wait as platformWait, type Wait } from '../../transport/wait.js';
import { codeOf, findPromotion, withCode } from './code-outcome.js';
import { PendingCodes } from './pending-codes.js';
import type { CodeStorage } from './pending-codes-storage.js';
import { PlatformSync, type LoadPlatform } from './platform-sync.js';
import { askPromotions, isLost, isRateLimited, isUnknownCart, type Unanswered } from './promotions-client.js';
import { PromotionsReducer, type Question, type Reading } from './promotions-reducer.js';
import type { CartOutcome, PromotionsField, PromotionsState } from './promotions-state.js';
import { RequestQueue } from './request-queue.js';

/** How a shopper asks. */
export interface Asking {
  /** BCP 47 tag of the language that the shopper reads. */
  readonly locale: string;
  /** Codes that the cart may have. */
  readonly maxCodes: number;
}

/** What the store takes from the page, for tests to replace. */
export interface StoreOptions {
  readonly post?: Post;
  readonly wait?: Wait;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly storage?: () => CodeStorage;
  readonly loadPlatform?: LoadPlatform;
}

/** A question that changes nothing. */
const REVALIDATION: Question = { add: [], remove: [] };
/** Milliseconds within which revalidations become one: a shop fires an event for each line that changes. */
const GATHERING = 250;
/** Seconds, where the proxy does not say how long. */
const RATE_LIMIT = 30;
/** Milliseconds by which a timer may be early. */
const LEEWAY = 50;

/** The promotions of one cart. Its methods resolve with the outcome and never reject. */
export class PromotionsStore {
  readonly #cart: string;
  readonly #post: Post;
  readonly #now: () => number;
  readonly #wait: Wait;
  readonly #queue: RequestQueue<PromotionsField>;
  readonly #reducer: PromotionsReducer;
  readonly #platform: PlatformSync;
  readonly #fields = new Set<PromotionsField>();
  #state: PromotionsState;
  /** The request before this one had no answer, and its outcome says so: the next failure is part of it. */
  #isFailureKnown = false;

  constructor(proxy: string, cart: string, options: StoreOptions = {}) {
    this.#cart = cart;
    this.#post = options.post ?? createPost(proxy);
    this.#now = options.now ?? Date.now;
    this.#wait = options.wait ?? platformWait;
    this.#reducer = new PromotionsReducer(new PendingCodes(cart, options.storage));
    this.#queue = new RequestQueue(this.#wait, {
      changed: () => this.#update(),
      ended: ({ code, askers }, outcome) => this.#emit({ origin: 'shopper', code, outcome }, askers),
    });
    this.#platform = new PlatformSync({
      wait: this.#wait,
      load: options.loadPlatform,
      adapterOf: () => {
        // Through one field, since all lead to the same cart.
        const [field] = this.#fields;
        return field && (() => field.cartAdapter());
      },
      changed: (honoured, isNew) => this.#setHonoured(honoured, isNew),
    });
    this.#state = this.#reducer.state([]);
  }

  get state(): PromotionsState {
    return this.#state;
  }

  /** Whether a field is there to revalidate the cart when the shop says that it has changed. */
  get hasFields(): boolean {
    return this.#fields.size > 0;
  }

  /** Adds a field of the cart, until the returned function is called. */
  subscribe(field: PromotionsField): () => void {
    this.#fields.add(field);
    void this.#platform.sync();
    return () => this.#fields.delete(field);
  }

  /** Tries a code. An empty one is not sent: idle. */
  async apply(typed: string, asking: Asking, field?: PromotionsField): Promise<PromotionOutcome> {
    return this.#enqueue('apply', typed, asking, field);
  }

  /** Tries a code in the place of those that it does not go with: they stay when it does not count. */
  async exchange(typed: string, asking: Asking, field?: PromotionsField): Promise<PromotionOutcome> {
    return this.#enqueue('exchange', typed, asking, field);
  }

  /** Takes off what has this handle or code, pending or not. */
  async remove(handleOrCode: string, asking: Asking, field?: PromotionsField): Promise<PromotionOutcome> {
    const promotion = findPromotion(this.#reducer.applied, handleOrCode);
    const code = promotion?.handle ?? cleanCode(handleOrCode);
    if (code === '') return { status: 'idle' };
    const key = codeKey(promotion?.code ?? code);
    return this.#queue.change({ act: 'remove', kind: 'remove', code, key }, field, () => this.#remove(code, asking));
  }

  /** Asks the proxy which promotions the cart has now, and tries the pending codes. */
  async revalidate(asking: Asking): Promise<PromotionOutcome> {
    return this.#queue.revalidate(() => this.#revalidate(asking), this.#reducer.known ? GATHERING : 0);
  }

  /**
   * Makes a code pending that was not tried yet: the next revalidation tries it, and its outcome is one of the cart.
   */
  addPending(code: string): void {
    this.#reducer.pending.add(code);
  }

  /** Another script may have changed the codes of the shop's own cart: puts back what is missing. */
  checkPlatform(): Promise<void> {
    return this.#platform.check();
  }

  #enqueue(
    kind: 'apply' | 'exchange',
    typed: string,
    asking: Asking,
    field: PromotionsField | undefined,
  ): Promise<PromotionOutcome> {
    const code = cleanCode(typed);
    if (code === '') return Promise.resolve({ status: 'idle' });
    const change = { act: 'apply', kind, code, key: codeKey(code) } as const;
    return this.#queue.change(change, field, () => this.#apply(code, asking, kind === 'exchange'));
  }

  async #apply(code: string, asking: Asking, instead: boolean): Promise<PromotionOutcome> {
    if (this.#isRoomUnknown(asking)) await this.#ask(REVALIDATION, asking);
    const others = withCode(this.#reducer.applied);
    const promotion = others.find((one) => codeKey(one.code ?? '') === codeKey(code));
    if (promotion) return { status: 'already-applied', promotion };
    if (!instead && others.length >= asking.maxCodes) return { status: 'limit-reached' };
    // The others go and come after the new one, so that only those stay away that are in its way.
    const back = instead ? others.flatMap((one) => one.code ?? []).slice(0, asking.maxCodes - 1) : [];
    const remove = instead ? others.map(({ handle }) => handle).slice(0, MAX_CODES) : [];
    const reading = await this.#change({ add: [code, ...back], remove, typed: code }, asking);
    if (isReading(reading)) return reading.typed ?? { status: 'idle' };
    if (isLost(reading)) this.#reducer.uncertain.push(code);
    return isUnknownCart(reading) ? this.#reducer.waitForCart(code).outcome : this.#unanswered(reading);
  }

  async #remove(code: string, asking: Asking): Promise<PromotionOutcome> {
    const promotion = findPromotion(this.#reducer.applied, code);
    const wasPending = this.#reducer.pending.delete(promotion?.code ?? code);
    if (wasPending && !promotion) return { status: 'removed', promotion };
    const reading = await this.#change({ add: [], remove: [code], removing: promotion }, asking);
    if (!isReading(reading)) return this.#unanswered(reading);
    if (!findPromotion(this.#reducer.applied, code)) return { status: 'removed', promotion };
    return { status: 'rejected', message: { id: 'unavailable', code: promotion?.code ?? code, retryable: true } };
  }

  async #revalidate(asking: Asking): Promise<PromotionOutcome> {
    const { pending } = this.#reducer;
    if (pending.codes.length > 0 && this.#isRoomUnknown(asking)) await this.#ask(REVALIDATION, asking);
    const room = Math.min(MAX_CODES, Math.max(0, asking.maxCodes - withCode(this.#reducer.applied).length));
    for (const code of pending.deleteUntried(room)) {
      if (!findPromotion(this.#reducer.applied, code)) this.#report({ status: 'limit-reached', code });
    }
    const retried = pending.codes.slice(0, room);
    const answered = await this.#ask({ add: retried, remove: [], retried }, asking);
    // While no code may be tried, the cart may be revalidated all the same.
    const reading = retried.length > 0 && isRateLimited(answered) ? await this.#ask(REVALIDATION, asking) : answered;
    if (isReading(reading)) return { status: 'revalidated', dropped: reading.dropped };
    if (isUnknownCart(reading)) {
      this.#waitForCart(retried);
      return { status: 'revalidated', dropped: [] };
    }
    this.#reducer.fault = reading;
    this.#update();
    if (!this.#isFailureKnown) this.#report({ status: 'unavailable', fault: reading });
    this.#isFailureKnown = false;
    return this.#unanswered(reading);
  }

  /** That nothing can be applied yet is an answer. */
  #waitForCart(codes: readonly string[]): void {
    const isFirst = !this.#reducer.known;
    this.#reducer.known = true;
    const outcomes = codes.map((code) => this.#reducer.waitForCart(code));
    this.#update();
    if (isFirst) this.#reportLoaded();
    for (const { outcome, isNew } of outcomes) if (isNew) this.#report(outcome);
  }

  /** Sends a change, which answers a revalidation that has not been sent: the proxy reads the cart as it is then. */
  async #change(question: Question, asking: Asking): Promise<Reading | Unanswered> {
    // Not while codes are pending: a revalidation must try them.
    const waiting = this.#reducer.pending.codes.length === 0 ? this.#queue.takeRevalidation() : undefined;
    const reading = await this.#ask(question, asking);
    if (isReading(reading)) waiting?.resolve({ status: 'revalidated', dropped: reading.dropped });
    else if (waiting) this.#queue.putBack(waiting);
    // The proxy may have done it all the same.
    if (!isReading(reading) && isLost(reading)) {
      this.#isFailureKnown = true;
      void this.revalidate(asking);
    }
    return reading;
  }

  async #ask(question: Question, { locale }: Asking): Promise<Reading | Unanswered> {
    const { add, remove } = question;
    const reply = await askPromotions(this.#post, { cart: this.#cart, locale, add: [...add], remove: [...remove] });
    if (reply instanceof Fault || reply instanceof Refusal) return reply;
    const isLoaded = this.#reducer.isNewer(reply) || !this.#reducer.known;
    const native = this.#reducer.isNewer(reply) ? reply : undefined;
    const reading = this.#reducer.take(reply, question);
    this.#isFailureKnown = false;
    this.#update();
    if (isLoaded) this.#reportLoaded();
    for (const outcome of reading.outcomes) this.#report(outcome);
    void this.#platform.sync(native);
    return reading;
  }

  /** Whether it must first be known what the cart has, to know what there is room for. */
  #isRoomUnknown({ maxCodes }: Asking): boolean {
    return !this.#reducer.known && maxCodes < MAX_CODES;
  }

  #unanswered(why: Unanswered): PromotionOutcome {
    if (!isRateLimited(why)) return { status: 'unavailable', fault: why };
    const milliseconds = (why.retryAfter ?? RATE_LIMIT) * 1000;
    // By then it need not be said any more.
    void this.#wait(milliseconds + LEEWAY).then(() => this.#update());
    return { status: 'rate-limited', until: this.#now() + milliseconds };
  }

  #update(): void {
    this.#state = this.#reducer.state(this.#queue.changes);
    for (const field of [...this.#fields]) field.update();
  }

  /** Reports an outcome of the cart. */
  #report(outcome: CartOutcome['outcome']): void {
    this.#emit({ origin: 'cart', code: codeOf(outcome), outcome }, this.#fields);
  }

  #reportLoaded(): void {
    const { applied, totals } = this.#state;
    this.#report({ status: 'loaded', promotions: applied, totals });
  }

  /** Shows an outcome in these fields, as far as they are still there, and has one field tell the page. */
  #emit(outcome: CartOutcome, askers: ReadonlySet<PromotionsField>): void {
    const fields = [...this.#fields];
    const showing = fields.filter((field) => askers.has(field));
    for (const field of showing) field.show(outcome);
    (showing[0] ?? fields[0])?.dispatch(outcome);
  }

  #setHonoured(honoured: boolean, isNew: boolean): void {
    this.#reducer.honoured = honoured;
    this.#update();
    if (isNew) this.#report({ status: 'rejected', message: { id: 'not_honoured', retryable: false } });
  }
}

const isReading = (reading: Reading | Unanswered): reading is Reading => 'dropped' in reading;

const stores = new Map<string, PromotionsStore>();

/** The promotions of a cart at a proxy: one store for the whole page. */
export function promotionsFor(proxy: string, cart: string): PromotionsStore {
  const key = JSON.stringify([proxy, cart]);
  let store = stores.get(key);
  if (!store) stores.set(key, (store = new PromotionsStore(proxy, cart)));
  return store;
}
