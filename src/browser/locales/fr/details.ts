import type { DetailsWords } from '../en/details.js';
import type { Format } from '../format.js';

/** What a review says beyond its text, in French. */
export const details = (format: Format): DetailsWords => ({
  verifiedWhy: 'rattaché à un achat par la boutique ou par son service d’avis.',
  solicitedWhy:
    'écrit après que la boutique a demandé des avis à sa clientèle. Cela ne prouve pas qu’il y a eu un achat.',
  incentivizedWhy: 'son auteur a reçu quelque chose en échange, par exemple des points ou une remise.',
  source: (name) => `Publié sur ${name}`,
  sourceWhy: (name) => `publié d’abord sur ${name}.`,

  tip: 'Conseil',
  inDetail: 'Notes détaillées',
  labels: 'Étiquettes',
  reply: (author) => `Réponse apportée par ${author}`,
  replyByShop: 'Réponse de la boutique',
  previous: 'Cet avis a été mis à jour. Voir le précédent',
  edited: (date) => `Modifié le ${date}`,

  voteCounted: 'Merci pour votre vote.',
  voteNotCounted: 'Merci. Cet avis ne peut plus recevoir de vote aujourd’hui.',
  voteFailed: 'Votre vote n’a pas pu être envoyé. Veuillez réessayer.',

  photos: 'Photos des clients',
  photoBy: (author) => `Photo publiée par ${author}`,
  videoBy: (author) => `Vidéo publiée par ${author}`,
  position: (index, total) => `${format.number(index)} sur ${format.number(total)}`,
  previousPhoto: 'Photo précédente',
  nextPhoto: 'Photo suivante',
  showAll: (count) => `Tout afficher (${format.number(count)})`,
  showReviews: (count) =>
    format.plural(count, { one: 'Afficher # avis', many: 'Afficher # d’avis', other: 'Afficher # avis' }),
  close: 'Fermer',
  photoFailed: 'Impossible d’afficher cette photo.',

  pages: 'Pages d’avis',
  page: (index, total) => `Page ${format.number(index)} sur ${format.number(total)}`,
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',

  sides: {
    quality: 'Qualité',
    value: 'Rapport qualité-prix',
    service: 'Service client',
    shipping: 'Livraison',
    returns: 'Retours',
  },
  positive: 'L’avis positif le plus utile',
  critical: 'L’avis critique le plus utile',
  shop: 'Ce que les clients pensent de la boutique',
  sources: 'Par source',
  topRated: 'Les mieux notés',
});
