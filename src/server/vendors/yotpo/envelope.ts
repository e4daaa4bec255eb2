import { isRecord } from '../wire/metadata.js';

const toSnakeCase = (name: string): string =>
  name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The same members under the names of version 1: `verifiedBuyer` becomes `verified_buyer`, at every depth. */
function inSnakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSnakeCase);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [toSnakeCase(name), inSnakeCase(member)]));
}

/**
 * What an answer holds, in one shape for both versions of the API: without the envelope that version 1 puts around it,
 * and with the names of version 1, which version 3 writes in camelCase.
 */
export function readEnvelope(json: unknown): unknown {
  const plain = inSnakeCase(json);
  return isRecord(plain) && isRecord(plain.response) ? plain.response : plain;
}
