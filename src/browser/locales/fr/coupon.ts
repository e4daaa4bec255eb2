import type { CouponWords } from '../en/coupon.js';
import type { Format } from '../format.js';
import { isolate, list, money, moneyOff, whenOver } from '../sentence-parts.js';

/**
 * What a coupon field says in French, formally. A no-break space stands before a colon, a narrow one before other high
 * marks.
 */
export function coupon(format: Format): CouponWords {
  const quoted = (name: string): string => `«\u202f${isolate(name)}\u202f»`;
  const le = (code?: string, otherwise = 'cette réduction'): string => (code ? `le code ${quoted(code)}` : otherwise);
  const Le = (code?: string, otherwise = 'Cette réduction'): string => (code ? `Le code ${quoted(code)}` : otherwise);
  return {
    open: 'Vous avez un code\u202f?',
    label: 'Code promo',
    apply: 'Appliquer',
    applying: (code) => `Vérification de ${quoted(code)}…`,
    slow: 'C’est un peu plus long que d’habitude.',
    remove: 'Retirer',
    removeCode: (name) => `Retirer ${quoted(name)}`,

    appliedList: 'Réductions appliquées',
    pendingList: 'Codes en attente',
    automatic: 'Réduction automatique',
    saving: (amount) => moneyOff(format, amount),
    savingSpoken: (amount) => `Vous économisez ${money(format, amount)}`,
    discount: (amount) => `Vous économisez ${money(format, amount)} au total.`,

    applied: (code, title, amount) =>
      `${Le(code)} est appliqué${title && `\u00a0: ${isolate(title)}`}.${amount ? ` Vous économisez ${money(format, amount)}.` : ''}`,
    alreadyApplied: (code) => `${Le(code)} est déjà appliqué.`,
    replaced: (names, code) => `${Le(code)} est appliqué à la place de ${list(format, names.map(quoted))}.`,
    removed: (name) => `Vous avez retiré ${quoted(name)}.`,
    dropped: (code) => `${Le(code)} ne s’applique plus à votre commande et a été retiré.`,
    droppedTitle: (title) => `La réduction ${quoted(title)} ne s’applique plus à votre commande.`,
    lost: (amount) => `Vous n’économisez plus ${money(format, amount)}.`,
    onHold: (code) => `${Le(code)} est en attente.`,
    pendingRow: {
      items: 'Ajoutez des articles éligibles',
      delivery: 'Choisissez un mode de livraison',
      'sign-in': 'Connectez-vous',
      condition: 'Conditions pas encore remplies',
    },

    limitReached: (count) =>
      format.plural(count, {
        one: 'Vous pouvez utiliser # code par commande. Retirez-le pour en utiliser un autre.',
        other: 'Vous pouvez utiliser # codes par commande. Retirez-en un pour en utiliser un autre.',
      }),
    exchange: (code) => `Utiliser ${quoted(code)} à la place`,
    rateLimited: (wait) => `Trop de codes ont été saisis. Veuillez réessayer ${whenOver(format, wait)}.`,
    offline:
      'Vous semblez être hors connexion. Votre code est toujours là\u00a0: réessayez une fois la connexion rétablie.',
    unavailable: 'Impossible de vérifier les codes pour le moment. Veuillez réessayer.',
    reference: (id) => `Référence\u00a0: ${isolate(id)}`,
    empty: 'Saisissez d’abord un code.',
    tooLong: (max) =>
      format.plural(max, {
        one: 'Un code compte au maximum # caractère.',
        other: 'Un code compte au maximum # caractères.',
      }),

    messages: {
      resource_not_found: (code) => `Nous ne trouvons pas ${le(code, 'ce code')}. Vérifiez votre saisie et réessayez.`,
      code_expired: (code) => `${Le(code)} a expiré.`,
      code_redeemed: (code) => `${Le(code, 'Ce code')} a déjà été utilisé.`,
      code_deactivated: (code) => `${Le(code)} n’est plus valable.`,
      code_locked: (code) =>
        `${Le(code)} est en cours d’utilisation dans une autre commande. Veuillez réessayer dans quelques minutes.`,
      promotion_has_expired: (code) => `${Le(code)} correspond à une offre terminée.`,
      promotion_is_inactive: (code) => `${Le(code)} n’est pas disponible pour le moment.`,
      promotion_already_applied: (code) => `${Le(code)} s’applique déjà à votre commande.`,
      promotion_combination_not_allowed: (code) =>
        `Impossible d’ajouter ${le(code)}\u00a0: une seule offre est autorisée par commande.`,
      promotion_cannot_be_combined: (code) => `${Le(code)} n’est pas cumulable avec les offres de votre commande.`,
      redemption_limit_reached: (code) => `${Le(code)} a atteint sa limite d’utilisation et n’est plus disponible.`,
      coupon_code_per_order_limit_reached: (code) =>
        `Votre commande contient déjà le nombre maximal de codes. Retirez-en un pour utiliser ${le(code)}.`,
      max_applied_promotions_reached: (code) =>
        `Votre commande bénéficie déjà du nombre maximal d’offres. Retirez-en une pour utiliser ${le(code)}.`,
      max_automatic_promotions_reached: (code) =>
        `Impossible d’ajouter ${le(code)}\u00a0: votre commande bénéficie déjà du nombre maximal d’offres automatiques.`,
      custom_rule_violation: (code) =>
        `Votre commande ne remplit pas les conditions ${code ? `du code ${quoted(code)}` : 'de cette réduction'}.`,
      product_discount_not_applicable: (code) => `${Le(code)} ne s’applique à aucun article de votre panier.`,
      bundle_items_not_in_order: (code) =>
        `${Le(code)} s’applique à des articles achetés ensemble. Ajoutez-les à votre panier pour en profiter.`,
      full_discount_reached: (code) => `Votre total est déjà à zéro\u00a0: ${le(code)} n’est pas nécessaire.`,
      full_shipping_discount_reached: (code) =>
        `Votre livraison est déjà gratuite\u00a0: ${le(code)} n’est pas nécessaire.`,
      shipping_not_specified: (code) => `Choisissez un mode de livraison pour utiliser ${le(code)}.`,
      missing_linked_unique_reference: (code) =>
        `Connectez-vous avec l’adresse e-mail à laquelle ${le(code, 'ce code')} a été envoyé, et il sera appliqué.`,
      incorrect_linked_unique_reference: (code) => `${Le(code)} appartient à un autre client.`,
      missing_required_code: (code) => `Pour profiter de cette offre, saisissez ${le(code, 'son code')}.`,
      code_not_accepted: (code) =>
        `Nous ne pouvons pas appliquer ${le(code, 'ce code')}. Vérifiez votre saisie et les conditions de l’offre.`,
      cart_empty: (code) => `Votre panier est vide. Ajoutez un article pour utiliser ${le(code)}.`,
      no_longer_applies: (code) => `${Le(code)} ne s’applique plus à votre commande.`,
      not_honoured: (code) =>
        `La page de paiement de la boutique n’a pas accepté ${le(code)}\u00a0: votre total n’en tiendra pas compte.`,
      unavailable: (code) => `Impossible de vérifier ${le(code)} pour le moment. Veuillez réessayer dans un instant.`,
    },
  };
}
