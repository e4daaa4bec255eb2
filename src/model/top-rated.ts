import * as z from 'zod/mini';
import { moneySchema } from './money.js';
import { ratingSchema } from './rating.js';

/** The products that shoppers rate best. */
export const topRatedSchema = z.object({
  products: z.array(
    z.object({
      /** The shop's own id of it, as the vendor has it. */
      productId: z.string(),
      title: z.string(),
      /** The product's page: `https:` or a path on the shop's own origin. */
      url: z.optional(z.string()),
      image: z.optional(z.string()),
      price: z.optional(moneySchema),
      rating: ratingSchema,
    }),
  ),
});
export type TopRated = z.infer<typeof topRatedSchema>;
