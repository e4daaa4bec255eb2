import { countryName } from '../../locales/country-name.js';
import type { Format } from '../../locales/format.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import type { MetadataFilter } from '../../../model/metadata-filter.js';

/**
 * A metadata name in the shopper's words: ours where it is a key that we know, as a heading where it is any other, else
 * as it is.
 */
export function metadataName(name: string, { names }: ReviewsWords): string {
  if (!/^[a-z]+(?:_[a-z]+)*$/.test(name)) return name;
  const known = Object.hasOwn(names, name) ? names[name] : undefined;
  return known ?? name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
}

/** A filter's name in the shopper's words. */
export const filterLabel = ({ name, label }: MetadataFilter, words: ReviewsWords): string =>
  Object.hasOwn(words.names, name) ? metadataName(name, words) : (label ?? name);

/** A value in the shopper's words: "Yes" for true, "Portugal" for PT, else as it is. */
export function metadataValue(
  kind: MetadataFilter['kind'] | undefined,
  value: string,
  { messages, format }: { messages: ReviewsWords; format: Format },
): string {
  if (kind === 'boolean') return /^(?:true|yes|y|1)$/i.test(value) ? messages.yes : messages.no;
  return kind === 'country' ? countryName(format, value) : value;
}

/**
 * The kind that one value by itself suggests: `true` and `false` are no words of a reviewer, and two capitals may be a
 * country.
 */
export function kindOf(name: string, value: string): MetadataFilter['kind'] {
  if (value === 'true' || value === 'false') return 'boolean';
  return /^[A-Z]{2}$/.test(value) && /countr/i.test(name) ? 'country' : 'text';
}
