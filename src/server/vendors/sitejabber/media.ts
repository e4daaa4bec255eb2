import type { Media } from '../../../model/review.js';
import { readAddress, type MediaUrl } from '../wire/media-url.js';
import { imageSchema, type WireImage } from './contract.js';

/**
 * The renditions from the smallest to the largest. Only the two squares have a promised width and height, in pixels.
 */
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
