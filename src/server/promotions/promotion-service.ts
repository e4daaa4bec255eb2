import type { PromotionsAnswer } from '../../protocol/promotions.js';
import type { PromotionsRequest } from '../../protocol/requests.js';
import type { PromotionCompletion, PromotionVendor } from '../vendors/promotion-vendor.js';
import type { Clock } from '../platform/clock.js';
import { describeFailure } from '../platform/failure.js';
import type { RequestContext } from '../platform/request-context.js';
import { KeyedDigest } from '../platform/digest.js';
import type { Logger } from '../platform/logger.js';
import type { Secret } from '../platform/secret.js';
import type { Store } from '../platform/store.js';
import { CartUnknown, HOOK_TIMEOUT, type CartLookUp, type PlacedOrder } from './cart-contents.js';
import { CartLock } from './cart-lock.js';
import { changeCart, type CartTools, type Errand } from './change-cart.js';
import { distinctCodes } from './change-codes.js';
import { clientKey, type ClientResolver } from '../limits/client-key.js';
import { GuessLimiter } from './guess-limiter.js';
import type { GuardLimits } from './guard-limits.js';
import { withTimeout } from '../concurrency/time-limit.js';
import type { NativeCodes } from './native-codes.js';
import { holdsCode, PromotionStates } from './promotion-state.js';
import { RequestLimit } from '../limits/request-limit.js';

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

export interface DeskOptions extends PromotionParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Who comes to the desk. */
export interface Visitor {
  readonly request: Request;
  readonly context: RequestContext | undefined;
  readonly requestId: string;
}

/** The promotions of a cart that was bought. */
export interface PackedPromotions {
  readonly journey: string;
  /** Each as the vendor wants it back. */
  readonly applied: unknown[];
  /** Some were earned by a code. */
  readonly withCode: boolean;
}

/** Where the promotions of carts are looked at and changed: one request at a time for each cart. */
export class PromotionService {
  readonly #options: DeskOptions;
  readonly #names: KeyedDigest;
  readonly #tools: CartTools;
  readonly #lock: CartLock;
  readonly #guard: GuessLimiter;
  readonly #requests: RequestLimit;

  constructor(options: DeskOptions) {
    const { store, clock, secret, limits } = options;
    this.#options = options;
    this.#names = new KeyedDigest(secret);
    this.#tools = { ...options, names: this.#names, states: new PromotionStates(store, clock) };
    this.#lock = new CartLock(store, clock);
    this.#guard = new GuessLimiter(store, clock, this.#names, limits);
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
   * Changes a cart's promotions, or looks at them anew.
   * @throws RateLimitExceeded; CartUnknown; VendorError; whatever a hook of the merchant's throws.
   */
  async change({ cart, locale, add, remove }: PromotionsRequest, visitor: Visitor): Promise<PromotionsAnswer> {
    const { clock, limits, cart: lookUp, client: resolve } = this.#options;
    const asker = await withTimeout(() => resolve(visitor.request, visitor.context), HOOK_TIMEOUT, clock);
    const client = await this.#names.of('client', clientKey(asker));
    const name = await this.#names.of('cart', cart);
    await this.#requests.admit(`client:${client}`, limits.requestsByClient);
    await this.#requests.admit(`cart:${name}`, limits.requestsByCart);
    const about = { requestId: visitor.requestId, vendor: this.vendor, journey: name };
    const change = { add: distinctCodes(add), remove };
    return this.#lock.hold(name, async () => {
      // Looked up in its turn: what is asked last must be asked of the cart as it was last.
      const contents = await withTimeout(() => lookUp(visitor.request, cart), HOOK_TIMEOUT, clock);
      if (!contents) throw new CartUnknown();
      return this.#guarded(client, { cart, name, contents, locale, change, about });
    });
  }

  /**
   * Reports an order with the promotions of its cart, so that its redemptions count, and forgets them once it is
   * confirmed.
   * @throws VendorError; the promotions are kept.
   */
  async complete(cart: string, placed: PlacedOrder): Promise<void> {
    const { order, customer, linkedUniqueReference, metadata, status = 'confirmed' } = placed;
    const { states } = this.#tools;
    const name = await this.#names.of('cart', cart);
    const journey = await this.#names.of('journey', cart);
    await this.#lock.hold(name, async () => {
      const state = await states.read(name);
      const applied = state.applied.map(({ source }) => source);
      await this.report({ order, customer, linkedUniqueReference, metadata, applied, journey, status });
      if (status === 'confirmed') await states.forget(name, state);
    });
  }

  /** The promotions of a cart as an order takes them along. */
  async pack(cart: string): Promise<PackedPromotions> {
    const name = await this.#names.of('cart', cart);
    const { applied } = await this.#tools.states.read(name);
    return {
      journey: await this.#names.of('journey', cart),
      applied: applied.map(({ source }) => source),
      withCode: applied.some(({ code }) => code !== undefined),
    };
  }

  /** Forgets the promotions of a cart that an order has taken along. */
  async unpack(cart: string): Promise<void> {
    const { states } = this.#tools;
    const name = await this.#names.of('cart', cart);
    await this.#lock.hold(name, async () => states.forget(name, await states.read(name)));
  }

  /** Reports an order. @throws VendorError */
  async report(completion: PromotionCompletion, signal?: AbortSignal): Promise<void> {
    await this.#tools.provider.complete(completion, signal);
  }

  /** Notes the codes as guesses before the vendor is asked for them, and takes back what was none. */
  async #guarded(client: string, errand: Errand): Promise<PromotionsAnswer> {
    const { name, change } = errand;
    const { applied } = await this.#tools.states.read(name);
    const guesses = change.add.filter((code) => !holdsCode(applied, code));
    const reservation = await this.#guard.reserve({ client, cart: name }, guesses);
    const refused = new Set<string>();
    try {
      return await changeCart(this.#tools, errand, refused);
    } finally {
      // What is kept by now is answered, whatever becomes of the count.
      await this.#guard
        .release(reservation, (key) => !refused.has(key))
        .catch((error: unknown) =>
          this.#tools.logger.error({ ...errand.about, ...describeFailure(error) }, 'guesses not taken back'),
        );
    }
  }
}
