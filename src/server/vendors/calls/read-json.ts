import { VendorError } from '../review-vendor.js';

/** How much of an answer is read before it is taken for an accident. */
export interface JsonLimits {
  readonly bytes: number;
  /** Arrays and objects within each other. */
  readonly depth: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Follows how deep a JSON text goes, byte by byte: no byte of a longer UTF-8 sequence looks like a bracket or a quote.
 */
function depthMeter(): (chunk: Uint8Array) => number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  let escaped = false;
  return (chunk) => {
    for (const byte of chunk) {
      if (escaped) escaped = false;
      else if (quoted && byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE) quoted = !quoted;
      else if (!quoted && (byte === 0x7b || byte === 0x5b)) deepest = Math.max(deepest, ++depth);
      else if (!quoted && (byte === 0x7d || byte === 0x5d)) depth--;
    }
    return deepest;
  };
}

/**
 * Reads an answer as JSON and stops as soon as it is too long or too deep. Nothing at all is undefined: a 204 has no
 * more to say.
 * @throws VendorError 'shape'. What the connection throws passes.
 */
export async function readJson(response: Response, limits: JsonLimits): Promise<unknown> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const measure = depthMeter();
  let bytes = 0;
  let text = '';
  for (let run = await reader?.read(); run && !run.done; run = await reader?.read()) {
    bytes += run.value.byteLength;
    const tooLong = bytes > limits.bytes;
    if (tooLong || measure(run.value) > limits.depth) {
      // The rest is of no use, and neither is a complaint about dropping it.
      await reader?.cancel().catch(() => {});
      throw new VendorError('shape', { detail: tooLong ? 'too long' : 'too deep' });
    }
    text += decode(() => decoder.decode(run?.value, { stream: true }));
  }
  return decode((): unknown => {
    const whole = text + decoder.decode();
    return whole === '' ? undefined : JSON.parse(whole);
  });
}

function decode<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new VendorError('shape', { detail: 'not JSON' });
  }
}
