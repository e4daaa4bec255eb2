import { html, nothing, type TemplateResult } from 'lit';
import { CouponController, type ShownOutcome } from '../../controllers/coupon-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import type { Language } from '../../locales/catalogue.js';
import { couponWords, type CouponWordsAtHand } from '../../locales/coupon.js';
import type { CartAdapter } from '../../../model/cart-adapter.js';
import { cleanCode, codeKey, MAX_CODE_LENGTH } from '../../../model/promotion-code.js';
import type { PromotionOutcome } from '../../../model/promotion-outcome.js';
import type { Promotion, Totals } from '../../../model/promotion.js';
import { hostStyles } from '../../styles/host.js';
import { LocalizedElement } from '../internal/localized-element.js';
import { eventsFor } from './coupon-events.js';
import { couponForm, couponToggle } from './coupon-form.js';
import type { RenderedNotices } from './coupon-notices.js';
import { appliedRows, keepFocus, pendingRows } from './coupon-rows.js';
import { couponStyles } from './coupon-styles.js';

/** Codes that one cart may have: the proxy takes no more. */
const MAX_CODES = 10;

/** How many codes a page lets a cart have; what is no number between 1 and 10 is 10. */
const codesAllowed = (asked: number): number => Math.min(MAX_CODES, Math.max(0, Math.trunc(asked)) || MAX_CODES);

/** The sentences about outcomes, once a shopper has come to the field or there was an outcome. */
let sentences: typeof import('./coupon-notices.js') | undefined;

/** Without them the field still works. */
const fetchSentences = async (): Promise<void> => {
  sentences ??= await import('./coupon-notices.js').catch(() => undefined);
};

/** What leaves the field once a code has this outcome: it is in the cart, or pending. */
const TAKEN: ReadonlySet<string> = new Set(['applied', 'already-applied', 'pending']);

/** Outcomes that the rows show by themselves. */
const DONE: ReadonlySet<string> = new Set([...TAKEN, 'removed']);

/**
 * The coupon field of a cart: takes codes, shows what they earn, and says in the shopper's language why one does not
 * count.
 *
 * @tag vouch-coupon
 * @fires {PromotionAppliedEvent} vouch-promotion-applied - A code counts.
 * @fires {PromotionRejectedEvent} vouch-promotion-rejected - A code does not count, or not yet.
 * @fires {PromotionRemovedEvent} vouch-promotion-removed - A promotion is off the cart.
 * @fires {PromotionsLoadEvent} vouch-promotions-load - The cart's promotions are known anew.
 * @fires {PromotionsLoadEvent} vouch-load - The old name of `vouch-promotions-load`, deprecated since 0.2.
 * @fires {PromotionsErrorEvent} vouch-error - A code could not be checked, or the promotions not be read; its
 *   `subject` is `promotions`.
 * @csspart toggle - The line that opens the field.
 * @csspart label - The field's label.
 * @csspart field - The frame around the input and its button.
 * @csspart button - The button that applies a code.
 * @csspart message - A sentence under the field.
 * @csspart promotion - A promotion of the cart, or a pending code.
 * @csspart remove - The button that takes one off.
 * @csspart total - What all promotions save.
 * @cssprop [--vouch-accent=currentColor] - The button's tint and the focus ring.
 * @cssprop [--vouch-danger] - A rejected code's frame and sentence.
 * @cssprop [--vouch-success] - Ticks and savings.
 * @cssprop [--vouch-radius=8px] - Corners of the field.
 * @cssprop [--vouch-muted] - Quiet text; by default a tint of the text's colour.
 * @cssprop [--vouch-line] - Hairlines; by default a tint of the text's colour.
 * @cssprop [--vouch-surface] - What is raised or pointed at; by default a tint of the text's colour.
 */
export class CouponElement extends LocalizedElement {
  static override styles = [hostStyles, couponStyles];

  static override properties = {
    cart: {},
    proxy: {},
    open: { type: Boolean, reflect: true },
    maxCodes: { type: Number, attribute: 'max-codes' },
    urlParam: { attribute: 'url-param' },
    signInUrl: { attribute: 'sign-in-url' },
    cartAdapter: { attribute: false },
  };

