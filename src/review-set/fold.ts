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
 * Text as a search compares it: without case, accents and width, so that "CAFÉ" finds "café". Applied to both sides; applied
 * twice it changes nothing. Composed again at the end, since Hangul taken apart would match inside a syllable.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');

/** The different words of a search, folded, longest first: the rarest rules a review out soonest. */
export const searchWords = (search: string): readonly string[] =>
  [...new Set(fold(search).split(/\s+/))].filter((word) => word !== '').sort((a, b) => b.length - a.length);

/** What two spellings of a name or value share when they differ only in case and white space. */
export const spellingKey = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
