import type { Metadatum } from '../../../model/review.js';
import { givesAway, holdsContact, isPersonalName } from './personal-data.js';

/** What a vendor says under one name: a value, a list of them, or an object around either. */
export type NamedValues = readonly [name: string, values: unknown];

/** Whether a value is an object with members, as JSON has them. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Every value within, as tidy text. */
export function readValues(values: unknown): string[] {
  if (Array.isArray(values)) return values.flatMap(readValues);
  if (isRecord(values)) return readValues(values.values ?? values.value);
  if (typeof values !== 'string' && typeof values !== 'number' && typeof values !== 'boolean') return [];
  const text = tidy(String(values));
  return text === '' ? [] : [text];
}

/**
 * Names and values as metadata, one entry a value, in their order, each once. Contact, order and account data are left
 * out by name and by value, and so is any of the review's own `secrets`, whatever the question is called.
 */
export function toMetadata(named: readonly NamedValues[], secrets: readonly string[]): Metadatum[] {
  const seen = new Set<string>();
  return named.flatMap(([rawName, rawValues]) => {
    const name = tidy(rawName);
    if (name === '' || isPersonalName(name) || givesAway(name, secrets)) return [];
    return readValues(rawValues)
      .filter((value) => !holdsContact(value) && !givesAway(value, secrets))
      .map((value) => ({ name, value }))
      .filter((entry) => seen.size < seen.add(JSON.stringify(entry)).size);
  });
}
