import type { Fault } from '../../../model/fault.js';
import { codeKey } from '../../../model/promotion-code.js';
import type { Promotion, PromotionMessage, Totals } from '../../../model/promotion.js';
import type { Refusal } from '../../../model/refusal.js';
import type { PromotionsAnswer } from '../../../protocol/promotions.js';
import type { CartNews, PromotionsState } from './promotions-state.js';
import { droppedIn, findPromotion, outcomeOf, type CodeOutcome } from './code-outcome.js';
import type { PendingCodes } from './pending-codes.js';
import type { ForeignAnswer } from './read-promotions.js';
import type { Change } from './request-queue.js';

/** What the proxy is asked for a cart. */
export interface Question {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** The code that a shopper waits for. */
  readonly asked?: string;
  /** The codes of `add` that were on hold. */
  readonly tried?: readonly string[];
  /** What a shopper takes off: that it goes is no news. */
  readonly parting?: Promotion | undefined;
}

/** What an answer means. */
export interface Heard {
  /** What became of the code that was asked for. */
  readonly verdict: CodeOutcome | undefined;
  readonly dropped: readonly PromotionMessage[];
  readonly news: readonly CartNews[];
}

/** What is known of a cart. An answer changes it, unless a newer one was there before. */
export class PromotionsReducer {
  readonly held: PendingCodes;
  /** As the proxy said last. */
  applied: readonly Promotion[] = [];
  /** Codes that were sent and not heard of again: the proxy may have applied them. */
  readonly uncertain: string[] = [];
  known = false;
  /** Why the last look had no answer. */
  fault: Fault | Refusal | undefined;
  #totals: Totals | undefined;
  #revision = -Infinity;

  constructor(held: PendingCodes) {
    this.held = held;
  }

  /** Whether an answer says anew what is applied: not the vendor's own, and not one that is out of date. */
  isNews(answer: PromotionsAnswer | ForeignAnswer): answer is PromotionsAnswer {
    return 'applied' in answer && answer.revision > this.#revision;
  }

  take(answer: PromotionsAnswer | ForeignAnswer, { asked, tried = [], parting }: Question): Heard {
    const before = this.applied;
    const isNews = this.isNews(answer);
    this.known = true;
    this.fault = undefined;
    if (isNews) {
      this.applied = answer.applied;
      this.#totals = answer.totals;
      this.#revision = answer.revision;
    }
    const { messages } = answer;
    const judge = (code: string): CodeOutcome =>
      outcomeOf(code, { applied: this.applied, messages }, before, asked !== undefined || tried.length === 1);
    const verdict = asked === undefined ? undefined : judge(asked);
    if (asked !== undefined && verdict) this.held.settle(asked, verdict);
    const others = tried.map(judge).filter((other, i) => this.held.settle(tried[i] ?? '', other));
    if (isNews) others.push(...this.#found(before, asked).map(judge));
    const replaced = [verdict, ...others].flatMap((one) => (one?.status === 'applied' ? one.replaced : []));
    const dropped = droppedIn(messages, before, this.applied, parting ? [...replaced, parting] : replaced);
    const news: CartNews[] = others.filter((other) => other.status !== 'already-applied');
    if (dropped.length > 0) news.push({ status: 'revalidated', dropped });
    return { verdict, dropped, news };
  }

  /** Puts a code on hold until there is a cart for it. */
  waitForCart(code: string): { verdict: CartNews & CodeOutcome; isNews: boolean } {
    const verdict = { status: 'pending', message: { id: 'cart_empty', code, retryable: true } } as const;
    return { verdict, isNews: this.held.settle(code, verdict) };
  }

  /** What is shown while changes are under way: what is being taken off is gone. */
  state(changes: readonly Change[]): PromotionsState {
    const going = changes.filter(({ act }) => act === 'remove');
    const stays = (promotion: Promotion): boolean => !going.some(({ code }) => findPromotion([promotion], code));
    return {
      known: this.known,
      applied: going.length === 0 ? this.applied : this.applied.filter(stays),
      pending: this.held.messages.filter(({ code = '' }) => !going.some(({ key }) => key === codeKey(code))),
      totals: this.#totals,
      busy: changes[0] && { act: changes[0].act, code: changes[0].code },
      fault: this.fault,
    };
  }

  /** The uncertain codes that were applied after all. From here on none is uncertain. */
  #found(before: readonly Promotion[], asked: string | undefined): string[] {
    const codes = this.uncertain.splice(0).filter((code) => codeKey(code) !== codeKey(asked ?? ''));
    return codes.filter((code) => findPromotion(this.applied, code) && !findPromotion(before, code));
  }
}
