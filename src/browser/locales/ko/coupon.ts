import type { CouponWords } from '../en/coupon.js';
import type { Format } from '../format.js';
import { isolate, list, money, moneyOff, whenOver } from '../sentence-parts.js';

/**
 * What a coupon field says in Korean, in the polite style of shops (해요). A particle follows the sound before it, which
 * no code shows: so each stands behind a word of ours.
 */
export function coupon(format: Format): CouponWords {
  const quoted = (name: string): string => `‘${isolate(name)}’`;
  const about = (code?: string): string => (code ? `${quoted(code)} 코드는` : '이 할인은');
  const object = (code?: string, otherwise = '이 할인을'): string => (code ? `${quoted(code)} 코드를` : otherwise);
  const subject = (code?: string): string => (code ? `${quoted(code)} 코드가` : '이 할인이');
  return {
    open: '할인 코드가 있나요?',
    label: '할인 코드',
    apply: '적용',
    applying: (code) => `${object(code)} 확인하고 있어요…`,
    slow: '평소보다 오래 걸리고 있어요.',
    remove: '삭제',
    removeCode: (name) => `삭제: ${quoted(name)}`,

    appliedList: '적용된 할인',
    pendingList: '대기 중인 코드',
    automatic: '자동 적용',
    saving: (amount) => moneyOff(format, amount),
    savingSpoken: (amount) => `할인 금액: ${money(format, amount)}`,
    discount: (amount) => `총 할인 금액: ${money(format, amount)}`,

    applied: (code, title, amount) =>
      `${object(code)} 적용했어요${title && `: ${isolate(title)}`}.${amount ? ` 할인 금액: ${money(format, amount)}.` : ''}`,
    alreadyApplied: (code) => `${about(code)} 이미 적용되어 있어요.`,
    replaced: (names, code) => `${list(format, names.map(quoted))} 대신 ${object(code)} 적용했어요.`,
    removed: (name) => `${quoted(name)} 할인을 삭제했어요.`,
    dropped: (code) => `${about(code)} 더 이상 주문에 적용되지 않아 삭제했어요.`,
    droppedTitle: (title) => `${quoted(title)} 할인은 더 이상 주문에 적용되지 않아요.`,
    lost: (amount) => `${money(format, amount)} 할인이 사라졌어요.`,
    onHold: (code) => `${about(code)} 대기 중이에요.`,
    pendingRow: {
      items: '할인 대상 상품을 담아 주세요',
      delivery: '배송 방법을 선택해 주세요',
      'sign-in': '로그인해 주세요',
      condition: '아직 조건이 충족되지 않았어요',
    },

    limitReached: (count) =>
      format.plural(count, {
        other: '주문당 코드를 #개까지 쓸 수 있어요. 다른 코드를 쓰려면 적용된 코드를 삭제해 주세요.',
      }),
    exchange: (code) => `대신 ${quoted(code)} 사용`,
    rateLimited: (wait) => `코드 입력 횟수를 초과했어요. ${whenOver(format, wait)}에 다시 시도해 주세요.`,
    offline: '오프라인 상태인 것 같아요. 입력한 코드는 그대로 있으니 연결되면 다시 시도해 주세요.',
    unavailable: '지금은 코드를 확인할 수 없어요. 다시 시도해 주세요.',
    reference: (id) => `문의 번호: ${isolate(id)}`,
    empty: '먼저 코드를 입력해 주세요.',
    tooLong: (max) => format.plural(max, { other: '코드는 최대 #자까지 입력할 수 있어요.' }),

    messages: {
      resource_not_found: (code) =>
        `${object(code, '이 코드를')} 찾을 수 없어요. 입력한 내용을 확인하고 다시 시도해 주세요.`,
      code_expired: (code) => `${about(code)} 사용 기한이 지났어요.`,
      code_redeemed: (code) => `${about(code)} 이미 사용됐어요.`,
      code_deactivated: (code) => `${about(code)} 더 이상 유효하지 않아요.`,
      code_locked: (code) => `${about(code)} 다른 주문에서 사용 중이에요. 몇 분 후에 다시 시도해 주세요.`,
      promotion_has_expired: (code) => `${about(code)} 프로모션이 종료되어 사용할 수 없어요.`,
      promotion_is_inactive: (code) => `${about(code)} 지금 사용할 수 없어요.`,
      promotion_already_applied: (code) => `${about(code)} 이미 주문에 적용되어 있어요.`,
      promotion_combination_not_allowed: (code) =>
        `${about(code)} 추가할 수 없어요. 주문당 프로모션은 하나만 적용할 수 있어요.`,
      promotion_cannot_be_combined: (code) => `${about(code)} 주문에 적용된 할인과 함께 쓸 수 없어요.`,
      redemption_limit_reached: (code) => `${about(code)} 사용 한도에 도달해 더 이상 쓸 수 없어요.`,
      coupon_code_per_order_limit_reached: (code) =>
        `주문에 쓸 수 있는 코드 수가 한도에 도달했어요. ${object(code)} 쓰려면 다른 코드를 삭제해 주세요.`,
      max_applied_promotions_reached: (code) =>
        `주문에 적용할 수 있는 할인 수가 한도에 도달했어요. ${object(code)} 쓰려면 다른 할인을 삭제해 주세요.`,
      max_automatic_promotions_reached: (code) =>
        `${about(code)} 추가할 수 없어요. 주문의 자동 할인 수가 한도에 도달했어요.`,
      custom_rule_violation: (code) =>
        `주문이 ${code ? `${quoted(code)} 코드의` : '이 할인의'} 사용 조건에 맞지 않아요.`,
      product_discount_not_applicable: (code) => `${about(code)} 장바구니에 담긴 상품에는 적용되지 않아요.`,
      bundle_items_not_in_order: (code) =>
        `${about(code)} 세트로 구매하는 상품에 적용돼요. 사용하려면 해당 상품을 장바구니에 담아 주세요.`,
      full_discount_reached: (code) => `결제 금액이 이미 0이어서 ${subject(code)} 필요하지 않아요.`,
      full_shipping_discount_reached: (code) => `배송비가 이미 무료여서 ${subject(code)} 필요하지 않아요.`,
      shipping_not_specified: (code) => `${object(code)} 쓰려면 배송 방법을 선택해 주세요.`,
      missing_linked_unique_reference: (code) => `${object(code, '이 코드를')} 받은 이메일 주소로 로그인하면 적용돼요.`,
      incorrect_linked_unique_reference: (code) => `${about(code)} 다른 고객 전용이에요.`,
      missing_required_code: (code) => `이 프로모션을 이용하려면 ${object(code, '해당 코드를')} 입력해 주세요.`,
      code_not_accepted: (code) =>
        `${object(code, '이 코드를')} 적용할 수 없어요. 입력한 내용과 사용 조건을 확인해 주세요.`,
      cart_empty: (code) => `장바구니가 비어 있어요. ${object(code)} 쓰려면 상품을 담아 주세요.`,
      no_longer_applies: (code) => `${about(code)} 더 이상 주문에 적용되지 않아요.`,
      not_honoured: (code) => `쇼핑몰 결제 단계에서 ${subject(code)} 적용되지 않아 총액에서 할인되지 않아요.`,
      unavailable: (code) => `지금은 ${object(code)} 확인할 수 없어요. 잠시 후 다시 시도해 주세요.`,
    },
  };
}
