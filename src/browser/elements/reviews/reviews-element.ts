import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { LazyVotes } from '../../controllers/lazy-votes.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { ReviewsController, type ReviewList } from '../../controllers/reviews-controller.js';
import { initialQuery } from '../../controllers/url-state/initial-query.js';
import { LazyUrlState } from '../../controllers/url-state/lazy-url-state.js';
import type { View } from '../../controllers/view.js';
import { reviewsWords } from '../../locales/reviews.js';
import { EVERY_REVIEW, withoutFilters, type ReviewQuery, type Subject } from '../../../model/review-query.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { starsStyles } from '../../styles/stars.js';
import { BreakdownElement } from '../breakdown/breakdown-element.js';
import { FilterChangeEvent } from '../filters/filter-change-event.js';
import { FiltersElement } from '../filters/filters-element.js';
import { LocalizedElement } from '../internal/localized-element.js';
import type { PageChangeEvent } from '../pages/page-change-event.js';
import { ReviewElement } from '../review/review-element.js';
import { VoteEvent } from '../review/vote-event.js';
import { LoadMore } from './load-more.js';
import { ReserveHeight } from './reserve-height.js';
import { describeList, failure, noMatch, staleNotice } from './reviews-messages.js';
import { reviewsStyles } from './reviews-styles.js';
import { noReviews, reviewsHeading, reviewsSkeleton, reviewsSummary } from './reviews-summary.js';
import { SearchHighlights } from './search-highlights.js';
import { breakdown, cards, filters, numberedPages, prepareParts, sectionHighlights } from './section-parts.js';
import { ViewReporter } from './view-reporter.js';

type Status = 'loading' | 'ready' | 'failed';

/**
 * The whole review section of a product: summary, breakdown, filters and the reviews themselves.
 *
 * @tag vouch-reviews
 * @slot - What to show when the reviews do not load; shown too while the script is not there.
 * @fires {ReviewsLoadEvent} vouch-reviews-load - The reviews of a product were shown for the first time.
 * @fires {ReviewsLoadEvent} vouch-load - The old name of `vouch-reviews-load`, deprecated since 0.2.
 * @fires {FilterChangeEvent} vouch-filter-change - The shopper asked for other reviews.
 * @fires {PageChangeEvent} vouch-page-change - The shopper asked for another page, with `paging="pages"`.
 * @fires {VoteEvent} vouch-vote - A vote on a review was counted.
 * @fires {ReviewsErrorEvent} vouch-error - Reviews could not be loaded; its `subject` is `reviews`.
 * @csspart heading - The section's heading.
 * @csspart average - The average, in figures.
 * @csspart summary - Average, stars and count.
 * @csspart list - The reviews.
 * @csspart button - A button that loads more, or tries again.
 * @csspart page - A page's number, with `paging="pages"`.
 * @csspart message - A sentence instead of reviews.
 * @cssprop [--vouch-accent=currentColor] - What is chosen, the bars and the focus ring.
 * @cssprop [--vouch-star] - Colour of the stars.
 * @cssprop [--vouch-radius=8px] - Corners of fields, buttons and photos.
 */
export class ReviewsElement extends LocalizedElement {
  static override styles = [hostStyles, controlStyles, starsStyles, reviewsStyles];

  static override readonly dependencies = {
    'vouch-breakdown': BreakdownElement,
    'vouch-filters': FiltersElement,
    'vouch-review': ReviewElement,
  };

  static override properties = {
    productId: { attribute: 'product-id' },
    subject: {},
    proxy: {},
    perPage: { type: Number, attribute: 'per-page' },
    sort: {},
    filters: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    urlState: { attribute: 'url-state' },
    paging: {},
    query: { state: true },
  };

  /** The page's id of the product. */
  declare productId: string;
  declare subject: Subject;
  /** Where the proxy is mounted; by default as configured. */
  declare proxy: string | undefined;
  /** Reviews a page, 1 to 50. */
  declare perPage: number;
  /** The order to start with: newest, oldest, highest, lowest, helpful or media. */
  declare sort: string;
  /** Names of the metadata filters to offer, in order, with commas between; by default the ten most answered. */
  declare filters: string;
  /** Level of the section's heading in the page's outline, 1 to 5. */
  declare headingLevel: number;
  /** Keeps the shopper's choices in the page's address, under this name; empty means `reviews`. */
  declare urlState: string | null;
  /** How to read on: a button that adds `more` to the list, or `pages` by number. */
  declare paging: 'more' | 'pages';
  declare protected query: ReviewQuery | undefined;

