import type { Format } from './format.js';

const names = new WeakMap<Format, Intl.DisplayNames>();

/** The name of a country by its ISO 3166 code, or the code itself. */
export function countryName(format: Format, code: string): string {
  try {
    const known = names.get(format) ?? new Intl.DisplayNames(format.locale, { type: 'region' });
    names.set(format, known);
    return known.of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}
