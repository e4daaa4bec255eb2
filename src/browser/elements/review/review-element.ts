import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import { reviewsWords } from '../../locales/reviews.js';
import type { CastVote, Helpfulness, Votes } from '../../../model/cast-vote.js';
import type { Review } from '../../../model/review.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { starsStyles } from '../../styles/stars.js';
import { details, detailsFor, loadDetails } from './load-review-details.js';
import { fill, starFill } from '../internal/fill.js';
import { openLightbox } from '../lightbox/open-lightbox.js';
import { safeMedia } from '../internal/image-sources.js';
import { reviewMetadata } from './review-metadata.js';
import { reviewBadges, type Badge } from './review-badges.js';
import { reviewByline } from './review-byline.js';
import { reviewPhotos } from './review-photos.js';
import { reviewStyles } from './review-styles.js';
import { isLong, paragraphsOf } from './review-text.js';
import { reviewVotes } from './review-votes.js';
import { VoteEvent } from './vote-event.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { LocalizedElement } from '../internal/localized-element.js';

/** Milliseconds in which what is in view has been painted. */
const NEXT_FRAME = 32;

/**
 * One review. Everything in it was written by strangers, so it is only ever text, in its own language and direction.
 * Votes are only told: who listens sends them, and hands back in `vote` what became of them.
 *
 * @tag vouch-review
 * @fires {VoteEvent} vouch-vote - The shopper says whether the review helped.
 * @csspart byline - Who wrote it, and when.
 * @csspart avatar - The reviewer's picture, or their initials.
 * @csspart explanation - What a badge means.
 * @csspart title - The headline.
 * @csspart body - The text.
 * @csspart metadata - The reviewer's answers to the merchant's questions.
 * @csspart photo - A photo or clip.
 * @csspart votes - Whether it helped.
 * @csspart reply - A merchant's answer.
 * @cssprop [--vouch-success] - The mark of a verified purchase.
 * @cssprop [--vouch-muted] - Quiet text; by default a tint of the text's colour.
 * @cssprop [--vouch-line] - Hairlines; by default a tint of the text's colour.
 * @cssprop [--vouch-surface] - What is pointed at; by default a tint of the text's colour.
 * @cssprop [--vouch-pill-radius=18px] - Corners of the votes.
 * @cssprop [--vouch-radius=8px] - Corners of photos.
 */
export class ReviewElement extends LocalizedElement {
  static override styles = [hostStyles, controlStyles, starsStyles, reviewStyles];

  static override properties = {
    review: { attribute: false },
    vote: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    unfolded: { state: true },
    explained: { state: true },
  };

  declare review: Review | undefined;
  /** The shopper's vote on it, if there is one. */
  declare vote: CastVote | undefined;
  /** Level of the review's title in the page's outline, 1 to 6. */
  declare headingLevel: number;
  declare protected unfolded: boolean;
  declare protected explained: Badge | undefined;

  /** Whether the browser skips its contents, which are out of view. */
  #skipped = false;
  readonly #i18n = new LocalizeController(this, reviewsWords);

  constructor() {
    super();
    this.headingLevel = 3;
    this.unfolded = false;
    this.addEventListener('contentvisibilityautostatechange', (event) => {
      this.#skipped = (event as ContentVisibilityAutoStateChangeEvent).skipped;
    });
  }

  /** Waits for what the review has need of, so that it comes whole; out of view it lets those in view go first. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.#skipped) await new Promise((resolve) => setTimeout(resolve, NEXT_FRAME));
    if (this.review) await detailsFor([this.review], this.#i18n);
    void super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('review') && changed.get('review')?.id !== this.review?.id) {
      this.unfolded = false;
      this.explained = undefined;
      if (!changed.has('vote')) this.vote = undefined;
    }
    // Whoever votes is told more than a card knows by itself.
    const isNews = changed.has('vote') && this.vote && this.vote.status !== 'earlier';
    if (isNews && !details()) void loadDetails(this.#i18n).then(() => this.requestUpdate());
  }

  protected override updated(): void {
    details()?.adoptDetailStyles(this.renderRoot);
  }

  /**
   * Moves the focus to the review, from which Tab goes on to what is in it: past a host that takes the focus itself, it
   * would go.
   */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('article')?.focus(options);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { review } = this;
    const { language } = this.#i18n;
    if (!review || !language) return nothing;
    const { messages: words } = language;
    const author = review.author.name || words.anonymous;
    const more = details()?.reviewDetails(review, this.#i18n);
    const explain = (badge: Badge): void => void this.#explain(badge);
    const badges = reviewBadges(review, this.#i18n, this.explained, explain);
    return html`<article tabindex="-1" aria-labelledby=${review.title ? 'title' : 'author'}>
      ${reviewByline(review, author, language, badges)}
      <div class="head">
        <span
          class="stars"
          role="img"
          aria-label=${words.rated(review.rating)}
          data-fill=${fill(starFill(review.rating))}
        ></span>
        ${
          review.title
            ? html`<div
                id="title"
                class="title"
                part="title"
                role="heading"
                aria-level=${this.headingLevel}
                dir="auto"
                lang=${review.language ?? this.#i18n.locale}
              >
                ${review.title}
              </div>`
            : nothing
        }
      </div>
      ${this.#renderBody(review, words)} ${more?.beside}
      ${keyed(
        review.id,
        html`${reviewMetadata(review, language)} ${this.#renderPhotos(review, author, words)}
        ${reviewVotes(review, this.vote, this.#i18n, language, (choice, votes) => this.#cast(review, choice, votes))}
        ${more?.after}`,
      )}
    </article>`;
  }

  #renderBody({ body, language }: Review, words: ReviewsWords): TemplateResult | typeof nothing {
    const paragraphs = paragraphsOf(body);
    if (paragraphs.length === 0) return nothing;
    const folds = isLong(paragraphs);
    return html`<div
        id="body"
        class="body ${folds && !this.unfolded ? 'folded' : ''}"
        part="body"
        lang=${language ?? this.#i18n.locale}
      >
        ${paragraphs.map((paragraph) => html`<p dir="auto">${paragraph}</p>`)}
      </div>
      ${
        folds
          ? html`<button
              class="fold quiet link"
              type="button"
              aria-controls="body"
              aria-expanded=${this.unfolded}
              @click=${this.#toggleFold}
            >
              ${this.unfolded ? words.readLess : words.readMore}
            </button>`
          : nothing
      }`;
  }

  #renderPhotos({ media, rating, title, id }: Review, author: string, words: ReviewsWords): unknown {
    const shown = safeMedia(media);
    const photos = shown.map((one) => ({ media: one, author, rating, title, reviewId: id }));
    return reviewPhotos(shown, author, words, (event, index) => openLightbox(event, photos, index, this.#i18n));
  }

  #toggleFold(): void {
    this.unfolded = !this.unfolded;
    // Folding a long text must not leave the reader far below it.
    if (!this.unfolded) void this.updateComplete.then(() => this.scrollIntoView({ block: 'nearest' }));
  }

  async #explain(badge: Badge): Promise<void> {
    await loadDetails(this.#i18n);
    this.explained = badge === this.explained ? undefined : badge;
  }

  #cast(review: Review, choice: Helpfulness, votes: Votes): void {
    // The second click of a double one comes before the buttons are closed.
    if (this.vote && this.vote.status !== 'failed') return;
    // Shown at once, before anybody answers.
    this.vote = { given: choice, votes, status: 'sending' };
    this.dispatchEvent(new VoteEvent(review.id, choice, votes));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-review': ReviewElement;
  }
}
