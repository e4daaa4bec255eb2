import type { CouponWords } from '../en/coupon.js';
import type { Format } from '../format.js';
import { isolate, list, money, moneyOff, whenOver } from '../sentence-parts.js';

/** What a coupon field says in Swedish. */
export function coupon(format: Format): CouponWords {
  const quoted = (name: string): string => `”${isolate(name)}”`;
  const koden = (code?: string, otherwise = 'den här rabatten'): string => (code ? `koden ${quoted(code)}` : otherwise);
  const Koden = (code?: string): string => (code ? `Koden ${quoted(code)}` : 'Den här rabatten');
  return {
    open: 'Har du en kod?',
    label: 'Rabattkod',
    apply: 'Använd',
    applying: (code) => `Kontrollerar ${quoted(code)}\u00a0…`,
    slow: 'Det här tar längre tid än vanligt.',
    remove: 'Ta bort',
    removeCode: (name) => `Ta bort ${quoted(name)}`,

    appliedList: 'Tillagda rabatter',
    pendingList: 'Koder som väntar',
    automatic: 'Tillagd automatiskt',
    saving: (amount) => moneyOff(format, amount),
    savingSpoken: (amount) => `Du sparar ${money(format, amount)}`,
    discount: (amount) => `Du sparar totalt ${money(format, amount)}.`,

    applied: (code, title, amount) =>
      `${Koden(code)} har lagts till${title && `: ${isolate(title)}`}.${amount ? ` Du sparar ${money(format, amount)}.` : ''}`,
    alreadyApplied: (code) => `${Koden(code)} är redan tillagd.`,
    replaced: (names, code) => `${Koden(code)} har lagts till i stället för ${list(format, names.map(quoted))}.`,
    removed: (name) => `Du har tagit bort ${quoted(name)}.`,
    dropped: (code) => `${Koden(code)} gäller inte längre för din beställning och har tagits bort.`,
    droppedTitle: (title) => `Rabatten ${quoted(title)} gäller inte längre för din beställning.`,
    lost: (amount) => `Du sparar inte längre ${money(format, amount)}.`,
    onHold: (code) => `${Koden(code)} väntar.`,
    pendingRow: {
      items: 'Lägg till varor som den gäller för',
      delivery: 'Välj leveranssätt',
      'sign-in': 'Logga in',
      condition: 'Villkoren är inte uppfyllda än',
    },

    limitReached: (count) =>
      format.plural(count, {
        one: 'Du kan använda # kod per beställning. Ta bort den för att använda en annan.',
        other: 'Du kan använda # koder per beställning. Ta bort en för att använda en annan.',
      }),
    exchange: (code) => `Använd ${quoted(code)} i stället`,
    rateLimited: (wait) => `För många koder har angetts. Försök igen ${whenOver(format, wait)}.`,
    offline: 'Du verkar vara offline. Din kod finns kvar: försök igen när du är uppkopplad.',
    unavailable: 'Koder kan inte kontrolleras just nu. Försök igen.',
    reference: (id) => `Referens: ${isolate(id)}`,
    empty: 'Ange en kod först.',
    tooLong: (max) => format.plural(max, { other: 'En kod har högst # tecken.' }),

    messages: {
      resource_not_found: (code) =>
        `Vi hittar inte ${koden(code, 'den här koden')}. Kontrollera stavningen och försök igen.`,
      code_expired: (code) => `${Koden(code)} har gått ut.`,
      code_redeemed: (code) => `${Koden(code)} har redan använts.`,
      code_deactivated: (code) => `${Koden(code)} är inte längre giltig.`,
      code_locked: (code) => `${Koden(code)} används just nu i en annan beställning. Försök igen om några minuter.`,
      promotion_has_expired: (code) => `${Koden(code)} tillhör en kampanj som har avslutats.`,
      promotion_is_inactive: (code) => `${Koden(code)} kan inte användas just nu.`,
      promotion_already_applied: (code) => `${Koden(code)} är redan tillagd i din beställning.`,
      promotion_combination_not_allowed: (code) =>
        `${Koden(code)} kan inte läggas till: du kan bara använda en kampanj per beställning.`,
      promotion_cannot_be_combined: (code) => `${Koden(code)} kan inte kombineras med rabatterna i din beställning.`,
      redemption_limit_reached: (code) => `${Koden(code)} har redan använts maximalt antal gånger.`,
      coupon_code_per_order_limit_reached: (code) =>
        `Din beställning har redan maximalt antal koder. Ta bort en för att använda ${koden(code)}.`,
      max_applied_promotions_reached: (code) =>
        `Din beställning har redan maximalt antal rabatter. Ta bort en för att använda ${koden(code)}.`,
      max_automatic_promotions_reached: (code) =>
        `${Koden(code)} kan inte läggas till: din beställning har redan maximalt antal automatiska rabatter.`,
      custom_rule_violation: (code) => `Din beställning uppfyller inte villkoren för ${koden(code)}.`,
      product_discount_not_applicable: (code) => `${Koden(code)} gäller inte för någon vara i din varukorg.`,
      bundle_items_not_in_order: (code) =>
        `${Koden(code)} gäller för varor som köps tillsammans. Lägg dem i varukorgen för att ta del av rabatten.`,
      full_discount_reached: (code) => `Totalsumman är redan noll, så ${koden(code)} behövs inte.`,
      full_shipping_discount_reached: (code) => `Frakten är redan gratis, så ${koden(code)} behövs inte.`,
      shipping_not_specified: (code) => `Välj leveranssätt för att använda ${koden(code)}.`,
      missing_linked_unique_reference: (code) =>
        `Logga in med e-postadressen som ${koden(code, 'den här koden')} skickades till, så aktiveras den.`,
      incorrect_linked_unique_reference: (code) => `${Koden(code)} tillhör en annan kund.`,
      missing_required_code: (code) => `Ange ${koden(code, 'rätt kod')} för att ta del av kampanjen.`,
      code_not_accepted: (code) =>
        `Det går inte att använda ${koden(code, 'den här koden')}. Kontrollera stavningen och villkoren.`,
      cart_empty: (code) => `Din varukorg är tom. Lägg till en vara för att använda ${koden(code)}.`,
      no_longer_applies: (code) => `${Koden(code)} gäller inte längre för din beställning.`,
      not_honoured: (code) => `Butikens kassa godtog inte ${koden(code)}, så den dras inte av från totalsumman.`,
      unavailable: (code) => `${Koden(code)} kan inte kontrolleras just nu. Försök igen om en stund.`,
    },
  };
}
