import type { Format } from './format.js';

/** An amount of money: `value` in whole units of the currency, `currency` as ISO 4217 writes it. */
export interface Amount {
  readonly value: number;
  readonly currency: string;
}

/**
 * A foreign word as a unit: first-strong and pop isolates keep its letters, and the quotation marks around it, where
 * they belong.
 */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** An amount as the language writes it: £7.80. Of an unknown currency, the number and the currency's code. */
export function money(format: Format, { value, currency }: Amount): string {
  try {
    return new Intl.NumberFormat(format.locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
    }).format(value);
  } catch {
    return `${format.number(value)} ${currency}`.trim();
  }
}

/** An amount that comes off a price, with a real minus: −£7.80. */
export const moneyOff = (format: Format, { value, currency }: Amount): string =>
  money(format, { value: 0 - value, currency }).replace('-', '−');

/** Names in a row: A, B, and C. */
export const list = ({ locale }: Format, names: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);

/**
 * When a wait of so many seconds is over: "in 45 seconds", "in 2 minutes", "in 2 hours"; rounded up, so that the
 * shopper does not come too early. Made by `Intl` whole, because many languages decline the unit behind their word for
 * "in".
 */
export function whenOver({ locale }: Format, wait: number): string {
  const seconds = Math.max(1, Math.ceil(wait));
  const minutes = Math.ceil(seconds / 60);
  const relative = new Intl.RelativeTimeFormat(locale);
  if (seconds < 90) return relative.format(seconds, 'second');
  return minutes < 90 ? relative.format(minutes, 'minute') : relative.format(Math.ceil(minutes / 60), 'hour');
}
