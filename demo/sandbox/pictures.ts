import { Dice } from './dice.js';
import { avatar } from './drawing/avatar.js';
import { fragment } from './drawing/fragment.js';
import { drawObject, POSES } from './drawing/objects.js';
import { snapshot } from './drawing/snapshot.js';
import { productById, type Product } from './products.js';

const svg = (width: number, height: number, viewBox: string, shapes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}">${shapes}</svg>`;

/** The shop's own picture of a product: a square SVG document, `size` CSS pixels wide. */
export function productPicture(product: Product, size: number): string {
  const { kind, palette } = product;
  const { wall, table } = palette;
  const studio = fragment(`studio/${POSES[kind].pose}`, { wall, table });
  return svg(size, size, '0 0 600 600', fragment('filters') + studio + drawObject(kind, palette));
}

/** What shoppers' cameras make of a square scene, beyond the square: left, top, width and height. */
const FRAMES = [
  [0, 0, 600, 600],
  [0, 80, 600, 450],
  [60, 0, 450, 600],
] as const;

/**
 * A shopper's picture of a product, or a portrait for `avatar-…`: the same one for the same key, as an SVG document
 * `size` CSS pixels wide. Up to 160 it is a square crop; larger ones may be upright or wide.
 */
export function photo(key: string, size: number): string {
  if (key.startsWith('avatar-')) return svg(size, size, '0 0 100 100', avatar(key));
  const product = productById(key.replace(/-r\d+-\d+$/, ''));
  const [left, top, width, height] = size <= 160 ? FRAMES[0] : new Dice(`frame of ${key}`).pick(FRAMES);
  const shapes = product === undefined ? '' : fragment('filters') + snapshot(key, product);
  return svg(size, Math.round((size * height) / width), `${left} ${top} ${width} ${height}`, shapes);
}
