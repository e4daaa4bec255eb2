import type { Money, Totals } from '../../../model/promotion.js';
import type { EarnedPromotion, PromotionVerdict } from '../promotion-vendor.js';
import type { UniqodoNames, WireAnswer } from './contract.js';
import { readObjections, toVendorError } from './errors.js';
import { codeOf, entriesOf, isObject, member, numberOf, sentenceOf, textOf } from './wire.js';

/** How the vendor's answers are to be read. */
export interface AnswerContext {
  readonly names: UniqodoNames;
  /** The language of the vendor's sentences; without one they are not passed on. */
  readonly lang: string | undefined;
  /** The `source` of every promotion that the order had before. */
  readonly before: readonly unknown[];
}

const TAG = /^([a-z]{2})(?:[-_][a-z\d]{1,8})*$/i;

/**
 * The language of a locale as the vendor takes it, "a two-letter ISO 639-1 language code": `pt` of `pt-BR`, `zh` of
 * `zh-Hant-TW`, `en` of `en_GB`. Undefined when it has no such code (`fil`) or is no locale.
 */
export const baseLanguage = (locale: string): string | undefined => TAG.exec(locale)?.[1]?.toLowerCase();

/** `7.8`, `"7.80"`, `{amount, currency}` or `{value, currency}`. `currency` is that of an amount which names none. */
function readMoney(raw: unknown, currency: string, names: UniqodoNames): Money | undefined {
  const value = numberOf(member(raw, names.amount) ?? member(raw, 'value') ?? raw);
  const code = textOf(member(raw, names.currency)) || currency;
  if (value === undefined || value < 0 || !/^[a-z]{3}$/i.test(code)) return undefined;
  // -0 would be shown with its sign.
  return { value: Math.abs(value), currency: code.toUpperCase() };
}

const AUTOMATIC: ReadonlyMap<string, boolean> = new Map([
  ['automatic', true],
  ['code', false],
]);

function readEarned(source: object, currency: string, names: UniqodoNames): EarnedPromotion {
  const title = sentenceOf(member(source, names.title)) ?? '';
  const code = codeOf(member(source, names.promotionCode));
  return {
    promotionId: textOf(member(source, names.promotionId)) || `${title}/${code ?? ''}`,
    code,
    title,
    amount: readMoney(member(source, names.discount), currency, names),
    automatic: AUTOMATIC.get(textOf(member(source, names.applicationMethod)).toLowerCase()),
    source,
  };
}

function readTotals(totals: unknown, currency: string, names: UniqodoNames): Totals | undefined {
  const discount = readMoney(member(totals, names.totalDiscount), currency, names);
  const total = readMoney(member(totals, names.total), currency, names);
  return discount || total ? { discount, total } : undefined;
}

/**
 * An answer to a question, in our words. One that lists no promotions, as when the whole call failed, says nothing of
 * those that the order had: they stay.
 */
export function readVerdict({ order, errors }: WireAnswer, { names, lang, before }: AnswerContext): PromotionVerdict {
  const totals = member(order, names.totals);
  const currency = textOf(member(totals, names.currency));
  const listed = entriesOf(member(order, names.appliedPromotions));
  const objections = readObjections(errors, lang);
  const [first] = objections;
  const failed = listed === undefined && objections.every(({ id }) => id === 'unavailable');
  return {
    earned: (listed ?? before).filter(isObject).map((source) => readEarned(source, currency, names)),
    objections,
    totals: readTotals(totals, currency, names),
    failure: failed && first ? toVendorError(first.detail.id) : undefined,
  };
}
