/** Characters of the short inputs; the long one is as long as all of them together. */
const LENGTH = 2_000;
const TIMES = 8;
const TRIES = 5;
/** Milliseconds below which work has not grown. */
const SHORT = 10;

/** Milliseconds of the processor, which other programs do not take part in. */
function costOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const least = (work: () => void): number => Math.min(...Array.from({ length: TRIES }, () => costOf(work)));

/**
 * How much longer some work takes on one long text than on eight short ones that are as long together: about 1 where
 * it grows with the length, about 8 where it grows with its square. Compared within one run, by the processor's time,
 * the least of five tries each.
 */
export function growthOf(work: (text: string) => unknown, textOf: (length: number) => string): number {
  const short = textOf(LENGTH);
  const long = textOf(TIMES * LENGTH);
  const shortCost = least(() => {
    for (let time = 0; time < TIMES; time += 1) work(short);
  });
  const longCost = least(() => work(long));
  // Work that grows with the square of so long a text takes tens of milliseconds; less is too little to be compared.
  return longCost < SHORT ? 1 : longCost / shortCost;
}

/** The most by which linear work may seem to grow on a busy machine. */
export const LINEAR = 4;

/** Texts that strangers could write to make a pattern or a normalization work hard, by what is in them. */
export const HARD_TEXTS: Readonly<Record<string, (length: number) => string>> = {
  'one letter': (length) => 'a'.repeat(length),
  'white space within a text': (length) => `a${' '.repeat(length)}b`,
  'line breaks and spaces': (length) => `a${'\n '.repeat(length / 2)}b`,
  'stops and spaces': (length) => `a${'. '.repeat(length / 2)}b`,
  'marks to be sorted': (length) => `a${'\u0301\u0323'.repeat(length / 2)}`,
  'marks to be sorted, of half width': (length) => `ｶ${'ﾞ\u0301'.repeat(length / 2)}`,
  'marks that no letter takes in': (length) => `क${'\u094d\u093c'.repeat(length / 2)}`,
  'letters that become many': (length) => '\ufdfa'.repeat(length),
  syllables: (length) => '한'.normalize('NFD').repeat(length / 3),
  'words of one letter': (length) => 'a '.repeat(length / 2),
  'characters without width': (length) => `a${'\u200b '.repeat(length / 2)}b`,
  digits: (length) => `2020-01-01 00:00:00.${'1'.repeat(length)}`,
  'a date and white space': (length) => `2020-01-01${' '.repeat(length)}x`,
};
