import type { CouponWords } from '../en/coupon.js';
import type { Format } from '../format.js';
import { isolate, list, money, moneyOff, whenOver } from '../sentence-parts.js';

/**
 * What a coupon field says in Turkish, formally. The word behind a code is declined in its place: `kodu`, `kodunu`,
 * `kodunun`.
 */
export function coupon(format: Format): CouponWords {
  const quoted = (name: string): string => `“${isolate(name)}”`;
  const kodu = (code?: string, otherwise = 'Bu indirim'): string => (code ? `${quoted(code)} kodu` : otherwise);
  const kodunu = (code?: string, otherwise = 'Bu indirimi'): string => (code ? `${quoted(code)} kodunu` : otherwise);
  const kodunun = (code?: string, otherwise = 'Bu indirimin'): string => (code ? `${quoted(code)} kodunun` : otherwise);
  return {
    open: 'Kodunuz var mı?',
    label: 'Promosyon kodu',
    apply: 'Uygula',
    applying: (code) => `${quoted(code)} kontrol ediliyor…`,
    slow: 'Bu, her zamankinden uzun sürüyor.',
    remove: 'Kaldır',
    removeCode: (name) => `Kaldır: ${quoted(name)}`,

    appliedList: 'Uygulanan promosyonlar',
    pendingList: 'Bekleyen kodlar',
    automatic: 'Otomatik uygulandı',
    saving: (amount) => moneyOff(format, amount),
    savingSpoken: (amount) => `${money(format, amount)} tasarruf ediyorsunuz`,
    discount: (amount) => `Toplam ${money(format, amount)} tasarruf ediyorsunuz.`,

    applied: (code, title, amount) =>
      `${kodu(code)} uygulandı${title && `: ${isolate(title)}`}.${amount ? ` ${money(format, amount)} tasarruf ediyorsunuz.` : ''}`,
    alreadyApplied: (code) => `${kodu(code)} zaten uygulandı.`,
    replaced: (names, code) => `${list(format, names.map(quoted))} yerine ${kodu(code)} uygulandı.`,
    removed: (name) => `${quoted(name)} kaldırıldı.`,
    dropped: (code) => `${kodu(code)} artık siparişiniz için geçerli olmadığından kaldırıldı.`,
    droppedTitle: (title) => `${quoted(title)} indirimi artık siparişiniz için geçerli değil.`,
    lost: (amount) => `Artık ${money(format, amount)} tasarruf etmiyorsunuz.`,
    onHold: (code) => `${kodu(code)} beklemede.`,
    pendingRow: {
      items: 'Promosyona dahil ürün ekleyin',
      delivery: 'Teslimat seçeneği belirleyin',
      'sign-in': 'Oturum açın',
      condition: 'Koşullar henüz sağlanmadı',
    },

    limitReached: (count) =>
      format.plural(count, {
        one: 'Sipariş başına # kod kullanabilirsiniz. Başka bir kod kullanmak için onu kaldırın.',
        other: 'Sipariş başına # kod kullanabilirsiniz. Başka bir kod kullanmak için birini kaldırın.',
      }),
    exchange: (code) => `Bunun yerine ${kodunu(code)} kullan`,
    rateLimited: (wait) => `Çok fazla kod girildi. Lütfen ${whenOver(format, wait)} tekrar deneyin.`,
    offline: 'Çevrimdışı görünüyorsunuz. Kodunuz hâlâ burada: bağlantınız geri geldiğinde tekrar deneyin.',
    unavailable: 'Kodlar şu anda kontrol edilemiyor. Lütfen tekrar deneyin.',
    reference: (id) => `Referans: ${isolate(id)}`,
    empty: 'Önce bir kod girin.',
    tooLong: (max) => format.plural(max, { other: 'Bir kod en fazla # karakter olabilir.' }),

    messages: {
      resource_not_found: (code) => `${kodunu(code, 'Bu kodu')} bulamadık. Yazımını kontrol edip tekrar deneyin.`,
      code_expired: (code) => `${kodunun(code)} süresi doldu.`,
      code_redeemed: (code) => `${kodu(code)} daha önce kullanıldı.`,
      code_deactivated: (code) => `${kodu(code)} artık geçerli değil.`,
      code_locked: (code) =>
        `${kodu(code)} şu anda başka bir siparişte kullanılıyor. Lütfen birkaç dakika sonra tekrar deneyin.`,
      promotion_has_expired: (code) => `${kodu(code)} sona ermiş bir promosyona ait.`,
      promotion_is_inactive: (code) => `${kodu(code)} şu anda kullanılamıyor.`,
      promotion_already_applied: (code) => `${kodu(code)} siparişinize zaten uygulandı.`,
      promotion_combination_not_allowed: (code) =>
        `${kodu(code)} eklenemiyor: sipariş başına yalnızca bir promosyon kullanılabilir.`,
      promotion_cannot_be_combined: (code) => `${kodu(code)} siparişinizdeki promosyonlarla birlikte kullanılamaz.`,
      redemption_limit_reached: (code) => `${kodu(code)} kullanım sınırına ulaştı ve artık kullanılamaz.`,
      coupon_code_per_order_limit_reached: (code) =>
        `Siparişinizdeki kod sayısı sınıra ulaştı. ${kodunu(code)} kullanmak için birini kaldırın.`,
      max_applied_promotions_reached: (code) =>
        `Siparişinizdeki promosyon sayısı sınıra ulaştı. ${kodunu(code)} kullanmak için birini kaldırın.`,
      max_automatic_promotions_reached: (code) =>
        `${kodu(code)} eklenemiyor: siparişinizdeki otomatik promosyon sayısı sınıra ulaştı.`,
      custom_rule_violation: (code) => `Siparişiniz ${kodunun(code, 'bu indirimin')} koşullarını karşılamıyor.`,
      product_discount_not_applicable: (code) => `${kodu(code)} sepetinizdeki hiçbir ürün için geçerli değil.`,
      bundle_items_not_in_order: (code) =>
        `${kodu(code)} birlikte satın alınan ürünler içindir. Kullanmak için bu ürünleri sepetinize ekleyin.`,
      full_discount_reached: (code) => `Toplam tutarınız zaten sıfır. ${kodunu(code)} kullanmanıza gerek yok.`,
      full_shipping_discount_reached: (code) => `Teslimatınız zaten ücretsiz. ${kodunu(code)} kullanmanıza gerek yok.`,
      shipping_not_specified: (code) => `${kodunu(code)} kullanmak için bir teslimat seçeneği belirleyin.`,
      missing_linked_unique_reference: (code) =>
        `${kodunun(code, 'Bu kodun')} gönderildiği e-posta adresiyle oturum açın; ardından kod uygulanacak.`,
      incorrect_linked_unique_reference: (code) => `${kodu(code)} başka bir müşteriye ait.`,
      missing_required_code: (code) => `Bu promosyondan yararlanmak için ${kodunu(code, 'kodunu')} girin.`,
      code_not_accepted: (code) => `${kodunu(code, 'Bu kodu')} uygulayamadık. Yazımını ve koşullarını kontrol edin.`,
      cart_empty: (code) => `Sepetiniz boş. ${kodunu(code)} kullanmak için bir ürün ekleyin.`,
      no_longer_applies: (code) => `${kodu(code)} artık siparişiniz için geçerli değil.`,
      not_honoured: (code) =>
        `Mağazanın ödeme sayfası ${kodunu(code, 'bu indirimi')} kabul etmedi; bu nedenle toplamdan düşülmeyecek.`,
      unavailable: (code) => `${kodu(code)} şu anda kontrol edilemiyor. Lütfen biraz sonra tekrar deneyin.`,
    },
  };
}
