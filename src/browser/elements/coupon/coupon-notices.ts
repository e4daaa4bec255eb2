import { html, nothing, type TemplateResult } from 'lit';
import type { PromotionDropped, ShownOutcome } from '../../controllers/coupon-controller.js';
import type { Language } from '../../locales/catalogue.js';
import { COUPON_RULES } from '../../locales/coupon-rules.js';
import type { CouponWordsAtHand } from '../../locales/coupon.js';
import { coupon, type CouponWords } from '../../locales/en/coupon.js';
import { withMerchantMessages } from '../../locales/merchant-messages.js';
import { isFault } from '../../../model/fault.js';
import { MAX_CODE_LENGTH } from '../../../model/promotion-code.js';
import { CONFLICT_IDS } from '../../../model/promotion-message-id.js';
import type { Promotion, PromotionMessage } from '../../../model/promotion.js';

/** A sentence for a shopper. `lang` is there when it is not the language of the words around it. */
export interface Sentence {
  readonly text: string;
  readonly lang?: string | undefined;
}

/** What stands under the field until the next act. */
export interface Notice {
  /** A danger is the field's error; a warning is a loss, and a note is worth knowing. */
  readonly tone: 'danger' | 'warning' | 'note';
  readonly sentences: readonly Sentence[];
  /** The code that may take the place of others. */
  readonly exchange?: string | undefined;
  /** The id that the proxy's log has. */
  readonly reference?: string | undefined;
}

/** The language of a field's sentences. */
export interface Voice extends Omit<Language<CouponWords>, 'format'> {
  /** BCP 47 tag of the shopper's language. */
  readonly locale: string;
}

/** A language with the words about outcomes, which come later in English. */
function withOutcomes(language: Language<CouponWordsAtHand>): Language<CouponWords> {
  const { messages, format, overrides = [] } = language;
  return isWhole(messages)
    ? { ...language, messages }
    : { ...language, messages: withMerchantMessages(coupon(format), overrides, COUPON_RULES, format) };
}

const isWhole = (words: CouponWordsAtHand): words is CouponWords => words.messages !== undefined;

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

/**
 * What the field says of these outcomes. What happened without the shopper's doing is no error of theirs.
 * @param latest Those of them that are new, and are announced.
 */
export function noticesOf(
  outcomes: readonly ShownOutcome[],
  latest: readonly ShownOutcome[],
  context: NoticeContext,
): Notices {
  let error: Notice | undefined;
  const notes: Notice[] = [];
  for (const shown of outcomes) {
    const notice = noticeOf(shown, context);
    if (notice?.tone !== 'danger') notes.push(...(notice ? [notice] : []));
    else if (shown.origin === 'shopper') error = notice;
    else notes.push({ ...notice, tone: 'warning' });
  }
  const announcements = latest.map((shown) => announcementOf(shown, context.messages)).filter(Boolean);
  return { error, notes, announcement: announcements.join(' ') };
}

/** What stands under the field; undefined when the rows say it all. */
function noticeOf({ code, outcome }: ShownOutcome, context: NoticeContext): Notice | undefined {
  const { messages: words, exchangeable } = context;
  switch (outcome.status) {
    case 'empty':
      return danger(words.empty);
    case 'too-long':
      return danger(words.tooLong(MAX_CODE_LENGTH));
    case 'rejected': {
      const { message } = outcome;
      return {
        tone: message.id === 'not_honoured' ? 'warning' : 'danger',
        sentences: [sentenceFor(message, context)],
        exchange: exchangeable && CONFLICT_IDS.includes(message.id) ? code : undefined,
      };
    }
    case 'pending':
      return { tone: 'note', sentences: [{ text: words.onHold(code) }, sentenceFor(outcome.message, context)] };
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
    case 'dropped':
      return { tone: 'warning', sentences: droppedSentences(outcome, context) };
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

/** That it is gone, or on hold; why, when there is more to say than that; and what it saved. */
function droppedSentences({ message, promotion, pending }: PromotionDropped, context: NoticeContext): Sentence[] {
  const { messages: words } = context;
  const { id, code, title } = message;
  const gone = code
    ? (pending ? words.onHold : words.dropped)(code)
    : title
      ? words.droppedTitle(title)
      : words.messages.no_longer_applies(undefined);
  // What is said with these is about another promotion than the one that went.
  const isAlone = id === 'no_longer_applies' || id === 'max_automatic_promotions_reached';
  return [
    { text: gone },
    ...(isAlone ? [] : [sentenceFor(message, context)]),
    ...(promotion?.amount ? [{ text: words.lost(promotion.amount) }] : []),
  ];
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
export function sentenceFor(message: PromotionMessage, voice: Voice): Sentence {
  const { lang, locale, overrides = [] } = voice;
  const { id, code, text } = message;
  const sentence = overrides.map((each) => each[id]).find((known) => known);
  const fits = message.lang === undefined || baseOf(message.lang) === baseOf(locale);
  const theirs =
    sentence?.replaceAll('{code}', () => code ?? '') ?? (fits || id === 'custom_rule_violation' ? text : '');
  if (!theirs) return { text: voice.messages.messages[id](code) };
  // The merchant's are those for readers of this language, whether or not we speak it.
  const language = (!sentence && message.lang) || locale;
  return { text: theirs, lang: baseOf(language) === baseOf(lang) ? undefined : language };
}

/** What stands under the field, as it is drawn. */
export interface RenderedNotices {
  readonly error: TemplateResult | typeof nothing;
  readonly notes: readonly TemplateResult[];
  readonly announcement: string;
}

type RenderContext = Omit<NoticeContext, keyof Language<CouponWords>> & {
  readonly exchangeFor: (code: string) => unknown;
};

/** Draws what the field says of these outcomes. */
export function renderNotices(
  outcomes: readonly ShownOutcome[],
  latest: readonly ShownOutcome[],
  language: Language<CouponWordsAtHand>,
  { exchangeFor, ...context }: RenderContext,
): RenderedNotices {
  const whole = withOutcomes(language);
  const { error, notes, announcement } = noticesOf(outcomes, latest, { ...whole, ...context });
  const render = (notice: Notice): TemplateResult => renderNotice(notice, whole.messages, exchangeFor);
  return { error: error ? render(error) : nothing, notes: notes.map(render), announcement };
}

/** Sentences under the field, and what can be done about them. */
const renderNotice = (
  { tone, sentences, exchange, reference }: Notice,
  words: CouponWords,
  exchangeFor: (code: string) => unknown,
): TemplateResult =>
  html`<div class="message" part="message" data-tone=${tone}>
    <span>${sentences.map(({ text, lang }) => [html`<bdi lang=${lang ?? nothing}>${text}</bdi>`, ' '])}</span>
    ${
      exchange === undefined
        ? nothing
        : html`<button class="link" type="button" @click=${() => exchangeFor(exchange)}>
            <bdi>${words.exchange(exchange)}</bdi>
          </button>`
    }
    ${reference ? html`<bdi class="quiet">${words.reference(reference)}</bdi>` : nothing}
  </div>`;
