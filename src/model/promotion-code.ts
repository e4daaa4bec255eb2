/** Characters of a promotion code. */
export const MAX_CODE_LENGTH = 64;
/** Characters of a code as it was typed or copied, with what is then taken out. */
export const MAX_TYPED_LENGTH = 4 * MAX_CODE_LENGTH;

/**
 * Zero-width characters, marks of direction, control characters and line ends: what comes along invisibly when a code
 * is copied.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/**
 * A code as it is sent: in its compatibility form (NFKC), without invisible characters and the white space around it.
 * A text that is too long to be a code stays as it is.
 */
export const cleanCode = (typed: string): string =>
  typed.length > MAX_TYPED_LENGTH ? typed : typed.normalize('NFKC').replace(INVISIBLE, '').trim();

/** What two spellings of one code have in common: vendors compare codes without regard to case. */
export const codeKey = (code: string): string => cleanCode(code).toUpperCase().toLowerCase();
