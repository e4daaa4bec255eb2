import { html, nothing, type TemplateResult } from 'lit';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import { isFiltered } from '../../../model/review-query.js';
import type { ReviewList } from '../../controllers/reviews-controller.js';

/** How much of what there is stands in the list. */
export function describeList(list: ReviewList, words: ReviewsWords): string {
  if (!list.complete) return words.atLeast(list.total);
  if (isFiltered(list.query)) return words.matching(list.total);
  return list.hasMore ? words.shown(list.reviews.length, list.total) : words.count(list.total);
}

/** One sentence instead of reviews, with a button. */
export const message = (text: string | TemplateResult, label: string, act: (event: Event) => void): TemplateResult =>
  html`<div class="message" part="message">
    <bdi>${text}</bdi>
    <button class="button" part="button" type="button" @click=${act}>${label}</button>
  </div>`;

/** What is pressed goes with its message, so focus goes on where the reviews begin. */
const goOn =
  (act: () => void) =>
  ({ currentTarget: button }: Event): void => {
    (button as Element).closest('.main')?.querySelector<HTMLElement>('.found')?.focus();
    act();
  };

/** No review fits. */
export const noMatch = (words: ReviewsWords, clear: () => void): TemplateResult =>
  message(words.noMatch, words.clear, goOn(clear));

/** Why something can't be shown: without a line nobody but the shopper can mend it, and nothing needs to be pressed. */
const excuse = (sentence: string, words: ReviewsWords): string => (navigator.onLine ? sentence : words.offline);

/** What is shown is what was last known. */
export const staleNotice = (words: ReviewsWords, retry: () => void): TemplateResult =>
  html`<div class="notice" part="message" role="alert">
    <p><bdi>${excuse(words.stale, words)}</bdi></p>
    <button class="link" type="button" @click=${goOn(retry)}>${words.retry}</button>
  </div>`;

/** The way to the next page, and why it did not come. */
export const moreButton = (
  { loading, failed }: { loading: boolean; failed: boolean },
  shown: string,
  words: ReviewsWords,
  act: (event: Event) => void,
): TemplateResult =>
  html`<div class="more">
    ${failed ? html`<p class="quiet" role="alert"><bdi>${excuse(words.moreFailed, words)}</bdi></p>` : nothing}
    <button class="button" part="button" type="button" aria-disabled=${loading} aria-busy=${loading} @click=${act}>
      ${failed ? words.retry : words.more}
    </button>
    <p class="quiet"><bdi>${shown}</bdi></p>
  </div>`;

/** Instead of reviews that cannot be had: what the page has put into the section for it, or else a sentence. */
export function failure(section: HTMLElement, words: ReviewsWords, retry: () => void): TemplateResult {
  // Templates leave white space in a tag without meaning to say anything with it.
  const said =
    section.childElementCount > 0 || section.textContent?.trim() ? html`<slot></slot>` : excuse(words.failed, words);
  return html`<div role="alert">${message(said, words.retry, retry)}</div>`;
}
