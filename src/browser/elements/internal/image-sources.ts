import type { Media } from '../../../model/review.js';
import { safeUrl } from './safe-url.js';

/** The media that a page may load, each with those of its renditions that it may. */
export const safeMedia = (media: readonly Media[]): Media[] =>
  media.flatMap((one) => {
    const sizes = one.sizes.flatMap((size) => {
      const src = safeUrl(size.src);
      return src ? [{ ...size, src }] : [];
    });
    return sizes.length > 0 ? [{ ...one, sizes }] : [];
  });

/**
 * The renditions whose width is known, for the browser to choose the smallest that is sharp; undefined when there is no
 * choice.
 */
export function imageSources({ sizes }: Media): string | undefined {
  const known = sizes.filter(({ width }) => width);
  return known.length > 1
    ? known.map(({ src, width }) => `${src.replaceAll(',', '%2C')} ${width}w`).join(', ')
    : undefined;
}
