/** Region codes that are no country. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

let known: { codes: ReadonlyMap<string, string>; names: ReadonlyMap<string, string> } | undefined;

/** Every two-letter code the platform knows, and every English name, to the code that is current for it. */
function countries(): NonNullable<typeof known> {
  const names = new Map<string, string>();
  const codes = new Map<string, string>();
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = NO_COUNTRY.has(code) ? undefined : english.of(code);
    // "UK" and codes of states that are gone lead to their successor.
    const current = new Intl.Locale(`und-${code}`).region;
    if (name === undefined || current === undefined) continue;
    codes.set(code, current);
    names.set(name.toLowerCase(), current);
  }
  return { codes, names };
}

/** The ISO 3166 code of a country given as code in capitals or as English name; undefined for anything else. */
export function countryCode(text: string): string | undefined {
  known ??= countries();
  return known.codes.get(text) ?? known.names.get(text.toLowerCase());
}

/** Whether text is a country's code rather than its name. */
export const isCountryCode = (text: string): boolean => /^[A-Z]{2}$/.test(text) && countryCode(text) !== undefined;
