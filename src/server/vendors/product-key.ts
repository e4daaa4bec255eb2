import type { ReviewSubject } from './review-vendor.js';

/** A subject's key as text, for stores and maps. */
export function keyText(key: ReviewSubject['key']): string {
  if (key === 'business') return key;
  return 'itemGroup' in key ? `group:${key.itemGroup}` : `sku:${key.sku}`;
}
