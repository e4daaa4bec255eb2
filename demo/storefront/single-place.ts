/** A place of the single page: all goods, one of them, or the bag. */
export type Place = { readonly name: 'goods' | 'bag' } | { readonly name: 'product'; readonly id: string };

/** What of an address stays from place to place. */
const KEPT = ['cart', 'lang', 'dir', 'scheme', 'theme', 'vendor', 'proxy'];

/** The place that an address names. */
export function readPlace(search: string): Place {
  const params = new URLSearchParams(search);
  const id = params.get('product');
  return id === null ? { name: params.has('bag') ? 'bag' : 'goods' } : { name: 'product', id };
}

/** Whether two addresses are of one place: what a shopper chooses among its reviews leads nowhere else. */
export const isSamePlace = (a: string, b: string): boolean =>
  JSON.stringify(readPlace(a)) === JSON.stringify(readPlace(b));

/** The address of a place, with what of the present one stays. */
export function addressOf(place: Place): string {
  const here = new URLSearchParams(location.search);
  const params = new URLSearchParams([...here].filter(([name]) => KEPT.includes(name)));
  if (place.name === 'product') params.set('product', place.id);
  if (place.name === 'bag') params.set('bag', '');
  return params.size === 0 ? location.pathname : `${location.pathname}?${params}`;
}