  /** The cart's address in the shop: its token or id. Without one, nothing can be applied. */
  declare cart: string;
  /** Where the proxy is mounted; by default as configured. */
  declare proxy: string | undefined;
  /** Whether the field is shown; closed, it is one line. */
  declare open: boolean;
  /** Codes that the cart may have at once, 1 to 10. */
  declare maxCodes: number;
  /** Name of the parameter of the page's address that may bring codes, e.g. `discount`; without it, none does. */
  declare urlParam: string;
  /** Where a shopper signs in: where a link of a code that waits for a sign-in leads. */
  declare signInUrl: string | undefined;
  /**
   * The way to the shop's own cart, where it must charge what the vendor computed; a known platform's is found by
   * itself.
   */
  declare cartAdapter: CartAdapter | undefined;

  readonly #i18n = new LocalizeController(this, couponWords);
  readonly #coupon = new CouponController(
    this,
    () => {
      const { proxy, cart, urlParam, cartAdapter } = this;
      return { proxy, cart, urlParam, cartAdapter, maxCodes: codesAllowed(this.maxCodes), locale: this.#i18n.locale };
    },
    (outcome) => eventsFor(outcome).forEach((event) => this.dispatchEvent(event)),
  );
  /** The code that was sent last, while it is under way: a double click sends it once. */
  #trying: string | undefined;
  /** The sentences could not be fetched. */
  #hasFailed = false;

  constructor() {
    super();
    this.cart = '';
    this.open = false;
    this.maxCodes = codesAllowed(0);
    this.urlParam = '';
  }

  /** The cart's promotions, as last known. */
  get promotions(): readonly Promotion[] {
    return this.#coupon.state.applied;
  }

  /** What the cart comes to with them, when the vendor says. For display only. */
  get totals(): Totals | undefined {
    return this.#coupon.state.totals;
  }

  /** Applies a code, as if it had been typed. Resolves with its outcome. */
  applyCode(code: string): Promise<PromotionOutcome> {
    return this.#coupon.apply(code);
  }

  /** Takes off a promotion by its code or handle. Resolves with the outcome. */
  removeCode(codeOrHandle: string): Promise<PromotionOutcome> {
    return this.#coupon.remove(codeOrHandle);
  }

  /**
   * The old name of `applyCode`.
   * @deprecated Since 0.2: `applyCode`.
   */
  apply(code: string): Promise<PromotionOutcome> {
    return this.applyCode(code);
  }

  /* eslint-disable @typescript-eslint/no-misused-promises -- Without an argument, the platform's own. */
  /** Takes the element off the page, as every element's `remove()` does. */
  override remove(): void;
  /**
   * The old name of `removeCode`.
   * @deprecated Since 0.2: `removeCode`.
   */
  override remove(codeOrHandle: string): Promise<PromotionOutcome>;
  override remove(codeOrHandle?: string): void | Promise<PromotionOutcome> {
    return codeOrHandle === undefined ? super.remove() : this.removeCode(codeOrHandle);
  }
  /* eslint-enable @typescript-eslint/no-misused-promises */

  /**
   * Asks anew which promotions the cart has: to be called when it has changed, unless the shop fires
   * `vouch-cart-change`.
   */
  revalidate(): Promise<PromotionOutcome> {
    return this.#coupon.revalidate();
  }

