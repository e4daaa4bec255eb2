import type { CouponWords } from '../en/coupon.js';
import type { Format } from '../format.js';
import { isolate, list, money, moneyOff, whenOver } from '../sentence-parts.js';

/** What a coupon field says in Italian, informally, as most shops do. */
export function coupon(format: Format): CouponWords {
  const quoted = (name: string): string => `«${isolate(name)}»`;
  const il = (code?: string, otherwise = 'questo sconto'): string => (code ? `il codice ${quoted(code)}` : otherwise);
  const Il = (code?: string): string => (code ? `Il codice ${quoted(code)}` : 'Questo sconto');
  return {
    open: 'Hai un codice?',
    label: 'Codice promozionale',
    apply: 'Applica',
    applying: (code) => `Verifica di ${quoted(code)} in corso…`,
    slow: 'Ci vuole più tempo del solito.',
    remove: 'Rimuovi',
    removeCode: (name) => `Rimuovi ${quoted(name)}`,

    appliedList: 'Promozioni applicate',
    pendingList: 'Codici in attesa',
    automatic: 'Sconto automatico',
    saving: (amount) => moneyOff(format, amount),
    savingSpoken: (amount) => `Risparmi ${money(format, amount)}`,
    discount: (amount) => `Risparmi ${money(format, amount)} in totale.`,

    applied: (code, title, amount) =>
      `${Il(code)} è stato applicato${title && `: ${isolate(title)}`}.${amount ? ` Risparmi ${money(format, amount)}.` : ''}`,
    alreadyApplied: (code) => `${Il(code)} è già stato applicato.`,
    replaced: (names, code) => `${Il(code)} è stato applicato al posto di ${list(format, names.map(quoted))}.`,
    removed: (name) => `Hai rimosso ${quoted(name)}.`,
    dropped: (code) => `${Il(code)} non è più valido per il tuo ordine ed è stato rimosso.`,
    droppedTitle: (title) => `Lo sconto ${quoted(title)} non è più valido per il tuo ordine.`,
    lost: (amount) => `Non risparmi più ${money(format, amount)}.`,
    onHold: (code) => `${Il(code)} è in attesa.`,
    pendingRow: {
      items: 'Aggiungi articoli inclusi',
      delivery: 'Scegli un metodo di spedizione',
      'sign-in': 'Accedi',
      condition: 'Condizioni non ancora soddisfatte',
    },

    limitReached: (count) =>
      format.plural(count, {
        one: 'Puoi usare # codice per ordine. Rimuovilo per usarne un altro.',
        other: 'Puoi usare # codici per ordine. Rimuovine uno per usarne un altro.',
      }),
    exchange: (code) => `Usa invece ${quoted(code)}`,
    rateLimited: (wait) => `Sono stati inseriti troppi codici. Riprova ${whenOver(format, wait)}.`,
    offline: 'Sembra che tu sia offline. Il tuo codice è ancora qui: riprova quando torni online.',
    unavailable: 'Al momento non è possibile verificare i codici. Riprova.',
    reference: (id) => `Riferimento: ${isolate(id)}`,
    empty: 'Inserisci prima un codice.',
    tooLong: (max) =>
      format.plural(max, {
        one: 'Un codice ha al massimo # carattere.',
        other: 'Un codice ha al massimo # caratteri.',
      }),

    messages: {
      resource_not_found: (code) =>
        `Non troviamo ${il(code, 'questo codice')}. Controlla che sia scritto correttamente e riprova.`,
      code_expired: (code) => `${Il(code)} è scaduto.`,
      code_redeemed: (code) => `${Il(code)} è già stato utilizzato.`,
      code_deactivated: (code) => `${Il(code)} non è più valido.`,
      code_locked: (code) => `${Il(code)} è in uso in un altro ordine. Riprova tra qualche minuto.`,
      promotion_has_expired: (code) => `${Il(code)} appartiene a una promozione terminata.`,
      promotion_is_inactive: (code) => `${Il(code)} non può essere usato al momento.`,
      promotion_already_applied: (code) => `${Il(code)} è già stato applicato al tuo ordine.`,
      promotion_combination_not_allowed: (code) =>
        `Non è possibile aggiungere ${il(code)}: è consentita una sola promozione per ordine.`,
      promotion_cannot_be_combined: (code) => `${Il(code)} non è cumulabile con le promozioni del tuo ordine.`,
      redemption_limit_reached: (code) => `${Il(code)} ha raggiunto il limite di utilizzi e non può più essere usato.`,
      coupon_code_per_order_limit_reached: (code) =>
        `Il tuo ordine ha già il numero massimo di codici. Rimuovine uno per usare ${il(code)}.`,
      max_applied_promotions_reached: (code) =>
        `Il tuo ordine ha già il numero massimo di promozioni. Rimuovine una per usare ${il(code)}.`,
      max_automatic_promotions_reached: (code) =>
        `Non è possibile aggiungere ${il(code)}: il tuo ordine ha già il numero massimo di promozioni automatiche.`,
      custom_rule_violation: (code) =>
        `Il tuo ordine non soddisfa le condizioni ${code ? `del codice ${quoted(code)}` : 'di questo sconto'}.`,
      product_discount_not_applicable: (code) => `${Il(code)} non è valido per nessun articolo nel tuo carrello.`,
      bundle_items_not_in_order: (code) =>
        `${Il(code)} è per articoli acquistati insieme. Aggiungili al carrello per usarlo.`,
      full_discount_reached: (code) => `Il totale è già zero, quindi ${il(code)} non serve.`,
      full_shipping_discount_reached: (code) => `La spedizione è già gratuita, quindi ${il(code)} non serve.`,
      shipping_not_specified: (code) => `Scegli un metodo di spedizione per usare ${il(code)}.`,
      missing_linked_unique_reference: (code) =>
        `Accedi con l’indirizzo e-mail a cui è stato inviato ${il(code, 'questo codice')} e verrà applicato.`,
      incorrect_linked_unique_reference: (code) => `${Il(code)} appartiene a un altro cliente.`,
      missing_required_code: (code) => `Per usare questa promozione, inserisci ${il(code, 'il suo codice')}.`,
      code_not_accepted: (code) =>
        `Non possiamo applicare ${il(code, 'questo codice')}. Controlla che sia scritto correttamente e che le condizioni siano rispettate.`,
      cart_empty: (code) => `Il tuo carrello è vuoto. Aggiungi un articolo per usare ${il(code)}.`,
      no_longer_applies: (code) => `${Il(code)} non è più valido per il tuo ordine.`,
      not_honoured: (code) =>
        `La pagina di pagamento del negozio non ha accettato ${il(code)}, quindi non verrà detratto dal totale.`,
      unavailable: (code) => `Al momento non è possibile verificare ${il(code)}. Riprova tra poco.`,
    },
  };
}
