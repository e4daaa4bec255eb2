import type { Metadatum } from '../../model/review.js';
import { givesAway, holdsContact, isPersonalName } from '../personal-data.js';

type Entry = readonly [name: string, values: unknown];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `name:a,b|other:c`, the form in which products declare theirs; `;type;required` behind a name is no part of it. */
function readPacked(text: string): Entry[] {
  return text
    .split('|')
    .filter((part) => part.includes(':'))
    .map((part) => {
      const colon = part.indexOf(':');
      return [part.slice(0, colon).split(';')[0] ?? '', part.slice(colon + 1).split(',')];
    });
}

/** One item of a list: `{name, value}`, `{name, values}`, a packed string, or a small map. */
function readItem(item: unknown): Entry[] {
  if (typeof item === 'string') return readPacked(item);
  if (!isRecord(item)) return [];
  return typeof item.name === 'string' ? [[item.name, item.values ?? item.value]] : Object.entries(item);
}

function readEntries(attributes: unknown): Entry[] {
  if (typeof attributes === 'string') return readPacked(attributes);
  if (Array.isArray(attributes)) return attributes.flatMap(readItem);
  return isRecord(attributes) ? Object.entries(attributes) : [];
}

function readValues(values: unknown): string[] {
  if (Array.isArray(values)) return values.flatMap(readValues);
  if (isRecord(values)) return readValues(values.values ?? values.value);
  if (typeof values !== 'string' && typeof values !== 'number' && typeof values !== 'boolean') return [];
  const text = String(values).replace(/\s+/g, ' ').trim();
  return text === '' ? [] : [text];
}

/**
 * A reviewer's answers to the merchant's questions, one entry a value, in the vendor's order, each once. The vendor documents
 * no shape for them, so all that its pages suggest are read. Contact, order and account data are left out by name and by
 * value, and so is any of the review's own `secrets`, whatever the question is called.
 */
export function readAttributes(attributes: unknown, secrets: readonly string[]): Metadatum[] {
  const seen = new Set<string>();
  return readEntries(attributes).flatMap(([rawName, rawValues]) => {
    const name = rawName.replace(/\s+/g, ' ').trim();
    if (name === '' || isPersonalName(name) || givesAway(name, secrets)) return [];
    return readValues(rawValues)
      .filter((value) => !holdsContact(value) && !givesAway(value, secrets))
      .map((value) => ({ name, value }))
      .filter((entry) => seen.size < seen.add(JSON.stringify(entry)).size);
  });
}
