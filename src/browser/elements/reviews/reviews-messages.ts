import { html, nothing, type TemplateResult } from 'lit';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import { isFiltered } from '../../../model/review-query.js';
import type { ReviewList } from '../../controllers/reviews-controller.js';

/** How many reviews there are, and how many of them are in the list. */
export function describeList(list: ReviewList, messages: ReviewsWords): string {
  if (!list.complete) return messages.atLeast(list.total);
  if (isFiltered(list.query)) return messages.matching(list.total);
  return list.hasMore ? messages.shown(list.reviews.length, list.total) : messages.count(list.total);
}

/** One sentence instead of reviews, with a button. */
const message = (text: string | TemplateResult, label: string, act: (event: Event) => void): TemplateResult =>
  html`<div class="message" part="message">
    <bdi>${text}</bdi>
    <button class="button" part="button" type="button" @click=${act}>${label}</button>
  </div>`;

/** The pressed button disappears with its message, so the focus moves to where the reviews begin. */
const focusReviews =
  (act: () => void) =>
  ({ currentTarget: button }: Event): void => {
    (button as Element).closest('.main')?.querySelector<HTMLElement>('.found')?.focus();
    act();
  };

/** No review fits. */
export const noMatch = (messages: ReviewsWords, clear: () => void): TemplateResult =>
  message(messages.noMatch, messages.clear, focusReviews(clear));

/** Why something cannot be shown: offline, the shopper learns that, and needs to press nothing. */
const excuse = (sentence: string, messages: ReviewsWords): string => (navigator.onLine ? sentence : messages.offline);

/** What is shown is what was last known. */
export const staleNotice = (messages: ReviewsWords, retry: () => void): TemplateResult =>
  html`<div class="notice" part="message" role="alert">
    <p><bdi>${excuse(messages.stale, messages)}</bdi></p>
    <button class="link" type="button" @click=${focusReviews(retry)}>${messages.retry}</button>
  </div>`;

/** The way to the next page, and why it did not come. */
export const moreButton = (
  { loading, failed }: { loading: boolean; failed: boolean },
  shown: string,
  messages: ReviewsWords,
  act: (event: Event) => void,
): TemplateResult =>
  html`<div class="more">
    ${failed ? html`<p class="quiet" role="alert"><bdi>${excuse(messages.moreFailed, messages)}</bdi></p>` : nothing}
    <button class="button" part="button" type="button" aria-disabled=${loading} aria-busy=${loading} @click=${act}>
      ${failed ? messages.retry : messages.more}
    </button>
    <p class="quiet"><bdi>${shown}</bdi></p>
  </div>`;

/** Instead of reviews that did not load: what the page has put into the section for that case, or else a sentence. */
export function failure(section: HTMLElement, messages: ReviewsWords, retry: () => void): TemplateResult {
  // White space that a template leaves in a tag is no content.
  const sentence =
    section.childElementCount > 0 || section.textContent?.trim()
      ? html`<slot></slot>`
      : excuse(messages.failed, messages);
  return html`<div role="alert">${message(sentence, messages.retry, retry)}</div>`;
}
