import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COUPON_PARAMETERS } from '../../src/browser/locales/coupon-rules.js';
import { coupon } from '../../src/browser/locales/en/coupon.js';
import { details } from '../../src/browser/locales/en/details.js';
import { reviews } from '../../src/browser/locales/en/reviews.js';
import { Format, type PluralForms } from '../../src/browser/locales/format.js';
import { DETAILS_PARAMETERS, REVIEWS_PARAMETERS } from '../../src/browser/locales/parameters.js';

const GUIDE = 'docs/guides/localising.md';

/** Writes what it is told as it is: a name in braces. */
class Verbatim extends Format {
  override number = String;
  override average = String;
  override percent = String;

  override plural(count: number, { other }: PluralForms): string {
    return other.replace('#', String(count));
  }
}

/** What a coupon field says itself, so far as it can be replaced. */
function fieldWords(format: Format): object {
  const { messages: _, ...words } = coupon(format);
  return words;
}

/** What is told in the place of a name where a name is not enough, and what comes of it. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  amount: { value: '{amount}', currency: '' },
  names: ['{names}'],
  wait: 45,
};
const withNames = (text: string): string =>
  text
    .replace('NaN', '−{amount}')
    .replace('in 45 seconds', '{wait}')
    .replaceAll(/[\u2068\u2069]/g, '');

type Row = readonly [key: string, text: string];

/** What each word says, with the names of what it is told. */
function rowsOf(words: object, parameters: Readonly<Record<string, readonly string[]>>, prefix = ''): Row[] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]): Row[] => {
    if (typeof word === 'object' && word !== null) return rowsOf(word, {}, `${prefix}${key}.`);
    const told = (parameters[key] ?? []).map((name) => STAND_INS[name] ?? `{${name}}`);
    const text = String(typeof word === 'function' ? Reflect.apply(word, undefined, told) : word);
    return [[`\`${prefix}${key}\``, withNames(text)]];
  });
}

/** A table of the guide, lined up as Prettier does. */
function tableOf(rows: readonly Row[]): string {
  const all: readonly Row[] = [['key', 'in English'], ...rows];
  const [first, second] = ([0, 1] as const).map((column) => Math.max(...all.map((row) => row[column].length)));
  const lines = all.map(([key, text]) => `| ${key.padEnd(first ?? 0)} | ${text.padEnd(second ?? 0)} |`);
  return [lines[0], `| ${'-'.repeat(first ?? 0)} | ${'-'.repeat(second ?? 0)} |`, ...lines.slice(1)].join('\n');
}

describe('the localising guide', () => {
  it('names every word with what it says; GUIDE=write writes it', () => {
    const format = new Verbatim('en');
    const guide = readFileSync(GUIDE, 'utf8');
    const tables = [
      tableOf(rowsOf(reviews(format), REVIEWS_PARAMETERS)),
      tableOf(rowsOf(details(format), DETAILS_PARAMETERS)),
      tableOf(rowsOf(fieldWords(format), COUPON_PARAMETERS)),
    ];
    const expected = guide.replace(/(?:^\|.*\n)+/gm, () => `${tables.shift() ?? ''}\n`);
    if (process.env['GUIDE'] === 'write') writeFileSync(GUIDE, expected);
    else expect(guide).toBe(expected);
    expect(tables).toEqual([]);
  });
});
