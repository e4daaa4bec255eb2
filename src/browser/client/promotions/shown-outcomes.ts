import { CONFLICT_IDS } from '../../../model/promotion-message-id.js';
import type { Promotion } from '../../../model/promotion.js';
import { findPromotion, hasPromotion, isAbout, isSameCode } from './code-outcome.js';
import type { CartOutcome, PromotionsState } from './promotions-state.js';

/** An outcome that a field shows: of its cart's stream, or found by itself before anything is sent. */
export interface ShownOutcome extends Omit<CartOutcome, 'outcome'> {
  readonly outcome: CartOutcome['outcome'] | { readonly status: 'empty' } | { readonly status: 'too-long' };
}

/** Where a code is: among the applied, among the pending, or in neither. */
type Place = 'applied' | 'pending' | undefined;

type Entry = ShownOutcome & {
  /** Where its code was when it was shown. */
  readonly place: Place;
  /** What was applied then. */
  readonly applied: readonly Promotion[];
};

/** What the rows show, or an event alone tells. */
const isSilent = ({ origin, outcome: { status } }: ShownOutcome): boolean =>
  status === 'idle' || status === 'loaded' || (origin === 'cart' && status === 'unavailable');

/**
 * The outcomes that a field shows: the last of the shopper's acts, then those of the cart since, each for as long as it
 * is so.
 */
export class ShownOutcomes {
  #entries: readonly Entry[] = [];
  #latest: readonly Entry[] = [];
  #isDrawn = true;

  get all(): readonly ShownOutcome[] {
    return this.#entries;
  }

  /** Those that were added since the drawing before the last: what was there before has been read out. */
  get latest(): readonly ShownOutcome[] {
    return this.#latest.filter((entry) => this.#entries.includes(entry));
  }

  add(shown: ShownOutcome, state: PromotionsState): void {
    if (isSilent(shown)) return;
    const entry = { ...shown, place: placeOf(shown.code, state), applied: state.applied };
    const isAct = shown.origin === 'shopper';
    const others = this.#entries.filter(({ origin }) => !isAct || origin !== 'shopper');
    this.#entries = isAct ? [entry, ...others] : [...others, entry];
    this.#latest = this.#isDrawn ? [entry] : [...this.#latest, entry];
    this.#isDrawn = false;
  }

  clear(): void {
    this.#entries = [];
  }

  /** Takes back what is no longer so. `now` in milliseconds since 1970. */
  retract(state: PromotionsState, now: number): void {
    this.#entries = this.#entries.filter((entry) => isTrue(entry, state, now));
  }

  /** To be called when the field has been drawn. */
  drawn(): void {
    this.#isDrawn = true;
  }
}

function placeOf(code: string, { applied, pending }: PromotionsState): Place {
  if (code === '') return undefined;
  if (findPromotion(applied, code)) return 'applied';
  return pending.some((message) => isSameCode(message.code, code)) ? 'pending' : undefined;
}

/** Whether an outcome still is so: its code is where it was, and what else it depends on is the same. */
function isTrue({ code, outcome, place, applied }: Entry, state: PromotionsState, now: number): boolean {
  if (placeOf(code, state) !== place) return false;
  const hasSameReason = (id: string): boolean =>
    state.pending.some((message) => message.id === id && isSameCode(message.code, code));
  const isSameCart = applied.every((promotion) => hasPromotion(state.applied, promotion));
  switch (outcome.status) {
    case 'applied':
      return hasPromotion(state.applied, outcome.promotion);
    case 'pending':
      return hasSameReason(outcome.message.id);
    case 'dropped':
      return outcome.pending
        ? hasSameReason(outcome.message.id)
        : !state.applied.some((promotion) => isAbout(outcome.message, promotion, true));
    case 'rejected':
      if (outcome.message.id === 'not_honoured') return !state.honoured;
      return isSameCart || !CONFLICT_IDS.includes(outcome.message.id);
    case 'limit-reached':
      return isSameCart;
    case 'rate-limited':
      return now < outcome.until;
    default:
      return true;
  }
}