  readonly #i18n = new LocalizeController(this, reviewsWords);
  readonly #reviews = new ReviewsController(this, () => ({
    proxy: this.proxy,
    query: this.query,
    single: this.paging === 'pages',
  }));
  readonly #votes = new LazyVotes(this, () => this.proxy);
  readonly #more = new LoadMore(this, this.#reviews, (list, added) => this.#reportMore(list, added));
  readonly #reporter = new ViewReporter(this);
  readonly #urlState = new LazyUrlState(this, (query) => (this.query = query));
  /** The page that the shopper has asked for has not been answered. */
  #isTurning = false;

  constructor() {
    super();
    new ReserveHeight(this);
    new SearchHighlights(this, () => this.query?.search);
    this.productId = '';
    this.subject = 'product';
    this.perPage = EVERY_REVIEW.perPage;
    this.sort = EVERY_REVIEW.sort;
    this.filters = '';
    this.headingLevel = 2;
    this.urlState = null;
    this.paging = 'more';
  }

  /** Asks again, after a failure. */
  retry(): void {
    this.#reviews.retry();
  }

  /** How the question for reviews goes. */
  protected get view(): View<ReviewList> {
    return this.#reviews.view;
  }

  /** Waits for what the parts need, so that the section comes whole. */
  protected override async scheduleUpdate(): Promise<void> {
    const { view } = this;
    if (view.status === 'ready') await prepareParts(view.value, this.#i18n);
    void super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const asked = ['productId', 'subject', 'perPage', 'sort', 'filters', 'paging'] as const;
    if (asked.some((name) => changed.has(name))) {
      this.query = this.#urlState.begin(this.urlState, () => initialQuery(this), this.paging === 'pages');
    }
    this.#reporter.announceView(this.view, this.#i18n.messages);
  }

  protected override updated(): void {
    const { view } = this;
    this.#reporter.dispatch(view);
    if (!this.#isTurning || (view.status !== 'ready' && view.status !== 'failed')) return;
    this.#isTurning = false;
    void numberedPages.now?.goToPage(this, view.status);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    const messages = this.#i18n.language?.messages;
    if (this.#urlState.waiting) return reviewsSkeleton(this.headingLevel, messages);
    if (view.status === 'idle') return nothing;
    if (!messages) return reviewsSkeleton(this.headingLevel);
    switch (view.status) {
      case 'loading':
        return view.previous
          ? this.#renderSection(view.previous, 'loading')
          : reviewsSkeleton(this.headingLevel, messages);
      case 'ready':
        return this.#renderSection(view.value, 'ready');
      case 'failed':
        return view.previous ? this.#renderSection(view.previous, 'failed') : failure(this, messages, this.retry);
    }
  }

  #renderSection(list: ReviewList, status: Status): TemplateResult {
    const isEmpty = list.summary.count === 0 && list.complete;
    const i18n = this.#i18n;
    return html`<section
        class="layout"
        aria-labelledby="heading"
        @vouch-filter-change=${this.#changeFilters}
        @vouch-page-change=${this.#turn}
        @vouch-vote=${this.#castVote}
      >
        <div class="side">
          ${reviewsHeading(this.headingLevel, i18n.messages)}
          ${
            isEmpty
              ? noReviews(i18n.messages)
              : html`${reviewsSummary(list.summary, i18n)}${breakdown(list.summary, this.query, i18n)}`
          }
        </div>
        ${isEmpty ? nothing : this.#renderMain(list, status)}
      </section>
      <div class="hidden" role="status">${this.#reporter.text}</div>`;
  }

  #renderMain(list: ReviewList, status: Status): TemplateResult {
    const i18n = this.#i18n;
    const { messages } = i18n;
    return html`<div class="main">
      ${sectionHighlights.now?.renderHighlights(list, i18n)} ${filters(list, this.query, i18n)}
      ${status === 'failed' ? staleNotice(messages, () => this.retry()) : nothing}
      <p class="found quiet" tabindex="-1">
        <bdi>${list.reviews.length > 0 ? describeList(list, messages) : nothing}</bdi>
      </p>
      ${cards(list, status === 'loading', this.#votes, this.headingLevel, i18n)} ${this.#renderEnd(list, status)}
    </div>`;
  }

  #renderEnd(list: ReviewList, status: Status): TemplateResult | typeof nothing {
    const { messages } = this.#i18n;
    if (list.reviews.length === 0 && status === 'ready') {
      return noMatch(messages, () => this.#ask(withoutFilters(list.query)));
    }
    if (list.single) return numberedPages.now?.renderPages(list, status, this.#i18n) ?? nothing;
    return list.hasMore ? this.#more.button(list, messages) : nothing;
  }

  #changeFilters(event: FilterChangeEvent): void {
    event.stopPropagation();
    this.#ask(event.query);
  }

  #ask(query: ReviewQuery): void {
    this.query = query;
    this.#urlState.write(query);
    this.dispatchEvent(new FilterChangeEvent(query, { composed: true }));
  }

  #turn({ page }: PageChangeEvent): void {
    if (!this.query) return;
    this.#isTurning = true;
    this.query = { ...this.query, page };
    this.#urlState.write(this.query);
  }

  #reportMore({ query, page, reviews, total }: ReviewList, added: number): void {
    this.#urlState.write({ ...query, page });
    this.#reporter.announce(this.#i18n.messages.moreAdded(added, reviews.length, total));
  }

  /** Sends a vote that a card has reported. The section's own event says that it was counted. */
  async #castVote(event: VoteEvent): Promise<void> {
    event.stopPropagation();
    const { target, reviewId, vote, votes } = event;
    try {
      const cast = await this.#votes.cast(reviewId, vote, votes, this.query?.productId || undefined);
      if (cast?.status !== 'counted') return;
      this.dispatchEvent(new VoteEvent(reviewId, vote, cast.votes ?? votes, { composed: true }));
    } catch {
      // The code that sends votes did not load.
      if (target instanceof ReviewElement) target.vote = { given: vote, status: 'failed' };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-reviews': ReviewsElement;
  }
}
