import type { PromotionMessage, Totals } from '../../model/promotion.js';
import { MAX_CODES } from '../../protocol/limits.js';
import { VendorError } from '../vendors/review-vendor.js';
import { messageFor } from './messages.js';
import { holdsCode, isSameCode, type AppliedPromotion } from './promotion-state.js';

/** What is to be changed. With both empty, the cart's promotions are only revalidated. */
export interface CodeChange {
  readonly add: readonly string[];
  /** Handles or codes. */
  readonly remove: readonly string[];
}

/** What the vendor's answers mean for a cart. */
export interface PromotionResult {
  readonly applied: readonly AppliedPromotion[];
  readonly messages: readonly PromotionMessage[];
  readonly totals: Totals | undefined;
}

/**
 * How a change is made: the vendor is asked once a code. The result of each question but the last is kept at once,
 * except in an exchange.
 */
export interface ChangeSteps {
  /** @throws VendorError when there is no verdict. */
  ask(applied: readonly AppliedPromotion[], code: string | undefined): Promise<PromotionResult>;
  keep(applied: readonly AppliedPromotion[]): Promise<void>;
  failed(error: VendorError): void;
}

/** Codes to add, each once, as it was first typed. */
export const distinctCodes = (codes: readonly string[]): readonly string[] =>
  codes.filter((code, index) => codes.findIndex((other) => isSameCode(other, code)) === index);

/** The promotions that stay when some are taken off. An automatic one would come back, and stays. */
export const without = (applied: readonly AppliedPromotion[], remove: readonly string[]): readonly AppliedPromotion[] =>
  applied.filter(
    ({ automatic, handle, code }) => automatic || !remove.some((entry) => entry === handle || isSameCode(entry, code)),
  );

/**
 * Changes the promotions of a cart. A code that is applied already is not asked for again. In an exchange, when the
 * first of the new codes is not applied, no other is asked for, and the cart is revalidated as it was.
 * @throws VendorError when the first question has no verdict, or any of an exchange.
 */
export async function changeCodes(
  start: readonly AppliedPromotion[],
  { add, remove }: CodeChange,
  steps: ChangeSteps,
): Promise<PromotionResult> {
  const reduced = without(start, remove);
  const missing = add.filter((code) => !holdsCode(reduced, code));
  const [wanted, ...others] = missing;
  const isExchange = reduced.length < start.length && wanted === add[0];
  if (wanted === undefined) return askInTurn(reduced, [undefined], steps);
  if (!isExchange) return askInTurn(reduced, missing, steps);
  const first = await askInTurn(reduced, [wanted], steps);
  if (!holdsCode(first.applied, wanted)) {
    const stays = await askInTurn(start, [undefined], steps, 1);
    return { ...stays, messages: [...first.messages.filter(({ dropped }) => !dropped), ...stays.messages] };
  }
  if (others.length === 0) return first;
  const rest = await askInTurn(first.applied, others, { ...steps, ...ALL_OR_NOTHING });
  return { ...rest, messages: [...first.messages, ...rest.messages] };
}

/** An exchange that breaks off half way would lose the codes that were still to be added. */
const ALL_OR_NOTHING: Pick<ChangeSteps, 'keep' | 'failed'> = {
  keep: async () => {},
  failed: (error) => {
    throw error;
  },
};

async function askInTurn(
  start: readonly AppliedPromotion[],
  codes: readonly (string | undefined)[],
  { ask, keep, failed }: ChangeSteps,
  verdictsBefore = 0,
): Promise<PromotionResult> {
  let applied = start;
  let totals: Totals | undefined;
  const messages: PromotionMessage[] = [];
  let verdicts = verdictsBefore;
  for (const [index, code] of codes.entries()) {
    if (code !== undefined && applied.filter((promotion) => promotion.code !== undefined).length >= MAX_CODES) {
      messages.push(messageFor('coupon_code_per_order_limit_reached', code));
      continue;
    }
    try {
      const result = await ask(applied, code);
      ({ applied, totals } = result);
      messages.push(...result.messages);
      verdicts++;
    } catch (error) {
      if (verdicts === 0 || !(error instanceof VendorError)) throw error;
      failed(error);
      const left = codes.slice(index).filter((later) => later !== undefined);
      return { applied, totals, messages: [...messages, ...left.map((later) => messageFor('unavailable', later))] };
    }
    if (index < codes.length - 1) await keep(applied);
  }
  return { applied, totals, messages };
}
