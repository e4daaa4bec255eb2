import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../locales/catalogue.js';
import type { ReviewsWords } from '../../locales/en/reviews.js';
import type { Review } from '../../../model/review.js';
import { kindOf, metadataName, metadataValue } from '../internal/metadata-labels.js';

/** How many answers stand in the card; the others wait behind a disclosure, so that the review stays what is read. */
const ANSWERS_AT_ONCE = 5;

type Answers = readonly (readonly [name: string, values: readonly string[]])[];

/** Name and value stand in the direction of the name, whatever the page's. */
const line = (answers: Answers, words: ReviewsWords): TemplateResult =>
  html`<div class="line">
    <ul class="metadata quiet" part="metadata">
      ${answers.map(([name, values]) => html`<li><bdi>${words.labelled(name, values.join(', '))}</bdi></li>`)}
    </ul>
  </div>`;

/** The reviewer's answers to the merchant's questions, several to one question together. */
export function reviewMetadata(
  { metadata }: Review,
  language: Language<ReviewsWords>,
): TemplateResult | typeof nothing {
  if (metadata.length === 0) return nothing;
  const answers = new Map<string, string[]>();
  for (const { name, value } of metadata) {
    const answer = metadataValue(kindOf(name, value), value, language);
    const question = metadataName(name, language.messages);
    answers.set(question, [...(answers.get(question) ?? []), answer]);
  }
  const entries = [...answers];
  const rest = entries.slice(ANSWERS_AT_ONCE);
  return html`${line(entries.slice(0, ANSWERS_AT_ONCE), language.messages)}
  ${
    rest.length > 0
      ? html`<details>
          <summary class="quiet link">${language.messages.moreAnswers(rest.length)}</summary>
          ${line(rest, language.messages)}
        </details>`
      : nothing
  }`;
}
