import type { ReviewsWords } from '../en/reviews.js';
import type { Format } from '../format.js';
import { rating } from './rating.js';

/** What a review section says in Arabic. */
export function reviews(format: Format): ReviewsWords {
  const snippet = rating(format);
  const stars = (count: number): string =>
    format.plural(count, {
      zero: 'بلا نجوم',
      one: 'نجمة واحدة',
      two: 'نجمتان',
      few: '# نجوم',
      many: '# نجمة',
      other: '# نجمة',
    });
  /** Behind a preposition. */
  const of = (count: number): string =>
    format.plural(count, {
      zero: '# مراجعة',
      one: 'مراجعة واحدة',
      two: 'مراجعتين',
      few: '# مراجعات',
      many: '# مراجعة',
      other: '# مراجعة',
    });
  return {
    ...snippet,
    stars,
    heading: 'مراجعات العملاء',
    basedOn: (count) => `استنادًا إلى ${of(count)}`,

    breakdown: 'المراجعات حسب التقييم',
    row: (given, count, share) => `${stars(given)}، ${snippet.count(count)}، ${format.percent(share)}`,
    dimensions: 'التقييم بالتفصيل',

    filter: 'تصفية',
    filters: 'تصفية المراجعات',
    rating: 'التقييم',
    media: 'مع صور',
    verifiedOnly: 'الموثّقة فقط',
    search: 'البحث في المراجعات',
    sort: 'الترتيب حسب',
    sorts: {
      newest: 'الأحدث',
      oldest: 'الأقدم',
      highest: 'الأعلى تقييمًا',
      lowest: 'الأقل تقييمًا',
      helpful: 'الأكثر فائدة',
      media: 'الصور أولًا',
    },
    names: {
      color: 'اللون',
      size: 'المقاس',
      vendor: 'العلامة التجارية',
      material: 'الخامة',
      model: 'الطراز',
      coupon_used: 'استُخدم كوبون',
      delivery_type: 'طريقة التوصيل',
      customer_state: 'المنطقة',
      customer_country: 'البلد',
    },
    yes: 'نعم',
    no: 'لا',
    active: 'عوامل التصفية المفعّلة',
    remove: (filter) => `إزالة عامل التصفية: ${filter}`,
    labelled: (label, value) => `${label}: ${value}`,
    quoted: (text) => `«${text}»`,
    clear: 'مسح الكل',

    list: 'المراجعات',
    shown: (shown, total) => `${format.number(shown)} من أصل ${of(total)}`,
    matching: (count) =>
      format.plural(count, {
        zero: 'لا مراجعات مطابقة',
        one: 'مراجعة واحدة مطابقة',
        two: 'مراجعتان مطابقتان',
        few: '# مراجعات مطابقة',
        many: '# مراجعة مطابقة',
        other: '# مراجعة مطابقة',
      }),
    atLeast: (count) =>
      format.plural(count, {
        zero: 'لا مراجعات حتى الآن',
        one: 'مراجعة واحدة على الأقل حتى الآن',
        two: 'مراجعتان على الأقل حتى الآن',
        few: '# مراجعات على الأقل حتى الآن',
        many: '# مراجعة على الأقل حتى الآن',
        other: '# مراجعة على الأقل حتى الآن',
      }),
    more: 'عرض المزيد من المراجعات',
    moreAdded: (added, shown, total) =>
      `${format.plural(added, { zero: 'لا مراجعات أخرى', one: 'مراجعة أخرى', two: 'مراجعتان أخريان', few: '# مراجعات أخرى', many: '# مراجعة أخرى', other: '# مراجعة أخرى' })}، ${format.number(shown)} من أصل ${format.number(total)}`,
    loading: 'جارٍ تحميل المراجعات',
    emptyHint: 'شارك أول مراجعة.',
    noMatch: 'لا توجد مراجعات تطابق عوامل التصفية هذه.',
    failed: 'يتعذّر عرض المراجعات حاليًا.',
    moreFailed: 'يتعذّر عرض المزيد من المراجعات حاليًا.',
    stale: 'قد لا تكون هذه المراجعات محدّثة: يتعذّر تحديثها حاليًا.',
    offline: 'لا يوجد اتصال بالإنترنت. ستظهر المراجعات فور عودة الاتصال.',
    retry: 'إعادة المحاولة',

    anonymous: 'أحد العملاء',
    verified: 'عملية شراء موثّقة',
    solicited: 'كُتبت بناءً على دعوة',
    incentivized: 'كُتبت مقابل مكافأة',
    moreAnswers: (count) =>
      format.plural(count, {
        zero: 'لا إجابات أخرى',
        one: 'إجابة أخرى',
        two: 'إجابتان أخريان',
        few: '# إجابات أخرى',
        many: '# إجابة أخرى',
        other: '# إجابة أخرى',
      }),
    readMore: 'قراءة المزيد',
    readLess: 'عرض أقل',
    wasHelpful: 'هل هذه المراجعة مفيدة؟',
    video: (author) => `فيديو من ${author}`,
    photo: (index, total, author) =>
      total === 1 ? `صورة من ${author}` : `الصورة ${format.number(index)} من أصل ${format.number(total)}، من ${author}`,
    helpful: (count) =>
      format.plural(count, {
        zero: 'لم يجدها أحد مفيدة بعد',
        one: 'وجدها شخص واحد مفيدة',
        two: 'وجدها شخصان مفيدة',
        few: 'وجدها # أشخاص مفيدة',
        many: 'وجدها # شخصًا مفيدة',
        other: 'وجدها # شخص مفيدة',
      }),
  };
}
