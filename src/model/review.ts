import * as z from 'zod/mini';

/**
 * One rendition of a picture or clip. Width and height in CSS pixels, where the vendor promises them; `src` is `https:`
 * or a path on the page's own origin, which whoever renders it checks.
 */
export const mediaSizeSchema = z.object({
  src: z.string(),
  width: z.optional(z.number()),
  height: z.optional(z.number()),
});

/** A picture or clip that a shopper added; `sizes` from the smallest to the largest, never empty. */
export const mediaSchema = z.object({
  kind: z.literal(['image', 'video']),
  alt: z.string(),
  sizes: z.array(mediaSizeSchema),
});
export type Media = z.infer<typeof mediaSchema>;

/** One answer of the reviewer to a merchant's question, e.g. size: M. Several answers are several entries. */
export const metadatumSchema = z.object({ name: z.string(), value: z.string() });
export type Metadatum = z.infer<typeof metadatumSchema>;

export const authorSchema = z.object({
  name: z.string(),
  avatar: z.optional(z.string()),
  location: z.optional(z.string()),
  reviewCount: z.optional(z.number()),
});
export type Author = z.infer<typeof authorSchema>;

export const replySchema = z.object({ author: z.string(), body: z.string(), createdAt: z.string() });
export type Reply = z.infer<typeof replySchema>;

const dimensionSchema = z.object({ name: z.string(), rating: z.number() });

const shape = {
  /** Opaque; unique across vendors and subjects. */
  id: z.string(),
  subject: z.literal(['product', 'business']),
  productId: z.optional(z.string()),
  /** 1–5. */
  rating: z.number(),
  dimensions: z.array(dimensionSchema),
  title: z.string(),
  body: z.string(),
  tip: z.optional(z.string()),
  /** BCP 47, when the vendor says. */
  language: z.optional(z.string()),
  author: authorSchema,
  /** Absent: the vendor does not say. */
  verified: z.optional(z.boolean()),
  incentivized: z.optional(z.boolean()),
  /** Written on invitation. Says nothing about a purchase, so it is never shown as verified. */
  solicited: z.optional(z.boolean()),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  editedAt: z.optional(z.string()),
  media: z.array(mediaSchema),
  metadata: z.array(metadatumSchema),
  votes: z.object({ up: z.number(), down: z.number() }),
  /** What the vendor lets this review be asked. */
  can: z.object({ vote: z.boolean(), flag: z.boolean() }),
  replies: z.array(replySchema),
  /** Where the vendor collected it, e.g. bbb, google, yelp. */
  datasource: z.optional(z.string()),
  labels: z.array(z.string()),
};

/** One shopper's review. All text is plain text. */
export const reviewSchema = z.object({
  ...shape,
  /** The review that this one updates. */
  previous: z.optional(z.object(shape)),
});
export type Review = z.infer<typeof reviewSchema>;
