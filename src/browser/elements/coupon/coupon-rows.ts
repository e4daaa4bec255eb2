import { html, nothing, type TemplateResult } from 'lit';
import type { CouponWords } from '../../locales/en/coupon.js';
import type { Money, Promotion, PromotionMessage } from '../../../model/promotion.js';
import { needOf } from './coupon-notice.js';

/** Takes off a promotion by its handle, or a code on hold by itself. */
type Remove = (handleOrCode: string, button: EventTarget | null) => unknown;

const removeButton = (handle: string, name: string, words: CouponWords, remove: Remove): TemplateResult =>
  html`<button
    class="remove"
    part="remove"
    type="button"
    aria-label=${words.removeCode(name)}
    @click=${({ currentTarget }: Event) => remove(handle, currentTarget)}
  >
    ${words.remove}
  </button>`;

const saving = (amount: Money, words: CouponWords): TemplateResult =>
  html`<span class="saving"
    ><bdi dir="ltr" aria-hidden="true">${words.saving(amount)}</bdi
    ><span class="hidden">${words.savingSpoken(amount)}</span></span
  >`;

const appliedRow = (promotion: Promotion, words: CouponWords, remove: Remove): TemplateResult => {
  const { handle, code, title, amount, automatic, removable } = promotion;
  const name = code ?? title;
  const note = code === undefined ? (automatic ? words.automatic : '') : title;
  return html`<li class="row" part="promotion">
    <span class="tick" aria-hidden="true"></span>
    <span class="what">
      <bdi class="code">${name}</bdi>
      ${note && note !== name ? html`<bdi class="quiet">${note}</bdi>` : nothing}
    </span>
    ${amount ? saving(amount, words) : nothing} ${removable ? removeButton(handle, name, words, remove) : nothing}
  </li>`;
};

/** What the cart has, automatic promotions included: these have no button, since they would come back. */
export const appliedRows = (applied: readonly Promotion[], words: CouponWords, remove: Remove): TemplateResult =>
  html`<ul class="rows" aria-label=${words.appliedList}>
    ${applied.map((promotion) => appliedRow(promotion, words, remove))}
  </ul>`;

/** Codes on hold, each with what it waits for. */
export const pendingRows = (pending: readonly PromotionMessage[], words: CouponWords, remove: Remove): TemplateResult =>
  html`<ul class="rows" aria-label=${words.pendingList}>
    ${pending.map(
      (message) =>
        html`<li class="row waiting" part="promotion">
          <span class="ring" aria-hidden="true"></span>
          <span class="what">
            <bdi class="code">${message.code}</bdi>
            <bdi class="quiet">${words.pendingRow(needOf(message))}</bdi>
          </span>
          ${removeButton(message.code ?? '', message.code ?? '', words, remove)}
        </li>`,
    )}
  </ul>`;
