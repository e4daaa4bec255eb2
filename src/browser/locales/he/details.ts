import type { DetailsWords } from '../en/details.js';
import type { Format } from '../format.js';

/** What a review says beyond its text, in Hebrew. */
export const details = (format: Format): DetailsWords => ({
  verifiedWhy: 'החנות או שירות הביקורות שלה קישרו אותה לרכישה.',
  solicitedWhy: 'נכתבה אחרי שהחנות ביקשה מלקוחותיה ביקורות. אין בכך ראיה שבוצעה רכישה.',
  incentivizedWhy: 'הכותב קיבל עבורה תמורה, כגון נקודות או הנחה.',
  source: (name) => `מתוך ${name}`,
  sourceWhy: (name) => `פורסמה לראשונה באתר ${name}.`,

  tip: 'טיפ',
  inDetail: 'דירוג מפורט',
  labels: 'תוויות',
  reply: (author) => `תגובה מאת ${author}`,
  replyByShop: 'תגובת החנות',
  previous: 'הביקורת עודכנה. הצגת הגרסה הקודמת',
  edited: (date) => `נערכה בתאריך ${date}`,

  voteCounted: 'תודה על ההצבעה.',
  voteNotCounted: 'תודה. הביקורת הזאת לא יכולה לקבל היום הצבעה נוספת.',
  voteFailed: 'לא ניתן היה לשלוח את ההצבעה. נא לנסות שוב.',

  photos: 'תמונות של לקוחות',
  photoBy: (author) => `תמונה מאת ${author}`,
  videoBy: (author) => `סרטון מאת ${author}`,
  position: (index, total) => `${format.number(index)} מתוך ${format.number(total)}`,
  previousPhoto: 'התמונה הקודמת',
  nextPhoto: 'התמונה הבאה',
  showAll: (count) => `הצגת הכול (${format.number(count)})`,
  showReviews: (count) =>
    format.plural(count, { one: 'הצגת ביקורת אחת', two: 'הצגת # ביקורות', other: 'הצגת # ביקורות' }),
  close: 'סגירה',
  photoFailed: 'אי אפשר להציג את התמונה הזאת.',

  pages: 'עמודי הביקורות',
  page: (index, total) => `עמוד ${format.number(index)} מתוך ${format.number(total)}`,
  previousPage: 'העמוד הקודם',
  nextPage: 'העמוד הבא',

  sides: {
    quality: 'איכות',
    value: 'תמורה למחיר',
    service: 'שירות',
    shipping: 'משלוח',
    returns: 'החזרות',
  },
  positive: 'הביקורת החיובית המועילה ביותר',
  critical: 'הביקורת השלילית המועילה ביותר',
  shop: 'כך הלקוחות מדרגים את החנות',
  sources: 'לפי מקור',
  topRated: 'בעלי הדירוג הגבוה ביותר',
});
