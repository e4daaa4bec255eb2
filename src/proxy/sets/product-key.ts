import type { ProductKey } from '../../providers/ports.js';

/** A product's key as text, for stores and maps. */
export const keyText = (key: ProductKey): string => ('itemGroup' in key ? `group:${key.itemGroup}` : `sku:${key.sku}`);
