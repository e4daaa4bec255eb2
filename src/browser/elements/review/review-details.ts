import { html, nothing, type TemplateResult } from 'lit';
import type { Language, LanguageRequest } from '../../locales/catalogue.js';
import { day } from '../../locales/dates.js';
import { sectionLanguage, type SectionWords } from '../../locales/details.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import type { CastVote } from '../../../model/cast-vote.js';
import type { Review } from '../../../model/review.js';
import { adoptStyles } from '../internal/adopt-styles.js';
import { dimensionName, sourceName } from '../internal/display-names.js';
import { safeMedia } from '../internal/image-sources.js';
import { photoLinks } from '../internal/photo-links.js';
import { paragraphsOf } from '../internal/review-text.js';
import { starsImage } from '../internal/stars-image.js';
import { detailStyles } from './review-details-styles.js';

export { loadSectionWords as prepare } from '../../locales/details.js';

/** The side of a photo in a card, in CSS pixels. */
const PHOTO_SIDE = 72;

const loadLightbox = () => import('../lightbox/lightbox-element.js');

/** What a badge says of how a review came to be. */
export type Badge = 'verified' | 'solicited' | 'incentivized' | 'source';

/** The sentences, and the language that a text is in where the vendor does not say. */
interface Texts extends Language<SectionWords> {
  readonly locale: string;
}

const textsOf = (request: LanguageRequest): Texts => ({ ...sectionLanguage(request), locale: request.locale });

/** Adds the styles of the details to a shadow root. */
export const adoptDetailStyles = (root: Node): void => adoptStyles(root, detailStyles);

/** What the badge of a review's source says. */
export const sourceBadge = ({ datasource = '' }: Review, request: LanguageRequest): string =>
  sectionLanguage(request).messages.source(sourceName(datasource));

/** What a badge means, as a sentence that begins with the badge. */
export function explanation(review: Review, badge: Badge, request: LanguageRequest): string {
  const { messages } = sectionLanguage(request);
  const sentences: Readonly<Record<Badge, readonly [name: string, meaning: string]>> = {
    verified: [messages.verified, messages.verifiedWhy],
    solicited: [messages.solicited, messages.solicitedWhy],
    incentivized: [messages.incentivized, messages.incentivizedWhy],
    source: [sourceBadge(review, request), messages.sourceWhy(sourceName(review.datasource ?? ''))],
  };
  return messages.labelled(...sentences[badge]);
}

/** How the shopper's vote went. */
export function voteStatus({ status }: CastVote, request: LanguageRequest): string {
  const { messages } = sectionLanguage(request);
  return {
    sending: '',
    earlier: '',
    counted: messages.voteCounted,
    'not-counted': messages.voteNotCounted,
    failed: messages.voteFailed,
  }[status];
}

/** What few reviews have: next to their text, and after everything else. */
export function reviewDetails(review: Review, request: LanguageRequest): { body: TemplateResult; end: TemplateResult } {
  const texts = textsOf(request);
  return {
    body: html`${renderTip(review, texts)} ${renderDimensions(review, texts)} ${renderLabels(review, texts)}`,
    end: html`${review.previous ? renderPrevious(review.previous, texts) : renderEdited(review, texts)}
    ${review.replies.map((reply) => renderReply(reply, review.language, texts))}`,
  };
}

/** The photos and clips of a review, which open in the lightbox. */
export function reviewPhotos(
  { media, rating, title, id: reviewId }: Review,
  author: string,
  messages: ReviewsWords,
  request: LanguageRequest,
): TemplateResult | typeof nothing {
  const photos = safeMedia(media).map((one) => ({ media: one, author, rating, title, reviewId }));
  return photos.length > 0
    ? photoLinks({
        photos,
        name: 'photos',
        side: PHOTO_SIDE,
        nameOf: ({ media: { alt, kind } }, index) =>
          alt || (kind === 'video' ? messages.video(author) : messages.photo(index + 1, photos.length, author)),
        language: request,
        load: loadLightbox,
      })
    : nothing;
}

const renderTip = ({ tip, language }: Review, { messages, locale }: Texts): TemplateResult | typeof nothing =>
  tip
    ? html`<div class="tip">
        <span class="name">${messages.tip}</span>
        <p dir="auto" lang=${language ?? locale}>${tip}</p>
      </div>`
    : nothing;

const renderDimensions = ({ dimensions }: Review, { messages }: Texts): TemplateResult | typeof nothing =>
  dimensions.length > 0
    ? html`<ul class="dimensions quiet" aria-label=${messages.inDetail}>
        ${dimensions.map(
          ({ name, rating }) =>
            html`<li>
              <bdi>${dimensionName(name, messages)}</bdi>
              ${starsImage(rating, messages.rated(rating))}
            </li>`,
        )}
      </ul>`
    : nothing;

const renderLabels = ({ labels }: Review, { messages }: Texts): TemplateResult | typeof nothing =>
  labels.length > 0
    ? html`<ul class="labels quiet" aria-label=${messages.labels}>
        ${labels.map((label) => html`<li><bdi>${label}</bdi></li>`)}
      </ul>`
    : nothing;

const renderDay = (iso: string, { format }: Texts): TemplateResult | typeof nothing => {
  const date = day(format, iso);
  return date ? html`<time class="quiet" datetime=${iso}><bdi>${date}</bdi></time>` : nothing;
};

function renderEdited(
  { createdAt, editedAt = '' }: Review,
  { messages, format }: Texts,
): TemplateResult | typeof nothing {
  const date = day(format, editedAt);
  return date && date !== day(format, createdAt)
    ? html`<p class="quiet"><bdi>${messages.edited(date)}</bdi></p>`
    : nothing;
}

const renderParagraphs = (text: string): TemplateResult[] =>
  paragraphsOf(text).map((paragraph) => html`<p dir="auto">${paragraph}</p>`);

const renderPrevious = (
  { title, body, rating, createdAt, language }: Omit<Review, 'previous'>,
  texts: Texts,
): TemplateResult =>
  html`<details class="previous">
    <summary class="quiet link">${texts.messages.previous}</summary>
    <div class="aside">
      <div class="about">${starsImage(rating, texts.messages.rated(rating))} ${renderDay(createdAt, texts)}</div>
      <div class="said" lang=${language ?? texts.locale}>
        ${title ? html`<p class="name" dir="auto">${title}</p>` : nothing} ${renderParagraphs(body)}
      </div>
    </div>
  </details>`;

const renderReply = (
  { author, body, createdAt }: Review['replies'][number],
  language: string | undefined,
  texts: Texts,
): TemplateResult =>
  html`<div class="aside" part="reply">
    <div class="about">
      <span class="name"><bdi>${author ? texts.messages.reply(author) : texts.messages.replyByShop}</bdi></span>
      ${renderDay(createdAt, texts)}
    </div>
    <div class="said" lang=${language ?? texts.locale}>${renderParagraphs(body)}</div>
  </div>`;
