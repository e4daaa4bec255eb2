/** Characters of a promotion code. */
export const MAX_CODE_LENGTH = 64;
/** Characters of a code as it was typed or copied, with what is then taken out. */
export const MAX_TYPED_LENGTH = 4 * MAX_CODE_LENGTH;

/**
 * Zero-width characters, marks of direction, control characters and line ends: what comes along invisibly when a code
 * is copied.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Letters, digits and marks as wide as an ideograph, or half as wide: the Unicode block of that name. */
const OTHER_WIDTH = /[\uff00-\uffef]+/g;

/**
 * A code as it is sent: as it was typed, but for what a shopper cannot see. The width of letters and the kind of a
 * space are made plain, an accent and its letter are one character (NFC), invisible characters and the white space
 * around are taken out. Other signs stay: a merchant's `BRAND™10` is no `BRANDTM10`. A text that is too long to be a
 * code stays as it is.
 */
export const cleanCode = (typed: string): string =>
  typed.length > MAX_TYPED_LENGTH
    ? typed
    : typed
        .replace(INVISIBLE, '')
        .replace(OTHER_WIDTH, (wide) => wide.normalize('NFKC'))
        .normalize('NFC')
        .replace(/\p{Zs}/gu, ' ')
        .trim();

/**
 * What two spellings of one code have in common, by which codes are compared: without regard to case, as vendors do,
 * and to how a sign is written (NFKC).
 */
export function codeKey(code: string): string {
  const clean = cleanCode(code);
  return (clean.length > MAX_TYPED_LENGTH ? clean : clean.normalize('NFKC')).toUpperCase().toLowerCase();
}
