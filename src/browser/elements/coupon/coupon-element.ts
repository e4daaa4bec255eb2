import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { couponWords } from '../../locales/coupon.js';
import { cleanCode, codeKey } from '../../../model/promotion-code.js';
import type { Messages } from '../../locales/messages.js';
import type { PromotionOutcome } from '../../../model/promotion-outcome.js';
import type { Promotion, Totals } from '../../../model/promotion.js';
import { CouponController, type CartAdapter } from '../../controllers/coupon-controller.js';
import { hostStyles } from '../../styles/host.js';
import { keepFocus } from './keep-focus.js';
import { codeOf, codesAllowed, isTaken, refuse, type Said } from './coupon-notice.js';
import { appliedRows, pendingRows } from './coupon-rows.js';
import { couponForm, couponNotice, couponToggle } from './coupon-form.js';
import { speechOf } from './coupon-notices.js';
import { couponStyles } from './coupon-styles.js';
import { CartTeller, dispatchEvents } from './dispatch-events.js';
import { LocalizeController } from '../../controllers/localize-controller.js';

/**
 * The coupon field of a cart: takes codes, shows what they earn, and says in the shopper's language why one does not
 * count.
 *
 * @tag vouch-coupon
 * @fires {PromotionAppliedEvent} vouch-promotion-applied - A code counts.
 * @fires {PromotionRejectedEvent} vouch-promotion-rejected - A code does not count, or not yet.
 * @fires {PromotionRemovedEvent} vouch-promotion-removed - A promotion is off the cart.
 * @fires {PromotionsLoadEvent} vouch-load - The cart's promotions are known anew.
 * @fires {PromotionsErrorEvent} vouch-error - A code could not be checked.
 * @csspart toggle - The line that opens the field.
 * @csspart label - The field's label.
 * @csspart field - The frame around the input and its button.
 * @csspart button - The button that applies a code.
 * @csspart message - A sentence under the field.
 * @csspart promotion - A promotion of the cart, or a code on hold.
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
export class CouponElement extends LitElement {
  static override styles = [hostStyles, couponStyles];

  static override properties = {
    cart: {},
    proxy: {},
    locale: {},
    open: { type: Boolean, reflect: true },
    maxCodes: { type: Number, attribute: 'max-codes' },
    urlParam: { attribute: 'url-param' },
    messages: { attribute: false },
    cartAdapter: { attribute: false },
    said: { state: true },
    news: { state: true },
  };

  /** The cart's address in the shop: its token or id. Without one, nothing can be applied. */
  declare cart: string;
  /** Where the proxy is mounted; by default as configured. */
  declare proxy: string | undefined;
  /** BCP 47 tag of the language to speak; by default the page's. */
  declare locale: string | undefined;
  /** Whether the field is shown; closed, it is one line. */
  declare open: boolean;
  /** Codes that the cart may have at once, 1 to 10. */
  declare maxCodes: number;
  /** Name of the parameter of the page's address that may bring a code, e.g. `discount`; without it, none does. */
  declare urlParam: string;
  /** The merchant's own sentences, by language and reason. */
  declare messages: Messages | undefined;
  /**
   * The way to the shop's own cart, where it must charge what the vendor computed; a known platform's is found by
   * itself.
   */
  declare cartAdapter: CartAdapter | undefined;
  /** What the last act came to. */
  declare protected said: Said | undefined;
  /** What happened since without the shopper's doing. */
  declare protected news: Said | undefined;

  readonly #words = new LocalizeController(this, couponWords);
  readonly #coupon = new CouponController(
    this,
    () => {
      const { proxy, cart, urlParam, cartAdapter } = this;
      return { proxy, cart, urlParam, cartAdapter, maxCodes: codesAllowed(this.maxCodes), locale: this.#words.locale };
    },
    (outcome) => {
      // What a code waited for is no longer true of the cart as it is now.
      if (this.said?.outcome.status === 'pending') this.said = undefined;
      this.news = { code: codeOf(outcome), outcome };
      dispatchEvents(this, this.news);
    },
  );
  /** The code that was sent off last, while it is under way: a double click sends it once. */
  #trying: string | undefined;
  readonly #teller = new CartTeller(this);

  constructor() {
    super();
    this.cart = '';
    this.open = false;
    this.maxCodes = codesAllowed(0);
    this.urlParam = '';
  }

  /** The cart's promotions, as last known. */
  get promotions(): readonly Promotion[] {
    return this.#coupon.view.applied;
  }

  /** What the cart comes to with them, when the vendor says. For display only. */
  get totals(): Totals | undefined {
    return this.#coupon.view.totals;
  }

  /** Applies a code, as if it had been typed. Resolves with what became of it. */
  apply(code: string): Promise<PromotionOutcome> {
    return this.#conclude(code, this.#coupon.apply(code));
  }

  /* eslint-disable @typescript-eslint/no-misused-promises -- Without an argument it is the platform's own, and returns nothing. */
  /** Takes the element off the page, as every element's `remove()` does. */
  override remove(): void;
  /** Takes off a promotion by its code or handle. Resolves with what became of it. */
  override remove(codeOrHandle: string): Promise<PromotionOutcome>;
  override remove(codeOrHandle?: string): void | Promise<PromotionOutcome> {
    if (codeOrHandle === undefined) return super.remove();
    return this.#conclude(codeOrHandle, this.#coupon.remove(codeOrHandle));
  }
  /* eslint-enable @typescript-eslint/no-misused-promises */

  /** Looks at the cart anew: to be called when it has changed, unless the shop fires `vouch-cart-change`. */
  revalidate(): Promise<PromotionOutcome> {
    return this.#coupon.revalidate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('cart')) this.said = this.news = undefined;
  }

  protected override updated(): void {
    this.#teller.tell(this.#coupon.view);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { language, locale } = this.#words;
    if (!language) return nothing;
    const { messages: words } = language;
    const { applied, pending, totals, busy } = this.#coupon.view;
    const { error, notes, heard } = speechOf(this.said, this.news, {
      ...language,
      words,
      own: language.overrides,
      locale,
      maxCodes: codesAllowed(this.maxCodes),
      exchangeable: applied.some(({ removable }) => removable),
    });
    const discount = applied.length > 1 ? totals?.discount : undefined;
    return html`<div>
      ${
        this.open
          ? couponForm({ words, invalid: error !== undefined, busy, submit: this.#submit })
          : couponToggle(words, this.#openField)
      }
      <div id="error" role="alert">${error ? couponNotice(error, words, this.#exchange) : nothing}</div>
      <div role="status">
        ${notes.map((note) => couponNotice(note, words, this.#exchange))}
        <span class="hidden">${busy?.act === 'apply' ? words.applying(busy.code) : heard}</span>
      </div>
      ${applied.length > 0 ? appliedRows(applied, words, this.#remove) : nothing}
      ${pending.length > 0 ? pendingRows(pending, words, this.#remove) : nothing}
      ${discount ? html`<p class="total" part="total"><bdi>${words.discount(discount)}</bdi></p>` : nothing}
    </div>`;
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
    const before = this.said;
    this.said = this.news = undefined;
    // An alert speaks when it changes: emptied first, the same sentence is heard again.
    await this.updateComplete;
    const refused = refuse(cleanCode(typed), before);
    const { status } = await (refused ? this.#say({ code: typed, outcome: refused }) : this.apply(typed));
    await this.updateComplete;
    this.#trying = undefined;
    this.#clear(typed, status);
    // Whoever has gone on meanwhile stays where they are.
    const here = this.matches(':focus-within') || document.activeElement === document.body;
    if (isTaken(status) || !here) return;
    this.#input?.focus();
    this.#input?.select();
  };

  readonly #exchange = async (code: string): Promise<void> => {
    this.said = this.news = undefined;
    const done = this.#conclude(code, this.#coupon.exchange(code));
    await this.updateComplete;
    this.#input?.focus();
    this.#clear(code, (await done).status);
  };

  /** The row goes at once; whoever used its button by key goes on at the next one. */
  readonly #remove = async (handle: string, button: EventTarget | null): Promise<void> => {
    const goOn = keepFocus(this.renderRoot, button);
    const done = this.remove(handle);
    await this.updateComplete;
    goOn();
    await done;
  };

  async #conclude(code: string, done: Promise<PromotionOutcome>): Promise<PromotionOutcome> {
    const { cart } = this;
    const outcome = await done;
    // What became of it in the cart before is not for this one to say.
    if (cart !== this.cart) return { status: 'idle' };
    // Whoever asks twice for the same is told once.
    if (outcome.status !== 'idle' && outcome !== this.said?.outcome) this.#say({ code: cleanCode(code), outcome });
    return outcome;
  }

  #say(said: Said): Said['outcome'] {
    this.said = said;
    dispatchEvents(this, said);
    return said.outcome;
  }

  /** Takes out of the field what has gone into the cart, unless the shopper has typed something else meanwhile. */
  #clear(typed: string, status: Said['outcome']['status']): void {
    if (this.#input && isTaken(status) && codeKey(this.#input.value) === codeKey(typed)) this.#input.value = '';
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vouch-coupon': CouponElement;
  }
}
