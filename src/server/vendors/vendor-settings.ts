import * as z from 'zod/mini';
import { functionOf, positive } from '../platform/config-fields.js';
import type { ProductKey } from './review-vendor.js';

/** How many calls are allowed in which time. */
export const rateWindows = () =>
  z.readonly(z.array(z.strictObject({ calls: positive(), ms: positive() })).check(z.minLength(1, 'is empty')));

/** The vendor's key for the page's id of a product. */
export const productKeyOf = () => functionOf<(id: string) => ProductKey | undefined>();

/** Where a picture is served from. */
export const mediaUrlOf = () => functionOf<(url: URL) => string>();
