/** A number of a page, or where some are left out. */
export type PageNumber = number | 'gap';

/**
 * The numbers to offer from a page, with both ends: five entries at most, which fit on a phone beside two arrows. There
 * are always as many of them, so that what is pressed again and again stays where it is.
 */
export function pageNumbers(page: number, pages: number): PageNumber[] {
  if (pages <= 5) return Array.from({ length: pages }, (_, index) => index + 1);
  if (page <= 3) return [1, 2, 3, 'gap', pages];
  if (page > pages - 3) return [1, 'gap', pages - 2, pages - 1, pages];
  return [1, 'gap', page, 'gap', pages];
}
