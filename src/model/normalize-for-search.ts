/**
 * Marks that shoppers leave out when they type: accents of the Latin, Greek and Cyrillic scripts, Hebrew points, Arabic
 * vowel signs and the tatweel. Marks that make another letter stay: Japanese voicing, Indic and Thai vowels.
 */
const ACCENTS =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;

/** Letters that Unicode does not take apart, as they are typed on a keyboard without them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ς: 'σ',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  '’': "'",
  '‘': "'",
  ʼ: "'",
};
const LETTER = /[ßςıøłđæœ’‘ʼ]/g;

/**
 * Text as a search compares it: without case, accents and width, so that "CAFÉ" finds "café". Applied to both sides;
 * applied twice it changes nothing. Composed again at the end, since Hangul taken apart would match inside a syllable.
 */
export const normalizeForSearch = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');

/** The different words of a search, folded, longest first: the rarest rules a review out soonest. */
export const searchWords = (search: string): readonly string[] =>
  [...new Set(normalizeForSearch(search).split(/\s+/))]
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length);

/** What two spellings of a name or value share when they differ only in case and white space. */
export const spellingKey = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** A stretch of a text, in UTF-16 units, the end not included. */
export type Stretch = readonly [start: number, end: number];

/** Where in a folded run each of its letters came from; undefined where letters of the run have become one. */
function originsOf(run: string, folded: string): readonly Stretch[] | undefined {
  const origins: Stretch[] = [];
  let joined = '';
  for (const { segment, index } of new Intl.Segmenter('und').segment(run)) {
    const piece = normalizeForSearch(segment);
    joined += piece;
    for (let unit = 0; unit < piece.length; unit += 1) origins.push([index, index + segment.length]);
  }
  return joined === folded ? origins : undefined;
}

/**
 * Where a text holds the words of a search, found as the search finds them, in whole letters as readers see them. A run
 * of letters that cannot be taken apart is given whole.
 */
export function hitsIn(text: string, words: readonly string[]): readonly Stretch[] {
  const hits: Stretch[] = [];
  // No word holds white space, so none is found across two runs.
  for (const { 0: run, index } of text.matchAll(/\S+/g)) {
    const folded = normalizeForSearch(run);
    const found = words.filter((word) => folded.includes(word));
    if (found.length === 0) continue;
    const origins = originsOf(run, folded);
    for (const word of found) {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
        const start = origins?.[at]?.[0] ?? 0;
        const end = origins?.[at + word.length - 1]?.[1] ?? run.length;
        hits.push([index + start, index + end]);
      }
    }
  }
  return hits;
}
