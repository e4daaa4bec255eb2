import type { PromotionsAnswer } from '../../protocol/promotions.js';
import type { PromotionsRequest } from '../../protocol/requests.js';
import { withTimeout } from '../concurrency/time-limit.js';
import { clientKey, networksOf, type ClientResolver } from '../limits/client-key.js';
import { RequestLimit } from '../limits/request-limit.js';
import type { Clock } from '../platform/clock.js';
import { describeFailure } from '../platform/failure.js';
import { KeyedDigest } from '../platform/digest.js';
import type { Logger } from '../platform/logger.js';
import type { RequestContext } from '../platform/request-context.js';
import type { Secret } from '../platform/secret.js';
import type { Store } from '../platform/store.js';
import type { PromotionCompletion, PromotionVendor } from '../vendors/promotion-vendor.js';
import { CartUnknown, HOOK_TIMEOUT, type CartLookUp, type PlacedOrder } from './cart-contents.js';
import { CartLock } from './cart-lock.js';
import { changeCart, type CartChange, type CartDeps } from './change-cart.js';
import { distinctCodes } from './change-codes.js';
import { GuessLimiter, type GuessSource } from './guess-limiter.js';
import type { GuardLimits } from './guess-record.js';
import type { NativeCodes } from './native-codes.js';
import { holdsCode, PromotionStates } from './promotion-state.js';

/*
 * How a code walks through this folder.
 *
 * `POST /v1/promotions` calls `change` with a cart's address and a code. The client and the cart are counted
 * (`RequestLimit`), the cart is locked (`CartLock`), and the merchant's hook says what is in it. The code is counted as
 * a guess (`GuessLimiter`) before the vendor is asked. `changeCart` reads what the cart has (`PromotionStates`) and
 * lets `changeCodes` decide what to ask and in which order; `askVendor` asks once a code. `attribute` reads the
 * verdict: which promotion the code has earned, which are gone, with the `messages` that say why. The new state is
 * stored under a higher revision, `nativeCodes` names what the shop's own cart must be given, and the answer is built
 * by the protocol's schema. A code that was right is then taken back from the guesses. When the order is placed,
 * `complete` reports it, or the orders' folder does with `snapshotForOrder`, `report` and `clear`.
 */

/** What a merchant's promotions are made of. */
export interface PromotionParts {
  readonly provider: PromotionVendor;
  /** Makes the names of journeys, handles, clients and codes. */
  readonly secret: Secret;
  readonly cart: CartLookUp;
  readonly client: ClientResolver;
  /** Origins besides the proxy's own from which changes are taken. */
  readonly origins: readonly string[];
  /** Gives one answer to every rejected code. */
  readonly uniform: boolean;
  readonly nativeCodes?: NativeCodes | undefined;
  readonly limits: GuardLimits;
}

export interface PromotionServiceOptions extends PromotionParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** A request as it came in. */
export interface PromotionRequester {
  readonly request: Request;
  readonly context: RequestContext | undefined;
  readonly requestId: string;
}

/** The promotions of a cart that was bought. */
export interface PromotionSnapshot {
  readonly journey: string;
  /** Each as the vendor wants it back. */
  readonly applied: unknown[];
  /** Some were earned by a code. */
  readonly withCode: boolean;
}

/** Where the promotions of carts are changed and revalidated: one request at a time for each cart. */
export class PromotionService {
  readonly #options: PromotionServiceOptions;
  readonly #names: KeyedDigest;
  readonly #deps: CartDeps;
  readonly #lock: CartLock;
  readonly #guesses: GuessLimiter;
  readonly #requests: RequestLimit;

  constructor(options: PromotionServiceOptions) {
    const { store, clock, secret, limits } = options;
    this.#options = options;
    this.#names = new KeyedDigest(secret);
    this.#deps = { ...options, names: this.#names, states: new PromotionStates(store, clock) };
    this.#lock = new CartLock(store, clock);
    this.#guesses = new GuessLimiter(store, this.#names, limits);
    this.#requests = new RequestLimit(store);
  }

  /** The vendor's name, for health. */
  get vendor(): string {
    return this.#options.provider.name;
  }

  get origins(): readonly string[] {
    return this.#options.origins;
  }

