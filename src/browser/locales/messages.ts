import type { CouponWords } from './en/coupon.js';
import type { DetailsWords } from './en/details.js';
import type { ReviewsWords } from './en/reviews.js';
import type { PluralForms } from './format.js';

/**
 * A sentence of the merchant's: `{name}` stands for a parameter; where it counts, each plural form may have its own.
 */
export type OwnText = string | PluralForms;

/** For each word of ours, what a merchant may put in its place. */
export type OwnWords<W> = {
  readonly [Key in keyof W]?: W[Key] extends string
    ? string
    : W[Key] extends (...args: never[]) => string
      ? OwnText
      : OwnWords<W[Key]>;
};

/** What a coupon field says itself. */
export type ReplaceableCouponWords = Omit<CouponWords, 'messages'>;

/**
 * The merchant's own words in one language: of reviews, by our names for them; of the coupon field, by the reason of a
 * refusal, and below `coupon` what it says itself.
 */
export type MessagesOfLanguage = OwnWords<
  ReviewsWords &
    DetailsWords & { [Reason in keyof CouponWords['messages']]: string } & { coupon: ReplaceableCouponWords }
>;

/** A merchant's own words, by language (BCP 47): `{ de: { heading: 'Das sagen unsere Kunden' } }`. */
export type Messages = Readonly<Record<string, MessagesOfLanguage>>;

/** A merchant's words for readers of a language (BCP 47), the nearest first: those for `pt-BR`, then those for `pt`. */
export function messagesFor(messages: Messages, asked: string): MessagesOfLanguage[] {
  const isNear = (tag: string): boolean => `${asked}-`.toLowerCase().startsWith(`${tag}-`.toLowerCase());
  return Object.entries(messages)
    .filter(([tag]) => isNear(tag))
    .sort(([one], [other]) => other.length - one.length)
    .map(([, words]) => words);
}
