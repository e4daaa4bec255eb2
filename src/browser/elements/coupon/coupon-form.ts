import { html, nothing, type TemplateResult } from 'lit';
import type { CouponFieldWords } from '../../locales/en/coupon-field.js';
import { keepTyping } from '../internal/keep-typing.js';

/** The closed field: one quiet line. */
export const couponToggle = (words: CouponFieldWords, open: () => unknown): TemplateResult =>
  html`<button class="toggle" part="toggle" type="button" aria-expanded="false" @click=${open}>
    <bdi class="link">${words.open}</bdi>
  </button>`;

/** What the open field shows, and what it does. */
interface FormParts {
  readonly words: CouponFieldWords;
  readonly invalid: boolean;
  /** That a code is being checked; empty when none is. */
  readonly waiting: string;
  readonly submit: (event: Event) => unknown;
}

/** The open field. A form of its own, so that Enter means "apply" wherever the field stands. */
export const couponForm = ({ words, invalid, waiting, submit }: FormParts): TemplateResult =>
  html`<form novalidate @submit=${submit} @keydown=${keepTyping} @keypress=${keepTyping} @keyup=${keepTyping}>
    <div class="head">
      <label for="code" part="label"><bdi>${words.label}</bdi></label>
      ${waiting ? html`<bdi class="wait">${waiting}</bdi>` : nothing}
    </div>
    <div class="box" part="field" ?data-invalid=${invalid}>
      <input
        id="code"
        autocomplete="off"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck="false"
        enterkeyhint="go"
        aria-invalid=${invalid ? 'true' : nothing}
        aria-describedby="error"
      />
      <button class="apply" part="button" aria-busy=${waiting ? 'true' : nothing}>${words.apply}</button>
    </div>
  </form>`;
