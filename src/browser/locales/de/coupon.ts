import type { CouponWords } from '../en/coupon.js';
import type { Format } from '../format.js';
import { isolate, list, money, moneyOff, whenOver } from '../sentence-parts.js';

/** What a coupon field says in German, formally. */
export function coupon(format: Format): CouponWords {
  const quoted = (name: string): string => `„${isolate(name)}“`;
  const der = (code?: string, otherwise = 'dieser Rabatt'): string => (code ? `der Code ${quoted(code)}` : otherwise);
  const Der = (code?: string): string => (code ? `Der Code ${quoted(code)}` : 'Dieser Rabatt');
  const den = (code?: string, otherwise = 'diesen Rabatt'): string => (code ? `den Code ${quoted(code)}` : otherwise);
  return {
    open: 'Haben Sie einen Code?',
    label: 'Rabattcode',
    apply: 'Anwenden',
    applying: (code) => `Code ${quoted(code)} wird geprüft\u00a0…`,
    slow: 'Das dauert länger als sonst.',
    remove: 'Entfernen',
    removeCode: (name) => `Entfernen: ${quoted(name)}`,

    appliedList: 'Angewendete Rabatte',
    pendingList: 'Vorgemerkte Codes',
    automatic: 'Automatisch angewendet',
    saving: (amount) => moneyOff(format, amount),
    savingSpoken: (amount) => `Sie sparen ${money(format, amount)}`,
    discount: (amount) => `Sie sparen insgesamt ${money(format, amount)}.`,

    applied: (code, title, amount) =>
      `${Der(code)} wurde angewendet${title && `: ${isolate(title)}`}.${amount ? ` Sie sparen ${money(format, amount)}.` : ''}`,
    alreadyApplied: (code) => `${Der(code)} wurde bereits angewendet.`,
    replaced: (names, code) => `${Der(code)} wurde anstelle von ${list(format, names.map(quoted))} angewendet.`,
    removed: (name) => `${quoted(name)} wurde entfernt.`,
    dropped: (code) => `${Der(code)} gilt nicht mehr für Ihre Bestellung und wurde entfernt.`,
    droppedTitle: (title) => `Der Rabatt ${quoted(title)} gilt nicht mehr für Ihre Bestellung.`,
    lost: (amount) => `Ihre Ersparnis von ${money(format, amount)} entfällt.`,
    onHold: (code) => `${Der(code)} ist vorgemerkt.`,
    pendingRow: {
      items: 'Passende Artikel hinzufügen',
      delivery: 'Versandart wählen',
      'sign-in': 'Anmelden',
      condition: 'Bedingungen noch nicht erfüllt',
    },

    limitReached: (count) =>
      format.plural(count, {
        one: 'Sie können # Code pro Bestellung verwenden. Entfernen Sie ihn, um einen anderen zu verwenden.',
        other: 'Sie können # Codes pro Bestellung verwenden. Entfernen Sie einen, um einen anderen zu verwenden.',
      }),
    exchange: (code) => `Stattdessen ${quoted(code)} verwenden`,
    rateLimited: (wait) =>
      `Es wurden zu viele Codes eingegeben. Bitte versuchen Sie es ${whenOver(format, wait)} erneut.`,
    offline:
      'Sie scheinen offline zu sein. Ihr Code ist noch da: Versuchen Sie es erneut, sobald Sie wieder verbunden sind.',
    unavailable: 'Codes können gerade nicht geprüft werden. Bitte versuchen Sie es erneut.',
    reference: (id) => `Referenz: ${isolate(id)}`,
    empty: 'Geben Sie zuerst einen Code ein.',
    tooLong: (max) => format.plural(max, { other: 'Ein Code hat höchstens # Zeichen.' }),

    messages: {
      resource_not_found: (code) =>
        `Wir können ${den(code, 'diesen Code')} nicht finden. Prüfen Sie die Schreibweise und versuchen Sie es erneut.`,
      code_expired: (code) => `${Der(code)} ist abgelaufen.`,
      code_redeemed: (code) => `${Der(code)} wurde bereits eingelöst.`,
      code_deactivated: (code) => `${Der(code)} ist nicht mehr gültig.`,
      code_locked: (code) =>
        `${Der(code)} wird gerade in einer anderen Bestellung verwendet. Bitte versuchen Sie es in ein paar Minuten erneut.`,
      promotion_has_expired: (code) => `${Der(code)} gehört zu einer Aktion, die bereits beendet ist.`,
      promotion_is_inactive: (code) => `${Der(code)} kann derzeit nicht verwendet werden.`,
      promotion_already_applied: (code) => `${Der(code)} ist in Ihrer Bestellung bereits berücksichtigt.`,
      promotion_combination_not_allowed: (code) =>
        `${Der(code)} kann nicht hinzugefügt werden: Pro Bestellung ist nur eine Aktion möglich.`,
      promotion_cannot_be_combined: (code) =>
        `${Der(code)} lässt sich nicht mit den Rabatten in Ihrer Bestellung kombinieren.`,
      redemption_limit_reached: (code) =>
        `${Der(code)} wurde bereits so oft wie möglich eingelöst und ist nicht mehr verfügbar.`,
      coupon_code_per_order_limit_reached: (code) =>
        `Ihre Bestellung enthält bereits die Höchstzahl an Codes. Entfernen Sie einen, um ${den(code)} zu verwenden.`,
      max_applied_promotions_reached: (code) =>
        `Ihre Bestellung enthält bereits die Höchstzahl an Rabatten. Entfernen Sie einen, um ${den(code)} zu verwenden.`,
      max_automatic_promotions_reached: (code) =>
        `${Der(code)} kann nicht hinzugefügt werden: Ihre Bestellung enthält bereits die Höchstzahl an automatischen Rabatten.`,
      custom_rule_violation: (code) => `Ihre Bestellung erfüllt die Bedingungen für ${den(code)} nicht.`,
      product_discount_not_applicable: (code) => `${Der(code)} gilt für keinen Artikel in Ihrem Warenkorb.`,
      bundle_items_not_in_order: (code) =>
        `${Der(code)} gilt für Artikel, die im Set gekauft werden. Legen Sie sie in den Warenkorb, um davon zu profitieren.`,
      full_discount_reached: (code) => `Ihr Gesamtbetrag liegt bereits bei null. ${Der(code)} wird nicht benötigt.`,
      full_shipping_discount_reached: (code) => `Ihr Versand ist bereits kostenlos. ${Der(code)} wird nicht benötigt.`,
      shipping_not_specified: (code) => `Wählen Sie eine Versandart, um ${den(code)} zu verwenden.`,
      missing_linked_unique_reference: (code) =>
        `Melden Sie sich mit der E-Mail-Adresse an, an die ${der(code, 'dieser Code')} geschickt wurde. Dann wird er angewendet.`,
      incorrect_linked_unique_reference: (code) => `${Der(code)} gehört zu einem anderen Kundenkonto.`,
      missing_required_code: (code) => `Geben Sie ${den(code, 'den passenden Code')} ein, um diese Aktion zu nutzen.`,
      code_not_accepted: (code) =>
        `Wir können ${den(code, 'diesen Code')} nicht anwenden. Prüfen Sie Schreibweise und Bedingungen.`,
      cart_empty: (code) => `Ihr Warenkorb ist leer. Legen Sie einen Artikel hinein, um ${den(code)} zu verwenden.`,
      no_longer_applies: (code) => `${Der(code)} gilt nicht mehr für Ihre Bestellung.`,
      not_honoured: (code) =>
        `Die Kasse des Shops hat ${den(code)} nicht angenommen. Er wird daher nicht vom Gesamtbetrag abgezogen.`,
      unavailable: (code) =>
        `${Der(code)} kann gerade nicht geprüft werden. Bitte versuchen Sie es gleich noch einmal.`,
    },
  };
}
