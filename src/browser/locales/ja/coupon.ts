import type { CouponWords } from '../en/coupon.js';
import type { Format } from '../format.js';
import { isolate, list, money, moneyOff, whenOver } from '../sentence-parts.js';

/** What a coupon field says in Japanese, politely. */
export function coupon(format: Format): CouponWords {
  const quoted = (name: string): string => `「${isolate(name)}」`;
  const the = (code?: string, otherwise = 'この割引'): string => (code ? `コード${quoted(code)}` : otherwise);
  return {
    open: 'クーポンコードをお持ちですか？',
    label: 'クーポンコード',
    apply: '適用',
    applying: (code) => `${the(code)}を確認しています…`,
    slow: '通常より時間がかかっています。',
    remove: '削除',
    removeCode: (name) => `削除：${quoted(name)}`,

    appliedList: '適用中の割引',
    pendingList: '保留中のコード',
    automatic: '自動適用',
    saving: (amount) => moneyOff(format, amount),
    savingSpoken: (amount) => `${money(format, amount)}お得です`,
    discount: (amount) => `合計で${money(format, amount)}お得です。`,

    applied: (code, title, amount) =>
      `${the(code)}を適用しました${title && `：${isolate(title)}`}。${amount ? `${money(format, amount)}お得です。` : ''}`,
    alreadyApplied: (code) => `${the(code)}はすでに適用されています。`,
    replaced: (names, code) => `${list(format, names.map(quoted))}の代わりに${the(code)}を適用しました。`,
    removed: (name) => `${quoted(name)}を削除しました。`,
    dropped: (code) => `${the(code)}はご注文に適用できなくなったため、削除されました。`,
    droppedTitle: (title) => `割引${quoted(title)}はご注文に適用できなくなりました。`,
    lost: (amount) => `${money(format, amount)}の割引がなくなりました。`,
    onHold: (code) => `${the(code)}は保留中です。`,
    pendingRow: {
      items: '対象商品を追加してください',
      delivery: '配送方法を選択してください',
      'sign-in': 'ログインしてください',
      condition: '条件がまだ満たされていません',
    },

    limitReached: (count) =>
      format.plural(count, {
        other: '1回のご注文で使えるコードは#個までです。別のコードを使うには、適用中のコードを削除してください。',
      }),
    exchange: (code) => `代わりに${quoted(code)}を使う`,
    rateLimited: (wait) => `コードの入力回数が上限に達しました。${whenOver(format, wait)}にもう一度お試しください。`,
    offline: 'オフラインのようです。入力したコードは残っています。接続が戻ったら、もう一度お試しください。',
    unavailable: '現在、コードを確認できません。もう一度お試しください。',
    reference: (id) => `照会番号：${isolate(id)}`,
    empty: 'コードを入力してください。',
    tooLong: (max) => format.plural(max, { other: 'コードは#文字以内で入力してください。' }),

    messages: {
      resource_not_found: (code) =>
        `${the(code, 'このコード')}が見つかりません。入力内容を確認して、もう一度お試しください。`,
      code_expired: (code) => `${the(code)}は有効期限が切れています。`,
      code_redeemed: (code) => `${the(code)}はすでに使用されています。`,
      code_deactivated: (code) => `${the(code)}は無効になっています。`,
      code_locked: (code) => `${the(code)}は別のご注文で使用中です。数分後にもう一度お試しください。`,
      promotion_has_expired: (code) => `${the(code)}のキャンペーンは終了しました。`,
      promotion_is_inactive: (code) => `${the(code)}は現在ご利用いただけません。`,
      promotion_already_applied: (code) => `${the(code)}はすでにご注文に適用されています。`,
      promotion_combination_not_allowed: (code) =>
        `${the(code)}は追加できません。1回のご注文で使えるキャンペーンは1つだけです。`,
      promotion_cannot_be_combined: (code) => `${the(code)}は、ご注文に適用中の割引と併用できません。`,
      redemption_limit_reached: (code) => `${the(code)}は利用上限に達したため、ご利用いただけません。`,
      coupon_code_per_order_limit_reached: (code) =>
        `ご注文に使えるコードの上限に達しています。${the(code)}を使うには、ほかのコードを削除してください。`,
      max_applied_promotions_reached: (code) =>
        `ご注文に適用できる割引の上限に達しています。${the(code)}を使うには、ほかの割引を削除してください。`,
      max_automatic_promotions_reached: (code) =>
        `${the(code)}は追加できません。ご注文に適用できる自動割引の上限に達しています。`,
      custom_rule_violation: (code) => `ご注文は${the(code)}の利用条件を満たしていません。`,
      product_discount_not_applicable: (code) => `${the(code)}はカート内の商品には適用できません。`,
      bundle_items_not_in_order: (code) =>
        `${the(code)}はセットでご購入の商品が対象です。対象商品をカートに追加してください。`,
      full_discount_reached: (code) => `お支払い金額がすでにゼロのため、${the(code)}は必要ありません。`,
      full_shipping_discount_reached: (code) => `送料がすでに無料のため、${the(code)}は必要ありません。`,
      shipping_not_specified: (code) => `${the(code)}を使うには、配送方法を選択してください。`,
      missing_linked_unique_reference: (code) =>
        `${the(code, 'このコード')}が届いたメールアドレスでログインすると、適用されます。`,
      incorrect_linked_unique_reference: (code) => `${the(code)}は別のお客様専用です。`,
      missing_required_code: (code) =>
        `このキャンペーンを利用するには、${the(code, '対応するコード')}を入力してください。`,
      code_not_accepted: (code) => `${the(code, 'このコード')}を適用できません。入力内容と利用条件をご確認ください。`,
      cart_empty: (code) => `カートが空です。${the(code)}を使うには、商品を追加してください。`,
      no_longer_applies: (code) => `${the(code)}はご注文に適用できなくなりました。`,
      not_honoured: (code) => `ショップの決済画面で${the(code)}が受け付けられなかったため、合計から割引されません。`,
      unavailable: (code) => `現在、${the(code)}を確認できません。しばらくしてからもう一度お試しください。`,
    },
  };
}
