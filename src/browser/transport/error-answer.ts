import type { RefusalDetails } from '../../model/refusal.js';

/** What a non-2xx of our own proxy says. */
export type ErrorAnswer = Pick<RefusalDetails, 'code' | 'param' | 'requestId'>;

const FIELDS = ['type', 'code', 'requestId', 'param'];

/**
 * Reads the proxy's error body; undefined for any other. A `requestId` is required, since it tells our body from a
 * vendor's in the same standard format, which a merchant's pass-through might forward and which no page may show.
 */
export function readErrorAnswer(body: string): ErrorAnswer | undefined {
  const json = parseObject(body);
  const [type, code, requestId, param] = FIELDS.map((name) => textOf(json, name));
  return type && code && requestId ? { code, requestId, param } : undefined;
}

function parseObject(body: string): object {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === 'object' && json !== null ? json : {};
  } catch {
    return {};
  }
}

function textOf(json: object, name: string): string | undefined {
  const value: unknown = Reflect.get(json, name);
  return typeof value === 'string' ? value : undefined;
}
