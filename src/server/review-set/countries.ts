import { COUNTRIES } from '../../model/countries.js';

/** ISO 3166-1, and what CLDR names besides it: shoppers come from Kosovo and the Canary Islands as well. */
const PLACES: ReadonlySet<string> = new Set([...COUNTRIES, 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA', 'XK']);

interface English {
  readonly nameOf: (code: string) => string | undefined;
  /** Codes by English names in small letters. */
  readonly codes: ReadonlyMap<string, string>;
}

let loaded: English | undefined;

function english(): English {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return {
    nameOf: (code) => names.of(code),
    codes: new Map([...PLACES].map((code) => [names.of(code)?.toLowerCase() ?? code, code])),
  };
}

/** The ISO 3166 code of a country given as code in capitals or as English name; undefined for anything else. */
export function countryCode(text: string): string | undefined {
  loaded ??= english();
  if (!/^[A-Z]{2}$/.test(text)) return loaded.codes.get(text.toLowerCase());
  // "UK" and the codes of states that are gone lead to their successor.
  const current = loaded.nameOf(text) === undefined ? undefined : new Intl.Locale(`und-${text}`).region;
  return current !== undefined && PLACES.has(current) ? current : undefined;
}

/** Whether text is a country's code rather than its name. */
export const isCountryCode = (text: string): boolean => /^[A-Z]{2}$/.test(text) && countryCode(text) !== undefined;
