import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { Language } from '../../locales/catalogue.js';
import { day } from '../../locales/dates.js';
import { loadLanguage } from '../../locales/load-language.js';
import { detailsWords } from '../../locales/details.js';
import type { DetailsWords } from '../../locales/en/details.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import { reviewsWords } from '../../locales/reviews.js';
import type { CastVote } from '../../../model/cast-vote.js';
import type { Summary } from '../../../model/summary.js';
import type { Review } from '../../../model/review.js';
import { dimensionList } from '../internal/dimension-list.js';
import { dimensionStyles } from '../internal/dimension-styles.js';
import { fill, starFill } from '../internal/fill.js';
import type { Badge } from './review-badges.js';
import { detailStyles } from './review-details-styles.js';
import { paragraphsOf } from './review-text.js';
import { dimensionName, sourceName } from '../internal/display-names.js';
import type { LanguageRequest } from '../../locales/catalogue.js';

/** Loads the sentences; undefined when they are there. */
export const loadSentences = (request: LanguageRequest): Promise<void> | undefined =>
  loadLanguage(detailsWords, request);

const wordsOf = ({ locale, merchantMessages }: LanguageRequest): Language<DetailsWords> =>
  detailsWords.find(locale, merchantMessages) ?? detailsWords.english();
const reviewsWordsOf = ({ locale, merchantMessages }: LanguageRequest): Language<ReviewsWords> =>
  reviewsWords.find(locale, merchantMessages) ?? reviewsWords.english();

/** The name of the place where a review was collected. */
const sourceOf = ({ datasource = '' }: Review): string => sourceName(datasource);

/** The shopper's word for a side that shoppers rate. */
const sideOf = (name: string, request: LanguageRequest): string => dimensionName(name, wordsOf(request).messages);

/** The averages of the sides that shoppers rate. */
export const renderSides = (
  dimensions: Summary['dimensions'],
  language: Language<ReviewsWords>,
  request: LanguageRequest,
): TemplateResult => dimensionList(dimensions, language.messages.dimensions, language, (name) => sideOf(name, request));

/** Gives an element styles of what is here, once. */
function adopt({ styleSheet: sheet }: CSSResult, root: Node): void {
  if (!sheet || !(root instanceof ShadowRoot) || root.adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Those of a card. */
export const adoptDetailStyles = (root: Node): void => adopt(detailStyles, root);

/** Those of a breakdown. */
export const adoptSideStyles = (root: Node): void => adopt(dimensionStyles, root);

/** What the badge of the place where a review was collected says. */
export const sourceBadge = (review: Review, request: LanguageRequest): string =>
  wordsOf(request).messages.source(sourceOf(review));

/** What a badge means, as a sentence that begins with the badge. */
export function explanation(review: Review, badge: Badge, request: LanguageRequest): string {
  const { messages: words } = wordsOf(request);
  const { verified, solicited, incentivized, labelled } = reviewsWordsOf(request).messages;
  const sentences: Readonly<Record<Badge, readonly [name: string, meaning: string]>> = {
    verified: [verified, words.verifiedWhy],
    solicited: [solicited, words.solicitedWhy],
    incentivized: [incentivized, words.incentivizedWhy],
    source: [sourceBadge(review, request), words.sourceWhy(sourceOf(review))],
  };
  return labelled(...sentences[badge]);
}

/** What became of a vote. */
export function voteSaid({ status }: CastVote, request: LanguageRequest): string {
  const { messages: words } = wordsOf(request);
  return {
    sending: '',
    earlier: '',
    counted: words.voteCounted,
    'not-counted': words.voteNotCounted,
    failed: words.voteFailed,
  }[status];
}

/** What few reviews say: beside their text, and after everything else. */
export function reviewDetails(
  review: Review,
  request: LanguageRequest,
): { beside: TemplateResult; after: TemplateResult } {
  return {
    beside: html`${renderTip(review, request)} ${renderDimensions(review, request)} ${renderLabels(review, request)}`,
    after: html`${review.previous ? renderPrevious(review.previous, request) : renderEdited(review, request)}
    ${review.replies.map((reply) => renderReply(reply, review.language, request))}`,
  };
}

const renderTip = ({ tip, language }: Review, request: LanguageRequest): TemplateResult | typeof nothing =>
  tip
    ? html`<div class="tip">
        <span class="name">${wordsOf(request).messages.tip}</span>
        <p dir="auto" lang=${language ?? request.locale}>${tip}</p>
      </div>`
    : nothing;

function renderDimensions({ dimensions }: Review, request: LanguageRequest): TemplateResult | typeof nothing {
  if (dimensions.length === 0) return nothing;
  const { rated } = reviewsWordsOf(request).messages;
  return html`<ul class="dimensions quiet" aria-label=${wordsOf(request).messages.inDetail}>
    ${dimensions.map(
      ({ name, rating }) =>
        html`<li>
          <bdi>${sideOf(name, request)}</bdi>
          <span class="stars" role="img" aria-label=${rated(rating)} data-fill=${fill(starFill(rating))}></span>
        </li>`,
    )}
  </ul>`;
}

const renderLabels = ({ labels }: Review, request: LanguageRequest): TemplateResult | typeof nothing =>
  labels.length > 0
    ? html`<ul class="labels quiet" aria-label=${wordsOf(request).messages.labels}>
        ${labels.map((label) => html`<li><bdi>${label}</bdi></li>`)}
      </ul>`
    : nothing;

const renderDay = (iso: string, request: LanguageRequest): TemplateResult | typeof nothing => {
  const date = day(wordsOf(request).format, iso);
  return date ? html`<time class="quiet" datetime=${iso}><bdi>${date}</bdi></time>` : nothing;
};

function renderEdited({ createdAt, editedAt = '' }: Review, request: LanguageRequest): TemplateResult | typeof nothing {
  const { messages: words, format } = wordsOf(request);
  const date = day(format, editedAt);
  return date && date !== day(format, createdAt)
    ? html`<p class="quiet"><bdi>${words.edited(date)}</bdi></p>`
    : nothing;
}

const renderParagraphs = (text: string): TemplateResult[] =>
  paragraphsOf(text).map((paragraph) => html`<p dir="auto">${paragraph}</p>`);

const renderPrevious = (
  { title, body, rating, createdAt, language }: Omit<Review, 'previous'>,
  request: LanguageRequest,
): TemplateResult =>
  html`<details class="previous">
    <summary class="quiet link">${wordsOf(request).messages.previous}</summary>
    <div class="aside">
      <div class="about">
        <span
          class="stars"
          role="img"
          aria-label=${reviewsWordsOf(request).messages.rated(rating)}
          data-fill=${fill(starFill(rating))}
        ></span>
        ${renderDay(createdAt, request)}
      </div>
      <div class="said" lang=${language ?? request.locale}>
        ${title ? html`<p class="name" dir="auto">${title}</p>` : nothing} ${renderParagraphs(body)}
      </div>
    </div>
  </details>`;

function renderReply(
  { author, body, createdAt }: Review['replies'][number],
  language: string | undefined,
  request: LanguageRequest,
): TemplateResult {
  const { messages: words } = wordsOf(request);
  return html`<div class="aside" part="reply">
    <div class="about">
      <span class="name"><bdi>${author ? words.reply(author) : words.replyByShop}</bdi></span>
      ${renderDay(createdAt, request)}
    </div>
    <div class="said" lang=${language ?? request.locale}>${renderParagraphs(body)}</div>
  </div>`;
}
