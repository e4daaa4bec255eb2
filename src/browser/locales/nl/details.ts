import type { DetailsWords } from '../en/details.js';
import type { Format } from '../format.js';

/** What a review says beyond its text, in Dutch. */
export const details = (format: Format): DetailsWords => ({
  verifiedWhy: 'door de winkel of haar beoordelingsdienst aan een aankoop gekoppeld.',
  solicitedWhy:
    'geschreven nadat de winkel klanten om een beoordeling had gevraagd. Dat bewijst niet dat er iets is gekocht.',
  incentivizedWhy: 'de schrijver kreeg er iets voor, zoals punten of korting.',
  source: (name) => `Van ${name}`,
  sourceWhy: (name) => `eerst geplaatst op ${name}.`,

  tip: 'Tip',
  inDetail: 'Op onderdelen beoordeeld',
  labels: 'Kenmerken',
  reply: (author) => `Reactie van ${author}`,
  replyByShop: 'Reactie van de winkel',
  previous: 'Deze beoordeling is bijgewerkt. Bekijk de vorige',
  edited: (date) => `Bewerkt op ${date}`,

  voteCounted: 'Bedankt voor je stem.',
  voteNotCounted: 'Bedankt. Deze beoordeling kan vandaag geen stem meer krijgen.',
  voteFailed: 'Je stem kon niet worden verstuurd. Probeer het opnieuw.',

  photos: 'Foto’s van klanten',
  photoBy: (author) => `Foto van ${author}`,
  videoBy: (author) => `Video van ${author}`,
  position: (index, total) => `${format.number(index)} van ${format.number(total)}`,
  previousPhoto: 'Vorige foto',
  nextPhoto: 'Volgende foto',
  showAll: (count) => `Alle ${format.number(count)} tonen`,
  showReviews: (count) => format.plural(count, { one: '# beoordeling tonen', other: '# beoordelingen tonen' }),
  close: 'Sluiten',
  photoFailed: 'Deze foto kan niet worden getoond.',

  pages: 'Pagina’s met beoordelingen',
  page: (index, total) => `Pagina ${format.number(index)} van ${format.number(total)}`,
  previousPage: 'Vorige pagina',
  nextPage: 'Volgende pagina',

  sides: {
    quality: 'Kwaliteit',
    value: 'Prijs-kwaliteit',
    service: 'Klantenservice',
    shipping: 'Verzending',
    returns: 'Retourneren',
  },
  positive: 'Nuttigste positieve beoordeling',
  critical: 'Nuttigste kritische beoordeling',
  shop: 'Zo beoordelen klanten deze winkel',
  sources: 'Per bron',
  topRated: 'Best beoordeeld',
});
