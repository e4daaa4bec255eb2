import { parseMoney } from './money.js';
import { parseRating } from './rating.js';
import { array, object, optional, string, type Shape } from './shape.js';

/** The products that shoppers rate best. */
export type TopRated = Shape<typeof parseTopRated>;
export const parseTopRated = object({
  products: array(
    object({
      /** The shop's own id of it, as the vendor has it. */
      productId: string,
      title: string,
      /** The product's page: `https:` or a path on the shop's own origin. */
      url: optional(string),
      image: optional(string),
      price: optional(parseMoney),
      rating: parseRating,
    }),
  ),
});
