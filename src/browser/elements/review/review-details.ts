import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { Language } from '../../locales/catalogue.js';
import { day } from '../../locales/dates.js';
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
import type { Speech } from '../../controllers/localize-controller.js';

/** Fetches the words; undefined when they are there. */
export const wordsFor = ({ locale, own }: Speech): Promise<void> | undefined =>
  detailsWords.words(locale, own) ? undefined : new Promise((resolve) => detailsWords.load(locale, resolve));

const wordsOf = ({ locale, own }: Speech): Language<DetailsWords> =>
  detailsWords.words(locale, own) ?? detailsWords.english();
const reviewsWordsOf = ({ locale, own }: Speech): Language<ReviewsWords> =>
  reviewsWords.words(locale, own) ?? reviewsWords.english();

/** The name of the place where a review was collected. */
const sourceOf = ({ datasource = '' }: Review): string => sourceName(datasource);

/** The shopper's word for a side that shoppers rate. */
const sideOf = (name: string, speech: Speech): string => dimensionName(name, wordsOf(speech).words);

/** The averages of the sides that shoppers rate. */
export const renderSides = (
  dimensions: Summary['dimensions'],
  language: Language<ReviewsWords>,
  speech: Speech,
): TemplateResult => dimensionList(dimensions, language.words.dimensions, language, (name) => sideOf(name, speech));

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
export const sourceBadge = (review: Review, speech: Speech): string => wordsOf(speech).words.source(sourceOf(review));

/** What a badge means, as a sentence that begins with the badge. */
export function explanation(review: Review, badge: Badge, speech: Speech): string {
  const { words } = wordsOf(speech);
  const { verified, solicited, incentivized, labelled } = reviewsWordsOf(speech).words;
  const sentences: Readonly<Record<Badge, readonly [name: string, meaning: string]>> = {
    verified: [verified, words.verifiedWhy],
    solicited: [solicited, words.solicitedWhy],
    incentivized: [incentivized, words.incentivizedWhy],
    source: [sourceBadge(review, speech), words.sourceWhy(sourceOf(review))],
  };
  return labelled(...sentences[badge]);
}

/** What became of a vote. */
export function voteSaid({ status }: CastVote, speech: Speech): string {
  const { words } = wordsOf(speech);
  return {
    sending: '',
    earlier: '',
    counted: words.voteCounted,
    'not-counted': words.voteNotCounted,
    failed: words.voteFailed,
  }[status];
}

/** What few reviews say: beside their text, and after everything else. */
export function reviewDetails(review: Review, speech: Speech): { beside: TemplateResult; after: TemplateResult } {
  return {
    beside: html`${renderTip(review, speech)} ${renderDimensions(review, speech)} ${renderLabels(review, speech)}`,
    after: html`${review.previous ? renderPrevious(review.previous, speech) : renderEdited(review, speech)}
    ${review.replies.map((reply) => renderReply(reply, review.language, speech))}`,
  };
}

const renderTip = ({ tip, language }: Review, speech: Speech): TemplateResult | typeof nothing =>
  tip
    ? html`<div class="tip">
        <span class="name">${wordsOf(speech).words.tip}</span>
        <p dir="auto" lang=${language ?? speech.locale}>${tip}</p>
      </div>`
    : nothing;

function renderDimensions({ dimensions }: Review, speech: Speech): TemplateResult | typeof nothing {
  if (dimensions.length === 0) return nothing;
  const { rated } = reviewsWordsOf(speech).words;
  return html`<ul class="dimensions quiet" aria-label=${wordsOf(speech).words.inDetail}>
    ${dimensions.map(
      ({ name, rating }) =>
        html`<li>
          <bdi>${sideOf(name, speech)}</bdi>
          <span class="stars" role="img" aria-label=${rated(rating)} data-fill=${fill(starFill(rating))}></span>
        </li>`,
    )}
  </ul>`;
}

const renderLabels = ({ labels }: Review, speech: Speech): TemplateResult | typeof nothing =>
  labels.length > 0
    ? html`<ul class="labels quiet" aria-label=${wordsOf(speech).words.labels}>
        ${labels.map((label) => html`<li><bdi>${label}</bdi></li>`)}
      </ul>`
    : nothing;

const renderDay = (iso: string, speech: Speech): TemplateResult | typeof nothing => {
  const date = day(wordsOf(speech).format, iso);
  return date ? html`<time class="quiet" datetime=${iso}><bdi>${date}</bdi></time>` : nothing;
};

function renderEdited({ createdAt, editedAt = '' }: Review, speech: Speech): TemplateResult | typeof nothing {
  const { words, format } = wordsOf(speech);
  const date = day(format, editedAt);
  return date && date !== day(format, createdAt)
    ? html`<p class="quiet"><bdi>${words.edited(date)}</bdi></p>`
    : nothing;
}

const renderParagraphs = (text: string): TemplateResult[] =>
  paragraphsOf(text).map((paragraph) => html`<p dir="auto">${paragraph}</p>`);

const renderPrevious = (
  { title, body, rating, createdAt, language }: Omit<Review, 'previous'>,
  speech: Speech,
): TemplateResult =>
  html`<details class="previous">
    <summary class="quiet link">${wordsOf(speech).words.previous}</summary>
    <div class="aside">
      <div class="about">
        <span
          class="stars"
          role="img"
          aria-label=${reviewsWordsOf(speech).words.rated(rating)}
          data-fill=${fill(starFill(rating))}
        ></span>
        ${renderDay(createdAt, speech)}
      </div>
      <div class="said" lang=${language ?? speech.locale}>
        ${title ? html`<p class="name" dir="auto">${title}</p>` : nothing} ${renderParagraphs(body)}
      </div>
    </div>
  </details>`;

function renderReply(
  { author, body, createdAt }: Review['replies'][number],
  language: string | undefined,
  speech: Speech,
): TemplateResult {
  const { words } = wordsOf(speech);
  return html`<div class="aside" part="reply">
    <div class="about">
      <span class="name"><bdi>${author ? words.reply(author) : words.replyByShop}</bdi></span>
      ${renderDay(createdAt, speech)}
    </div>
    <div class="said" lang=${language ?? speech.locale}>${renderParagraphs(body)}</div>
  </div>`;
}
