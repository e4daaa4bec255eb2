import { html, nothing, type TemplateResult } from 'lit';
import type { CouponFieldWords } from '../../locales/en/coupon-field.js';
import { pageUrl } from '../internal/page-url.js';
import type { PendingNeed } from '../../../model/promotion-outcome.js';
import type { PromotionMessageId } from '../../../model/promotion-message-id.js';
import type { Money, Promotion, PromotionMessage } from '../../../model/promotion.js';

/** Takes off a promotion by its handle, or a pending code by itself. */
type Remove = (handleOrCode: string, button: EventTarget | null) => unknown;

const NEEDS: Readonly<Partial<Record<PromotionMessageId, PendingNeed>>> = {
  shipping_not_specified: 'delivery',
  missing_linked_unique_reference: 'sign-in',
  custom_rule_violation: 'condition',
  code_not_accepted: 'condition',
};

const removeButton = (handle: string, name: string, words: CouponFieldWords, remove: Remove): TemplateResult =>
  html`<button
    class="remove"
    part="remove"
    type="button"
    aria-label=${words.removeCode(name)}
    @click=${({ currentTarget }: Event) => remove(handle, currentTarget)}
  >
    ${words.remove}
  </button>`;

const saving = (amount: Money, words: CouponFieldWords): TemplateResult =>
  html`<span class="saving"
    ><bdi dir="ltr" aria-hidden="true">${words.saving(amount)}</bdi
    ><span class="hidden">${words.savingSpoken(amount)}</span></span
  >`;

const appliedRow = (promotion: Promotion, words: CouponFieldWords, remove: Remove): TemplateResult => {
  const { handle, code, title, amount, automatic, removable } = promotion;
  const name = code ?? title;
  const note = code === undefined ? (automatic ? words.automatic : '') : title;
  return html`<li class="row" part="promotion">
    <span class="tick" aria-hidden="true"></span>
    <span class="what">
      <bdi class="code" lang=${code === undefined ? nothing : ''}>${name}</bdi>
      ${note && note !== name ? html`<bdi class="quiet">${note}</bdi>` : nothing}
    </span>
    ${amount ? saving(amount, words) : nothing} ${removable ? removeButton(handle, name, words, remove) : nothing}
  </li>`;
};

/** What the cart has, automatic promotions included: these have no button, since they would come back. */
export const appliedRows = (applied: readonly Promotion[], words: CouponFieldWords, remove: Remove): TemplateResult =>
  html`<ul class="rows" aria-label=${words.appliedList}>
    ${applied.map((promotion) => appliedRow(promotion, words, remove))}
  </ul>`;

/** What is to be done for a code to count: in the vendor's words where only they say it, else in ours. */
const waitsFor = (
  { id, text, lang }: PromotionMessage,
  words: CouponFieldWords,
  signInUrl: string | undefined,
): TemplateResult => {
  const need = NEEDS[id] ?? 'items';
  if (need === 'condition' && text) return html`<bdi class="quiet" lang=${lang ?? nothing}>${text}</bdi>`;
  const url = need === 'sign-in' ? pageUrl(signInUrl) : undefined;
  const toDo = html`<bdi>${words.pendingRow[need]}</bdi>`;
  return url ? html`<a class="quiet link" href=${url}>${toDo}</a>` : html`<span class="quiet">${toDo}</span>`;
};

/** The pending codes, each with what it waits for. */
export const pendingRows = (
  pending: readonly PromotionMessage[],
  words: CouponFieldWords,
  signInUrl: string | undefined,
  remove: Remove,
): TemplateResult =>
  html`<ul class="rows" aria-label=${words.pendingList}>
    ${pending.map(
      (message) =>
        html`<li class="row waiting" part="promotion">
          <span class="ring" aria-hidden="true"></span>
          <span class="what">
            <bdi class="code" lang="">${message.code}</bdi>
            ${waitsFor(message, words, signInUrl)}
          </span>
          ${removeButton(message.code ?? '', message.code ?? '', words, remove)}
        </li>`,
    )}
  </ul>`;

/**
 * Remembers which of a list's buttons has the focus, before its row goes. The returned function, called when it has
 * gone, moves the focus to where the shopper goes on: the next row's button, the last one's, or else the field.
 */
export function keepFocus(root: HTMLElement | DocumentFragment, button: EventTarget | null): () => void {
  const buttons = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.remove')];
  const index = buttons().findIndex((other) => other === button);
  // Some browsers focus no button that the mouse presses: then there is no place to keep.
  if (!buttons()[index]?.matches(':focus')) return () => {};
  return () => (buttons()[index] ?? buttons().at(-1) ?? root.querySelector<HTMLElement>('input, button'))?.focus();
}
