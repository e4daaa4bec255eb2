import type { Fault } from '../../../model/fault.js';
import { codeKey } from '../../../model/promotion-code.js';
import type { Promotion, PromotionMessage, Totals } from '../../../model/promotion.js';
import type { Refusal } from '../../../model/refusal.js';
import type { PromotionsAnswer } from '../../../protocol/promotions.js';
import {
  droppedIn,
  findPromotion,
  hasPromotion,
  isAbout,
  mayReturn,
  outcomeOf,
  type CodeOutcome,
  type Evidence,
} from './code-outcome.js';
import type { PendingCodes } from './pending-codes.js';
import type { CartOutcome, PromotionDropped, PromotionsState } from './promotions-state.js';
import type { ForeignAnswer } from './read-promotions.js';
import type { Change } from './request-queue.js';

/** What the proxy is asked for a cart. */
export interface Question {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** The code of `add` that a shopper waits for. */
  readonly typed?: string;
  /** The codes of `add` that were pending. */
  readonly retried?: readonly string[];
  /** What a shopper takes off: that it goes needs no message. */
  readonly removing?: Promotion | undefined;
}

/** What follows from an answer. */
export interface Reading {
  /** The outcome of the code that was typed. */
  readonly typed: CodeOutcome | undefined;
  readonly dropped: readonly PromotionMessage[];
  /** Outcomes of the cart: no shopper waits for them. */
  readonly outcomes: readonly CartOutcome['outcome'][];
}

/** What is known of a cart. An answer changes it, unless a newer one was there before. */
export class PromotionsReducer {
  readonly pending: PendingCodes;
  /** As the proxy said last. */
  applied: readonly Promotion[] = [];
  /** Codes whose request had no answer: the proxy may have applied them. */
  readonly uncertain: string[] = [];
  known = false;
  /** Whether the shop's own cart charges what is applied, as far as it has said. */
  honoured = true;
  /** Why the last revalidation had no answer. */
  fault: Fault | Refusal | undefined;
  #totals: Totals | undefined;
  #revision = -Infinity;

  constructor(pending: PendingCodes) {
    this.pending = pending;
  }

  /** Whether an answer says anew what is applied: not a vendor's own body, and not one that is out of date. */
  isNewer(answer: PromotionsAnswer | ForeignAnswer): answer is PromotionsAnswer {
    return 'applied' in answer && answer.revision > this.#revision;
  }

  take(answer: PromotionsAnswer | ForeignAnswer, question: Question): Reading {
    const { typed, retried = [], removing } = question;
    const before = this.applied;
    const isFirst = !this.known;
    const isNewer = this.isNewer(answer);
    this.known = true;
    this.fault = undefined;
    if (isNewer) {
      this.applied = answer.applied;
      this.#totals = answer.totals;
      this.#revision = answer.revision;
    }
    const { messages } = answer;
    const alone = typed !== undefined || retried.length === 1;
    const { own, others } = this.#settle(question, { applied: this.applied, messages, before, alone }, isNewer);
    const replaced = [own, ...others].flatMap((one) => (one?.status === 'applied' ? one.replaced : []));
    const dropped = droppedIn(messages, before, this.applied, removing ? [...replaced, removing] : replaced);
    return {
      typed: own,
      dropped,
      outcomes: [
        ...others.filter(({ status }) => status !== 'already-applied'),
        ...dropped.map((message) => this.#drop(message, before)),
        ...(isFirst ? [] : arrivedIn(before, this.applied)),
      ],
    };
  }

  /** The outcomes of the codes that were asked about: of the typed one, and those to be reported of others. */
  #settle(
    { typed, retried = [] }: Question,
    evidence: Evidence,
    isNewer: boolean,
  ): { own: CodeOutcome | undefined; others: CodeOutcome[] } {
    const own = typed === undefined ? undefined : outcomeOf(typed, evidence, this.pending.wasTried(typed));
    if (typed !== undefined && own) this.pending.settle(typed, own);
    const others = retried.flatMap((code) => {
      const outcome = outcomeOf(code, evidence, this.pending.wasTried(code));
      return this.pending.settle(code, outcome) ? [outcome] : [];
    });
    const found = isNewer ? this.#found(evidence.before, typed) : [];
    return { own, others: [...others, ...found.map((code) => outcomeOf(code, evidence))] };
  }

  /** A promotion went. Where its reason may pass, its code is pending from now on. */
  #drop(message: PromotionMessage, before: readonly Promotion[]): PromotionDropped {
    const promotion = before.find((earlier) => isAbout(message, earlier, true));
    const pending = mayReturn(message);
    if (pending) this.pending.add(message.code ?? '', message);
    return { status: 'dropped', message, promotion, pending };
  }

  /** Makes a code pending until there is a cart for it. `isNew` tells whether it was never tried before. */
  waitForCart(code: string): { outcome: CodeOutcome; isNew: boolean } {
    const outcome = { status: 'pending', message: { id: 'cart_empty', code, retryable: true } } as const;
    return { outcome, isNew: this.pending.settle(code, outcome) };
  }

  /** What is shown while changes are under way: what is being taken off is gone. */
  state(changes: readonly Change<unknown>[]): PromotionsState {
    const going = changes.filter(({ act }) => act === 'remove');
    const stays = (promotion: Promotion): boolean => !going.some(({ code }) => findPromotion([promotion], code));
    return {
      known: this.known,
      applied: going.length === 0 ? this.applied : this.applied.filter(stays),
      pending: this.pending.messages.filter(({ code = '' }) => !going.some(({ key }) => key === codeKey(code))),
      totals: this.#totals,
      honoured: this.honoured,
      busy: changes[0] && { act: changes[0].act, code: changes[0].code, slow: changes[0].slow },
      fault: this.fault,
    };
  }

  /** The uncertain codes that were applied after all. From here on none is uncertain. */
  #found(before: readonly Promotion[], typed: string | undefined): string[] {
    const codes = this.uncertain.splice(0).filter((code) => codeKey(code) !== codeKey(typed ?? ''));
    return codes.filter((code) => findPromotion(this.applied, code) && !findPromotion(before, code));
  }
}

/** The automatic promotions that were not there before, as outcomes. */
const arrivedIn = (before: readonly Promotion[], applied: readonly Promotion[]): CartOutcome['outcome'][] =>
  applied
    .filter((promotion) => promotion.automatic && !hasPromotion(before, promotion))
    .map((promotion) => ({ status: 'applied', promotion, replaced: [] }));
