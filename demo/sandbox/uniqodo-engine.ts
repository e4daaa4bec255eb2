import type { GivenCode, UniqodoCodes } from './uniqodo-codes.js';
import { wireError, type Subject, type WireError } from './uniqodo-errors.js';
import { isStopping, provoked, type Status, type UniqodoErrorId } from './uniqodo-ids.js';
import { spendMessage, type Locale } from './uniqodo-messages.js';
import { Purchase, type UniqodoOrder } from './uniqodo-order.js';
import {
  CODES_PER_ORDER,
  promotionById,
  promotionByMasterCode,
  UNIQODO_PROMOTIONS,
  type UniqodoPromotion,
} from './uniqodo-promotions.js';

/** What `/v2/apply` is asked. */
export interface Question {
  readonly order: UniqodoOrder;
  readonly code: string | undefined;
  readonly reference: string | undefined;
  readonly customer: string | undefined;
  readonly journey: string;
  readonly locale: Locale;
}

/** Which of the returned promotions name the code that earned them. */
export type NamesCodes = 'sometimes' | 'always' | 'never';

/** The promotion that provoked errors are about. */
const PROVOKED_PROMOTION = '60c5ef375e987e3856862129b39290b2';
const OF_NO_PROMOTION: readonly UniqodoErrorId[] = ['resource_not_found', 'unique_coupon_code_not_found'];
/** The statuses at which a technical reason lies deeper than documented. */
const DEEP: readonly Status[] = [404, 500];

/**
 * One call of `/v2/apply`: checks every applied promotion again, then one code, then the automatic promotions.
 */
class Application {
  readonly #codes: UniqodoCodes;
  readonly #question: Question;
  readonly #purchase: Purchase;
  readonly #used = new Map<UniqodoPromotion, GivenCode | undefined>();
  readonly #errors: WireError[] = [];

  constructor(codes: UniqodoCodes, question: Question) {
    this.#codes = codes;
    this.#question = question;
    this.#purchase = new Purchase(question.order);
  }

  requalify(): void {
    for (const { promotionId, couponCode } of this.#question.order.appliedPromotions ?? []) {
      const subject = { promotionId, couponCode: couponCode ?? undefined };
      const promotion = promotionById(promotionId);
      const given = this.#codeOf(promotion, couponCode);
      const known = promotion !== undefined && (given === undefined || given.promotion === promotion);
      if (!known) this.#fail('resource_not_found', subject);
      // Of a unique code that is not named, the vendor knows only through the journey.
      else if (given === undefined && promotion.codeType !== 'Automatic') this.#fail('code_locked', subject);
      else this.#try(promotion, given, subject);
    }
  }

  add(code: string): void {
    const given = this.#codes.find(code);
    const master = promotionByMasterCode(code);
    if (master) this.#fail('master_code_cannot_be_used', { promotionId: master.id, couponCode: code });
    else if (given === undefined) this.#fail('resource_not_found', { couponCode: code });
    else this.#try(given.promotion, given, { promotionId: given.promotion.id, couponCode: code });
  }

  /** Lets the code fail in the way that its name asks for. */
  failWith(id: UniqodoErrorId, { deep }: { deep: boolean }): void {
    const { code, locale } = this.#question;
    const promotionId = OF_NO_PROMOTION.includes(id) ? undefined : PROVOKED_PROMOTION;
    this.#errors.push(wireError(id, locale, { promotionId, couponCode: code }, { deep }));
  }

  addAutomatic(): void {
    const automatic = UNIQODO_PROMOTIONS.filter(({ codeType }) => codeType === 'Automatic');
    for (const promotion of automatic) {
      if (this.#obstacle(promotion, undefined) === undefined) this.#take(promotion, undefined);
    }
  }

  answer(names: NamesCodes): object {
    const { order, journey } = this.#question;
    const { totals } = this.#purchase;
    const appliedPromotions = this.#purchase.promotions.map((promotion) => {
      const given = this.#used.get(promotion);
      const named = names === 'always' || (names === 'sometimes' && promotion.namesCode);
      return {
        promotionId: promotion.id,
        title: promotion.title,
        ...(named && given && { couponCode: given.code }),
        applicationMethod: promotion.codeType === 'Automatic' ? 'Automatic' : 'Code',
        discount: this.#purchase.discount(promotion),
      };
    });
    const answered = { status: order.status ?? 'new', appliedPromotions, totals };
    return { journeyId: journey, order: answered, ...(this.#errors.length > 0 && { errors: this.#errors }) };
  }

  #codeOf(promotion: UniqodoPromotion | undefined, named: string | null | undefined): GivenCode | undefined {
    if (named) return this.#codes.find(named);
    return promotion && this.#codes.usedBy(this.#question.journey, promotion);
  }

