import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { details } from '../../src/locales/en/details.js';
import { reviews } from '../../src/locales/en/reviews.js';
import { Format, type PluralForms } from '../../src/locales/format.js';
import { DETAILS_PARAMETERS, REVIEWS_PARAMETERS } from '../../src/locales/parameters.js';

const guide = readFileSync('docs/guides/localising.md', 'utf8');

/** Writes what it is told as it is: a name in braces. */
class Verbatim extends Format {
  override number = String;
  override average = String;
  override percent = String;

  override plural(count: number, { other }: PluralForms): string {
    return other.replace('#', String(count));
  }
}

/** The guide's table of words: what each says, with the names of what it is told. */
export function tableOf(words: object, parameters: Readonly<Record<string, readonly string[]>>, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]) => {
    if (typeof word === 'object' && word !== null) return tableOf(word, {}, `${prefix}${key}.`);
    const told = (parameters[key] ?? []).map((name) => `{${name}}`);
    const text = typeof word === 'function' ? String(Reflect.apply(word, undefined, told)) : String(word);
    return `\`${prefix}${key}\` ${text}`;
  });
}

/** Rows of the guide, without the spaces that line them up. */
const rows = guide
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(' '),
  );

describe('the localising guide', () => {
  const format = new Verbatim('en');

  it('names every word with what it says', () => {
    const expected = [...tableOf(reviews(format), REVIEWS_PARAMETERS), ...tableOf(details(format), DETAILS_PARAMETERS)];
    expect(rows).toEqual(expected);
  });
});
