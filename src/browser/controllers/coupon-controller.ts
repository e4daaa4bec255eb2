import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CartAdapter } from '../carts/cart-adapter.js';
import { takeCodeFromUrl, type PageAddress } from '../client/promotions/code-from-url.js';
import { promotionsFor, type Asking, type PromotionsStore } from '../client/promotions/promotions-store.js';
import type { CartListener, CartNews as CouponNews } from '../client/promotions/promotions-state.js';
import { configuration, onConfigure } from '../client/page/configuration.js';
import { readPendingCodes, writePendingCodes, type CodeStorage } from '../client/promotions/pending-codes-storage.js';
import type { PromotionOutcome } from '../../model/promotion-outcome.js';
import type { CouponView } from './coupon-view.js';
import { watchCart } from './watch-cart.js';

export type { CartAdapter, CouponNews };

/** What a coupon field asks about. */
export interface CouponQuestion {
  /** Without one, the configured proxy is asked. */
  readonly proxy?: string | undefined;
  /** The cart's address in the shop; empty while there is none. */
  readonly cart: string;
  /** BCP 47 tag of the language that the shopper reads. */
  readonly locale: string;
  /** Codes that one cart may have. */
  readonly maxCodes: number;
  /** Name of the parameter of the page's address that may hold a code; empty reads none. */
  readonly urlParam: string;
  /** The page's own way to the shop's cart; without one, a known platform's is found when it is needed. */
  readonly cartAdapter?: CartAdapter | undefined;
}

/** What the controller takes from the page, for tests to replace. */
interface Parts {
  readonly cartOf?: (proxy: string, cart: string) => PromotionsStore;
  readonly storage?: () => CodeStorage;
  readonly page?: PageAddress;
  /** The way to a known platform's cart. */
  readonly detect?: () => Promise<CartAdapter | undefined>;
}

const NOTHING: CouponView = { known: false, applied: [], pending: [], totals: undefined, busy: undefined };

const IDLE: PromotionOutcome = { status: 'idle' };

/** The platform's own cart, loaded only where a vendor's discounts need it. */
const platformCart = async (): Promise<CartAdapter | undefined> =>
  (await import('../carts/shopify-cart.js')).detectCart();

/**
 * The promotions of the host's cart, shared with every other field of that cart on the page. It looks at the cart when
 * it is first shown, when the page comes back from the browser's cache, and when the shop says that the cart has
 * changed.
 */
export class CouponController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #asked: () => CouponQuestion;
  readonly #listener: CartListener;
  readonly #parts: Parts;
  /** The cart that is listened to, while the host is on a page. */
  #promotions: PromotionsStore | undefined;
  #bound = '';
  #isAddressRead = false;
  #leave = (): void => {};
  #forget: (() => void) | undefined;

  /**
   * `hear` is told the news. What `apply`, `exchange` and `remove` resolve with is never news; what went by a look at
   * the cart is always, even when `revalidate` resolves with it too.
   */
  constructor(
    host: ReactiveControllerHost,
    asked: () => CouponQuestion,
    hear: (news: CouponNews) => void,
    parts: Parts = {},
  ) {
    this.#host = host;
    this.#asked = asked;
    this.#parts = parts;
    this.#listener = {
      changed: () => host.requestUpdate(),
      hear,
      shop: async () => asked().cartAdapter ?? (parts.detect ?? platformCart)(),
    };
    host.addController(this);
  }

  get view(): CouponView {
    return this.#promotions?.state ?? NOTHING;
  }

  /** Tries a code, as typed. Shows in `view.busy` at once; never rejects. */
  async apply(code: string): Promise<PromotionOutcome> {
    return this.#bind()?.apply(code, this.#asking) ?? IDLE;
  }

  /** Puts a code in the place of those that it does not go with. Never rejects. */
  async exchange(code: string): Promise<PromotionOutcome> {
    return this.#bind()?.exchange(code, this.#asking) ?? IDLE;
  }

  /** Takes off a promotion by its handle or code, or a code that is on hold. Never rejects. */
  async remove(handleOrCode: string): Promise<PromotionOutcome> {
    return this.#bind()?.remove(handleOrCode, this.#asking) ?? IDLE;
  }

  /** Looks at the cart anew. Never rejects. */
  async revalidate(): Promise<PromotionOutcome> {
    return this.#bind()?.revalidate(this.#asking) ?? IDLE;
  }

  hostConnected(): void {
    const look = (): void => void this.revalidate();
    const stops = [onConfigure(() => this.#host.requestUpdate()), watchCart(look)];
    this.#forget = () => stops.forEach((stop) => stop());
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#bind();
  }

  hostDisconnected(): void {
    this.#forget?.();
    this.#forget = undefined;
    this.#leave();
    this.#promotions = undefined;
    this.#bound = '';
    this.#isAddressRead = false;
  }

  get #asking(): Asking {
    const { locale, maxCodes } = this.#asked();
    return { locale, maxCodes };
  }

  /** The cart that the host asks about now; undefined without a cart, a proxy or a page. */
  #bind(): PromotionsStore | undefined {
    if (!this.#forget) return undefined;
    const { proxy: own, cart } = this.#asked();
    const isNewCode = this.#readAddress();
    const proxy = own || configuration().proxy;
    const bound = proxy && cart ? JSON.stringify([proxy, cart]) : '';
    let isUnwatched = false;
    if (bound !== this.#bound) {
      this.#leave();
      this.#bound = bound;
      this.#promotions = proxy && cart ? (this.#parts.cartOf ?? promotionsFor)(proxy, cart) : undefined;
      isUnwatched = this.#promotions?.watched === false;
      this.#leave = this.#promotions?.subscribe(this.#listener) ?? (() => {});
      this.#host.requestUpdate();
    } else if (!isNewCode) return this.#promotions;
    if (this.#promotions) this.#arrive(this.#promotions, isUnwatched);
    return this.#promotions;
  }

  /**
   * Takes a code out of the page's address, once each time that the host comes to a page. Returns whether there was
   * one.
   */
  #readAddress(): boolean {
    const { urlParam } = this.#asked();
    if (!urlParam || this.#isAddressRead) return false;
    this.#isAddressRead = true;
    const code = takeCodeFromUrl(urlParam, this.#parts.page);
    // Until there is a cart, it waits where a reload finds it.
    if (code) writePendingCodes('', [code], this.#parts.storage);
    return code !== undefined;
  }

  /** A cart may be another than it was when its last field left: nobody was there to hear of it. */
  #arrive(promotions: PromotionsStore, isUnwatched: boolean): void {
    const { storage } = this.#parts;
    const waiting = readPendingCodes('', storage);
    for (const code of waiting) promotions.hold(code);
    if (waiting.length > 0) writePendingCodes('', [], storage);
    if (isUnwatched || !promotions.state.known || waiting.length > 0) void promotions.revalidate(this.#asking);
  }
}
