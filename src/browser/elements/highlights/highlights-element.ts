import { html, nothing, type TemplateResult } from 'lit';
import { LocalizeController } from '../../controllers/localize-controller.js';
import type { Language } from '../../locales/catalogue.js';
import { sectionWords, type SectionWords } from '../../locales/details.js';
import type { Photo } from '../../../model/photo.js';
import type { Review } from '../../../model/review.js';
import type { ReviewPage } from '../../../model/review-page.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { starsStyles } from '../../styles/stars.js';
import { safeMedia } from '../internal/image-sources.js';
import { LocalizedElement } from '../internal/localized-element.js';
import { photoLinks } from '../internal/photo-links.js';
import { paragraphsOf } from '../internal/review-text.js';
import { starsImage } from '../internal/stars-image.js';
import { highlightsStyles } from './highlights-styles.js';

const loadLightbox = () => import('../lightbox/lightbox-element.js');

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

  readonly #i18n = new LocalizeController(this, sectionWords);

  constructor() {
    super();
    this.photos = [];
    this.unfolded = [];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { language } = this.#i18n;
    return language ? html`${this.#renderPhotos(language)} ${this.#renderPair(language)}` : nothing;
  }

  #renderPhotos({ messages }: Language<SectionWords>): TemplateResult | typeof nothing {
    const photos = this.photos.flatMap((photo) =>
      safeMedia([photo.media]).map((media) => ({ ...photo, media, author: photo.author || messages.anonymous })),
    );
    if (photos.length === 0) return nothing;
    const nameOf = ({ media, author }: Photo): string =>
      media.alt || (media.kind === 'video' ? messages.video(author) : messages.photoBy(author));
    const { photos: label } = messages;
    return photoLinks({ photos, name: 'strip', label, side: SIDE, nameOf, language: this.#i18n, load: loadLightbox });
  }

  #renderPair(language: Language<SectionWords>): TemplateResult | typeof nothing {
    if (!this.highlights) return nothing;
    const { positive, critical } = this.highlights;
    return html`<div class="pair">
      ${this.#renderReview('positive', positive, language)} ${this.#renderReview('critical', critical, language)}
    </div>`;
  }

  #renderReview(
    id: 'positive' | 'critical',
    review: Review,
    { messages, lang }: Language<SectionWords>,
  ): TemplateResult {
    const isUnfolded = this.unfolded.includes(review.id);
    const language = review.language ?? lang;
    const short = review.body.length <= FOLD.wide ? ' short' : '';
    return html`<article class="highlight" part="highlight" aria-labelledby=${id}>
      <p class="quiet" id=${id}>${messages[id]}</p>
      <p class="about">
        ${starsImage(review.rating, messages.rated(review.rating))}
        <span class="quiet"><bdi>${review.author.name || messages.anonymous}</bdi></span>
      </p>
      ${review.title ? html`<p class="title" dir="auto" lang=${language}>${review.title}</p>` : nothing}
      <div class="body${short}" id="${id}-body" lang=${language} ?data-folded=${!isUnfolded}>
        ${paragraphsOf(review.body).map((paragraph) => html`<p dir="auto">${paragraph}</p>`)}
      </div>
      ${
        review.body.length > FOLD.narrow
          ? html`<button
              class="link quiet${short}"
              type="button"
              aria-expanded=${isUnfolded}
              aria-controls="${id}-body"
              @click=${() => this.#toggleFold(review.id)}
            >
              ${isUnfolded ? messages.readLess : messages.readMore}
            </button>`
          : nothing
      }
      <p class="quiet helped"><bdi>${messages.helpful(review.votes.up)}</bdi></p>
    </article>`;
  }

  #toggleFold(id: string): void {
    this.unfolded = this.unfolded.includes(id) ? this.unfolded.filter((other) => other !== id) : [...this.unfolded, id];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-highlights': HighlightsElement;
  }
}
