import * as z from 'zod/mini';
import { checkOrder } from '../../model/order/order-check.js';
import type { Order } from '../../model/order/order.js';
import { withTimeout } from '../concurrency/time-limit.js';
import type { Clock } from '../platform/clock.js';
import { describeFailure } from '../platform/failure.js';
import type { Logger } from '../platform/logger.js';
import { HOOK_TIMEOUT } from '../promotions/cart-contents.js';

/** What hooks are run with. */
export interface HookDeps {
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * What a function of the merchant's gives, as far as `read` can read it. Undefined, with a line in the log, when it
 * throws, takes too long, or gives something else: an order is never lost for it.
 * @param name The setting, for the log.
 * @param read Reads the answer; undefined for nonsense.
 */
export async function tryHook<T>(
  { clock, logger }: HookDeps,
  name: string,
  hook: () => unknown,
  read: (answer: unknown) => T | undefined,
): Promise<T | undefined> {
  try {
    const answer = await withTimeout(hook, HOOK_TIMEOUT, clock);
    const value = read(answer);
    if (value === undefined && answer !== undefined) {
      logger.error({ hook: name, gave: typeof answer }, 'a hook of the shop gave what cannot be used');
    }
    return value;
  } catch (error) {
    logger.error({ hook: name, ...describeFailure(error) }, 'a hook of the shop failed');
    return undefined;
  }
}

/** Functions of the shop's about a platform's orders. */
export interface PlatformHooks {
  /** The cart that an order came from, by the order as the platform sends it. */
  readonly cart?: ((raw: unknown) => unknown) | undefined;
  /** Corrects an order: it gets the platform's and ours, and gives the fields that are to be otherwise. */
  readonly order?: ((raw: unknown, ours: Order) => unknown) | undefined;
}

/**
 * A platform's order with what the shop's functions say of it.
 * @param name The setting that holds them, e.g. `orders.shopify`.
 */
export async function applyHooks(
  deps: HookDeps & PlatformHooks,
  name: string,
  raw: unknown,
  read: { readonly order: { readonly external_id: string }; readonly cart?: string | undefined },
): Promise<{ readonly order: object; readonly cart: string | undefined }> {
  const { cart: cartHook, order: orderHook } = deps;
  const cart = cartHook ? await tryHook(deps, `${name}.cart`, () => cartHook(raw), readCart) : read.cart;
  const hook = orderHook && ((): unknown => orderHook(raw, checkOrder(read.order).order));
  const given = hook && (await tryHook(deps, `${name}.order`, hook, readFields));
  return { order: given ? correct(read.order, given) : read.order, cart };
}

const readCart = (answer: unknown): string | undefined =>
  typeof answer === 'string' && answer !== '' ? answer : undefined;

const fieldsSchema = z.record(z.string(), z.unknown());
const readFields = (answer: unknown): Readonly<Record<string, unknown>> | undefined =>
  fieldsSchema.safeParse(answer).data;

/** The order with the shop's fields over ours; where one of theirs cannot be read, ours stands. */
function correct(ours: { readonly external_id: string }, given: Readonly<Record<string, unknown>>): object {
  const merged = { ...ours, ...given, external_id: ours.external_id };
  const unreadable = new Set(checkOrder(merged).leftOut.map(({ param }) => param));
  const usable = Object.entries(given).filter(([name]) => !unreadable.has(name) && name !== 'external_id');
  return { ...ours, ...Object.fromEntries(usable) };
}
