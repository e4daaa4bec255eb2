export { placeJsonLd, type Placed } from './json-ld/place-json-ld.js';
export {
  jsonLdText,
  productJsonLd,
  type DescribedProduct,
  type DescribedReviews,
  type JsonLd,
} from './json-ld/product-json-ld.js';
