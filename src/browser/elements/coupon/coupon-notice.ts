import type { CouponWords } from '../../locales/en/coupon.js';
import { isFault } from '../../../model/fault.js';
import type { PendingNeed, PromotionOutcome } from '../../../model/promotion-outcome.js';
import { MAX_CODE_LENGTH } from '../../../model/promotion-code.js';
import type { Promotion, PromotionMessage } from '../../../model/promotion.js';
import type { PromotionMessageId } from '../../../model/promotion-message-id.js';
import type { Sentence } from './coupon-message.js';

/** What the last act came to, kept as it was, so that it can be said again in another language. */
export interface Said {
  /** The code it is about, as typed. */
  readonly code: string;
  readonly outcome: PromotionOutcome | { readonly status: 'empty' } | { readonly status: 'too-long' };
}

/** What stands under the field until the next act. */
export interface Notice {
  /** A danger is the field's error; a note is about the cart. */
  readonly tone: 'danger' | 'note';
  readonly sentences: readonly Sentence[];
  /** The code that may take the place of others. */
  readonly exchange?: string | undefined;
  /** What the proxy's log knows it by. */
  readonly reference?: string | undefined;
}

/** What a notice is made of. */
export interface NoticeParts {
  readonly words: CouponWords;
  readonly sentence: (message: PromotionMessage) => Sentence;
  readonly maxCodes: number;
  /** Whether there is a promotion that could make room. */
  readonly exchangeable: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly online: boolean;
}

/** Codes that one cart may have: the proxy takes no more. */
const MAX_CODES = 10;

/** How many codes a page lets a cart have; what is no number between 1 and 10 is 10. */
export const codesAllowed = (asked: number): number => Math.min(MAX_CODES, Math.max(0, Math.trunc(asked)) || MAX_CODES);

/** Refusals that another code's going would mend. */
const IN_EACH_OTHERS_WAY: ReadonlySet<PromotionMessageId> = new Set([
  'promotion_combination_not_allowed',
  'promotion_cannot_be_combined',
  'coupon_code_per_order_limit_reached',
  'max_applied_promotions_reached',
]);

const NEEDS: Readonly<Partial<Record<PromotionMessageId, PendingNeed>>> = {
  shipping_not_specified: 'delivery',
  missing_linked_unique_reference: 'sign-in',
};

/** What a code on hold waits for. */
export const needOf = ({ id }: PromotionMessage): PendingNeed => NEEDS[id] ?? 'items';

/** What stands under the field; undefined when the rows say it all. */
export function noticeOf({ code, outcome }: Said, parts: NoticeParts): Notice | undefined {
  const { words, exchangeable } = parts;
  const danger = (text: string, more: Partial<Notice> = {}): Notice => ({
    tone: 'danger',
    sentences: [{ text }],
    ...more,
  });
  switch (outcome.status) {
    case 'empty':
      return danger(words.empty);
    case 'too-long':
      return danger(words.tooLong(MAX_CODE_LENGTH));
    case 'rejected': {
      const inTheWay = exchangeable && IN_EACH_OTHERS_WAY.has(outcome.message.id);
      return {
        tone: outcome.message.id === 'not_honoured' ? 'note' : 'danger',
        sentences: [parts.sentence(outcome.message)],
        exchange: inTheWay ? code : undefined,
      };
    }
    case 'pending':
      return { tone: 'note', sentences: [parts.sentence(outcome.message)] };
    case 'limit-reached':
      return danger(words.limitReached(parts.maxCodes), { exchange: exchangeable ? code : undefined });
    case 'rate-limited':
      return danger(words.rateLimited(Math.max(1, Math.ceil((outcome.until - parts.now) / 1_000))));
    case 'unavailable': {
      const offline = !parts.online || (isFault(outcome.fault) && outcome.fault.kind === 'network');
      return danger(offline ? words.offline : words.unavailable, { reference: outcome.fault.requestId });
    }
    case 'already-applied':
      return { tone: 'note', sentences: [{ text: words.alreadyApplied(outcome.promotion.code ?? code) }] };
    case 'applied':
      return outcome.replaced.length === 0
        ? undefined
        : { tone: 'note', sentences: [{ text: words.replaced(namesOf(outcome.replaced), code) }] };
    case 'revalidated':
      return outcome.dropped.length === 0
        ? undefined
        : { tone: 'note', sentences: droppedSentences(outcome.dropped, parts) };
    default:
      return undefined;
  }
}

/** That it is gone, and why, when there is more to say than that. */
function droppedSentences(dropped: readonly PromotionMessage[], { words, sentence }: NoticeParts): Sentence[] {
  return dropped.flatMap((message) => {
    const { id, code, title } = message;
    const gone = code
      ? words.dropped(code)
      : title
        ? words.droppedTitle(title)
        : words.messages.no_longer_applies(undefined);
    // The second speaks of another promotion than the one that went.
    const isAlone = id === 'no_longer_applies' || id === 'max_automatic_promotions_reached';
    return isAlone ? [{ text: gone }] : [{ text: gone }, sentence(message)];
  });
}

/** What promotions are called: their codes, or else their titles. */
const namesOf = (promotions: readonly Promotion[]): string[] => promotions.map(({ code, title }) => code ?? title);

/** What the ear is told where no notice says it; undefined when one does. */
export function announcementOf({ code, outcome }: Said, words: CouponWords): string | undefined {
  switch (outcome.status) {
    case 'applied':
      return outcome.replaced.length > 0
        ? undefined
        : words.applied(code, outcome.promotion.title, outcome.promotion.amount);
    case 'removed':
      return words.removed(outcome.promotion?.code ?? outcome.promotion?.title ?? code);
    default:
      return undefined;
  }
}

/** The code that an outcome is about; empty when it is about none. */
export function codeOf(outcome: PromotionOutcome): string {
  if ('message' in outcome) return outcome.message.code ?? '';
  if ('code' in outcome) return outcome.code ?? '';
  return 'promotion' in outcome ? (outcome.promotion?.code ?? '') : '';
}

const TAKEN: ReadonlySet<string> = new Set(['applied', 'already-applied', 'pending']);

/** Whether a code is in the cart or on hold, and so no longer the field's business. */
export const isTaken = (status: string): boolean => TAKEN.has(status);

/** What is known without asking: nothing was typed, too much, or the shopper was asked to wait. */
export function refuse(code: string, before: Said | undefined): Said['outcome'] | undefined {
  if (code === '') return { status: 'empty' };
  if (code.length > MAX_CODE_LENGTH) return { status: 'too-long' };
  const waits = before?.outcome.status === 'rate-limited' && before.outcome.until > Date.now();
  return waits ? before.outcome : undefined;
}
