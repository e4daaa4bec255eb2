const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const codePoint = (number: number): string =>
  number > 0 && number <= 0x10ffff && !(number >= 0xd800 && number <= 0xdfff) ? String.fromCodePoint(number) : '';

function character(entity: string, body: string): string {
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(body) ?? [];
  if (hex !== undefined) return codePoint(Number.parseInt(hex, 16)) || entity;
  if (decimal !== undefined) return codePoint(Number(decimal)) || entity;
  return (Object.hasOwn(NAMED, body) && NAMED[body]) || entity;
}

/** Text as the reviewer wrote it: the vendor escapes it for HTML, once, and breaks lines as it pleases. */
export const readText = (text: string): string => text.replace(/&(#?\w{2,8});/g, character).replace(/\r\n?/g, '\n');
