import type { CouponWords } from '../en/coupon.js';
import type { Format } from '../format.js';
import { isolate, list, money, moneyOff, whenOver } from '../sentence-parts.js';

/**
 * What a coupon field says in Hebrew, asking without gender (`נא`, `יש`). Each sentence begins with a Hebrew letter, by
 * which a browser tells its direction.
 */
export function coupon(format: Format): CouponWords {
  const quoted = (name: string): string => `”${isolate(name)}”`;
  const the = (code?: string, otherwise = 'המבצע הזה'): string => (code ? `הקוד ${quoted(code)}` : otherwise);
  return {
    open: 'יש לך קוד קופון?',
    label: 'קוד קופון',
    apply: 'הפעלה',
    applying: (code) => `בודקים את ${quoted(code)}…`,
    slow: 'זה לוקח יותר זמן מהרגיל.',
    remove: 'הסרה',
    removeCode: (name) => `הסרה של ${quoted(name)}`,

    appliedList: 'מבצעים שהופעלו',
    pendingList: 'קודים בהמתנה',
    automatic: 'הופעל אוטומטית',
    saving: (amount) => moneyOff(format, amount),
    savingSpoken: (amount) => `חיסכון: ${money(format, amount)}`,
    discount: (amount) => `חיסכון כולל: ${money(format, amount)}`,

    applied: (code, title, amount) =>
      `${the(code)} הופעל${title && `: ${isolate(title)}`}.${amount ? ` חיסכון: ${money(format, amount)}.` : ''}`,
    alreadyApplied: (code) => `${the(code)} כבר הופעל.`,
    replaced: (names, code) => `${the(code)} הופעל במקום ${list(format, names.map(quoted))}.`,
    removed: (name) => `הסרנו את ${quoted(name)}.`,
    dropped: (code) => `${the(code)} כבר לא חל על ההזמנה שלך והוסר.`,
    droppedTitle: (title) => `המבצע ${quoted(title)} כבר לא חל על ההזמנה שלך.`,
    lost: (amount) => `החיסכון של ${money(format, amount)} כבר לא חל.`,
    onHold: (code) => `${the(code)} בהמתנה.`,
    pendingRow: {
      items: 'הוספת פריטים מתאימים',
      delivery: 'בחירת משלוח',
      'sign-in': 'התחברות',
      condition: 'התנאים עוד לא מולאו',
    },

    limitReached: (count) =>
      format.plural(count, {
        one: 'אפשר להשתמש בקוד אחד בכל הזמנה. כדי להשתמש בקוד אחר, יש להסיר אותו.',
        two: 'אפשר להשתמש בשני קודים בכל הזמנה. כדי להשתמש בקוד אחר, יש להסיר אחד מהם.',
        other: 'אפשר להשתמש ב־# קודים בכל הזמנה. כדי להשתמש בקוד אחר, יש להסיר אחד מהם.',
      }),
    exchange: (code) => `שימוש ב־${quoted(code)} במקום זאת`,
    rateLimited: (wait) => `הוזנו יותר מדי קודים. נא לנסות שוב ${whenOver(format, wait)}.`,
    offline: 'נראה שאין חיבור לאינטרנט. הקוד שלך עדיין כאן: אפשר לנסות שוב כשהחיבור יחזור.',
    unavailable: 'אי אפשר לבדוק קודים כרגע. נא לנסות שוב.',
    reference: (id) => `אסמכתה: ${isolate(id)}`,
    empty: 'נא להזין קוד תחילה.',
    tooLong: (max) =>
      format.plural(max, {
        one: 'קוד יכול להכיל לכל היותר תו אחד.',
        two: 'קוד יכול להכיל לכל היותר שני תווים.',
        other: 'קוד יכול להכיל לכל היותר # תווים.',
      }),

    messages: {
      resource_not_found: (code) => `לא מצאנו את ${the(code, 'הקוד הזה')}. נא לבדוק את ההקלדה ולנסות שוב.`,
      code_expired: (code) => `פג התוקף של ${the(code)}.`,
      code_redeemed: (code) => `${the(code)} כבר נוצל.`,
      code_deactivated: (code) => `${the(code)} אינו תקף עוד.`,
      code_locked: (code) => `${the(code)} נמצא בשימוש בהזמנה אחרת. נא לנסות שוב בעוד כמה דקות.`,
      promotion_has_expired: (code) => `${the(code)} שייך למבצע שהסתיים.`,
      promotion_is_inactive: (code) => `${the(code)} אינו פעיל כרגע.`,
      promotion_already_applied: (code) => `${the(code)} כבר הופעל בהזמנה שלך.`,
      promotion_combination_not_allowed: (code) => `אי אפשר להוסיף את ${the(code)}: מותר מבצע אחד בלבד בכל הזמנה.`,
      promotion_cannot_be_combined: (code) => `אי אפשר לשלב את ${the(code)} עם המבצעים שבהזמנה שלך.`,
      redemption_limit_reached: (code) => `${the(code)} הגיע למגבלת השימוש ואינו זמין עוד.`,
      coupon_code_per_order_limit_reached: (code) =>
        `ההזמנה שלך כוללת כבר את מספר הקודים המרבי. יש להסיר אחד מהם כדי להפעיל את ${the(code)}.`,
      max_applied_promotions_reached: (code) =>
        `ההזמנה שלך כוללת כבר את מספר המבצעים המרבי. יש להסיר אחד מהם כדי להפעיל את ${the(code)}.`,
      max_automatic_promotions_reached: (code) =>
        `אי אפשר להוסיף את ${the(code)}: ההזמנה שלך כוללת כבר את מספר המבצעים האוטומטיים המרבי.`,
      custom_rule_violation: (code) => `ההזמנה שלך אינה עומדת בתנאים של ${the(code)}.`,
      product_discount_not_applicable: (code) => `${the(code)} אינו חל על אף פריט בסל שלך.`,
      bundle_items_not_in_order: (code) => `${the(code)} מיועד לפריטים שנקנים יחד. יש להוסיף אותם לסל כדי להפעיל אותו.`,
      full_discount_reached: (code) => `הסכום לתשלום כבר עומד על אפס, ולכן ${the(code)} אינו נחוץ.`,
      full_shipping_discount_reached: (code) => `המשלוח כבר חינם, ולכן ${the(code)} אינו נחוץ.`,
      shipping_not_specified: (code) => `יש לבחור אפשרות משלוח כדי להפעיל את ${the(code)}.`,
      missing_linked_unique_reference: (code) =>
        `יש להתחבר עם כתובת האימייל שאליה נשלח ${the(code, 'הקוד הזה')}, והוא יופעל.`,
      incorrect_linked_unique_reference: (code) => `${the(code)} שייך לחשבון אחר.`,
      missing_required_code: (code) => `כדי ליהנות מהמבצע, יש להזין את ${the(code, 'הקוד שלו')}.`,
      code_not_accepted: (code) => `לא הצלחנו להפעיל את ${the(code, 'הקוד הזה')}. נא לבדוק את ההקלדה ואת התנאים.`,
      cart_empty: (code) => `הסל שלך ריק. יש להוסיף פריט כדי להפעיל את ${the(code)}.`,
      no_longer_applies: (code) => `${the(code)} כבר לא חל על ההזמנה שלך.`,
      not_honoured: (code) => `הקופה של החנות לא קיבלה את ${the(code)}, ולכן הוא לא ינוכה מהסכום.`,
      unavailable: (code) => `אי אפשר לבדוק את ${the(code)} כרגע. נא לנסות שוב בעוד רגע.`,
    },
  };
}
