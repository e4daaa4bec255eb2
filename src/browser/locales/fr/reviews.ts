import type { ReviewsWords } from '../en/reviews.js';
import type { Format } from '../format.js';
import { rating } from './rating.js';

/** What a review section says in French. */
export function reviews(format: Format): ReviewsWords {
  const snippet = rating(format);
  const stars = (count: number): string =>
    format.plural(count, { one: '# étoile', many: '# d’étoiles', other: '# étoiles' });
  return {
    ...snippet,
    stars,
    heading: 'Avis clients',
    basedOn: (count) =>
      format.plural(count, { one: 'D’après # avis', many: 'D’après # d’avis', other: 'D’après # avis' }),

    breakdown: 'Répartition des notes',
    row: (given, count, share) => `${stars(given)}, ${snippet.count(count)}, ${format.percent(share)}`,
    dimensions: 'Notes détaillées',

    filter: 'Filtrer',
    filters: 'Filtrer les avis',
    rating: 'Note',
    media: 'Avec photos',
    verifiedOnly: 'Achats vérifiés',
    search: 'Rechercher dans les avis',
    sort: 'Trier par',
    sorts: {
      newest: 'Les plus récents',
      oldest: 'Les plus anciens',
      highest: 'Les mieux notés',
      lowest: 'Les moins bien notés',
      helpful: 'Les plus utiles',
      media: 'Avec photos d’abord',
    },
    names: {
      color: 'Couleur',
      size: 'Taille',
      vendor: 'Marque',
      material: 'Matière',
      model: 'Modèle',
      coupon_used: 'Code promo utilisé',
      delivery_type: 'Mode de livraison',
      customer_state: 'Région',
      customer_country: 'Pays',
    },
    yes: 'Oui',
    no: 'Non',
    active: 'Filtres actifs',
    remove: (filter) => `Retirer le filtre\u00a0: ${filter}`,
    labelled: (label, value) => `${label}\u00a0: ${value}`,
    quoted: (text) => `«\u202f${text}\u202f»`,
    clear: 'Tout effacer',

    list: 'Avis',
    shown: (shown, total) => `${format.number(shown)} avis sur ${format.number(total)}`,
    matching: (count) =>
      format.plural(count, {
        one: '# avis correspondant',
        many: '# d’avis correspondants',
        other: '# avis correspondants',
      }),
    atLeast: (count) =>
      format.plural(count, {
        one: 'Au moins # avis pour l’instant',
        many: 'Au moins # d’avis pour l’instant',
        other: 'Au moins # avis pour l’instant',
      }),
    more: 'Afficher plus d’avis',
    moreAdded: (added, shown, total) =>
      `${format.plural(added, { one: '# avis de plus', many: '# d’avis de plus', other: '# avis de plus' })}, ${format.number(shown)} sur ${format.number(total)}`,
    loading: 'Chargement des avis',
    emptyHint: 'Partagez le premier avis.',
    noMatch: 'Aucun avis ne correspond à ces filtres.',
    failed: 'Impossible d’afficher les avis pour le moment.',
    moreFailed: 'Impossible d’afficher plus d’avis pour le moment.',
    stale: 'Ces avis ne sont peut-être plus à jour\u00a0: impossible de les actualiser pour le moment.',
    offline: 'Vous êtes hors ligne. Les avis s’afficheront dès que la connexion sera rétablie.',
    retry: 'Réessayer',

    anonymous: 'Anonyme',
    verified: 'Achat vérifié',
    solicited: 'Recueilli sur invitation',
    incentivized: 'Avis récompensé',
    moreAnswers: (count) =>
      format.plural(count, { one: '# autre réponse', many: '# d’autres réponses', other: '# autres réponses' }),
    readMore: 'Lire la suite',
    readLess: 'Réduire',
    wasHelpful: 'Utile\u202f?',
    video: (author) => `Vidéo publiée par ${author}`,
    photo: (index, total, author) =>
      total === 1
        ? `Photo publiée par ${author}`
        : `Photo ${format.number(index)} sur ${format.number(total)} publiée par ${author}`,
    helpful: (count) =>
      format.plural(count, {
        one: '# personne a trouvé cet avis utile',
        many: '# de personnes ont trouvé cet avis utile',
        other: '# personnes ont trouvé cet avis utile',
      }),
  };
}
