/** Characters of a promotion code. */
export const MAX_CODE_LENGTH = 64;

/**
 * Zero-width characters, marks of direction, control characters and line ends: what copying a code brings along unseen.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Letters, digits and marks as wide as an ideograph, or half as wide: the Unicode block of that name. */
const OTHER_WIDTH = /[\uff00-\uffef]+/g;

/**
 * A code as it is sent: as it was typed, but for what a shopper cannot see. The width of letters and the kind of a space
 * are made plain, an accent and its letter are one character (NFC), what is unseen is taken out, and white space around
 * it taken off. Other signs stay: a merchant's `BRAND™10` is no `BRANDTM10`.
 */
export const cleanCode = (typed: string): string =>
  typed
    .replace(UNSEEN, '')
    .replace(OTHER_WIDTH, (wide) => wide.normalize('NFKC'))
    .normalize('NFC')
    .replace(/\p{Zs}/gu, ' ')
    .trim();

/**
 * What two spellings of one code have in common, by which codes are compared: without regard to case, as vendors do, and
 * to how a sign is written (NFKC).
 */
export const codeKey = (code: string): string => cleanCode(code).normalize('NFKC').toUpperCase().toLowerCase();
