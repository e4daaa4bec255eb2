import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Language } from '../locales/catalogue.js';
import type { ReviewsWords } from '../locales/en/reviews.js';
import type { Messages } from '../locales/messages.js';
import { reviewsWords } from '../locales/reviews.js';
import type { Media, Review } from '../model/review.js';
import { controlStyles } from '../styles/controls.js';
import { hostStyles } from '../styles/host.js';
import { starsStyles } from '../styles/stars.js';
import { fill, starFill } from './fill.js';
import { pageAddress } from './page-address.js';
import { reviewStyles } from './review-styles.js';
import { WordsController } from './words-controller.js';

/** The side of a photo in a card, in CSS pixels. */
const PHOTO_SIDE = 72;

/** How many answers stand in the card; the others wait behind a disclosure, so that the review stays what is read. */
const ANSWERS_AT_ONCE = 5;

/**
 * One review. Everything in it was written by strangers, so it is only ever text, in its own language and direction.
 *
 * @tag vouch-review
 * @csspart byline - Who wrote it, and when.
 * @csspart title - The headline.
 * @csspart body - The text.
 * @csspart metadata - The reviewer's answers to the merchant's questions.
 * @csspart photo - A photo.
 */
export class ReviewElement extends LitElement {
  static override styles = [hostStyles, controlStyles, starsStyles, reviewStyles];

  static override properties = {
    review: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    locale: {},
    messages: { attribute: false },
  };

  declare review: Review | undefined;
  /** Level of the review's title in the page's outline, 1 to 6. */
  declare headingLevel: number;
  /** BCP 47 tag of the language to speak; by default the page's. */
  declare locale: string | undefined;
  /** The merchant's own words, by language; those of `configure()` come after them. */
  declare messages: Messages | undefined;

  readonly #words = new WordsController(this, reviewsWords);

  constructor() {
    super();
    this.headingLevel = 3;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { review } = this;
    const { language, locale } = this.#words;
    if (!review || !language) return nothing;
    const { words } = language;
    const author = review.author.name || words.anonymous;
    return html`<article aria-labelledby=${review.title ? 'title' : 'author'}>
      ${this.#renderByline(review, author, language)}
      <div class="head" lang=${review.language ?? locale}>
        <span class="stars" role="img" aria-label=${words.rated(review.rating)} ${fill(starFill(review.rating))}></span>
        ${
          review.title
            ? html`<div id="title" class="title" part="title" role="heading" aria-level=${this.headingLevel} dir="auto">
                ${review.title}
              </div>`
            : nothing
        }
      </div>
      ${this.#renderBody(review)} ${this.#renderMetadata(review, words)}
      ${this.#renderPhotos(review.media, author, words)}
      ${review.votes.up > 0 ? html`<p class="quiet"><bdi>${words.helpful(review.votes.up)}</bdi></p>` : nothing}
    </article>`;
  }

  #renderByline(review: Review, author: string, { words, format }: Language<ReviewsWords>): TemplateResult {
    const date = format.date(review.createdAt);
    return html`<div class="line">
      <p class="byline quiet" part="byline">
        <span class="author"><bdi id="author">${author}</bdi></span>
        ${review.author.location ? html`<span><bdi>${review.author.location}</bdi></span>` : nothing}
        ${
          date
            ? html`<span
                ><time datetime=${review.createdAt}><bdi>${date}</bdi></time></span
              >`
            : nothing
        }
        ${review.verified ? html`<span class="verified">${words.verified}</span>` : nothing}
        ${review.solicited && !review.verified ? html`<span>${words.solicited}</span>` : nothing}
        ${review.incentivized ? html`<span>${words.incentivized}</span>` : nothing}
      </p>
    </div>`;
  }

  #renderBody({ body, language }: Review): TemplateResult | typeof nothing {
    const paragraphs = body.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
    if (paragraphs.length === 0) return nothing;
    return html`<div class="body" part="body" lang=${language ?? nothing}>
      ${paragraphs.map((paragraph) => html`<p dir="auto">${paragraph.trim()}</p>`)}
    </div>`;
  }

  #renderMetadata({ metadata }: Review, words: ReviewsWords): TemplateResult | typeof nothing {
    if (metadata.length === 0) return nothing;
    const answers = new Map<string, string[]>();
    for (const { name, value } of metadata) answers.set(name, [...(answers.get(name) ?? []), value]);
    const entries = [...answers];
    const line = (shown: typeof entries): TemplateResult =>
      html`<div class="line">
        <ul class="metadata quiet" part="metadata">
          ${shown.map(([name, values]) => html`<li><bdi>${name}</bdi>: <bdi>${values.join(', ')}</bdi></li>`)}
        </ul>
      </div>`;
    const rest = entries.slice(ANSWERS_AT_ONCE);
    return html`${line(entries.slice(0, ANSWERS_AT_ONCE))}
    ${
      rest.length > 0
        ? html`<details>
            <summary class="quiet link">${words.moreAnswers(rest.length)}</summary>
            ${line(rest)}
          </details>`
        : nothing
    }`;
  }

  #renderPhotos(media: readonly Media[], author: string, words: ReviewsWords): TemplateResult | typeof nothing {
    const photos = media.flatMap(({ kind, alt, sizes }) => {
      const safe = sizes.flatMap(({ src, width }) => {
        const address = pageAddress(src);
        return address ? [{ src: address, width }] : [];
      });
      const [smallest] = safe;
      return kind === 'image' && smallest ? [{ alt, smallest, largest: safe.at(-1) ?? smallest, sizes: safe }] : [];
    });
    if (photos.length === 0) return nothing;
    return html`<ul class="photos">
      ${photos.map(
        ({ alt, smallest, largest, sizes }, index) =>
          html`<li>
            <a href=${largest.src} target="_blank" rel="noopener noreferrer">
              <img
                part="photo"
                src=${smallest.src}
                srcset=${sourceSet(sizes)}
                sizes="${PHOTO_SIDE}px"
                width=${PHOTO_SIDE}
                height=${PHOTO_SIDE}
                alt=${alt || words.photo(index + 1, photos.length, author)}
                loading="lazy"
                decoding="async"
              />
            </a>
          </li>`,
      )}
    </ul>`;
  }
}

/** The renditions whose width is known, for the browser to choose the smallest that is sharp. */
function sourceSet(sizes: readonly { src: string; width: number | undefined }[]): string | typeof nothing {
  const known = sizes.filter(({ width }) => width);
  return known.length > 1
    ? known.map(({ src, width }) => `${src.replaceAll(',', '%2C')} ${width}w`).join(', ')
    : nothing;
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-review': ReviewElement;
  }
}