  protected override willUpdate(): void {
    if (this.#coupon.outcomes.length > 0) void this.#fetchSentences();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { language } = this.#i18n;
    if (!language) return nothing;
    const { messages: words } = language;
    const { applied, pending, totals, busy } = this.#coupon.state;
    const { error, notes, announcement } = this.#notices(language);
    const waiting = busy?.act === 'apply' ? (busy.slow ? words.slow : words.applying(busy.code)) : '';
    const discount = applied.length > 1 ? totals?.discount : undefined;
    return html`<div @focusin=${fetchSentences}>
      ${
        this.open
          ? couponForm({ words, invalid: error !== nothing, waiting, submit: this.#submit })
          : couponToggle(words, this.#openField)
      }
      <div id="error" role="alert">${error}</div>
      <div role="status" aria-atomic="false">
        ${notes}
        <span class="hidden">${waiting || announcement}</span>
      </div>
      ${applied.length > 0 ? appliedRows(applied, words, this.#remove) : nothing}
      ${pending.length > 0 ? pendingRows(pending, words, this.signInUrl, this.#remove) : nothing}
      ${discount ? html`<p class="total" part="total"><bdi>${words.discount(discount)}</bdi></p>` : nothing}
    </div>`;
  }

  /** What stands under the field. */
  #notices(language: Language<CouponWordsAtHand>): RenderedNotices {
    const { outcomes, latestOutcomes, state } = this.#coupon;
    const online = navigator.onLine;
    if (sentences) {
      return sentences.renderNotices(outcomes, latestOutcomes, language, {
        locale: this.#i18n.locale,
        maxCodes: codesAllowed(this.maxCodes),
        exchangeable: state.applied.some(({ removable }) => removable),
        now: Date.now(),
        online,
        exchangeFor: this.#exchange,
      });
    }
    // Without a line, the sentences cannot be fetched either.
    const isRefused = outcomes.some(({ origin, outcome }) => origin === 'shopper' && !DONE.has(outcome.status));
    const text = language.messages[online ? 'unavailable' : 'offline'];
    const error = html`<div class="message" part="message" data-tone="danger"><bdi>${text}</bdi></div>`;
    return { error: isRefused && this.#hasFailed ? error : nothing, notes: [], announcement: '' };
  }

  /** Fetches the sentences; after a failure, the next act tries again. */
  async #fetchSentences(): Promise<void> {
    if (sentences || this.#hasFailed) return;
    await fetchSentences();
    this.#hasFailed = !sentences;
    this.requestUpdate();
  }

  readonly #openField = async (): Promise<void> => {
    this.open = true;
    await this.updateComplete;
    this.#input?.focus();
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const typed = this.#input?.value ?? '';
    if (this.#trying === codeKey(typed)) return;
    this.#trying = codeKey(typed);
    this.#hasFailed = false;
    const before = this.#coupon.outcomes;
    this.#coupon.clear();
    // An alert is read when it changes: emptied first, the same sentence is read again.
    await this.updateComplete;
    const refused = refuse(cleanCode(typed), before);
    if (refused) this.#coupon.refuse(refused);
    const { status } = refused?.outcome ?? (await this.applyCode(typed));
    await this.updateComplete;
    this.#trying = undefined;
    this.#clear(typed, status);
    // A shopper who has gone on to another place meanwhile stays there.
    const isHere = this.matches(':focus-within') || document.activeElement === document.body;
    if (TAKEN.has(status) || !isHere) return;
    this.#input?.focus();
    this.#input?.select();
  };

  readonly #exchange = async (code: string): Promise<void> => {
    this.#coupon.clear();
    const done = this.#coupon.exchange(code);
    await this.updateComplete;
    this.#input?.focus();
    this.#clear(code, (await done).status);
  };

  /** The row goes at once; a shopper who used its button by key goes on at the next one. */
  readonly #remove = async (handle: string, button: EventTarget | null): Promise<void> => {
    const goOn = keepFocus(this.renderRoot, button);
    const done = this.removeCode(handle);
    await this.updateComplete;
    goOn();
    await done;
  };

  /** Takes out of the field what has gone into the cart, unless the shopper has typed something else meanwhile. */
  #clear(typed: string, status: string): void {
    if (this.#input && TAKEN.has(status) && codeKey(this.#input.value) === codeKey(typed)) this.#input.value = '';
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }
}

/** What is known without asking: nothing was typed, too much, or the shopper was asked to wait. */
function refuse(code: string, before: readonly ShownOutcome[]): ShownOutcome | undefined {
  if (code === '') return { origin: 'shopper', code, outcome: { status: 'empty' } };
  if (code.length > MAX_CODE_LENGTH) return { origin: 'shopper', code, outcome: { status: 'too-long' } };
  const limited = before.find(({ outcome }) => outcome.status === 'rate-limited' && outcome.until > Date.now());
  return limited && { ...limited, code };
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-coupon': CouponElement;
  }
}
