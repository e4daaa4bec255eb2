import { families, type Colourway, type Family, type Kind, type Palette } from './families.js';

/** One thing that the shop sells, in one colour. No vendor's words: every sandbox translates it into its own. */
export interface Product {
  /** The page's id of the product, and the sku. */
  readonly id: string;
  /** Shared by the colours of one design; null for a product that stands alone. */
  readonly itemGroup: string | null;
  /** Its place in the catalogue, from 0. */
  readonly index: number;
  readonly title: string;
  readonly brand: string;
  readonly description: string;
  readonly category: string;
  readonly kind: Kind;
  readonly colour: string;
  readonly palette: Palette;
  readonly price: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Where the demo server shows its picture. */
  readonly image: string;
  /** How many published reviews it starts with. */
  readonly reviewCount: number;
  /** How many days ago it was first sold. */
  readonly age: number;
}

const slug = (text: string): string => text.toLowerCase().replaceAll(' ', '-');

function toProduct(family: Family, colourway: Colourway, index: number): Product {
  const id = colourway.id ?? `${family.group}-${slug(colourway.colour)}`;
  return {
    id,
    // The products that pages and tests rely on stand alone, so that their counts are exactly their own.
    itemGroup: colourway.id === undefined ? family.group : null,
    index,
    title: colourway.id === 'demo-full' ? family.name : `${family.name}, ${colourway.colour}`,
    brand: family.brand,
    description: family.description,
    category: family.category,
    kind: family.kind,
    colour: colourway.colour,
    palette: colourway.palette,
    price: family.price,
    currency: 'USD',
    image: `/pictures/${id}.svg`,
    reviewCount: colourway.reviews,
    age: family.age,
  };
}

/**
 * The whole catalogue: twelve designs in four colours each. Pages and tests rely on five ids: `demo-full` (240 reviews,
 * every feature), `demo-huge` (10,000), `demo-one` (1), `demo-empty` (0), `demo-scripts` (the world's scripts and
 * hostile text).
 */
export const products: readonly Product[] = families
  .flatMap((family) => family.colourways.map((colourway) => [family, colourway] as const))
  .map(([family, colourway], index) => toProduct(family, colourway, index));

const byId = new Map(products.map((product) => [product.id, product]));

/** The product with this page's id. */
export const productById = (id: string): Product | undefined => byId.get(id);
