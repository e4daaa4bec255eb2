import { VendorError } from '../vendors/review-vendor.js';

/** A list that has more pages never ends: twenty thousand reviews, two a page. */
const MAX_PAGES = 10_000;

/**
 * A vendor's list, page by page.
 * @param read Reads the page of a cursor; without one, the first.
 * @param cursor Where to begin.
 * @throws VendorError 'shape' when the list does not end.
 */
export async function* readPages<Page extends { readonly next?: string | undefined }>(
  read: (cursor: string | undefined) => Promise<Page>,
  cursor?: string,
): AsyncGenerator<Page> {
  let next = cursor;
  for (let count = 0; count < MAX_PAGES; count += 1) {
    const page = await read(next);
    yield page;
    if (page.next === undefined) return;
    if (page.next === next) break;
    next = page.next;
  }
  throw new VendorError('shape', { detail: 'endless list' });
}
