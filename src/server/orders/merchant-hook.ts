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
