import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../locales/catalogue.js';
import { detailsWords } from '../../locales/details.js';
import type { DetailsWords } from '../../locales/en/details.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import { reviewsWords } from '../../locales/reviews.js';
import type { Photo } from '../../../model/photo.js';
import type { Review } from '../../../model/review.js';
import type { ReviewPage } from '../../../model/review-page.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { starsStyles } from '../../styles/stars.js';
import { fill, starFill } from '../internal/fill.js';
import { highlightsStyles } from './highlights-styles.js';
import { loadLightbox, openLightbox } from '../lightbox/open-lightbox.js';
import { safeMedia, imageSources } from '../internal/image-sources.js';
import { paragraphsOf } from '../review/review-text.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { LocalizedElement } from '../internal/localized-element.js';

/** The side of a photo in the strip, in CSS pixels. */
const SIDE = 96;

/** Characters that fit into the lines of a folded review, on a phone and elsewhere. */
const FOLD = { narrow: 96, wide: 192 };

/**
 * What helps most before reading on: the most helpful praise beside the most helpful criticism, and the newest photos.
 *
 * @tag vouch-highlights
 * @csspart highlight - One of the two reviews.
 * @csspart photo - A photo of the strip.
 */
export class HighlightsElement extends LocalizedElement {
  static override styles = [hostStyles, controlStyles, starsStyles, highlightsStyles];

  static override properties = {
    highlights: { attribute: false },
    photos: { attribute: false },
    unfolded: { state: true },
  };

  declare highlights: ReviewPage['highlights'];
  declare photos: readonly Photo[];
  /** Ids of the reviews that are shown whole. */
  declare protected unfolded: readonly string[];

  readonly #i18n = new LocalizeController(this, detailsWords);
  readonly #reviewsSpeech = new LocalizeController(this, reviewsWords);

  constructor() {
    super();
    this.photos = [];
    this.unfolded = [];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { language } = this.#i18n;
    const reviews = this.#reviewsSpeech.language;
    if (!language || !reviews) return nothing;
    return html`${this.#renderPhotos(language.messages, reviews.messages)}
    ${this.#renderPair(language.messages, reviews)}`;
  }

  #renderPhotos(words: DetailsWords, { video, anonymous }: ReviewsWords): TemplateResult | typeof nothing {
    const photos = this.photos.flatMap((photo) =>
      safeMedia([photo.media]).map((media) => ({ ...photo, media, author: photo.author || anonymous })),
    );
    if (photos.length === 0) return nothing;
    const name = ({ media, author }: Photo): string =>
      media.alt || (media.kind === 'video' ? video(author) : words.photoBy(author));
    return html`<ul class="strip" aria-label=${words.photos} @pointerover=${loadLightbox} @focusin=${loadLightbox}>
      ${photos.map(
        (photo, index) =>
          html`<li>
            <a
              class=${photo.media.kind}
              href=${photo.media.sizes.at(-1)?.src ?? nothing}
              target="_blank"
              rel="noopener noreferrer"
              aria-label=${photo.media.kind === 'video' ? name(photo) : nothing}
              @click=${(event: MouseEvent) => openLightbox(event, photos, index, this.#i18n)}
              >${
                photo.media.kind === 'image'
                  ? html`<img
                      part="photo"
                      src=${photo.media.sizes[0]?.src ?? nothing}
                      srcset=${imageSources(photo.media) ?? nothing}
                      sizes="${SIDE}px"
                      width=${SIDE}
                      height=${SIDE}
                      alt=${name(photo)}
                      decoding="async"
                      loading="lazy"
                    />`
                  : nothing
              }</a
            >
          </li>`,
      )}
    </ul>`;
  }

  #renderPair(words: DetailsWords, language: Language<ReviewsWords>): TemplateResult | typeof nothing {
    if (!this.highlights) return nothing;
    const { positive, critical } = this.highlights;
    return html`<div class="pair">
      ${this.#renderReview('positive', words.positive, positive, language)}
      ${this.#renderReview('critical', words.critical, critical, language)}
    </div>`;
  }

  #renderReview(
    id: string,
    label: string,
    review: Review,
    { messages: words, lang }: Language<ReviewsWords>,
  ): TemplateResult {
    const unfolded = this.unfolded.includes(review.id);
    const language = review.language ?? lang;
    const short = review.body.length <= FOLD.wide ? ' short' : '';
    return html`<article class="highlight" part="highlight" aria-labelledby=${id}>
      <p class="quiet" id=${id}>${label}</p>
      <p class="about">
        <span
          class="stars"
          role="img"
          aria-label=${words.rated(review.rating)}
          data-fill=${fill(starFill(review.rating))}
        ></span>
        <span class="quiet"><bdi>${review.author.name || words.anonymous}</bdi></span>
      </p>
      ${review.title ? html`<p class="title" dir="auto" lang=${language}>${review.title}</p>` : nothing}
      <div class="body${short}" id="${id}-body" lang=${language} ?data-folded=${!unfolded}>
        ${paragraphsOf(review.body).map((paragraph) => html`<p dir="auto">${paragraph}</p>`)}
      </div>
      ${
        review.body.length > FOLD.narrow
          ? html`<button
              class="link quiet${short}"
              type="button"
              aria-expanded=${unfolded}
              aria-controls="${id}-body"
              @click=${() => this.#fold(review.id)}
            >
              ${unfolded ? words.readLess : words.readMore}
            </button>`
          : nothing
      }
      <p class="quiet helped"><bdi>${words.helpful(review.votes.up)}</bdi></p>
    </article>`;
  }

  #fold(id: string): void {
    this.unfolded = this.unfolded.includes(id) ? this.unfolded.filter((other) => other !== id) : [...this.unfolded, id];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-highlights': HighlightsElement;
  }
}
