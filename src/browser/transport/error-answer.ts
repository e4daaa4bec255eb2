import type { RefusalDetails } from '../../model/refusal.js';

/** What a non-2xx of our own proxy says. */
export type ErrorAnswer = Pick<RefusalDetails, 'code' | 'param' | 'requestId'>;

const FIELDS = ['type', 'code', 'requestId', 'param'];

/**
 * Reads the proxy's error body; undefined for any other. A `requestId` is required, since it tells our body from a
 * vendor's in the same standard format, which a merchant's pass-through might forward and which no page may show.
 */
export function readErrorAnswer(body: string): ErrorAnswer | undefined {
  try {
    // As an object, whatever JSON it is: a number has no properties either.
    const json = Object(JSON.parse(body)) as object;
    const [type, code, requestId, param] = FIELDS.map((name) => textOf(Reflect.get(json, name)));
    return type && code && requestId ? { code, requestId, param } : undefined;
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
