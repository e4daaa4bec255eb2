/** What a non-2xx of our own proxy says. */
export interface ErrorAnswer {
  code: string;
  requestId: string;
  message: string | undefined;
  param: string | undefined;
}

const FIELDS = ['type', 'code', 'requestId', 'message', 'param'];

/**
 * Reads the proxy's error body; undefined for any other. A `requestId` is required, since it tells our body from a
 * vendor's in the same standard format, which a merchant's pass-through might forward and which no page may show.
 */
export function readErrorAnswer(body: string): ErrorAnswer | undefined {
  const json = parseObject(body);
  const [type, code, requestId, message, param] = FIELDS.map((name) => textOf(json, name));
  return type && code && requestId ? { code, requestId, message, param } : undefined;
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
