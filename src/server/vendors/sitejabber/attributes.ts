import type { Metadatum } from '../../../model/review.js';
import { isRecord, toMetadata, type NamedValues } from '../wire/metadata.js';

/** `name:a,b|other:c`, the form in which products declare theirs; `;type;required` behind a name is no part of it. */
function readPacked(text: string): NamedValues[] {
  return text
    .split('|')
    .filter((part) => part.includes(':'))
    .map((part) => {
      const colon = part.indexOf(':');
      return [part.slice(0, colon).split(';')[0] ?? '', part.slice(colon + 1).split(',')];
    });
}

/** One item of a list: `{name, value}`, `{name, values}`, a packed string, or a small map. */
function readItem(item: unknown): NamedValues[] {
  if (typeof item === 'string') return readPacked(item);
  if (!isRecord(item)) return [];
  return typeof item.name === 'string' ? [[item.name, item.values ?? item.value]] : Object.entries(item);
}

function readEntries(attributes: unknown): NamedValues[] {
  if (typeof attributes === 'string') return readPacked(attributes);
  if (Array.isArray(attributes)) return attributes.flatMap(readItem);
  return isRecord(attributes) ? Object.entries(attributes) : [];
}

/**
 * A reviewer's answers to the merchant's questions. The vendor documents no shape for them, so all that its pages
 * suggest are read; what is personal is left out.
 */
export const readAttributes = (attributes: unknown, secrets: readonly string[]): Metadatum[] =>
  toMetadata(readEntries(attributes), secrets);
