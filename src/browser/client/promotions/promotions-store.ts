import { Fault } from '../../../model/fault.js';
import { cleanCode, codeKey } from '../../../model/promotion-code.js';
import type { PromotionOutcome } from '../../../model/promotion-outcome.js';
import { Refusal } from '../../../model/refusal.js';
import { MAX_CODES } from '../../../protocol/limits.js';
import { createPost, type Post } from '../../transport/post.js';
import { wait as platformWait, type Wait } from '../../transport/wait.js';
import { PromotionsReducer, type Heard, type Question } from './promotions-reducer.js';
import type { CartListener, CartNews, PromotionsState } from './promotions-state.js';
import { findPromotion, withCode } from './code-outcome.js';
import { PendingCodes } from './pending-codes.js';
import { PlatformCodes } from './platform-codes.js';
import type { CodeStorage } from './pending-codes-storage.js';
import { askPromotions } from './promotions-client.js';
import { RequestQueue } from './request-queue.js';

/** How a shopper asks. */
export interface Asking {
  /** BCP 47 tag of the language that the shopper reads. */
  readonly locale: string;
  /** Codes that the cart may have. */
  readonly maxCodes: number;
}

type Unavailable = Fault | Refusal;

/** A question that changes nothing. */
const LOOK: Question = { add: [], remove: [] };
/** Milliseconds within which looks at the cart become one: a shop tells of each line that changes. */
const GATHERING = 250;
/** Seconds, where the proxy does not say how long. */
const RATE_LIMIT = 30;

/**
 * The promotions of one cart, for all its fields on the page and as long as the page lives. Every act resolves with
 * what became of it and never rejects. What is taken off is gone from the state at once, and comes back when that
 * fails; what is applied is never there before the proxy says so.
 */
