import type { CouponWords } from '../en/coupon.js';
import type { Format } from '../format.js';
import { isolate, list, money, moneyOff, whenOver } from '../sentence-parts.js';

/** What a coupon field says in Spanish, informally, as most shops do. */
export function coupon(format: Format): CouponWords {
  const quoted = (name: string): string => `«${isolate(name)}»`;
  const el = (code?: string, otherwise = 'este descuento'): string => (code ? `el código ${quoted(code)}` : otherwise);
  const El = (code?: string): string => (code ? `El código ${quoted(code)}` : 'Este descuento');
  return {
    open: '¿Tienes un código?',
    label: 'Código promocional',
    apply: 'Aplicar',
    applying: (code) => `Comprobando ${quoted(code)}…`,
    slow: 'Está tardando más de lo habitual.',
    remove: 'Quitar',
    removeCode: (name) => `Quitar ${quoted(name)}`,

    appliedList: 'Promociones aplicadas',
    pendingList: 'Códigos en espera',
    automatic: 'Descuento automático',
    saving: (amount) => moneyOff(format, amount),
    savingSpoken: (amount) => `Ahorras ${money(format, amount)}`,
    discount: (amount) => `Ahorras ${money(format, amount)} en total.`,

    applied: (code, title, amount) =>
      `${El(code)} se ha aplicado${title && `: ${isolate(title)}`}.${amount ? ` Ahorras ${money(format, amount)}.` : ''}`,
    alreadyApplied: (code) => `${El(code)} ya está aplicado.`,
    replaced: (names, code) => `${El(code)} se ha aplicado en lugar de ${list(format, names.map(quoted))}.`,
    removed: (name) => `Has quitado ${quoted(name)}.`,
    dropped: (code) => `${El(code)} ya no es válido para tu pedido y se ha quitado.`,
    droppedTitle: (title) => `El descuento ${quoted(title)} ya no es válido para tu pedido.`,
    lost: (amount) => `Ya no ahorras ${money(format, amount)}.`,
    onHold: (code) => `${El(code)} está en espera.`,
    pendingRow: {
      items: 'Añade productos incluidos',
      delivery: 'Elige un método de envío',
      'sign-in': 'Inicia sesión',
      condition: 'Aún no se cumplen las condiciones',
    },

    limitReached: (count) =>
      format.plural(count, {
        one: 'Puedes usar # código por pedido. Quítalo para usar otro.',
        other: 'Puedes usar # códigos por pedido. Quita uno para usar otro.',
      }),
    exchange: (code) => `Usar ${quoted(code)} en su lugar`,
    rateLimited: (wait) => `Se han introducido demasiados códigos. Inténtalo de nuevo ${whenOver(format, wait)}.`,
    offline: 'Parece que no tienes conexión. Tu código sigue aquí: inténtalo de nuevo cuando la recuperes.',
    unavailable: 'No podemos comprobar los códigos en este momento. Inténtalo de nuevo.',
    reference: (id) => `Referencia: ${isolate(id)}`,
    empty: 'Primero escribe un código.',
    tooLong: (max) =>
      format.plural(max, {
        one: 'Un código tiene como máximo # carácter.',
        other: 'Un código tiene como máximo # caracteres.',
      }),

    messages: {
      resource_not_found: (code) =>
        `No encontramos ${el(code, 'este código')}. Revisa que esté bien escrito e inténtalo de nuevo.`,
      code_expired: (code) => `${El(code)} ha caducado.`,
      code_redeemed: (code) => `${El(code)} ya se ha utilizado.`,
      code_deactivated: (code) => `${El(code)} ya no es válido.`,
      code_locked: (code) => `${El(code)} se está usando en otro pedido. Inténtalo de nuevo en unos minutos.`,
      promotion_has_expired: (code) => `${El(code)} pertenece a una promoción que ha terminado.`,
      promotion_is_inactive: (code) => `${El(code)} no se puede usar en este momento.`,
      promotion_already_applied: (code) => `${El(code)} ya está aplicado a tu pedido.`,
      promotion_combination_not_allowed: (code) =>
        `No se puede añadir ${el(code)}: solo se permite una promoción por pedido.`,
      promotion_cannot_be_combined: (code) => `${El(code)} no se puede combinar con las promociones de tu pedido.`,
      redemption_limit_reached: (code) => `${El(code)} ha alcanzado su límite de usos y ya no se puede usar.`,
      coupon_code_per_order_limit_reached: (code) =>
        `Tu pedido ya tiene el máximo de códigos. Quita uno para usar ${el(code)}.`,
      max_applied_promotions_reached: (code) =>
        `Tu pedido ya tiene el máximo de promociones. Quita una para usar ${el(code)}.`,
      max_automatic_promotions_reached: (code) =>
        `No se puede añadir ${el(code)}: tu pedido ya tiene el máximo de promociones automáticas.`,
      custom_rule_violation: (code) =>
        `Tu pedido no cumple las condiciones ${code ? `del código ${quoted(code)}` : 'de este descuento'}.`,
      product_discount_not_applicable: (code) => `${El(code)} no es válido para ningún producto de tu carrito.`,
      bundle_items_not_in_order: (code) =>
        `${El(code)} es para productos que se compran juntos. Añádelos a tu carrito para usarlo.`,
      full_discount_reached: (code) => `El total ya es cero, así que no necesitas ${el(code)}.`,
      full_shipping_discount_reached: (code) => `El envío ya es gratis, así que no necesitas ${el(code)}.`,
      shipping_not_specified: (code) => `Elige un método de envío para usar ${el(code)}.`,
      missing_linked_unique_reference: (code) =>
        `Inicia sesión con el correo electrónico al que se envió ${el(code, 'este código')} y se aplicará.`,
      incorrect_linked_unique_reference: (code) => `${El(code)} pertenece a otro cliente.`,
      missing_required_code: (code) => `Para aprovechar esta promoción, escribe ${el(code, 'su código')}.`,
      code_not_accepted: (code) =>
        `No podemos aplicar ${el(code, 'este código')}. Revisa que esté bien escrito y que se cumplan sus condiciones.`,
      cart_empty: (code) => `Tu carrito está vacío. Añade un producto para usar ${el(code)}.`,
      no_longer_applies: (code) => `${El(code)} ya no es válido para tu pedido.`,
      not_honoured: (code) =>
        `La página de pago de la tienda no ha aceptado ${el(code)}, así que no se descontará del total.`,
      unavailable: (code) => `Ahora mismo no podemos comprobar ${el(code)}. Inténtalo de nuevo dentro de un momento.`,
    },
  };
}
