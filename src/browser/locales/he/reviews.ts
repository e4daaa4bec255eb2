import type { ReviewsWords } from '../en/reviews.js';
import type { Format } from '../format.js';
import { rating } from './rating.js';

/** What a review section says in Hebrew. */
export function reviews(format: Format): ReviewsWords {
  const snippet = rating(format);
  const stars = (count: number): string =>
    format.plural(count, { one: 'כוכב אחד', two: 'שני כוכבים', other: '# כוכבים' });
  return {
    ...snippet,
    stars,
    heading: 'ביקורות לקוחות',
    basedOn: (count) =>
      format.plural(count, { one: 'על סמך ביקורת אחת', two: 'על סמך שתי ביקורות', other: 'על סמך # ביקורות' }),

    breakdown: 'ביקורות לפי דירוג',
    row: (given, count, share) => `${stars(given)}, ${snippet.count(count)}, ${format.percent(share)}`,
    dimensions: 'דירוג מפורט',

    filter: 'סינון',
    filters: 'סינון ביקורות',
    rating: 'דירוג',
    media: 'עם תמונות',
    verifiedOnly: 'מאומתות בלבד',
    search: 'חיפוש בביקורות',
    sort: 'מיון לפי',
    sorts: {
      newest: 'החדשות ביותר',
      oldest: 'הישנות ביותר',
      highest: 'הדירוג הגבוה ביותר',
      lowest: 'הדירוג הנמוך ביותר',
      helpful: 'המועילות ביותר',
      media: 'תמונות תחילה',
    },
    names: {
      color: 'צבע',
      size: 'מידה',
      vendor: 'מותג',
      material: 'חומר',
      model: 'דגם',
      coupon_used: 'נעשה שימוש בקופון',
      delivery_type: 'סוג משלוח',
      customer_state: 'אזור',
      customer_country: 'מדינה',
    },
    yes: 'כן',
    no: 'לא',
    active: 'מסננים פעילים',
    remove: (filter) => `הסרת המסנן: ${filter}`,
    labelled: (label, value) => `${label}: ${value}`,
    quoted: (text) => `”${text}”`,
    clear: 'ניקוי הכול',

    list: 'ביקורות',
    shown: (shown, total) => `${format.number(shown)} מתוך ${snippet.count(total)}`,
    matching: (count) =>
      format.plural(count, { one: 'נמצאה ביקורת אחת', two: 'נמצאו שתי ביקורות', other: 'נמצאו # ביקורות' }),
    atLeast: (count) =>
      format.plural(count, {
        one: 'עד כה לפחות ביקורת אחת',
        two: 'עד כה לפחות שתי ביקורות',
        other: 'עד כה לפחות # ביקורות',
      }),
    more: 'הצגת ביקורות נוספות',
    moreAdded: (added, shown, total) =>
      `${format.plural(added, { one: 'עוד ביקורת אחת', two: 'עוד שתי ביקורות', other: 'עוד # ביקורות' })}, ${format.number(shown)} מתוך ${format.number(total)}`,
    loading: 'הביקורות נטענות',
    emptyHint: 'אפשר לשתף כאן את הביקורת הראשונה.',
    noMatch: 'אין ביקורות שמתאימות למסננים האלה.',
    failed: 'אי אפשר להציג את הביקורות כרגע.',
    moreFailed: 'אי אפשר להציג ביקורות נוספות כרגע.',
    stale: 'ייתכן שהמידע אינו עדכני: אי אפשר לעדכן את הביקורות כרגע.',
    offline: 'אין חיבור לאינטרנט. הביקורות יופיעו ברגע שהחיבור יחזור.',
    retry: 'ניסיון נוסף',

    anonymous: 'אנונימי',
    verified: 'רכישה מאומתת',
    solicited: 'נכתבה לפי הזמנה',
    incentivized: 'נכתבה תמורת הטבה',
    moreAnswers: (count) =>
      format.plural(count, { one: 'עוד תשובה אחת', two: 'עוד שתי תשובות', other: 'עוד # תשובות' }),
    readMore: 'קריאת ההמשך',
    readLess: 'הצגת פחות',
    wasHelpful: 'מועיל?',
    video: (author) => `סרטון מאת ${author}`,
    photo: (index, total, author) =>
      total === 1 ? `תמונה מאת ${author}` : `תמונה ${format.number(index)} מתוך ${format.number(total)} מאת ${author}`,
    helpful: (count) =>
      format.plural(count, {
        one: 'הביקורת הועילה לאדם אחד',
        two: 'הביקורת הועילה לשני אנשים',
        other: 'הביקורת הועילה ל־# אנשים',
      }),
  };
}
