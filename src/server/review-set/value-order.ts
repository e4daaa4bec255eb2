import { spellingKey } from '../../model/normalize-for-search.js';

const collator = new Intl.Collator('en', { numeric: true });

const SIZE_WORDS: ReadonlyMap<string, string> = new Map([
  ['extra small', 'xs'],
  ['small', 's'],
  ['medium', 'm'],
  ['large', 'l'],
  ['extra large', 'xl'],
]);

/** Where a clothing size stands, M being 0 (XS −2, XXL and 2XL 3); undefined when it is none. */
function sizeRank(value: string): number | undefined {
  const key = spellingKey(value);
  if (key === 'one size') return Number.NEGATIVE_INFINITY;
  const [, times, crosses = '', letter] = /^(\d{1,2}(?=x))?(x*)([sml])$/.exec(SIZE_WORDS.get(key) ?? key) ?? [];
  const extra = times === undefined ? crosses.length : Number(times);
  if (letter === 'm') return extra === 0 ? 0 : undefined;
  if (letter === undefined) return undefined;
  return letter === 's' ? -1 - extra : 1 + extra;
}

/** The first number of a value; "under 18" stands just before "18 to 24". */
function numberRank(value: string): number | undefined {
  const digits = /\d+(?:\.\d+)?/.exec(value);
  return digits ? Number(digits[0]) - (digits.index > 0 ? 0.001 : 0) : undefined;
}

/**
 * The order in which shoppers look for values: sizes from small to large, values with numbers by number, anything else
 * by how many reviews say it. Ties in alphabetical order, numbers in it as numbers.
 * @param totals How many reviews carry each value.
 * @returns Indices into `values`.
 */
export function orderValues(values: readonly string[], totals: ArrayLike<number>): number[] {
  const rank = [sizeRank, numberRank].find((rank) => values.every((value) => rank(value) !== undefined));
  const ranks = values.map((value, index) => rank?.(value) ?? -(totals[index] ?? 0));
  const compare = (a: number, b: number): number => {
    const [left = 0, right = 0] = [ranks[a], ranks[b]];
    return left === right ? collator.compare(values[a] ?? '', values[b] ?? '') : left - right;
  };
  return Array.from(values.keys()).sort(compare);
}
