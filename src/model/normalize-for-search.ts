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
 * The most combining marks that one letter keeps, as Unicode's stream-safe text format has it (UAX #15). Engines sort
 * the marks of a letter in a time that grows with the square of their number, and strangers may write any number.
 */
const MARKS = /([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu;

/** A normalization form of Unicode, in a time that grows with the length of the text, whatever it is. */
const normalize = (text: string, form: 'NFC' | 'NFKD'): string => text.replace(MARKS, '$1').normalize(form);

/**
 * Text as a search compares it: without case, accents and width, so that "CAFÉ" finds "café". Applied to both sides;
 * applied twice it changes nothing. Composed again at the end, since Hangul taken apart would match inside a syllable.
 */
export const normalizeForSearch = (text: string): string =>
  normalize(
    normalize(text, 'NFKD')
      .replace(ACCENTS, '')
      .toLowerCase()
      .replace(LETTER, (letter) => LETTERS[letter] ?? letter),
    'NFC',
  );

/** The different words of a search, normalized, longest first: the rarest exclude most reviews soonest. */
export const searchWords = (search: string): readonly string[] =>
  [...new Set(normalizeForSearch(search).split(/\s+/))]
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length);

/** What two spellings of a name or value share when they differ only in case and white space. */
export const spellingKey = (text: string): string => normalize(text, 'NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** A part of a text, in UTF-16 units, the end not included. */
export type TextRange = readonly [start: number, end: number];

/** UTF-16 units that are segmented at a time: engines copy them all for each letter that they find. */
const WINDOW = 64;

/** The letters of a text as readers see them, each with its place. */
function* lettersOf(text: string): Generator<TextRange> {
  const segmenter = new Intl.Segmenter('und');
  for (let start = 0; start < text.length;) {
    const ends = Array.from(
      segmenter.segment(text.slice(start, start + WINDOW)),
      ({ segment, index }) => start + index + segment.length,
    );
    // The last letter of a window may go on in the next, unless it fills the whole.
    if (start + WINDOW < text.length && ends.length > 1) ends.pop();
    for (const end of ends) {
      yield [start, end];
      start = end;
    }
  }
}

/** Which letter of a run each unit of its normalized form comes from; undefined where letters have become one. */
function originsOf(run: string, normalized: string): readonly TextRange[] | undefined {
  const origins: TextRange[] = [];
  let joined = '';
  for (const letter of lettersOf(run)) {
    const piece = normalizeForSearch(run.slice(...letter));
    joined += piece;
    for (let unit = 0; unit < piece.length; unit += 1) origins.push(letter);
  }
  return joined === normalized ? origins : undefined;
}

/**
 * Where a text has the words of a search, found as the search finds them, in whole letters as readers see them. A run
 * of letters that cannot be taken apart is given whole.
 */
export function findMatches(text: string, words: readonly string[]): readonly TextRange[] {
  const matches: TextRange[] = [];
  // No word has white space in it, so none is found across two runs.
  for (const { 0: run, index } of text.matchAll(/\S+/g)) {
    const normalized = normalizeForSearch(run);
    const found = words.filter((word) => normalized.includes(word));
    if (found.length === 0) continue;
    const origins = originsOf(run, normalized);
    for (const word of found) {
      for (let at = normalized.indexOf(word); at >= 0; at = normalized.indexOf(word, at + word.length)) {
        const start = origins?.[at]?.[0] ?? 0;
        const end = origins?.[at + word.length - 1]?.[1] ?? run.length;
        matches.push([index + start, index + end]);
      }
    }
  }
  return matches;
}
