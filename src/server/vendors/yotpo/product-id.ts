import { VendorError, type ProductKey } from '../review-vendor.js';

/**
 * The vendor's id of a product. A platform's global id, such as `gid://shopify/Product/123`, is reduced to its number:
 * for the whole of it the vendor answers with no reviews, and no error.
 * @throws VendorError 'product_not_found' for an empty key.
 */
export function productIdOf(key: ProductKey): string {
  const id = ('itemGroup' in key ? key.itemGroup : key.sku).trim();
  const [, local = id] = /^gid:\/\/(?:[^/]+\/)*([^/?]+)/i.exec(id) ?? [];
  if (local === '') throw new VendorError('product_not_found');
  return local;
}
