import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Media } from '../../../model/review.js';
import { imageSources } from '../internal/image-sources.js';

/** The part of the window's height that a photo may take, in percent. */
const HEIGHT = 72;

/**
 * How wide a photo is shown, for the browser to fetch no larger one: as the window, its own width and its shape allow.
 */
function widthOf({ sizes }: Media): string {
  const { width, height } = sizes.at(-1) ?? {};
  const own = width ? [`${width}px`] : [];
  const shape = width && height ? [`${Math.round((HEIGHT * width) / height)}vh`] : [];
  return `min(${['100vw', ...own, ...shape].join(', ')})`;
}

/**
 * The sizes to choose from; undefined where the largest, the picture as it was taken, does not say how wide it is.
 */
const choiceOf = (media: Media): string | undefined => (media.sizes.at(-1)?.width ? imageSources(media) : undefined);

/** A photo at the size that fits, or a clip with the browser's own controls. */
export function lightboxMedia(media: Media, name: string, fail: () => void): TemplateResult {
  const { kind, sizes } = media;
  const largest = sizes.at(-1);
  const { src = '', width, height } = largest ?? {};
  // Each in an element of its own: what was there before must not show while it loads.
  return html`${keyed(
    media,
    kind === 'video'
      ? html`<video part="photo" controls playsinline preload="metadata" aria-label=${name} @error=${fail}>
          <source src=${src} @error=${fail} />
        </video>`
      : html`<img
          part="photo"
          src=${src}
          srcset=${choiceOf(media) ?? nothing}
          sizes=${choiceOf(media) ? widthOf(media) : nothing}
          width=${width ?? nothing}
          height=${height ?? nothing}
          alt=${name}
          decoding="async"
          draggable="false"
          @error=${fail}
        />`,
  )}`;
}

/** Fetches a photo before it is turned to. */
export function prepareMedia(media: Media): void {
  if (media.kind !== 'image') return;
  const image = new Image();
  const choice = choiceOf(media);
  if (choice) {
    image.sizes = widthOf(media);
    image.srcset = choice;
  }
  image.src = media.sizes.at(-1)?.src ?? '';
}
