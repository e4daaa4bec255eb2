import type { Media, Review } from '../../../model/review.js';
import { readAddress, type MediaUrl } from '../wire/media-url.js';
import { holdsContact } from '../wire/personal-data.js';
import { readDate } from '../../../model/read-date.js';
import { commentSchema, imageSchema, reviewSchema, type WireReview } from './contract.js';
import { readMetadata } from './metadata.js';
import { readText } from './text.js';

/** How the vendor's reviews are to be read. */
export interface Reading {
  readonly mediaUrl: MediaUrl;
  /** The slugs of the questions that are scales. */
  readonly scales: ReadonlySet<string>;
}

/** Whose a review is: a product's, by the page's id, or the shop's own. */
export type Owner = Pick<Review, 'subject' | 'productId'>;

const PREFIX = 'yo-';

/**
 * Our id of a review. A copy from another product or shop goes by the review that it copies, so that a set holds it
 * once.
 */
function reviewId({ id, source_review_id: source }: WireReview): string | undefined {
  const known = [source, id].find((text) => text !== '0' && /^[\w-]{1,64}$/.test(text));
  return known === undefined ? undefined : PREFIX + known;
}

/** The vendor's id of a review that is one of its own; undefined for any other. */
export const vendorId = (id: string): string | undefined => /^yo-([\w-]{1,64})$/.exec(id)?.[1];

const tally = (count = 0): number => Math.max(0, Math.trunc(count));

/** An address that names no scheme is the vendor's way to mean the page's own. */
const withScheme = (address: string): string => (address.startsWith('//') ? `https:${address}` : address);

function readMedia(images: readonly unknown[], mediaUrl: MediaUrl): Media[] {
  return images.flatMap((raw): Media[] => {
    const image = imageSchema.safeParse(raw);
    if (!image.success) return [];
    const addresses = [image.data.thumb_url, image.data.original_url].flatMap(
      (text) => readAddress(withScheme(text), mediaUrl, []) ?? [],
    );
    return addresses.length === 0
      ? []
      : [{ kind: 'image', alt: '', sizes: [...new Set(addresses)].map((src) => ({ src })) }];
  });
}

/** The shop's answers: one, or a list. An undated one is as old as its review. */
function readReplies(comment: unknown, written: string): Review['replies'] {
  return [comment].flat().flatMap((raw) => {
    const read = commentSchema.safeParse(raw);
    if (!read.success || read.data.content === '' || read.data.deleted) return [];
    const { content, created_at: created, display_name: author } = read.data;
    return [{ author: readText(author), body: readText(content), createdAt: readDate(created, 0) ?? written }];
  });
}

function readAuthor({ user }: WireReview, mediaUrl: MediaUrl): Review['author'] {
  const name = readText(user?.display_name ?? '');
  const avatar = readAddress(withScheme(user?.social_image ?? ''), mediaUrl, []);
  return { name: holdsContact(name) ? '' : name, ...(avatar === undefined ? {} : { avatar }) };
}

const isLanguage = (tag: string): boolean => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag);

/**
 * One review of the vendor as one of ours; undefined when it is taken down, or lacks what makes a review (id, score,
 * date). No e-mail address, telephone number or user id is in the result.
 */
export function readReview(raw: unknown, owner: Owner, { mediaUrl, scales }: Reading): Review | undefined {
  const parsed = reviewSchema.safeParse(raw);
  if (!parsed.success || parsed.data.deleted) return undefined;
  const wire = parsed.data;
  const { score: rating = 0, verified_buyer: verified, is_incentivized: incentivized, language } = wire;
  const id = reviewId(wire);
  const createdAt = readDate(wire.created_at, 0);
  if (id === undefined || createdAt === undefined || !(rating >= 1 && rating <= 5)) return undefined;
  return {
    id,
    ...owner,
    rating,
    title: readText(wire.title),
    body: readText(wire.content),
    ...(isLanguage(language) && { language }),
    author: readAuthor(wire, mediaUrl),
    ...(verified !== undefined && { verified }),
    ...(incentivized !== undefined && { incentivized }),
    createdAt,
    media: readMedia(wire.images_data, mediaUrl),
    ...readMetadata(wire, scales),
    votes: { up: tally(wire.votes_up), down: tally(wire.votes_down) },
    // A copy's votes belong to the review that it copies, which may be another shop's.
    can: { vote: id === PREFIX + wire.id, flag: false },
    replies: readReplies(wire.comment, createdAt),
    labels: [],
  };
}