  /**
   * Changes a cart's promotions, or revalidates them.
   * @throws RateLimitExceeded; CartUnknown; VendorError; or the error of a merchant's hook.
   */
  async change({ cart, locale, add, remove }: PromotionsRequest, by: PromotionRequester): Promise<PromotionsAnswer> {
    const { clock, cart: lookUp } = this.#options;
    const name = await this.#names.of('cart', cart);
    const source = await this.#admit(name, by);
    const about = { requestId: by.requestId, vendor: this.vendor, journey: name };
    const change = { add: distinctCodes(add), remove };
    return this.#lock.hold(name, async () => {
      // Looked up under the lock: the last request must be answered for the cart as it was last.
      const contents = await withTimeout(() => lookUp(by.request, cart), HOOK_TIMEOUT, clock);
      if (!contents) throw new CartUnknown();
      return this.#guarded(source, { cart, name, client: source.client, contents, locale, change, about });
    });
  }

  /**
   * Reports an order with the promotions of its cart, so that its redemptions count, and forgets them once it is
   * confirmed.
   * @throws VendorError; the promotions are kept.
   */
  async complete(cart: string, placed: PlacedOrder): Promise<void> {
    const { order, customer, linkedUniqueReference, metadata, status = 'confirmed' } = placed;
    const { states } = this.#deps;
    const name = await this.#names.of('cart', cart);
    const journey = await this.#names.of('journey', cart);
    await this.#lock.hold(name, async () => {
      const state = await states.read(name);
      const applied = state.applied.map(({ source }) => source);
      await this.report({ order, customer, linkedUniqueReference, metadata, applied, journey, status });
      if (status === 'confirmed') await states.forget(name, state);
    });
  }

  /** The promotions of a cart, to be kept with its order. */
  async snapshotForOrder(cart: string): Promise<PromotionSnapshot> {
    const name = await this.#names.of('cart', cart);
    const { applied } = await this.#deps.states.read(name);
    return {
      journey: await this.#names.of('journey', cart),
      applied: applied.map(({ source }) => source),
      withCode: applied.some(({ code }) => code !== undefined),
    };
  }

  /** Forgets the promotions of a cart once its order has them. */
  async clear(cart: string): Promise<void> {
    const { states } = this.#deps;
    const name = await this.#names.of('cart', cart);
    await this.#lock.hold(name, async () => states.forget(name, await states.read(name)));
  }

  /** Reports an order. @throws VendorError */
  async report(completion: PromotionCompletion, signal?: AbortSignal): Promise<void> {
    await this.#deps.provider.complete(completion, signal);
  }

  /**
   * Counts a request: by client, and by cart. What strangers ask about a cart counts against each other alone, and
   * never against the cart's own shoppers.
   * @throws RateLimitExceeded
   */
  async #admit(cart: string, by: PromotionRequester): Promise<Pick<GuessSource, 'client' | 'networks'>> {
    const { clock, limits, client: resolve } = this.#options;
    const address = await withTimeout(() => resolve(by.request, by.context), HOOK_TIMEOUT, clock);
    const key = clientKey(address);
    const client = await this.#names.of('client', key);
    await this.#requests.admit(`client:${client}`, limits.requestsByClient);
    const { shoppers } = await this.#deps.states.read(cart);
    const isShopper = shoppers?.includes(client) === true;
    if (isShopper) await this.#requests.admit(`shopper:${cart}:${client}`, limits.requestsByCart);
    await this.#requests.admit(`cart:${cart}`, limits.requestsByCart).catch((error: unknown) => {
      if (!isShopper) throw error;
    });
    return { client, networks: networksOf(key) };
  }

  /** Counts the codes as guesses before the vendor is asked for them, and takes those back that were none. */
  async #guarded(
    { client, networks }: Pick<GuessSource, 'client' | 'networks'>,
    request: CartChange,
  ): Promise<PromotionsAnswer> {
    const { name, change } = request;
    // Read under the lock: the first that comes to a cart is its shopper.
    const { applied, shoppers = [client] } = await this.#deps.states.read(name);
    const source = { client, networks, cart: name, isShopper: shoppers.includes(client) };
    const guesses = change.add.filter((code) => !holdsCode(applied, code));
    const reservation = await this.#guesses.reserve(source, guesses);
    const refused = new Set<string>();
    const settle = async (answer?: PromotionsAnswer): Promise<void> => {
      await this.#guesses.release(reservation, (key) => !refused.has(key));
      const isRight = answer !== undefined && guesses.some((code) => holdsCode(answer.applied, code));
      if (isRight && !reservation.isTrusted) await this.#guesses.trust(client);
    };
    let answer: PromotionsAnswer | undefined;
    try {
      answer = await changeCart(this.#deps, request, refused);
      return answer;
    } finally {
      // The change is stored by now: it is answered even when the count cannot be corrected.
      await settle(answer).catch((error: unknown) =>
        this.#deps.logger.error({ ...request.about, ...describeFailure(error) }, 'guesses not taken back'),
      );
    }
  }
}
