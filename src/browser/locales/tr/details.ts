import type { DetailsWords } from '../en/details.js';
import type { Format } from '../format.js';

/** What a review says beyond its text, in Turkish. */
export const details = (format: Format): DetailsWords => ({
  verifiedWhy: 'mağaza veya kullandığı değerlendirme hizmeti tarafından bir alışverişle eşleştirildi.',
  solicitedWhy: 'mağaza müşterilerinden değerlendirme istedikten sonra yazıldı. Alışveriş yapıldığını göstermez.',
  incentivizedWhy: 'yazan kişi karşılığında puan veya indirim gibi bir şey aldı.',
  source: (name) => `Kaynak: ${name}`,
  sourceWhy: (name) => `ilk olarak ${name} üzerinde yayımlandı.`,

  tip: 'İpucu',
  inDetail: 'Ayrıntılı puanlar',
  labels: 'Etiketler',
  reply: (author) => `Yanıt: ${author}`,
  replyByShop: 'Mağazanın yanıtı',
  previous: 'Bu değerlendirme güncellendi. Öncekini göster',
  edited: (date) => `${date} tarihinde düzenlendi`,

  voteCounted: 'Oyunuz için teşekkürler.',
  voteNotCounted: 'Teşekkürler. Bu değerlendirme bugün başka oy kabul etmiyor.',
  voteFailed: 'Oyunuz gönderilemedi. Lütfen tekrar deneyin.',

  photos: 'Müşteri fotoğrafları',
  photoBy: (author) => `Fotoğraf: ${author}`,
  videoBy: (author) => `Video: ${author}`,
  position: (index, total) => `${format.number(index)} / ${format.number(total)}`,
  previousPhoto: 'Önceki fotoğraf',
  nextPhoto: 'Sonraki fotoğraf',
  showAll: (count) => `Tümünü göster (${format.number(count)})`,
  showReviews: (count) => format.plural(count, { one: '# yorumu göster', other: '# yorumu göster' }),
  close: 'Kapat',
  photoFailed: 'Bu fotoğraf gösterilemiyor.',

  pages: 'Değerlendirme sayfaları',
  page: (index, total) => `Sayfa ${format.number(index)} / ${format.number(total)}`,
  previousPage: 'Önceki sayfa',
  nextPage: 'Sonraki sayfa',

  sides: {
    quality: 'Kalite',
    value: 'Fiyat performans',
    service: 'Hizmet',
    shipping: 'Kargo',
    returns: 'İade',
  },
  positive: 'En yararlı olumlu yorum',
  critical: 'En yararlı eleştirel yorum',
  shop: 'Müşteriler bu mağazayı nasıl değerlendiriyor',
  sources: 'Kaynağa göre',
  topRated: 'En yüksek puanlılar',
});
