import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import type { Language, LanguageRequest } from '../../locales/catalogue.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import { reviewsWords } from '../../locales/reviews.js';
import type { CastVote, Helpfulness, Votes } from '../../../model/cast-vote.js';
import type { Review } from '../../../model/review.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { starsStyles } from '../../styles/stars.js';
import { LazyPart } from '../internal/lazy-module.js';
import { LocalizedElement } from '../internal/localized-element.js';
import { isLong, paragraphsOf } from '../internal/review-text.js';
import { starsImage } from '../internal/stars-image.js';
import { reviewBadges, reviewByline } from './review-byline.js';
import type { Badge } from './review-details.js';
import { reviewMetadata } from './review-metadata.js';
import { reviewStyles } from './review-styles.js';
import { reviewVotes } from './review-votes.js';
import { VoteEvent } from './vote-event.js';

/** Milliseconds in which what is in view has been painted. */
const NEXT_FRAME = 32;

const details = new LazyPart(() => import('./review-details.js'));

/** Whether a review has what only the details can show. */
const hasDetails = ({ tip, dimensions, media, replies, previous, editedAt, labels, datasource }: Review): boolean =>
  Boolean(
    tip || previous || editedAt || datasource || [dimensions, media, replies, labels].some(({ length }) => length),
  );

/**
 * One review. Everything in it was written by strangers, so it is only ever text, in its own language and direction.
 * A vote is only reported, by an event: the page sends it, and sets `vote` to how that went.
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

  /**
   * Loads what the cards of some reviews need, or of any, so that they come whole; undefined when nothing. Never
   * rejects.
   *
   * @internal
   */
  static prepare(request: LanguageRequest, reviews?: readonly Review[]): Promise<void> | undefined {
    return !reviews || reviews.some(hasDetails) ? details.prepare(request) : undefined;
  }

  /** Waits for what the review needs, so that it comes whole; a card out of view lets those in view go first. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.#skipped) await new Promise((resolve) => setTimeout(resolve, NEXT_FRAME));
    if (this.review) await ReviewElement.prepare(this.#i18n, [this.review]);
    void super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('review') && changed.get('review')?.id !== this.review?.id) {
      this.unfolded = false;
      this.explained = undefined;
      if (!changed.has('vote')) this.vote = undefined;
    }
    // How a vote went is said by the details.
    const isNew = changed.has('vote') && this.vote && this.vote.status !== 'earlier';
    if (isNew && !details.now) void details.prepare(this.#i18n)?.then(() => this.requestUpdate());
  }

  protected override updated(): void {
    details.now?.adoptDetailStyles(this.renderRoot);
  }

  /** Focuses the article, not the host: focusing the host would make Tab skip its content. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('article')?.focus(options);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { review } = this;
    const { language } = this.#i18n;
    if (!review || !language) return nothing;
    const { messages } = language;
    const author = review.author.name || messages.anonymous;
    const more = details.now?.reviewDetails(review, this.#i18n);
    const explain = (badge: Badge): void => void this.#explain(badge);
    const badges = reviewBadges(review, this.#i18n, details.now, this.explained, explain);
    const cast = (choice: Helpfulness, votes: Votes): void => this.#cast(review, choice, votes);
    return html`<article tabindex="-1" aria-labelledby=${review.title ? 'title' : 'author'}>
      ${reviewByline(review, author, language, badges)}
      <div class="head">${starsImage(review.rating, messages.rated(review.rating))} ${this.#renderTitle(review)}</div>
      ${this.#renderBody(review, language)} ${more?.body}
      ${keyed(
        review.id,
        html`${reviewMetadata(review, language)} ${details.now?.reviewPhotos(review, author, messages, this.#i18n)}
        ${reviewVotes(review, this.vote, this.#i18n, details.now, cast)} ${more?.end}`,
      )}
    </article>`;
  }

  #renderTitle({ title, language }: Review): TemplateResult | typeof nothing {
    return title
      ? html`<div
          id="title"
          class="title"
          part="title"
          role="heading"
          aria-level=${this.headingLevel}
          dir="auto"
          lang=${language ?? this.#i18n.locale}
        >
          ${title}
        </div>`
      : nothing;
  }

  #renderBody({ body, language }: Review, { messages }: Language<ReviewsWords>): TemplateResult | typeof nothing {
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
              ${this.unfolded ? messages.readLess : messages.readMore}
            </button>`
          : nothing
      }`;
  }

  #toggleFold(): void {
    this.unfolded = !this.unfolded;
    // Folding a long text must not leave the reader far below it.
    if (!this.unfolded) void this.updateComplete.then(() => this.scrollIntoView({ block: 'nearest' }));
  }

  async #explain(badge: Badge): Promise<void> {
    await details.prepare(this.#i18n);
    this.explained = badge === this.explained ? undefined : badge;
  }

  #cast(review: Review, choice: Helpfulness, votes: Votes): void {
    // The second click of a double one comes before the buttons are closed.
    if (this.vote && this.vote.status !== 'failed') return;
    // Shown at once, before the answer.
    this.vote = { given: choice, votes, status: 'sending' };
    this.dispatchEvent(new VoteEvent(review.id, choice, votes));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-review': ReviewElement;
  }
}
