import type { Media } from '../../model/review.js';
import { imageSchema, type WireImage } from './contract.js';
import { givesAway } from './personal-data.js';

/** Where a merchant serves a vendor's picture from: an `https:` address or a path on the shop's own origin. */
export type MediaUrl = (url: URL) => string;

/** The vendor's own address. */
export const vendorsOwn: MediaUrl = (url) => url.href;

const SERVABLE = /^(?:https:\/\/|\/(?!\/))[^\s\\]*$/;

/** An address with its escapes read; as it stands when they are broken. */
export function unescapeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * An address from the vendor as the page may load it. Undefined unless it is absolute, `https:` and without credentials, and
 * what the merchant makes of it is `https:` or root-relative and gives none of the secrets away.
 */
export function readAddress(text: string, mediaUrl: MediaUrl, secrets: readonly string[]): string | undefined {
  if (!/^https:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return undefined;
  const served = mediaUrl(url);
  return SERVABLE.test(served) && !givesAway(unescapeAddress(served), secrets) ? served : undefined;
}

/** The renditions from the smallest to the largest. Only the two squares have a promised width and height, in pixels. */
function readSizes(image: WireImage, mediaUrl: MediaUrl, secrets: readonly string[]): Media['sizes'] {
  const renditions = [
    { text: image.small, box: { width: 96, height: 96 } },
    { text: image.large, box: { width: 160, height: 160 } },
    { text: image.normal, box: {} },
    { text: image.original, box: {} },
  ];
  return renditions.flatMap(({ text, box }) => {
    const src = readAddress(text, mediaUrl, secrets);
    return src === undefined ? [] : [{ src, ...box }];
  });
}

/** The pictures of a review that have at least one rendition a page may load. */
export function readMedia(images: readonly unknown[], mediaUrl: MediaUrl, secrets: readonly string[]): Media[] {
  return images.flatMap((raw): Media[] => {
    const image = imageSchema.safeParse(raw);
    const sizes = image.success ? readSizes(image.data, mediaUrl, secrets) : [];
    return image.success && sizes.length > 0 ? [{ kind: 'image', alt: image.data.caption, sizes }] : [];
  });
}
