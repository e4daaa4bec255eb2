import type { DetailsWords } from '../en/details.js';
import type { Format } from '../format.js';

/** What a review says beyond its text, in Arabic. */
export const details = (format: Format): DetailsWords => ({
  verifiedWhy: 'ربطها المتجر أو خدمة المراجعات لديه بعملية شراء.',
  solicitedWhy: 'كُتبت بعد أن طلب المتجر مراجعات من عملائه. ولا يدل ذلك على حدوث عملية شراء.',
  incentivizedWhy: 'حصل كاتبها على مقابل لها، مثل نقاط أو خصم.',
  source: (name) => `من ${name}`,
  sourceWhy: (name) => `نُشرت أولًا على ${name}.`,

  tip: 'نصيحة',
  inDetail: 'التقييم بالتفصيل',
  labels: 'الوسوم',
  reply: (author) => `رد من ${author}`,
  replyByShop: 'رد المتجر',
  previous: 'تم تحديث هذه المراجعة. عرض المراجعة السابقة',
  edited: (date) => `عُدّلت في ${date}`,

  voteCounted: 'شكرًا على تصويتك.',
  voteNotCounted: 'شكرًا لك. لا يمكن لهذه المراجعة استقبال صوت آخر اليوم.',
  voteFailed: 'تعذّر إرسال صوتك. يُرجى المحاولة مجددًا.',

  photos: 'صور العملاء',
  photoBy: (author) => `صورة من ${author}`,
  videoBy: (author) => `فيديو من ${author}`,
  position: (index, total) => `${format.number(index)} من أصل ${format.number(total)}`,
  previousPhoto: 'الصورة السابقة',
  nextPhoto: 'الصورة التالية',
  showAll: (count) => `عرض الكل (${format.number(count)})`,
  showReviews: (count) =>
    format.plural(count, {
      zero: 'عرض # مراجعة',
      one: 'عرض مراجعة واحدة',
      two: 'عرض مراجعتين',
      few: 'عرض # مراجعات',
      many: 'عرض # مراجعة',
      other: 'عرض # مراجعة',
    }),
  close: 'إغلاق',
  photoFailed: 'يتعذّر عرض هذه الصورة.',

  pages: 'صفحات المراجعات',
  page: (index, total) => `الصفحة ${format.number(index)} من ${format.number(total)}`,
  previousPage: 'الصفحة السابقة',
  nextPage: 'الصفحة التالية',

  sides: {
    quality: 'الجودة',
    value: 'القيمة مقابل السعر',
    service: 'الخدمة',
    shipping: 'الشحن',
    returns: 'الإرجاع',
  },
  positive: 'المراجعة الإيجابية الأكثر إفادة',
  critical: 'المراجعة النقدية الأكثر إفادة',
  shop: 'تقييم العملاء لهذا المتجر',
  sources: 'حسب المصدر',
  topRated: 'الأعلى تقييمًا',
});
