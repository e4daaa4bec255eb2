import type { PromotionMessage } from '../../model/promotion.js';
import type { EarnedPromotion, PromotionObjection, PromotionVerdict } from '../vendors/promotion-vendor.js';
import { explainCode, explainGone, findBlame } from './messages.js';
import { isSameCode, type AppliedPromotion } from './promotion-state.js';

/** A promotion of a cart that has no handle yet. */
export type HeldPromotion = Omit<AppliedPromotion, 'handle'>;

/** What a verdict means for a cart. */
export interface Attribution {
  readonly applied: readonly HeldPromotion[];
  readonly messages: readonly PromotionMessage[];
  /** The code that was asked for is neither applied nor refused: the vendor kept silent about it. */
  readonly silent: boolean;
  /** What is said of the code names neither it nor a promotion: it may be said of any. */
  readonly general: boolean;
  /** Objections to codes that the cart neither sent nor holds. They go no further than the log. */
  readonly foreign: readonly PromotionObjection[];
}

/**
 * Reads a verdict: which of the promotions the cart had before, which one the code has earned, which have gone, and
 * what the shopper is told. The vendor seldom says which code earned what, and so it is concluded: the code counts when
 * a promotion names it, or when one came that is not known to be automatic and no objection names the code.
 * @param before What the vendor was told that the cart has.
 */
export function attribute(
  before: readonly HeldPromotion[],
  code: string | undefined,
  verdict: PromotionVerdict,
): Attribution {
  const { earned, objections } = verdict;
  const kept = matchEarlier(before, code, verdict);
  const won = code === undefined ? undefined : findWon(code, verdict, kept);
  const stayed = new Set(kept.values());
  const missing = before.filter((holding) => !stayed.has(holding));
  const blame = findBlame(missing, [code, ...[...stayed].map((holding) => holding.code)], objections);
  const answer = code === undefined || won ? undefined : explainCode(code, objections, [...before, ...earned]);
  return {
    applied: earned.map((promotion) => hold(promotion, kept.get(promotion), promotion === won ? code : undefined)),
    messages: [
      ...missing.flatMap((holding) => explainGone(holding, blame.get(holding))),
      ...(answer ? [answer.message] : []),
    ],
    silent: answer?.silent ?? false,
    general: answer?.general ?? false,
    foreign: objections.filter((objection) => isForeign(objection, before, code)),
  };
}

/** The earlier promotion that each of the earned ones is. The same promotion may be there twice, for two codes. */
function matchEarlier(
  before: readonly HeldPromotion[],
  code: string | undefined,
  { earned, objections }: PromotionVerdict,
): ReadonlyMap<EarnedPromotion, HeldPromotion> {
  const blamed = (holding: HeldPromotion): boolean =>
    objections.some((objection) => isSameCode(objection.code, holding.code));
  const left = [...before.filter((holding) => !blamed(holding)), ...before.filter(blamed)];
  const found = new Map<EarnedPromotion, HeldPromotion>();
  const take = (promotion: EarnedPromotion, fits: (holding: HeldPromotion) => boolean): void => {
    const at = left.findIndex((holding) => holding.promotionId === promotion.promotionId && fits(holding));
    const [holding] = at < 0 ? [] : left.splice(at, 1);
    if (holding) found.set(promotion, holding);
  };
  for (const promotion of earned) take(promotion, (holding) => isSameCode(holding.code, promotion.code));
  for (const promotion of earned) {
    if (!found.has(promotion) && !isSameCode(promotion.code, code)) take(promotion, () => true);
  }
  return found;
}

function findWon(
  code: string,
  { earned, objections }: PromotionVerdict,
  kept: ReadonlyMap<EarnedPromotion, HeldPromotion>,
): EarnedPromotion | undefined {
  const gained = earned.filter((promotion) => !kept.has(promotion));
  const named = gained.find((promotion) => isSameCode(promotion.code, code));
  if (named || objections.some((objection) => isSameCode(objection.code, code))) return named;
  return gained.find(({ automatic }) => automatic === false) ?? gained.find(({ automatic }) => automatic === undefined);
}

const isForeign = ({ code }: PromotionObjection, before: readonly HeldPromotion[], asked: string | undefined): boolean =>
  code !== undefined && !isSameCode(code, asked) && !before.some((holding) => isSameCode(holding.code, code));

/**
 * The promotion as the vendor has it now, with the code that we know earned it. A code that the vendor names by itself
 * never passes.
 */
function hold(promotion: EarnedPromotion, held: HeldPromotion | undefined, won: string | undefined): HeldPromotion {
  const { promotionId, title, amount, source } = promotion;
  const code = won ?? held?.code;
  const automatic = code === undefined && (promotion.automatic ?? held?.automatic ?? true);
  return { promotionId, title, automatic, source, ...(code !== undefined && { code }), ...(amount && { amount }) };
}
