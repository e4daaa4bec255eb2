import type { CouponWords } from '../en/coupon.js';
import type { Format } from '../format.js';
import { isolate, list, money as plainMoney, moneyOff, whenOver, type Amount } from '../sentence-parts.js';

/**
 * What a coupon field says in Modern Standard Arabic, asking without gender (`يُرجى`). Each sentence begins with an
 * Arabic letter, by which a browser tells its direction.
 */
export function coupon(format: Format): CouponWords {
  // From right to left `US$` would be read `$US`: a mark behind its last sign keeps it together.
  const money = (amount: Amount): string => plainMoney(format, amount).replace(/[A-Z]\$/, '$&\u200e');
  const quoted = (name: string): string => `«${isolate(name)}»`;
  const the = (code?: string, otherwise = 'هذا الخصم'): string => (code ? `الرمز ${quoted(code)}` : otherwise);
  return {
    open: 'هل لديك رمز خصم؟',
    label: 'رمز الخصم',
    apply: 'تطبيق',
    applying: (code) => `جارٍ التحقق من ${quoted(code)}…`,
    slow: 'يستغرق هذا وقتًا أطول من المعتاد.',
    remove: 'إزالة',
    removeCode: (name) => `إزالة ${quoted(name)}`,

    appliedList: 'الخصومات المطبَّقة',
    pendingList: 'رموز قيد الانتظار',
    automatic: 'خصم تلقائي',
    saving: (amount) => moneyOff(format, amount),
    savingSpoken: (amount) => `التوفير: ${money(amount)}`,
    discount: (amount) => `إجمالي التوفير: ${money(amount)}`,

    applied: (code, title, amount) =>
      `تم تطبيق ${the(code)}${title && `: ${isolate(title)}`}.${amount ? ` التوفير: ${money(amount)}.` : ''}`,
    alreadyApplied: (code) => `${the(code)} مطبَّق بالفعل.`,
    replaced: (names, code) => `تم تطبيق ${the(code)} بدلًا من ${list(format, names.map(quoted))}.`,
    removed: (name) => `تمت إزالة ${quoted(name)}.`,
    dropped: (code) => `لم يعد ${the(code)} ساريًا على طلبك، وتمت إزالته.`,
    droppedTitle: (title) => `لم يعد الخصم ${quoted(title)} ساريًا على طلبك.`,
    lost: (amount) => `لم تعد توفّر ${money(amount)}.`,
    onHold: (code) => `${the(code)} قيد الانتظار.`,
    pendingRow: {
      items: 'إضافة منتجات مشمولة',
      delivery: 'اختيار طريقة التوصيل',
      'sign-in': 'تسجيل الدخول',
      condition: 'لم تتحقق الشروط بعد',
    },

    limitReached: (count) =>
      format.plural(count, {
        one: 'يمكن استخدام رمز واحد لكل طلب. يُرجى إزالته لاستخدام رمز آخر.',
        two: 'يمكن استخدام رمزين لكل طلب. يُرجى إزالة أحدهما لاستخدام رمز آخر.',
        few: 'يمكن استخدام # رموز لكل طلب. يُرجى إزالة أحدها لاستخدام رمز آخر.',
        many: 'يمكن استخدام # رمزًا لكل طلب. يُرجى إزالة أحدها لاستخدام رمز آخر.',
        other: 'يمكن استخدام # رمز لكل طلب. يُرجى إزالة أحدها لاستخدام رمز آخر.',
      }),
    exchange: (code) => `استخدام ${quoted(code)} بدلًا من ذلك`,
    // `Intl` says "within" where a wait is meant; "after" takes the same case.
    rateLimited: (wait) =>
      `تم إدخال رموز كثيرة جدًا. يُرجى المحاولة مجددًا ${whenOver(format, wait).replace('خلال', 'بعد')}.`,
    offline: 'يبدو أنه لا يوجد اتصال بالإنترنت. رمزك ما زال هنا: يُرجى المحاولة مجددًا عند عودة الاتصال.',
    unavailable: 'يتعذّر التحقق من الرموز حاليًا. يُرجى المحاولة مجددًا.',
    reference: (id) => `الرقم المرجعي: ${isolate(id)}`,
    empty: 'يُرجى إدخال رمز أولًا.',
    tooLong: (max) =>
      format.plural(max, {
        one: 'يجب ألا يزيد الرمز على حرف واحد.',
        two: 'يجب ألا يزيد الرمز على حرفين.',
        few: 'يجب ألا يزيد الرمز على # أحرف.',
        many: 'يجب ألا يزيد الرمز على # حرفًا.',
        other: 'يجب ألا يزيد الرمز على # حرف.',
      }),

    messages: {
      resource_not_found: (code) => `لم نعثر على ${the(code, 'هذا الرمز')}. يُرجى التحقق من كتابته والمحاولة مجددًا.`,
      code_expired: (code) => `انتهت صلاحية ${the(code)}.`,
      code_redeemed: (code) => `سبق استخدام ${the(code)}.`,
      code_deactivated: (code) => `لم يعد ${the(code)} صالحًا.`,
      code_locked: (code) => `يُستخدم ${the(code)} حاليًا في طلب آخر. يُرجى المحاولة مجددًا بعد بضع دقائق.`,
      promotion_has_expired: (code) => `ينتمي ${the(code)} إلى عرض منتهٍ.`,
      promotion_is_inactive: (code) => `لا يمكن استخدام ${the(code)} حاليًا.`,
      promotion_already_applied: (code) => `${the(code)} مطبَّق بالفعل على طلبك.`,
      promotion_combination_not_allowed: (code) => `تتعذّر إضافة ${the(code)}: يُسمح بعرض واحد فقط لكل طلب.`,
      promotion_cannot_be_combined: (code) => `لا يمكن الجمع بين ${the(code)} والعروض المطبَّقة على طلبك.`,
      redemption_limit_reached: (code) => `بلغ ${the(code)} حدّ استخدامه ولم يعد متاحًا.`,
      coupon_code_per_order_limit_reached: (code) =>
        `بلغ طلبك الحد الأقصى من الرموز. يُرجى إزالة أحدها لاستخدام ${the(code)}.`,
      max_applied_promotions_reached: (code) =>
        `بلغ طلبك الحد الأقصى من العروض. يُرجى إزالة أحدها لاستخدام ${the(code)}.`,
      max_automatic_promotions_reached: (code) => `تتعذّر إضافة ${the(code)}: بلغ طلبك الحد الأقصى من العروض التلقائية.`,
      custom_rule_violation: (code) => `لا يستوفي طلبك شروط ${the(code)}.`,
      product_discount_not_applicable: (code) => `لا ينطبق ${the(code)} على أي منتج في سلتك.`,
      bundle_items_not_in_order: (code) => `يسري ${the(code)} على منتجات تُشترى معًا. يُرجى إضافتها إلى سلتك لاستخدامه.`,
      full_discount_reached: (code) => `إجمالي طلبك صفر بالفعل، فلا حاجة إلى ${the(code)}.`,
      full_shipping_discount_reached: (code) => `التوصيل مجاني بالفعل، فلا حاجة إلى ${the(code)}.`,
      shipping_not_specified: (code) => `يُرجى اختيار طريقة التوصيل لاستخدام ${the(code)}.`,
      missing_linked_unique_reference: (code) =>
        `يُرجى تسجيل الدخول بعنوان البريد الإلكتروني الذي أُرسل إليه ${the(code, 'هذا الرمز')} ليتم تطبيقه.`,
      incorrect_linked_unique_reference: (code) => `يخص ${the(code)} عميلًا آخر.`,
      missing_required_code: (code) => `للاستفادة من هذا العرض، يُرجى إدخال ${the(code, 'رمزه')}.`,
      code_not_accepted: (code) => `تعذّر تطبيق ${the(code, 'هذا الرمز')}. يُرجى التحقق من كتابته وشروطه.`,
      cart_empty: (code) => `سلتك فارغة. يُرجى إضافة منتج لاستخدام ${the(code)}.`,
      no_longer_applies: (code) => `لم يعد ${the(code)} ساريًا على طلبك.`,
      not_honoured: (code) => `لم تقبل صفحة الدفع في المتجر ${the(code)}، ولذلك لن يُخصم من الإجمالي.`,
      unavailable: (code) => `يتعذّر التحقق من ${the(code)} حاليًا. يُرجى المحاولة مجددًا بعد قليل.`,
    },
  };
}
