/** Digits of a whole number that JavaScript can hold exactly, whatever they are. */
const EXACT_DIGITS = 15;

const NUMBER = /[-+.\deE]/;

/**
 * Reads JSON in which whole numbers may be names: one that is too long for a number is read as text, with all of its
 * digits. `JSON.parse` would round it, and two orders would become one.
 * @throws SyntaxError
 */
export const parseExactJson = (text: string): unknown => JSON.parse(quoteLongNumbers(text));

function quoteLongNumbers(text: string): string {
  const parts: string[] = [];
  let copied = 0;
  for (let at = 0; at < text.length;) {
    if (text[at] === '"') at = endOfString(text, at);
    else if (NUMBER.test(text.charAt(at))) {
      const end = endOfNumber(text, at);
      const token = text.slice(at, end);
      if (/^-?\d+$/.test(token) && token.length > EXACT_DIGITS) {
        parts.push(text.slice(copied, at), JSON.stringify(token));
        copied = end;
      }
      at = end;
    } else at += 1;
  }
  return parts.join('') + text.slice(copied);
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function endOfNumber(text: string, start: number): number {
  let at = start;
  while (at < text.length && NUMBER.test(text.charAt(at))) at += 1;
  return at;
}
