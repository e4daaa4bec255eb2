import { html, nothing, type TemplateResult } from 'lit';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import type { Media } from '../../../model/review.js';
import { loadLightbox } from '../lightbox/open-lightbox.js';
import { imageSources } from '../internal/image-sources.js';

/** The side of a photo in a card, in CSS pixels. */
const PHOTO_SIDE = 72;

/** The photos and clips of a review, each a link to itself, which `open` may make more of. */
export const reviewPhotos = (
  media: readonly Media[],
  author: string,
  words: ReviewsWords,
  open: (event: MouseEvent, index: number) => void,
): TemplateResult | typeof nothing =>
  media.length === 0
    ? nothing
    : html`<ul class="photos" @pointerover=${loadLightbox} @focusin=${loadLightbox}>
        ${media.map((one, index) => {
          const { kind, alt, sizes } = one;
          return html`<li>
            <a
              href=${sizes.at(-1)?.src ?? nothing}
              target="_blank"
              rel="noopener noreferrer"
              aria-label=${kind === 'video' ? alt || words.video(author) : nothing}
              class=${kind}
              part=${kind === 'video' ? 'photo' : nothing}
              @click=${(event: MouseEvent) => open(event, index)}
              >${
                kind === 'image'
                  ? html`<img
                      part="photo"
                      src=${sizes[0]?.src ?? nothing}
                      srcset=${imageSources(one) ?? nothing}
                      sizes="${PHOTO_SIDE}px"
                      width=${PHOTO_SIDE}
                      height=${PHOTO_SIDE}
                      alt=${alt || words.photo(index + 1, media.length, author)}
                      loading="lazy"
                      decoding="async"
                    />`
                  : nothing
              }</a
            >
          </li>`;
        })}
      </ul>`;
