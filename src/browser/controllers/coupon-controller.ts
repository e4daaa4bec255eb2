import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { distinctCodes, takeCodesFromUrl, type PageAddress } from '../client/promotions/codes-from-url.js';
import { promotionsFor, type Asking, type PromotionsStore } from '../client/promotions/promotions-store.js';
import type { PromotionDropped, PromotionsField, PromotionsState } from '../client/promotions/promotions-state.js';
import { ShownOutcomes, type ShownOutcome } from '../client/promotions/shown-outcomes.js';
import { configuration, onConfigure } from '../client/page/configuration.js';
import { readPendingCodes, writePendingCodes, type CodeStorage } from '../client/promotions/pending-codes-storage.js';
import type { CartAdapter } from '../../model/cart-adapter.js';
import type { PromotionOutcome } from '../../model/promotion-outcome.js';

export type { PromotionDropped, PromotionsState, ShownOutcome };

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
  /** Name of the parameter of the page's address that may hold codes; empty reads none. */
  readonly urlParam: string;
  /** The page's own way to the shop's cart; without one, a known platform's is found when it is needed. */
  readonly cartAdapter?: CartAdapter | undefined;
}

/** What the controller takes from the page, for tests to replace. */
interface Options {
  readonly storeOf?: (proxy: string, cart: string) => PromotionsStore;
  readonly storage?: () => CodeStorage;
  readonly page?: PageAddress;
  /** The way to a known platform's cart. */
  readonly detect?: () => Promise<CartAdapter | undefined>;
}

const NOTHING: PromotionsState = {
  known: false,
  applied: [],
  pending: [],
  totals: undefined,
  honoured: true,
  busy: undefined,
};

const IDLE: PromotionOutcome = { status: 'idle' };

/**
 * What a shop fires on the document when a cart's lines have changed, or are about to: ours, which any shop may fire,
 * and Shopify's.
 */
const CART_EVENTS = ['vouch-cart-change', 'shopify:cart:lines-update'];

/** What Shopify fires when discount codes are put into its cart, or taken out. */
const CODE_EVENT = 'shopify:cart:discount-update';

/** The platform's own cart, loaded only where a vendor's discounts need it. */
const platformCart = async (): Promise<CartAdapter | undefined> =>
  (await import('../carts/shopify-cart.js')).detectCart();

/**
 * The promotions of the host's cart, shared with every other field of that cart on the page. It revalidates the cart
 * when it is first shown, when the page comes back from the browser's cache, and when the shop says that the cart has
 * changed.
 */
