import type { CouponWords } from '../en/coupon.js';
import type { Format } from '../format.js';
import { isolate, list, money, moneyOff, whenOver } from '../sentence-parts.js';

/** What a coupon field says in Dutch, informally, as most shops do. */
export function coupon(format: Format): CouponWords {
  const quoted = (name: string): string => `‘${isolate(name)}’`;
  const de = (code?: string, otherwise = 'deze korting'): string => (code ? `de code ${quoted(code)}` : otherwise);
  const De = (code?: string): string => (code ? `De code ${quoted(code)}` : 'Deze korting');
  return {
    open: 'Heb je een code?',
    label: 'Kortingscode',
    apply: 'Toepassen',
    applying: (code) => `Code ${quoted(code)} wordt gecontroleerd…`,
    slow: 'Dit duurt langer dan normaal.',
    remove: 'Verwijderen',
    removeCode: (name) => `Verwijderen: ${quoted(name)}`,

    appliedList: 'Toegepaste kortingen',
    pendingList: 'Codes in de wacht',
    automatic: 'Automatisch toegepast',
    saving: (amount) => moneyOff(format, amount),
    savingSpoken: (amount) => `Je bespaart ${money(format, amount)}`,
    discount: (amount) => `Je bespaart in totaal ${money(format, amount)}.`,

    applied: (code, title, amount) =>
      `${De(code)} is toegepast${title && `: ${isolate(title)}`}.${amount ? ` Je bespaart ${money(format, amount)}.` : ''}`,
    alreadyApplied: (code) => `${De(code)} is al toegepast.`,
    replaced: (names, code) => `${De(code)} is toegepast in plaats van ${list(format, names.map(quoted))}.`,
    removed: (name) => `Je hebt ${quoted(name)} verwijderd.`,
    dropped: (code) => `${De(code)} geldt niet meer voor je bestelling en is verwijderd.`,
    droppedTitle: (title) => `De korting ${quoted(title)} geldt niet meer voor je bestelling.`,
    lost: (amount) => `Je bespaart niet langer ${money(format, amount)}.`,
    onHold: (code) => `${De(code)} staat in de wacht.`,
    pendingRow: {
      items: 'Voeg artikelen uit de actie toe',
      delivery: 'Kies een bezorgoptie',
      'sign-in': 'Log in',
      condition: 'Voorwaarden nog niet vervuld',
    },

    limitReached: (count) =>
      format.plural(count, {
        one: 'Je kunt # code per bestelling gebruiken. Verwijder die om een andere te gebruiken.',
        other: 'Je kunt # codes per bestelling gebruiken. Verwijder er een om een andere te gebruiken.',
      }),
    exchange: (code) => `In plaats daarvan ${quoted(code)} gebruiken`,
    rateLimited: (wait) => `Er zijn te veel codes ingevoerd. Probeer het ${whenOver(format, wait)} opnieuw.`,
    offline: 'Je lijkt offline te zijn. Je code staat er nog: probeer het opnieuw zodra je verbinding hebt.',
    unavailable: 'Codes kunnen nu niet worden gecontroleerd. Probeer het opnieuw.',
    reference: (id) => `Referentie: ${isolate(id)}`,
    empty: 'Voer eerst een code in.',
    tooLong: (max) =>
      format.plural(max, { one: 'Een code heeft maximaal # teken.', other: 'Een code heeft maximaal # tekens.' }),

    messages: {
      resource_not_found: (code) =>
        `We kunnen ${de(code, 'deze code')} niet vinden. Controleer de spelling en probeer het opnieuw.`,
      code_expired: (code) => `${De(code)} is verlopen.`,
      code_redeemed: (code) => `${De(code)} is al gebruikt.`,
      code_deactivated: (code) => `${De(code)} is niet meer geldig.`,
      code_locked: (code) =>
        `${De(code)} wordt nu in een andere bestelling gebruikt. Probeer het over een paar minuten opnieuw.`,
      promotion_has_expired: (code) => `${De(code)} hoort bij een actie die is afgelopen.`,
      promotion_is_inactive: (code) => `${De(code)} kan nu niet worden gebruikt.`,
      promotion_already_applied: (code) => `${De(code)} is al toegepast op je bestelling.`,
      promotion_combination_not_allowed: (code) =>
        `${De(code)} kan niet worden toegevoegd: per bestelling is maar één actie mogelijk.`,
      promotion_cannot_be_combined: (code) =>
        `${De(code)} kan niet worden gecombineerd met de kortingen in je bestelling.`,
      redemption_limit_reached: (code) =>
        `${De(code)} is al het maximale aantal keren gebruikt en is niet meer beschikbaar.`,
      coupon_code_per_order_limit_reached: (code) =>
        `Je bestelling bevat al het maximale aantal codes. Verwijder er een om ${de(code)} te gebruiken.`,
      max_applied_promotions_reached: (code) =>
        `Je bestelling bevat al het maximale aantal kortingen. Verwijder er een om ${de(code)} te gebruiken.`,
      max_automatic_promotions_reached: (code) =>
        `${De(code)} kan niet worden toegevoegd: je bestelling bevat al het maximale aantal automatische kortingen.`,
      custom_rule_violation: (code) => `Je bestelling voldoet niet aan de voorwaarden van ${de(code)}.`,
      product_discount_not_applicable: (code) => `${De(code)} geldt voor geen enkel artikel in je winkelwagen.`,
      bundle_items_not_in_order: (code) =>
        `${De(code)} geldt voor artikelen die je samen koopt. Voeg ze toe aan je winkelwagen om er gebruik van te maken.`,
      full_discount_reached: (code) => `Je totaal is al nul, dus ${de(code)} is niet nodig.`,
      full_shipping_discount_reached: (code) => `Je bezorging is al gratis, dus ${de(code)} is niet nodig.`,
      shipping_not_specified: (code) => `Kies een bezorgoptie om ${de(code)} te gebruiken.`,
      missing_linked_unique_reference: (code) =>
        `Log in met het e-mailadres waarnaar ${de(code, 'deze code')} is gestuurd, dan wordt de korting toegepast.`,
      incorrect_linked_unique_reference: (code) => `${De(code)} is van een andere klant.`,
      missing_required_code: (code) => `Voer ${de(code, 'de bijbehorende code')} in om van deze actie te profiteren.`,
      code_not_accepted: (code) =>
        `We kunnen ${de(code, 'deze code')} niet toepassen. Controleer de spelling en de voorwaarden.`,
      cart_empty: (code) => `Je winkelwagen is leeg. Voeg een artikel toe om ${de(code)} te gebruiken.`,
      no_longer_applies: (code) => `${De(code)} geldt niet meer voor je bestelling.`,
      not_honoured: (code) =>
        `De afrekenpagina van de winkel heeft ${de(code)} niet geaccepteerd. Die gaat dus niet van je totaal af.`,
      unavailable: (code) => `${De(code)} kan nu niet worden gecontroleerd. Probeer het zo opnieuw.`,
    },
  };
}
