import { html, nothing, type TemplateResult } from 'lit';
import type { Photo } from '../../../model/photo.js';
import type { LanguageRequest } from '../../locales/catalogue.js';
import { imageSources } from './image-sources.js';
import { openLightbox, type LoadLightbox } from './open-lightbox.js';

/** A list of photos and clips. */
interface PhotoList {
  readonly photos: readonly Photo[];
  /** Of the list. */
  readonly name: string;
  readonly label?: string;
  /** The side of a photo, in CSS pixels. */
  readonly side: number;
  /** What a photo or clip is called. */
  readonly nameOf: (photo: Photo, index: number) => string;
  readonly language: LanguageRequest;
  readonly load: LoadLightbox;
}

/**
 * Photos and clips, each a link to itself that opens the lightbox. The lightbox is loaded when the pointer or the focus
 * comes to the list.
 */
export function photoLinks({ photos, name, label, side, nameOf, language, load }: PhotoList): TemplateResult {
  const preload = (): void => void load().catch(() => {});
  return html`<ul class=${name} aria-label=${label ?? nothing} @pointerover=${preload} @focusin=${preload}>
    ${photos.map((photo, index) => {
      const { media } = photo;
      const isVideo = media.kind === 'video';
      return html`<li>
        <a
          href=${media.sizes.at(-1)?.src ?? nothing}
          target="_blank"
          rel="noopener noreferrer"
          aria-label=${isVideo ? nameOf(photo, index) : nothing}
          class=${media.kind}
          part=${isVideo ? 'photo' : nothing}
          @click=${(event: MouseEvent) => openLightbox(event, load, photos, index, language)}
          >${
            isVideo
              ? nothing
              : html`<img
                  part="photo"
                  src=${media.sizes[0]?.src ?? nothing}
                  srcset=${imageSources(media) ?? nothing}
                  sizes="${side}px"
                  width=${side}
                  height=${side}
                  alt=${nameOf(photo, index)}
                  loading="lazy"
                  decoding="async"
                />`
          }</a
        >
      </li>`;
    })}
  </ul>`;
}
