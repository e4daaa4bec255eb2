/** Characters of a promotion code. */
export const MAX_CODE_LENGTH = 64;

/**
 * Zero-width characters, marks of direction, control characters and line ends: what copying a code brings along unseen.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/**
 * A code as it is sent: compatibility forms folded (NFKC), what nobody sees taken out, white space around it taken off.
 */
export const cleanCode = (typed: string): string => typed.normalize('NFKC').replace(UNSEEN, '').trim();

/** What two spellings of one code have in common: vendors compare codes without regard to case. */
export const codeKey = (code: string): string => cleanCode(code).toUpperCase().toLowerCase();
