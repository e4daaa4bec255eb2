import type { DetailsWords } from '../../locales/en/details.js';

/** How places that collect reviews write their own names. */
const SOURCES: Readonly<Record<string, string>> = {
  bbb: 'BBB',
  facebook: 'Facebook',
  google: 'Google',
  trustpilot: 'Trustpilot',
  yelp: 'Yelp',
};

/** The name of a place that collects reviews, from the vendor's code of it; a code that is not known stays as it is. */
export const sourceName = (code: string): string => {
  const key = code.toLowerCase();
  return (Object.hasOwn(SOURCES, key) && SOURCES[key]) || code;
};

/** The shopper's word for a side that shoppers rate; a name that is not known stays the vendor's, with a capital. */
export function dimensionName(name: string, { sides }: DetailsWords): string {
  const known = Object.entries(sides).find(([key]) => key === name.trim().toLowerCase());
  return known?.[1] ?? name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()).replaceAll('_', ' ');
}