  #try(promotion: UniqodoPromotion, given: GivenCode | undefined, subject: Subject): void {
    const obstacle = this.#obstacle(promotion, given);
    if (obstacle === undefined) this.#take(promotion, given);
    else this.#fail(obstacle, subject, promotion.minimum);
  }

  #take(promotion: UniqodoPromotion, given: GivenCode | undefined): void {
    this.#purchase.apply(promotion);
    this.#used.set(promotion, given);
    if (given) this.#codes.hold(given, this.#question.journey);
  }

  /** What is in a promotion's way, the first of everything that could be. */
  #obstacle(promotion: UniqodoPromotion, given: GivenCode | undefined): UniqodoErrorId | undefined {
    return this.#obstacleOfCode(given) ?? this.#obstacleOfCompany(promotion, given) ?? this.#obstacleOfOrder(promotion);
  }

  #obstacleOfCode(given: GivenCode | undefined): UniqodoErrorId | undefined {
    if (given === undefined) return undefined;
    const { journey, customer, reference } = this.#question;
    if (given.deactivated) return 'code_deactivated';
    if (given.redeemed) return 'code_redeemed';
    if (this.#codes.isLocked(given, journey)) return 'code_locked';
    if (this.#codes.isUsedUp(given.promotion, customer)) return 'redemption_limit_reached';
    if (given.reference === undefined) return undefined;
    if (reference === undefined) return 'missing_linked_unique_reference';
    return reference === given.reference ? undefined : 'incorrect_linked_unique_reference';
  }

  #obstacleOfCompany(promotion: UniqodoPromotion, given: GivenCode | undefined): UniqodoErrorId | undefined {
    const others = [...this.#used.keys()];
    if (others.includes(promotion)) return 'promotion_already_applied';
    const codes = others.filter(({ codeType }) => codeType !== 'Automatic');
    if (given && codes.length >= CODES_PER_ORDER) return 'coupon_code_per_order_limit_reached';
    const refused = others.some(({ codes }) => promotion.notWith !== undefined && codes.includes(promotion.notWith));
    return refused ? 'promotion_cannot_be_combined' : undefined;
  }

  #obstacleOfOrder(promotion: UniqodoPromotion): UniqodoErrorId | undefined {
    const purchase = this.#purchase;
    if (promotion.gives === 'delivery') {
      if (!this.#question.order.shipping) return 'shipping_not_specified';
      return purchase.isDeliveryFree ? 'full_shipping_discount_reached' : undefined;
    }
    if (purchase.subtotal < (promotion.minimum ?? 0)) return 'custom_rule_violation';
    if (!purchase.qualifies(promotion)) return 'product_discount_not_applicable';
    return purchase.isFree ? 'full_discount_reached' : undefined;
  }

  #fail(id: UniqodoErrorId, subject: Subject, minimum?: number): void {
    const { locale, order } = this.#question;
    const spend = id === 'custom_rule_violation' && minimum !== undefined;
    const wording = spend ? { message: spendMessage(minimum, order.currency, locale) } : {};
    this.#errors.push(wireError(id, locale, subject, wording));
  }
}

/** Answers `/v2/apply`: what the order has earned, and what is in the way of the rest. */
export function applyPromotions(
  codes: UniqodoCodes,
  question: Question,
  names: NamesCodes,
): { status: Status; body: object } {
  const { code, locale } = question;
  const asked = code === undefined ? undefined : provoked(code);
  if (asked && isStopping(asked.id)) return { status: asked.several, body: { errors: [wireError(asked.id, locale)] } };
  const application = new Application(codes, question);
  application.requalify();
  if (asked) application.failWith(asked.id, { deep: DEEP.includes(asked.several) });
  else if (code !== undefined) application.add(code);
  application.addAutomatic();
  return { status: asked?.several ?? 200, body: application.answer(names) };
}
