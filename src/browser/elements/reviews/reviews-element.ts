import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { reviewsWords } from '../../locales/reviews.js';
import { EVERY_REVIEW, withoutFilters, type ReviewQuery, type Subject } from '../../../model/review-query.js';
import { ReviewsController, type ReviewList } from '../../controllers/reviews-controller.js';
import { LazyVotes } from '../../controllers/lazy-votes.js';
import type { View } from '../../controllers/view.js';
import { controlStyles } from '../../styles/controls.js';
import { hostStyles } from '../../styles/host.js';
import { starsStyles } from '../../styles/stars.js';
import { Announcer } from './announcer.js';
import { BreakdownElement } from '../breakdown/breakdown-element.js';
import { FilterChangeEvent } from '../filters/filter-change-event.js';
import { FiltersElement } from '../filters/filters-element.js';
import { ReserveHeight } from './reserve-height.js';
import { LoadMore } from './load-more.js';
import type { PageChangeEvent } from '../pages/page-change-event.js';
import { UrlState } from './url-state/url-state.js';
import { ReviewElement } from '../review/review-element.js';
import { reviewCards } from './review-cards.js';
import { describeList, failure, noMatch, staleNotice } from './reviews-messages.js';
import { reviewsSkeleton } from './reviews-skeleton.js';
import { reviewsStyles } from './reviews-styles.js';
import { noReviews, reviewsHeading, sectionSummary } from './reviews-summary.js';
import { SearchHighlights } from './search-highlights.js';
import { sectionFilters } from './section-filters.js';
import { castVote } from './cast-vote.js';
import { optionalParts, highlights, pageNumbers } from './optional-parts.js';
import { initialQuery } from './initial-query.js';
import type { VoteEvent } from '../review/vote-event.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { LocalizedElement } from '../internal/localized-element.js';

/**
 * The whole review section of a product: summary, breakdown, filters and the reviews themselves.
 *
 * @tag vouch-reviews
 * @slot - What to show when reviews cannot be had; shown too while the script is not there.
 * @fires {LoadEvent} vouch-load - The reviews of a product were shown for the first time.
 * @fires {FilterChangeEvent} vouch-filter-change - The shopper asked for other reviews.
 * @fires {PageChangeEvent} vouch-page-change - The shopper asked for another page, with `paging="pages"`.
 * @fires {VoteEvent} vouch-vote - A vote on a review was counted.
 * @fires {ReviewsErrorEvent} vouch-error - Reviews could not be had.
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

  /** The tags its shadow root uses; defined together with it. */
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
  readonly #more = new LoadMore(this, this.#reviews, (list, added) => this.#tellMore(list, added));
  readonly #announcer = new Announcer(this);
  readonly #address = new UrlState(this, (query) => (this.query = query));

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

  /** Waits for what the cards have need of, so that they come whole. */
  protected override async scheduleUpdate(): Promise<void> {
    const { view } = this;
    if (view.status === 'ready') await optionalParts(view.value, this.#i18n);
    void super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const asked = ['productId', 'subject', 'perPage', 'sort', 'filters', 'paging'] as const;
    if (asked.some((name) => changed.has(name))) {
      this.query = this.#address.begin(this.urlState, () => initialQuery(this), this.paging === 'pages');
    }
    this.#announcer.prepare(this.view, this.#i18n.messages);
  }

  protected override updated(): void {
    this.#announcer.tell(this.view);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    const { language } = this.#i18n;
    if (this.#address.waiting || (view.status !== 'idle' && !language))
      return reviewsSkeleton(this.headingLevel, language?.messages);
    switch (view.status) {
      case 'idle':
        return nothing;
      case 'loading':
        return view.previous
          ? this.#renderSection(view.previous, 'loading')
          : reviewsSkeleton(this.headingLevel, language?.messages);
      case 'ready':
        return this.#renderSection(view.value, 'ready');
      case 'failed':
        return view.previous
          ? this.#renderSection(view.previous, 'failed')
          : failure(this, this.#i18n.messages, this.retry);
    }
  }

  #renderSection(list: ReviewList, status: 'loading' | 'ready' | 'failed'): TemplateResult {
    const empty = list.summary.count === 0 && list.complete;
    return html`<section
        class="layout"
        aria-labelledby="heading"
        @vouch-filter-change=${this.#changeFilters}
        @vouch-page-change=${(event: PageChangeEvent) => this.#turn(event)}
        @vouch-vote=${(event: VoteEvent) => void castVote(this, this.#votes, event)}
      >
        <div class="side">
          ${reviewsHeading(this.headingLevel, this.#i18n.messages)}
          ${empty ? noReviews(this.#i18n) : sectionSummary(list.summary, this.query, this.#i18n, this.messages)}
        </div>
        ${empty ? nothing : this.#renderMain(list, status)}
      </section>
      <div class="hidden" role="status">${this.#announcer.text}</div>`;
  }

  #renderMain(list: ReviewList, status: 'loading' | 'ready' | 'failed'): TemplateResult {
    const { messages: words } = this.#i18n;
    return html`<div class="main">
      ${highlights(list, this.#i18n, this.messages)} ${sectionFilters(list, this.query, this.#i18n, this.messages)}
      ${status === 'failed' ? staleNotice(words, () => this.retry()) : nothing}
      <p class="found quiet" tabindex="-1">
        <bdi>${list.reviews.length > 0 ? describeList(list, words) : nothing}</bdi>
      </p>
      ${reviewCards(list.reviews, status === 'loading', this.#votes, this, this.#i18n)} ${this.#renderEnd(list, status)}
    </div>`;
  }

  #renderEnd(list: ReviewList, status: 'loading' | 'ready' | 'failed'): TemplateResult | typeof nothing {
    const { messages: words } = this.#i18n;
    if (list.reviews.length === 0 && status === 'ready') {
      return noMatch(words, () => this.#ask(withoutFilters(list.query)));
    }
    if (list.single) return pageNumbers(list, status, this.#i18n, this.messages);
    return list.hasMore ? this.#more.button(list, words) : nothing;
  }

  #changeFilters(event: FilterChangeEvent): void {
    event.stopPropagation();
    this.#ask(event.query);
  }

  #turn({ page }: PageChangeEvent): void {
    if (this.query) this.#address.write((this.query = { ...this.query, page }));
  }

  #ask(query: ReviewQuery): void {
    this.query = query;
    this.#address.write(query);
    this.dispatchEvent(new FilterChangeEvent(query, { composed: true }));
  }

  #tellMore({ query, page, reviews, total }: ReviewList, added: number): void {
    this.#address.write({ ...query, page });
    this.#announcer.say(this.#i18n.messages.moreAdded(added, reviews.length, total));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-reviews': ReviewsElement;
  }
}
