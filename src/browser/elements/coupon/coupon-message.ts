import type { MessagesOfLanguage } from '../../locales/messages.js';
import type { PromotionMessage } from '../../../model/promotion.js';
import type { PromotionMessageId } from '../../../model/promotion-message-id.js';

/** A sentence for a shopper. `lang` is there when it is not the language of the words around it. */
export interface Sentence {
  readonly text: string;
  readonly lang?: string | undefined;
}

/** What the field itself can say, and in which language. */
export interface Speaker {
  readonly words: { readonly messages: Record<PromotionMessageId, (code?: string, title?: string) => string> };
  /** BCP 47 tag. */
  readonly lang: string;
}

const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';

/**
 * What a shopper reads, first that exists: the merchant's own sentence; the vendor's, when it is in the shopper's
 * language (or says what nothing else can: why a merchant's own rule is not met); ours.
 * @param asked BCP 47 tag of the shopper's language.
 */
export function sentenceFor(
  message: PromotionMessage,
  asked: string,
  { words, lang }: Speaker,
  own: readonly MessagesOfLanguage[] = [],
): Sentence {
  const { id, code, title, text } = message;
  const sentence = own.map((messages) => messages[id]).find((known) => known);
  const fits = message.lang === undefined || baseOf(message.lang) === baseOf(asked);
  const theirs =
    sentence?.replaceAll('{code}', () => code ?? '') ?? (fits || id === 'custom_rule_violation' ? text : '');
  if (!theirs) return { text: words.messages[id](code, title) };
  // The merchant's are those for readers of this language, whether or not we speak it.
  const language = (!sentence && message.lang) || asked;
  return { text: theirs, lang: baseOf(language) === baseOf(lang) ? undefined : language };
}
