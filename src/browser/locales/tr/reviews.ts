import type { ReviewsWords } from '../en/reviews.js';
import type { Format } from '../format.js';
import { rating } from './rating.js';

/** What a review section says in Turkish. */
export function reviews(format: Format): ReviewsWords {
  const snippet = rating(format);
  const stars = (count: number): string => format.plural(count, { one: '# yıldız', other: '# yıldız' });
  return {
    ...snippet,
    stars,
    heading: 'Müşteri değerlendirmeleri',
    basedOn: (count) => format.plural(count, { one: '# değerlendirmeye göre', other: '# değerlendirmeye göre' }),

    breakdown: 'Puana göre değerlendirmeler',
    row: (given, count, share) => `${stars(given)}, ${snippet.count(count)}, ${format.percent(share)}`,
    dimensions: 'Ayrıntılı puanlar',

    filter: 'Filtrele',
    filters: 'Değerlendirmeleri filtrele',
    rating: 'Puan',
    media: 'Fotoğraflı',
    verifiedOnly: 'Yalnızca doğrulanmış',
    search: 'Değerlendirmelerde ara',
    sort: 'Sıralama',
    sorts: {
      newest: 'En yeni',
      oldest: 'En eski',
      highest: 'En yüksek puan',
      lowest: 'En düşük puan',
      helpful: 'En faydalı',
      media: 'Önce fotoğraflılar',
    },
    names: {
      color: 'Renk',
      size: 'Beden',
      vendor: 'Marka',
      material: 'Malzeme',
      model: 'Model',
      coupon_used: 'Kupon kullanıldı',
      delivery_type: 'Teslimat türü',
      customer_state: 'Bölge',
      customer_country: 'Ülke',
    },
    yes: 'Evet',
    no: 'Hayır',
    active: 'Etkin filtreler',
    remove: (filter) => `Filtreyi kaldır: ${filter}`,
    labelled: (label, value) => `${label}: ${value}`,
    quoted: (text) => `“${text}”`,
    clear: 'Tümünü temizle',

    list: 'Değerlendirmeler',
    shown: (shown, total) => `${format.number(shown)} / ${snippet.count(total)}`,
    matching: (count) => format.plural(count, { one: '# değerlendirme bulundu', other: '# değerlendirme bulundu' }),
    atLeast: (count) =>
      format.plural(count, { one: 'Şimdilik en az # değerlendirme', other: 'Şimdilik en az # değerlendirme' }),
    more: 'Daha fazla değerlendirme göster',
    moreAdded: (added, shown, total) =>
      `${format.plural(added, { one: '# değerlendirme daha', other: '# değerlendirme daha' })}, ${format.number(shown)} / ${format.number(total)}`,
    loading: 'Değerlendirmeler yükleniyor',
    emptyHint: 'İlk değerlendirmeyi siz paylaşın.',
    noMatch: 'Bu filtrelere uyan değerlendirme yok.',
    failed: 'Değerlendirmeler şu anda gösterilemiyor.',
    moreFailed: 'Daha fazla değerlendirme şu anda gösterilemiyor.',
    stale: 'Güncel olmayabilir: değerlendirmeler şu anda yenilenemiyor.',
    offline: 'İnternet bağlantısı yok. Bağlantı gelir gelmez değerlendirmeler gösterilecek.',
    retry: 'Tekrar dene',

    anonymous: 'Anonim',
    verified: 'Doğrulanmış alışveriş',
    solicited: 'Davet üzerine yazıldı',
    incentivized: 'Karşılığında ödül alındı',
    moreAnswers: (count) => format.plural(count, { one: '# yanıt daha', other: '# yanıt daha' }),
    readMore: 'Devamını oku',
    readLess: 'Daha az göster',
    wasHelpful: 'Faydalı mı?',
    video: (author) => `Video: ${author}`,
    photo: (index, total, author) =>
      total === 1 ? `Fotoğraf: ${author}` : `Fotoğraf ${format.number(index)} / ${format.number(total)}: ${author}`,
    helpful: (count) => format.plural(count, { one: '# kişi bunu faydalı buldu', other: '# kişi bunu faydalı buldu' }),
  };
}
