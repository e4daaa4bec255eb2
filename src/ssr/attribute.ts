const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

/** An attribute as it stands in a tag, after a space; nothing for what is undefined. */
export const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${String(value).replace(/[&"<>]/g, (mark) => ENTITIES[mark] ?? mark)}"`;
