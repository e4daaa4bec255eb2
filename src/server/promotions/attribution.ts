import type { PromotionMessage } from '../../model/promotion.js';
import type { EarnedPromotion, PromotionObjection, PromotionVerdict } from '../vendors/promotion-vendor.js';
import { explainCode, explainGone, findCauses } from './messages.js';
import { isSameCode, type HeldPromotion } from './promotion-state.js';

/** What a verdict means for a cart. */
export interface Attribution {
  readonly applied: readonly HeldPromotion[];
  readonly messages: readonly PromotionMessage[];
  /** The code that was asked for is neither applied nor refused: the vendor has said nothing of it. */
  readonly silent: boolean;
  /** The reason why the code is not applied names neither it nor a promotion: it would be the same for any code. */
  readonly general: boolean;
  /** Objections to codes that the cart neither sent nor holds. They go no further than the log. */
  readonly foreign: readonly PromotionObjection[];
}

/**
 * Reads a verdict: which of the promotions the cart had before, which one the code has earned, which are gone, and what
 * the shopper reads of it. The vendor seldom says which code earned what, and so it is concluded: the code counts when
 * a promotion names it, or when one came that is not known to be automatic and no objection names the code.
 * @param before What the vendor was told that the cart has.
 */
export function attribute(
  before: readonly HeldPromotion[],
  code: string | undefined,
  verdict: PromotionVerdict,
): Attribution {
  const { earned, objections } = verdict;
  const earlier = matchEarlier(before, code, verdict);
  const won = code === undefined ? undefined : findWon(code, verdict, earlier);
  const stayed = new Set(earlier.values());
  const missing = before.filter((promotion) => !stayed.has(promotion));
  const causes = findCauses(missing, [code, ...[...stayed].map((promotion) => promotion.code)], objections);
  const refusal = code === undefined || won ? undefined : explainCode(code, objections, [...before, ...earned]);
  return {
    applied: earned.map((promotion) => toHeld(promotion, earlier.get(promotion), promotion === won ? code : undefined)),
    messages: [
      ...missing.flatMap((promotion) => explainGone(promotion, causes.get(promotion))),
      ...(refusal ? [refusal.message] : []),
    ],
    silent: refusal?.silent ?? false,
    general: refusal?.general ?? false,
    foreign: objections.filter((objection) => isForeign(objection, before, code)),
  };
}

/** The earlier promotion that each of the earned ones is. The same promotion may be there twice, for two codes. */
function matchEarlier(
  before: readonly HeldPromotion[],
  code: string | undefined,
  { earned, objections }: PromotionVerdict,
): ReadonlyMap<EarnedPromotion, HeldPromotion> {
  // Those whose codes are objected to are matched last: they are likely to be the ones that went.
  const isObjectedTo = (promotion: HeldPromotion): boolean =>
    objections.some((objection) => isSameCode(objection.code, promotion.code));
  const left = [...before.filter((promotion) => !isObjectedTo(promotion)), ...before.filter(isObjectedTo)];
  const found = new Map<EarnedPromotion, HeldPromotion>();
  const match = (promotion: EarnedPromotion, fits: (earlier: HeldPromotion) => boolean): void => {
    const at = left.findIndex((earlier) => earlier.promotionId === promotion.promotionId && fits(earlier));
    const [earlier] = at < 0 ? [] : left.splice(at, 1);
    if (earlier) found.set(promotion, earlier);
  };
  for (const promotion of earned) match(promotion, (earlier) => isSameCode(earlier.code, promotion.code));
  for (const promotion of earned) {
    if (!found.has(promotion) && !isSameCode(promotion.code, code)) match(promotion, () => true);
  }
  return found;
}

/** The promotion that a code has earned. */
function findWon(
  code: string,
  { earned, objections }: PromotionVerdict,
  earlier: ReadonlyMap<EarnedPromotion, HeldPromotion>,
): EarnedPromotion | undefined {
  const gained = earned.filter((promotion) => !earlier.has(promotion));
  const named = gained.find((promotion) => isSameCode(promotion.code, code));
  if (named || objections.some((objection) => isSameCode(objection.code, code))) return named;
  return gained.find(({ automatic }) => automatic === false) ?? gained.find(({ automatic }) => automatic === undefined);
}

const isForeign = (
  { code }: PromotionObjection,
  before: readonly HeldPromotion[],
  asked: string | undefined,
): boolean =>
  code !== undefined && !isSameCode(code, asked) && !before.some((promotion) => isSameCode(promotion.code, code));

/**
 * The promotion as the vendor has it now, with the code that we know earned it. A code that the vendor names by itself
 * is not passed on.
 */
function toHeld(
  promotion: EarnedPromotion,
  earlier: HeldPromotion | undefined,
  won: string | undefined,
): HeldPromotion {
  const { promotionId, title, amount, source } = promotion;
  const code = won ?? earlier?.code;
  const automatic = code === undefined && (promotion.automatic ?? earlier?.automatic ?? true);
  return { promotionId, title, automatic, source, ...(code !== undefined && { code }), ...(amount && { amount }) };
}
