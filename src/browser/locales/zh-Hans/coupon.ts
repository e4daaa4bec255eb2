import type { CouponWords } from '../en/coupon.js';
import type { Format } from '../format.js';
import { isolate, list, money, moneyOff, whenOver } from '../sentence-parts.js';

/** What a coupon field says in Chinese, in simplified characters. */
export function coupon(format: Format): CouponWords {
  const quoted = (name: string): string => `“${isolate(name)}”`;
  const the = (code?: string, otherwise = '此优惠'): string => (code ? `优惠码${quoted(code)}` : otherwise);
  return {
    open: '有优惠码？',
    label: '优惠码',
    apply: '使用',
    applying: (code) => `正在验证${quoted(code)}…`,
    slow: '所需时间比平时长。',
    remove: '移除',
    removeCode: (name) => `移除${quoted(name)}`,

    appliedList: '已使用的优惠',
    pendingList: '待生效的优惠码',
    automatic: '自动优惠',
    saving: (amount) => moneyOff(format, amount),
    savingSpoken: (amount) => `节省 ${money(format, amount)}`,
    discount: (amount) => `共节省 ${money(format, amount)}。`,

    applied: (code, title, amount) =>
      `${the(code)}已生效${title && `：${isolate(title)}`}。${amount ? `节省 ${money(format, amount)}。` : ''}`,
    alreadyApplied: (code) => `${the(code)}已生效，无需重复输入。`,
    replaced: (names, code) => `${the(code)}已生效，取代了${list(format, names.map(quoted))}。`,
    removed: (name) => `已移除${quoted(name)}。`,
    dropped: (code) => `${the(code)}不再适用于您的订单，已被移除。`,
    droppedTitle: (title) => `优惠${quoted(title)}不再适用于您的订单。`,
    lost: (amount) => `不再节省 ${money(format, amount)}。`,
    onHold: (code) => `${the(code)}待生效。`,
    pendingRow: {
      items: '请添加适用商品',
      delivery: '请选择配送方式',
      'sign-in': '请登录',
      condition: '尚未满足条件',
    },

    limitReached: (count) =>
      format.plural(count, { other: '每个订单最多可使用 # 个优惠码。如需使用其他优惠码，请先移除已有的优惠码。' }),
    exchange: (code) => `改用${quoted(code)}`,
    rateLimited: (wait) => `优惠码输入次数过多，请在${whenOver(format, wait)}再试。`,
    offline: '网络似乎已断开。您输入的优惠码已保留，请在恢复连接后重试。',
    unavailable: '暂时无法验证优惠码，请重试。',
    reference: (id) => `参考编号：${isolate(id)}`,
    empty: '请先输入优惠码。',
    tooLong: (max) => format.plural(max, { other: '优惠码最多 # 个字符。' }),

    messages: {
      resource_not_found: (code) => `找不到${the(code, '此优惠码')}。请核对输入内容后重试。`,
      code_expired: (code) => `${the(code)}已过期。`,
      code_redeemed: (code) => `${the(code)}已被使用过。`,
      code_deactivated: (code) => `${the(code)}已失效。`,
      code_locked: (code) => `${the(code)}正在另一个订单中使用。请过几分钟再试。`,
      promotion_has_expired: (code) => `${the(code)}所属的促销活动已结束。`,
      promotion_is_inactive: (code) => `${the(code)}目前无法使用。`,
      promotion_already_applied: (code) => `${the(code)}已在您的订单中生效。`,
      promotion_combination_not_allowed: (code) => `无法添加${the(code)}：每个订单只能使用一项优惠。`,
      promotion_cannot_be_combined: (code) => `${the(code)}无法与订单中已有的优惠叠加使用。`,
      redemption_limit_reached: (code) => `${the(code)}已达到使用上限，无法再使用。`,
      coupon_code_per_order_limit_reached: (code) => `您的订单已达到优惠码数量上限。请先移除一个，再使用${the(code)}。`,
      max_applied_promotions_reached: (code) => `您的订单已达到优惠数量上限。请先移除一项，再使用${the(code)}。`,
      max_automatic_promotions_reached: (code) => `无法添加${the(code)}：您的订单已达到自动优惠数量上限。`,
      custom_rule_violation: (code) => `您的订单不符合${the(code)}的使用条件。`,
      product_discount_not_applicable: (code) => `${the(code)}不适用于购物车中的任何商品。`,
      bundle_items_not_in_order: (code) => `${the(code)}适用于成套购买的商品。请将这些商品加入购物车后使用。`,
      full_discount_reached: (code) => `您的订单金额已为零，无需使用${the(code)}。`,
      full_shipping_discount_reached: (code) => `您的订单已免运费，无需使用${the(code)}。`,
      shipping_not_specified: (code) => `请选择配送方式以使用${the(code)}。`,
      missing_linked_unique_reference: (code) => `请使用收到${the(code, '此优惠码')}的邮箱登录，登录后即可生效。`,
      incorrect_linked_unique_reference: (code) => `${the(code)}属于其他顾客。`,
      missing_required_code: (code) => `如需参加此促销，请输入${the(code, '对应的优惠码')}。`,
      code_not_accepted: (code) => `无法使用${the(code, '此优惠码')}。请核对输入内容和使用条件。`,
      cart_empty: (code) => `您的购物车是空的。请添加商品以使用${the(code)}。`,
      no_longer_applies: (code) => `${the(code)}不再适用于您的订单。`,
      not_honoured: (code) => `商店的结账页面未接受${the(code)}，因此不会从总额中扣除。`,
      unavailable: (code) => `暂时无法验证${the(code)}。请稍后重试。`,
    },
  };
}
