import type { Parser } from '../../model/shape.js';

/**
 * A stored value as its parser gives it. Undefined when there is none, and when it cannot be read: it may be damaged,
 * or written by another version of this package, and then it counts as absent.
 */
export function readStored<T>(parse: Parser<T>, value: string | undefined): T | undefined {
  if (value === undefined) return undefined;
  try {
    return parse(JSON.parse(value));
  } catch {
    return undefined;
  }
}
