import type { CouponWords } from '../en/coupon.js';
import type { Format } from '../format.js';
import { isolate, list, money, moneyOff, whenOver } from '../sentence-parts.js';

/**
 * What a coupon field says in Polish. A code is declined by the word before it: `kod` (nominative and accusative),
 * `kodu` (genitive).
 */
export function coupon(format: Format): CouponWords {
  const quoted = (name: string): string => `„${isolate(name)}”`;
  const kod = (code?: string, otherwise = 'ten rabat'): string => (code ? `kod ${quoted(code)}` : otherwise);
  const Kod = (code?: string): string => (code ? `Kod ${quoted(code)}` : 'Ten rabat');
  const kodu = (code?: string, otherwise = 'tego rabatu'): string => (code ? `kodu ${quoted(code)}` : otherwise);
  return {
    open: 'Masz kod?',
    label: 'Kod promocyjny',
    apply: 'Zastosuj',
    applying: (code) => `Sprawdzanie kodu ${quoted(code)}…`,
    slow: 'To trwa dłużej niż zwykle.',
    remove: 'Usuń',
    removeCode: (name) => `Usuń ${quoted(name)}`,

    appliedList: 'Zastosowane promocje',
    pendingList: 'Kody oczekujące',
    automatic: 'Rabat automatyczny',
    saving: (amount) => moneyOff(format, amount),
    savingSpoken: (amount) => `Oszczędzasz ${money(format, amount)}`,
    discount: (amount) => `Oszczędzasz łącznie ${money(format, amount)}.`,

    applied: (code, title, amount) =>
      `${Kod(code)} został zastosowany${title && `: ${isolate(title)}`}.${amount ? ` Oszczędzasz ${money(format, amount)}.` : ''}`,
    alreadyApplied: (code) => `${Kod(code)} jest już zastosowany.`,
    replaced: (names, code) => `${Kod(code)} został zastosowany zamiast ${list(format, names.map(quoted))}.`,
    removed: (name) => `Usunięto ${quoted(name)}.`,
    dropped: (code) => `${Kod(code)} nie obejmuje już Twojego zamówienia i został usunięty.`,
    droppedTitle: (title) => `Rabat ${quoted(title)} nie obejmuje już Twojego zamówienia.`,
    lost: (amount) => `Nie oszczędzasz już ${money(format, amount)}.`,
    onHold: (code) => `${Kod(code)} oczekuje.`,
    pendingRow: {
      items: 'Dodaj produkty objęte promocją',
      delivery: 'Wybierz dostawę',
      'sign-in': 'Zaloguj się',
      condition: 'Warunki nie są jeszcze spełnione',
    },

    limitReached: (count) =>
      format.plural(count, {
        one: 'Do zamówienia możesz dodać # kod. Usuń go, aby użyć innego.',
        few: 'Do zamówienia możesz dodać # kody. Usuń jeden z nich, aby użyć innego.',
        many: 'Do zamówienia możesz dodać # kodów. Usuń jeden z nich, aby użyć innego.',
        other: 'Do zamówienia możesz dodać # kodu. Usuń jeden z nich, aby użyć innego.',
      }),
    exchange: (code) => `Użyj ${kodu(code)} zamiast tego`,
    rateLimited: (wait) => `Wpisano zbyt wiele kodów. Spróbuj ponownie ${whenOver(format, wait)}.`,
    offline: 'Wygląda na to, że jesteś offline. Twój kod nadal tu jest: spróbuj ponownie, gdy połączenie wróci.',
    unavailable: 'Nie możemy teraz sprawdzić kodów. Spróbuj ponownie.',
    reference: (id) => `Numer referencyjny: ${isolate(id)}`,
    empty: 'Najpierw wpisz kod.',
    tooLong: (max) =>
      format.plural(max, {
        one: 'Kod może mieć najwyżej # znak.',
        few: 'Kod może mieć najwyżej # znaki.',
        many: 'Kod może mieć najwyżej # znaków.',
        other: 'Kod może mieć najwyżej # znaku.',
      }),

    messages: {
      resource_not_found: (code) =>
        `Nie możemy znaleźć ${kodu(code, 'tego kodu')}. Sprawdź pisownię i spróbuj ponownie.`,
      code_expired: (code) => `${Kod(code)} wygasł.`,
      code_redeemed: (code) => `${Kod(code)} został już wykorzystany.`,
      code_deactivated: (code) => `${Kod(code)} nie jest już ważny.`,
      code_locked: (code) => `${Kod(code)} jest teraz używany w innym zamówieniu. Spróbuj ponownie za kilka minut.`,
      promotion_has_expired: (code) => `${Kod(code)} pochodzi z promocji, która się zakończyła.`,
      promotion_is_inactive: (code) => `${Kod(code)} jest w tej chwili nieaktywny.`,
      promotion_already_applied: (code) => `${Kod(code)} jest już zastosowany w Twoim zamówieniu.`,
      promotion_combination_not_allowed: (code) =>
        `Nie można dodać ${kodu(code)}: w zamówieniu można skorzystać tylko z jednej promocji.`,
      promotion_cannot_be_combined: (code) => `${Kod(code)} nie łączy się z promocjami w Twoim zamówieniu.`,
      redemption_limit_reached: (code) => `${Kod(code)} osiągnął limit użyć i nie może już zostać wykorzystany.`,
      coupon_code_per_order_limit_reached: (code) =>
        `Twoje zamówienie ma już maksymalną liczbę kodów. Usuń jeden, aby użyć ${kodu(code)}.`,
      max_applied_promotions_reached: (code) =>
        `Twoje zamówienie ma już maksymalną liczbę promocji. Usuń jedną, aby użyć ${kodu(code)}.`,
      max_automatic_promotions_reached: (code) =>
        `Nie można dodać ${kodu(code)}: Twoje zamówienie ma już maksymalną liczbę automatycznych promocji.`,
      custom_rule_violation: (code) => `Twoje zamówienie nie spełnia warunków ${kodu(code)}.`,
      product_discount_not_applicable: (code) => `${Kod(code)} nie obejmuje żadnego produktu w Twoim koszyku.`,
      bundle_items_not_in_order: (code) =>
        `${Kod(code)} dotyczy produktów kupowanych w zestawie. Dodaj je do koszyka, aby skorzystać z rabatu.`,
      full_discount_reached: (code) => `Suma zamówienia wynosi już zero, więc ${kod(code)} nie jest potrzebny.`,
      full_shipping_discount_reached: (code) => `Dostawa jest już darmowa, więc ${kod(code)} nie jest potrzebny.`,
      shipping_not_specified: (code) => `Wybierz sposób dostawy, aby użyć ${kodu(code)}.`,
      missing_linked_unique_reference: (code) =>
        `Zaloguj się, podając adres e-mail, na który wysłano ${kod(code, 'ten kod')}, a zostanie on zastosowany.`,
      incorrect_linked_unique_reference: (code) => `${Kod(code)} należy do innego klienta.`,
      missing_required_code: (code) => `Aby skorzystać z tej promocji, wpisz ${kod(code, 'jej kod')}.`,
      code_not_accepted: (code) => `Nie możemy zastosować ${kodu(code, 'tego kodu')}. Sprawdź pisownię i warunki.`,
      cart_empty: (code) => `Twój koszyk jest pusty. Dodaj produkt, aby użyć ${kodu(code)}.`,
      no_longer_applies: (code) => `${Kod(code)} nie obejmuje już Twojego zamówienia.`,
      not_honoured: (code) =>
        `Strona płatności sklepu nie przyjęła ${kodu(code)}, więc nie zostanie on odliczony od sumy.`,
      unavailable: (code) => `Nie możemy teraz sprawdzić ${kodu(code)}. Spróbuj ponownie za chwilę.`,
    },
  };
}
