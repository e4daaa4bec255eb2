import type { Promotion } from '../../model/promotion.js';
import { parsePromotionsAnswer, type PromotionsAnswer } from '../../protocol/promotions.js';
import type { Clock } from '../platform/clock.js';
import { describeFailure } from '../platform/failure.js';
import { HOOK_TIMEOUT, type CartContents } from './cart-contents.js';
import { changeCodes, without, type CodeChange, type PromotionResult } from './change-codes.js';
import { messageFor } from './messages.js';
import { askVendor, type AskDeps } from './ask-vendor.js';
import { withTimeout } from '../concurrency/time-limit.js';
import { readNativeCodes, remember, toNative, type NativeCodes } from './native-codes.js';
import type { LogContext } from './promotion-log.js';
import { holdsCode, type AppliedPromotion, type PromotionState, type PromotionStates } from './promotion-state.js';

/** What carts are changed with. */
export interface CartDeps extends AskDeps {
  readonly clock: Clock;
  readonly states: PromotionStates;
  readonly nativeCodes?: NativeCodes | undefined;
}

/** One request, once it is known whose cart it is about. */
export interface CartChange {
  readonly cart: string;
  /** A digest of the cart's address: its name in the store and in the log. */
  readonly name: string;
  /** A digest of the client. */
  readonly client: string;
  readonly contents: CartContents;
  readonly locale: string;
  readonly change: CodeChange;
  readonly about: LogContext;
}

/**
 * Changes a cart while the caller holds its lock, keeps the result, and answers.
 * @param refused Collects the keys of codes that the vendor refuses for good.
 * @throws VendorError when there is no verdict at all, or when another request has changed the cart all the same.
 */
export async function changeCart(deps: CartDeps, request: CartChange, refused: Set<string>): Promise<PromotionsAnswer> {
  const { states, logger } = deps;
  const { name, client, contents, change, about } = request;
  let state = await states.read(name);
  const start = state.applied;
  const { shoppers = [client] } = state;
  const steps = {
    ask: (applied: readonly AppliedPromotion[], code: string | undefined): Promise<PromotionResult> =>
      askVendor(deps, { ...request, start, add: change.add, refused }, applied, code),
    keep: async (applied: readonly AppliedPromotion[]): Promise<void> => {
      state = await states.write(name, state, { applied: [...applied], native: state.native, shoppers });
    },
    failed: (error: unknown): void => logger.error({ ...about, ...describeFailure(error) }, 'promotions interrupted'),
  };
  const result = contents.empty ? leaveEmpty(start, change) : await changeCodes(start, change, steps);
  const shown = contents.empty ? [] : result.applied;
  const native = await findNative(deps, request, shown);
  const { revision, native: remembered } = await states.write(name, state, {
    applied: [...result.applied],
    native: remember(state.native, native ?? []),
    shoppers: change.add.some((code) => gained(code, start, result)) ? withShopper(shoppers, client) : shoppers,
  });
  return toAnswer(result, shown, revision, native && { codes: native, remembered });
}

const gained = (code: string, start: readonly AppliedPromotion[], { applied }: PromotionResult): boolean =>
  !holdsCode(start, code) && holdsCode(applied, code);

/** Clients that are remembered as a cart's own. */
const MOST_SHOPPERS = 3;

/** The first stays; of the others the last. */
function withShopper([first = '', ...others]: readonly string[], client: string): string[] {
  const known = [...others.filter((other) => other !== client), ...(client === first ? [] : [client])];
  return [first, ...known.slice(1 - MOST_SHOPPERS)];
}

/**
 * An empty cart earns nothing, and loses nothing: what it had is kept but not shown, and is back with the first item.
 * The vendor is not asked.
 */
const leaveEmpty = (start: readonly AppliedPromotion[], { add, remove }: CodeChange): PromotionResult => ({
  applied: add.length > 0 ? start : without(start, remove),
  messages: add.map((code) => messageFor('cart_empty', code)),
  totals: undefined,
});

/**
 * The native codes of what is applied; undefined when there is no look-up, or when it fails. Then the platform's cart
 * is left as it is.
 */
async function findNative(
  { nativeCodes, clock, logger }: CartDeps,
  { cart, about }: CartChange,
  applied: readonly AppliedPromotion[],
): Promise<readonly string[] | undefined> {
  if (!nativeCodes) return undefined;
  try {
    return readNativeCodes(await withTimeout(() => nativeCodes(applied.map(toNative), cart), HOOK_TIMEOUT, clock));
  } catch (error) {
    logger.error({ ...about, ...describeFailure(error) }, 'native codes not found');
    return undefined;
  }
}

/** Built again from its shape: what the protocol does not name cannot pass. */
const toAnswer = (
  { messages, totals }: PromotionResult,
  shown: readonly AppliedPromotion[],
  revision: PromotionState['revision'],
  native: { readonly codes: readonly string[]; readonly remembered: readonly string[] } | undefined,
): PromotionsAnswer =>
  parsePromotionsAnswer({
    applied: shown.map((promotion): Promotion => ({ ...promotion, removable: !promotion.automatic })),
    messages,
    ...(totals && { totals }),
    ...(native && {
      nativeCodes: native.codes,
      retiredNativeCodes: native.remembered.filter((code) => !native.codes.includes(code)),
    }),
    revision,
  });