export class PromotionsStore {
  readonly #cart: string;
  readonly #post: Post;
  readonly #now: () => number;
  readonly #line: RequestQueue;
  readonly #record: PromotionsReducer;
  readonly #native = new PlatformCodes(() =>
    this.#tell({ status: 'rejected', message: { id: 'not_honoured', retryable: false } }),
  );
  readonly #listeners = new Set<CartListener>();
  #state: PromotionsState;

  constructor(
    proxy: string,
    cart: string,
    parts: { post?: Post; wait?: Wait; now?: () => number; storage?: () => CodeStorage } = {},
  ) {
    this.#cart = cart;
    this.#post = parts.post ?? createPost(proxy);
    this.#now = parts.now ?? Date.now;
    this.#record = new PromotionsReducer(new PendingCodes(cart, parts.storage));
    this.#line = new RequestQueue(parts.wait ?? platformWait, () => this.#show());
    this.#state = this.#record.state([]);
  }

  get state(): PromotionsState {
    return this.#state;
  }

  /** Whether a field hears of it when the shop says that the cart has changed. */
  get watched(): boolean {
    return this.#listeners.size > 0;
  }

  /** Tells a field what happens, until the returned function is called. */
  subscribe(listener: CartListener): () => void {
    this.#listeners.add(listener);
    this.#syncShop();
    return () => this.#listeners.delete(listener);
  }

  /** Tries a code. An empty one is not sent: idle. */
  async apply(typed: string, asking: Asking): Promise<PromotionOutcome> {
    return this.#lineUp('apply', typed, asking);
  }

  /** Tries a code in the place of those that it does not go with: they stay when it does not count. */
  async exchange(typed: string, asking: Asking): Promise<PromotionOutcome> {
    return this.#lineUp('exchange', typed, asking);
  }

  /** Takes off what has this handle or code, on hold or not. */
  async remove(handleOrCode: string, asking: Asking): Promise<PromotionOutcome> {
    const promotion = findPromotion(this.#record.applied, handleOrCode);
    const code = promotion?.handle ?? cleanCode(handleOrCode);
    if (code === '') return { status: 'idle' };
    const key = codeKey(promotion?.code ?? code);
    return this.#line.change({ act: 'remove', kind: 'remove', code, key }, () => this.#remove(code, asking));
  }

  /** Looks at the cart anew, and tries the codes on hold. */
  async revalidate(asking: Asking): Promise<PromotionOutcome> {
    return this.#line.look(() => this.#look(asking), this.#record.known ? GATHERING : 0);
  }

  /** Puts a code on hold that was not tried yet: the next look does, and what comes of it is news. */
  hold(code: string): void {
    this.#record.held.hold(code);
  }

  #lineUp(kind: 'apply' | 'exchange', typed: string, asking: Asking): Promise<PromotionOutcome> {
    const code = cleanCode(typed);
    if (code === '') return Promise.resolve({ status: 'idle' });
    const change = { act: 'apply', kind, code, key: codeKey(code) } as const;
    return this.#line.change(change, () => this.#apply(code, asking, kind === 'exchange'));
  }

  async #apply(code: string, asking: Asking, instead: boolean): Promise<PromotionOutcome> {
    if (this.#isUnmet(asking)) await this.#ask(LOOK, asking);
    const others = withCode(this.#record.applied);
    const promotion = others.find((one) => codeKey(one.code ?? '') === codeKey(code));
    if (promotion) return { status: 'already-applied', promotion };
    if (!instead && others.length >= asking.maxCodes) return { status: 'limit-reached' };
    // The others go and come after the new one, so that only those stay away that are in its way.
    const back = instead ? others.flatMap((one) => one.code ?? []).slice(0, asking.maxCodes - 1) : [];
    const remove = instead ? others.map(({ handle }) => handle).slice(0, MAX_CODES) : [];
    const heard = await this.#change({ add: [code, ...back], remove, asked: code }, asking);
    if (isHeard(heard)) return heard.verdict ?? { status: 'idle' };
    if (isLost(heard)) this.#record.uncertain.push(code);
    return isUnknownCart(heard) ? this.#record.waitForCart(code).verdict : this.#unanswered(heard);
  }

  async #remove(code: string, asking: Asking): Promise<PromotionOutcome> {
    const promotion = findPromotion(this.#record.applied, code);
    const wasOnHold = this.#record.held.release(promotion?.code ?? code);
    if (wasOnHold && !promotion) return { status: 'removed', promotion };
    const heard = await this.#change({ add: [], remove: [code], parting: promotion }, asking);
    if (!isHeard(heard)) return this.#unanswered(heard);
    if (!findPromotion(this.#record.applied, code)) return { status: 'removed', promotion };
    return { status: 'rejected', message: { id: 'unavailable', code: promotion?.code ?? code, retryable: true } };
  }

  async #look(asking: Asking): Promise<PromotionOutcome> {
    const { held } = this.#record;
    if (held.codes.length > 0 && this.#isUnmet(asking)) await this.#ask(LOOK, asking);
    const room = Math.min(MAX_CODES, Math.max(0, asking.maxCodes - withCode(this.#record.applied).length));
    for (const code of held.releaseUntold(room)) {
      if (!findPromotion(this.#record.applied, code)) this.#tell({ status: 'limit-reached', code });
    }
    const tried = held.codes.slice(0, room);
    const answered = await this.#ask({ add: tried, remove: [], tried }, asking);
    // Whoever has to wait with codes may look at the cart all the same.
    const heard = tried.length > 0 && isRateLimited(answered) ? await this.#ask(LOOK, asking) : answered;
    if (isHeard(heard)) return { status: 'revalidated', dropped: heard.dropped };
    if (!isUnknownCart(heard)) {
      this.#record.fault = heard;
      this.#show();
      return this.#unanswered(heard);
    }
    // That nothing can be applied yet is an answer.
    this.#record.known = true;
    const waiting = tried.map((code) => this.#record.waitForCart(code));
    this.#show();
    for (const { verdict, isNews } of waiting) if (isNews) this.#tell(verdict);
    return { status: 'revalidated', dropped: [] };
  }

  /** Sends a change, which answers a look that waits: the proxy looks at the cart as it is then. */
  async #change(question: Question, asking: Asking): Promise<Heard | Unavailable> {
    // Not while codes are on hold: they are for a look to try.
    const look = this.#record.held.codes.length === 0 ? this.#line.takeLook() : undefined;
    const heard = await this.#ask(question, asking);
    if (isHeard(heard)) look?.resolve({ status: 'revalidated', dropped: heard.dropped });
    else if (look) this.#line.giveBack(look);
    // The proxy may have done it all the same.
    if (!isHeard(heard) && isLost(heard)) void this.revalidate(asking);
    return heard;
  }

  async #ask(question: Question, { locale }: Asking): Promise<Heard | Unavailable> {
    const { add, remove } = question;
    const reply = await askPromotions(this.#post, { cart: this.#cart, locale, add: [...add], remove: [...remove] });
    if (reply instanceof Fault || reply instanceof Refusal) return reply;
    if (this.#record.isNews(reply)) this.#native.want(reply.nativeCodes, reply.retiredNativeCodes);
    const heard = this.#record.take(reply, question);
    this.#show();
    for (const news of heard.news) this.#tell(news);
    this.#syncShop();
    return heard;
  }

  /** Whether it must be seen first what the cart has, to tell what there is room for. */
  #isUnmet({ maxCodes }: Asking): boolean {
    return !this.#record.known && maxCodes < MAX_CODES;
  }

  #unanswered(why: Unavailable): PromotionOutcome {
    if (!isRateLimited(why)) return { status: 'unavailable', fault: why };
    return { status: 'rate-limited', until: this.#now() + (why.retryAfter ?? RATE_LIMIT) * 1000 };
  }

  #show(): void {
    this.#state = this.#record.state(this.#line.changes);
    for (const listener of [...this.#listeners]) listener.changed();
  }

  #tell(news: CartNews): void {
    for (const listener of [...this.#listeners]) listener.hear(news);
  }

  /** By one field's way, since all lead to the same cart. */
  #syncShop(): void {
    const [listener] = this.#listeners;
    if (listener) void this.#native.sync(() => listener.shop());
  }
}

const isHeard = (heard: Heard | Unavailable): heard is Heard => 'dropped' in heard;

const isRateLimited = (why: Heard | Unavailable): why is Refusal =>
  why instanceof Refusal && why.code === 'rate_limited';

const isUnknownCart = (why: Unavailable): boolean => why instanceof Refusal && why.code === 'cart_unknown';

/** It was sent, and there is no telling what came of it. */
const isLost = (why: Unavailable): boolean =>
  why instanceof Fault && (why.kind === 'network' || why.kind === 'timeout' || isGateways(why));

/** What stands between page and proxy lost the proxy's answer. One of the proxy's own has an id. */
const isGateways = ({ status, requestId }: Fault): boolean =>
  (status === 502 || status === 504) && requestId === undefined;

const carts = new Map<string, PromotionsStore>();

/** The promotions of a cart at a proxy: one for the whole page. */
export function promotionsFor(proxy: string, cart: string): PromotionsStore {
  const key = JSON.stringify([proxy, cart]);
  let promotions = carts.get(key);
  if (!promotions) carts.set(key, (promotions = new PromotionsStore(proxy, cart)));
  return promotions;
}
