import { parseVotes } from './cast-vote.js';
import { array, boolean, number, object, oneOf, optional, string, type Shape } from './shape.js';

/** A picture or clip that a shopper added; `sizes` from the smallest to the largest, never empty. */
export type Media = Shape<typeof parseMedia>;
export const parseMedia = object({
  kind: oneOf('image', 'video'),
  alt: string,
  sizes: array(
    object({
      /** `https:` or a path on the page's own origin; checked where it is rendered. */
      src: string,
      /** CSS pixels, where the vendor promises them. */
      width: optional(number),
      height: optional(number),
    }),
  ),
});

/** One answer of the reviewer to a merchant's question, e.g. size: M. Several answers are several entries. */
export type Metadatum = Shape<typeof parseMetadatum>;
const parseMetadatum = object({ name: string, value: string });

/** Who wrote a review, as far as the vendor shows it. */
export type Author = Shape<typeof parseAuthor>;
const parseAuthor = object({
  name: string,
  avatar: optional(string),
  location: optional(string),
  reviewCount: optional(number),
});

/** A public answer to a review, e.g. the merchant's. */
export type Reply = Shape<typeof parseReply>;
export const parseReply = object({ author: string, body: string, createdAt: string });

const fields = {
  /** Opaque; unique across vendors and subjects. */
  id: string,
  subject: oneOf('product', 'business'),
  productId: optional(string),
  /** 1–5. */
  rating: number,
  dimensions: array(object({ name: string, rating: number })),
  title: string,
  body: string,
  tip: optional(string),
  /** BCP 47, when the vendor gives it. */
  language: optional(string),
  author: parseAuthor,
  /** Absent: the vendor does not say. */
  verified: optional(boolean),
  incentivized: optional(boolean),
  /** Written on invitation. Says nothing about a purchase, so it is never shown as verified. */
  solicited: optional(boolean),
  /** ISO 8601, UTC. */
  createdAt: string,
  editedAt: optional(string),
  media: array(parseMedia),
  metadata: array(parseMetadatum),
  votes: parseVotes,
  /** What the vendor allows for this review. */
  can: object({ vote: boolean, flag: boolean }),
  replies: array(parseReply),
  /** Where the vendor collected it, e.g. bbb, google, yelp. */
  datasource: optional(string),
  labels: array(string),
};

/** One shopper's review. All text is plain text. */
export type Review = Shape<typeof parseReview>;
export const parseReview = object({
  ...fields,
  /** The review that this one updates. */
  previous: optional(object(fields)),
});