export class CouponController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #asked: () => CouponQuestion;
  readonly #field: PromotionsField;
  readonly #dispatch: (outcome: ShownOutcome) => void;
  readonly #options: Options;
  readonly #shown = new ShownOutcomes();
  /** The cart's store, while the host is on a page. */
  #store: PromotionsStore | undefined;
  #bound = '';
  #cart = '';
  #isUrlRead = false;
  #unsubscribe = (): void => {};
  /** Ends the listening to the page; undefined while the host is on none. */
  #stop: (() => void) | undefined;

  /** `dispatch` tells the page of an outcome; of all fields of a cart, one is called for each. */
  constructor(
    host: ReactiveControllerHost,
    asked: () => CouponQuestion,
    dispatch: (outcome: ShownOutcome) => void,
    options: Options = {},
  ) {
    this.#host = host;
    this.#asked = asked;
    this.#dispatch = dispatch;
    this.#options = options;
    this.#field = {
      update: () => host.requestUpdate(),
      show: (outcome) => this.#show(outcome),
      dispatch,
      cartAdapter: async () => asked().cartAdapter ?? (options.detect ?? platformCart)(),
    };
    host.addController(this);
  }

  get state(): PromotionsState {
    return this.#store?.state ?? NOTHING;
  }

  /** What the shopper is shown beside the state. */
  get outcomes(): readonly ShownOutcome[] {
    return this.#shown.all;
  }

  /** Those of `outcomes` that are new. */
  get latestOutcomes(): readonly ShownOutcome[] {
    return this.#shown.latest;
  }

  /** Takes back what is shown: a new act begins. */
  clear(): void {
    this.#shown.clear();
    this.#host.requestUpdate();
  }

  /** Shows, and tells the page, what was found without the cart. */
  refuse(outcome: ShownOutcome): void {
    this.#show(outcome);
    this.#dispatch(outcome);
  }

  /** Tries a code, as typed. Shows in `state.busy` at once; never rejects. */
  async apply(code: string): Promise<PromotionOutcome> {
    return this.#act((store, asking) => store.apply(code, asking, this.#field));
  }

  /** Puts a code in the place of those that it does not go with. Never rejects. */
  async exchange(code: string): Promise<PromotionOutcome> {
    return this.#act((store, asking) => store.exchange(code, asking, this.#field));
  }

  /** Takes off a promotion by its handle or code, or a pending code. Never rejects. */
  async remove(handleOrCode: string): Promise<PromotionOutcome> {
    return this.#act((store, asking) => store.remove(handleOrCode, asking, this.#field));
  }

  /** Asks anew which promotions the cart has. Never rejects. */
  async revalidate(): Promise<PromotionOutcome> {
    return this.#act((store, asking) => store.revalidate(asking));
  }

  hostConnected(): void {
    const stops = [
      onConfigure(() => this.#host.requestUpdate()),
      watchCart({
        changed: () => void this.revalidate(),
        codesChanged: () => void this.#store?.checkPlatform(),
      }),
    ];
    this.#stop = () => stops.forEach((stop) => stop());
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#bind();
    if (this.#store) this.#shown.retract(this.#store.state, Date.now());
  }

  hostUpdated(): void {
    this.#shown.drawn();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#unsubscribe();
    this.#store = undefined;
    this.#bound = '';
    this.#isUrlRead = false;
  }

  get #asking(): Asking {
    const { locale, maxCodes } = this.#asked();
    return { locale, maxCodes };
  }

  #show(outcome: ShownOutcome): void {
    this.#shown.add(outcome, this.state);
    this.#host.requestUpdate();
  }

  /** The outcome in the cart that the host names now; idle when it names another by the time there is one. */
  async #act(act: (store: PromotionsStore, asking: Asking) => Promise<PromotionOutcome>): Promise<PromotionOutcome> {
    const store = this.#bind();
    if (!store) return IDLE;
    const { cart } = this.#asked();
    const outcome = await act(store, this.#asking);
    return cart === this.#asked().cart ? outcome : IDLE;
  }

  /** The store of the cart that the host asks about now; undefined without a cart, a proxy or a page. */
  #bind(): PromotionsStore | undefined {
    if (!this.#stop) return undefined;
    const { proxy: own, cart } = this.#asked();
    const isNewCode = this.#readUrl();
    const proxy = own || configuration().proxy;
    const bound = proxy && cart ? JSON.stringify([proxy, cart]) : '';
    if (cart !== this.#cart) this.clear();
    this.#cart = cart;
    let isUnwatched = false;
    if (bound !== this.#bound) {
      this.#unsubscribe();
      this.#bound = bound;
      this.#store = proxy && cart ? (this.#options.storeOf ?? promotionsFor)(proxy, cart) : undefined;
      isUnwatched = this.#store?.hasFields === false;
      this.#unsubscribe = this.#store?.subscribe(this.#field) ?? (() => {});
      this.#host.requestUpdate();
    } else if (!isNewCode) return this.#store;
    if (this.#store) this.#begin(this.#store, isUnwatched);
    return this.#store;
  }

  /**
   * Takes the codes out of the page's address, once each time that the host comes to a page. Returns whether there were
   * any.
   */
  #readUrl(): boolean {
    const { urlParam } = this.#asked();
    if (!urlParam || this.#isUrlRead) return false;
    this.#isUrlRead = true;
    const codes = takeCodesFromUrl(urlParam, this.#options.page);
    const { storage } = this.#options;
    // Until there is a cart, they wait where a reload finds them.
    if (codes.length > 0) writePendingCodes('', distinctCodes([...readPendingCodes('', storage), ...codes]), storage);
    return codes.length > 0;
  }

  /** A cart may be another than it was when its last field left: no field was there to revalidate it. */
  #begin(store: PromotionsStore, isUnwatched: boolean): void {
    const { storage } = this.#options;
    const codes = readPendingCodes('', storage);
    for (const code of codes) store.addPending(code);
    if (codes.length > 0) writePendingCodes('', [], storage);
    if (isUnwatched || !store.state.known || codes.length > 0) void store.revalidate(this.#asking);
  }
}

/**
 * Calls a listener whenever the cart may be another, or its discount codes: by the shop's events, after the change that
 * an event promises is made or has failed, and when the page comes back from the browser's cache. Until the returned
 * function is called.
 */
function watchCart({ changed, codesChanged }: { changed: () => void; codesChanged: () => void }): () => void {
  const over = new AbortController();
  const { signal } = over;
  const settled = async (event: Event, listener: () => void): Promise<void> => {
    // A change that failed may have been made in part.
    await Promise.resolve(Reflect.get(event, 'promise')).catch(() => undefined);
    if (!signal.aborted) listener();
  };
  const listen = (name: string, listener: () => void): void =>
    document.addEventListener(name, (event) => void settled(event, listener), { signal });
  for (const name of CART_EVENTS) listen(name, changed);
  listen(CODE_EVENT, codesChanged);
  window.addEventListener('pageshow', ({ persisted }) => persisted && changed(), { signal });
  return () => over.abort();
}
