import type { MetadataFilter } from '../../model/metadata-filter.js';
import { countryCode, isCountryCode } from './countries.js';
import { spellingKey } from '../../model/normalize-for-search.js';

type Kind = MetadataFilter['kind'];

const BOOLEANS: ReadonlyMap<string, string> = new Map([
  ['yes', 'true'],
  ['true', 'true'],
  ['no', 'false'],
  ['false', 'false'],
]);

/** Names under which two capitals mean a country: "IT" under "Language" or "US" under "Size system" do not. */
const COUNTRY_NAME = /countr|nation|\b(?:land|pays|pa[ií]s|paese|kraj)\b/i;

/** What the values of a name are: yes and no, countries (English names, or codes under a telling name), or text. */
export function metadataKind(name: string, values: readonly string[]): Kind {
  if (values.every((value) => BOOLEANS.has(spellingKey(value)))) return 'boolean';
  const countries = values.every((value) => countryCode(value) !== undefined);
  return countries && (COUNTRY_NAME.test(name) || !values.every(isCountryCode)) ? 'country' : 'text';
}

/**
 * What every spelling of one value shares: "true" or "false" of a boolean, the ISO 3166 code of a country (the browser
 * words both in the shopper's language), the text without case and extra white space otherwise.
 */
export function valueKey(kind: Kind, value: string): string {
  const key = spellingKey(value);
  if (kind === 'boolean') return BOOLEANS.get(key) ?? key;
  // A code may come back from an address in any case.
  return kind === 'country' ? (countryCode(value.trim()) ?? countryCode(key.toUpperCase()) ?? key) : key;
}

/**
 * A name as a heading, where the vendor gives a key: `age_range` and `ageRange` become "Age range". Undefined when it
 * reads well.
 */
export function metadataLabel(name: string): string | undefined {
  const words = /\s/.test(name)
    ? name
    : name.replace(/[_-]+/g, ' ').replace(/(?<=[a-z]{2})[A-Z](?=[a-z])/g, (letter) => ` ${letter.toLowerCase()}`);
  const label = words.trim().replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return label === name ? undefined : label;
}
