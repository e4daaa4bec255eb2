import type { CartOutcome } from '../../controllers/coupon-controller.js';
import type { Language } from '../../locales/catalogue.js';
import type { CouponWords } from '../../locales/en/coupon.js';
import { isFault } from '../../../model/fault.js';
import { MAX_CODE_LENGTH } from '../../../model/promotion-code.js';
import type { PromotionMessageId } from '../../../model/promotion-message-id.js';
import type { Promotion, PromotionMessage } from '../../../model/promotion.js';

/** An outcome that a field shows: of its cart's stream, or found by itself before anything is sent. */
export interface ShownOutcome extends Omit<CartOutcome, 'outcome'> {
  readonly outcome: CartOutcome['outcome'] | { readonly status: 'empty' } | { readonly status: 'too-long' };
}

/** A sentence for a shopper. `lang` is there when it is not the language of the words around it. */
export interface Sentence {
  readonly text: string;
  readonly lang?: string | undefined;
}

/** What stands under the field until the next act. */
export interface Notice {
  /** A danger is the field's error; a note is about the cart. */
  readonly tone: 'danger' | 'note';
  readonly sentences: readonly Sentence[];
  /** The code that may take the place of others. */
  readonly exchange?: string | undefined;
  /** The id that the proxy's log has. */
  readonly reference?: string | undefined;
}

/** The language of a field's sentences. */
export interface Voice extends Pick<Language<CouponWords>, 'messages' | 'lang' | 'overrides'> {
  /** BCP 47 tag of the shopper's language. */
  readonly locale: string;
}

/** What the sentences depend on besides the outcomes. */
export interface NoticeContext extends Voice {
  readonly maxCodes: number;
  /** Whether there is a promotion that could make room for another. */
  readonly exchangeable: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly online: boolean;
}

/** What the field says of some outcomes. */
export interface Notices {
  /** The field's error. */
  readonly error: Notice | undefined;
  /** What is worth knowing of the cart. */
  readonly notes: readonly Notice[];
  /** For screen readers alone: the rows show it to the eye. */
  readonly announcement: string;
}

/** Refusals that another code's going would mend. */
const IN_EACH_OTHERS_WAY: ReadonlySet<PromotionMessageId> = new Set([
  'promotion_combination_not_allowed',
  'promotion_cannot_be_combined',
  'coupon_code_per_order_limit_reached',
  'max_applied_promotions_reached',
]);

/** What the field says of these outcomes. What happened without the shopper's doing is no error of theirs. */
export function noticesOf(outcomes: readonly ShownOutcome[], context: NoticeContext): Notices {
  const notices = outcomes.flatMap((shown) => {
    const notice = noticeOf(shown, context);
    return notice ? [{ ...notice, isError: shown.origin === 'shopper' && notice.tone === 'danger' }] : [];
  });
  const announcements = outcomes.map((shown) => announcementOf(shown, context.messages)).filter(Boolean);
  return {
    error: notices.find(({ isError }) => isError),
    notes: notices.filter(({ isError }) => !isError).map((notice) => ({ ...notice, tone: 'note' })),
    announcement: announcements.join(' '),
  };
}

/** What stands under the field; undefined when the rows say it all. */
export function noticeOf({ code, outcome }: ShownOutcome, context: NoticeContext): Notice | undefined {
  const { messages: words, exchangeable } = context;
  switch (outcome.status) {
    case 'empty':
      return danger(words.empty);
    case 'too-long':
      return danger(words.tooLong(MAX_CODE_LENGTH));
    case 'rejected': {
      const isInTheWay = exchangeable && IN_EACH_OTHERS_WAY.has(outcome.message.id);
      return {
        tone: outcome.message.id === 'not_honoured' ? 'note' : 'danger',
        sentences: [sentenceFor(outcome.message, context)],
        exchange: isInTheWay ? code : undefined,
      };
    }
    case 'pending':
      return { tone: 'note', sentences: [sentenceFor(outcome.message, context)] };
    case 'limit-reached':
      return danger(words.limitReached(context.maxCodes), { exchange: exchangeable ? code : undefined });
    case 'rate-limited':
      return danger(words.rateLimited(Math.max(1, Math.ceil((outcome.until - context.now) / 1_000))));
    case 'unavailable': {
      const offline = !context.online || (isFault(outcome.fault) && outcome.fault.kind === 'network');
      return danger(offline ? words.offline : words.unavailable, { reference: outcome.fault.requestId });
    }
    case 'already-applied':
      return note(words.alreadyApplied(outcome.promotion.code ?? code));
    case 'applied':
      return outcome.replaced.length > 0 ? note(words.replaced(namesOf(outcome.replaced), code)) : undefined;
    case 'revalidated': {
      const sentences = outcome.dropped.flatMap((message) => droppedSentences(message, context));
      return sentences.length > 0 ? { tone: 'note', sentences } : undefined;
    }
    default:
      return undefined;
  }
}

const danger = (text: string, more: Partial<Notice> = {}): Notice => ({
  tone: 'danger',
  sentences: [{ text }],
  ...more,
});

const note = (text: string): Notice => ({ tone: 'note', sentences: [{ text }] });

/** That it is gone, and why, when there is more to say than that. */
function droppedSentences(message: PromotionMessage, context: NoticeContext): Sentence[] {
  const { messages: words } = context;
  const { id, code, title } = message;
  const gone = code
    ? words.dropped(code)
    : title
      ? words.droppedTitle(title)
      : words.messages.no_longer_applies(undefined);
  // The second speaks of another promotion than the one that went.
  const isAlone = id === 'no_longer_applies' || id === 'max_automatic_promotions_reached';
  return isAlone ? [{ text: gone }] : [{ text: gone }, sentenceFor(message, context)];
}

/** What promotions are called: their codes, or else their titles. */
const namesOf = (promotions: readonly Promotion[]): string[] => promotions.map(({ code, title }) => code ?? title);

/** What a screen reader says where no notice says it; empty when one does. */
function announcementOf({ code, outcome }: ShownOutcome, words: CouponWords): string {
  switch (outcome.status) {
    case 'applied':
      return outcome.replaced.length > 0 ? '' : words.applied(code, outcome.promotion.title, outcome.promotion.amount);
    case 'removed':
      return words.removed(outcome.promotion?.code ?? outcome.promotion?.title ?? code);
    default:
      return '';
  }
}

const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';

/**
 * What a shopper reads for a message, first that exists: the merchant's own sentence; the vendor's, when it is in the
 * shopper's language (or says what nothing else can: why a merchant's own rule is not met); ours.
 */
export function sentenceFor(message: PromotionMessage, { messages, lang, locale, overrides = [] }: Voice): Sentence {
  const { id, code, text } = message;
  const sentence = overrides.map((each) => each[id]).find((known) => known);
  const fits = message.lang === undefined || baseOf(message.lang) === baseOf(locale);
  const theirs =
    sentence?.replaceAll('{code}', () => code ?? '') ?? (fits || id === 'custom_rule_violation' ? text : '');
  if (!theirs) return { text: messages.messages[id](code) };
  // The merchant's are those for readers of this language, whether or not we speak it.
  const language = (!sentence && message.lang) || locale;
  return { text: theirs, lang: baseOf(language) === baseOf(lang) ? undefined : language };
}
