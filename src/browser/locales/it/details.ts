import type { DetailsWords } from '../en/details.js';
import type { Format } from '../format.js';

/** What a review says beyond its text, in Italian. */
export const details = (format: Format): DetailsWords => ({
  verifiedWhy: 'collegata a un acquisto dal negozio o dal suo servizio di recensioni.',
  solicitedWhy:
    'scritta dopo che il negozio ha chiesto recensioni ai clienti. Non dimostra che ci sia stato un acquisto.',
  incentivizedWhy: 'chi l’ha scritta ha ricevuto qualcosa in cambio, come punti o uno sconto.',
  source: (name) => `Da ${name}`,
  sourceWhy: (name) => `pubblicata prima su ${name}.`,

  tip: 'Consiglio',
  inDetail: 'Valutazioni nel dettaglio',
  labels: 'Etichette',
  reply: (author) => `Risposta di ${author}`,
  replyByShop: 'Risposta del negozio',
  previous: 'Questa recensione è stata aggiornata. Vedi la precedente',
  edited: (date) => `Modificata il ${date}`,

  voteCounted: 'Grazie per il voto.',
  voteNotCounted: 'Grazie. Oggi questa recensione non accetta altri voti.',
  voteFailed: 'Non è stato possibile inviare il voto. Riprova.',

  photos: 'Foto dei clienti',
  photoBy: (author) => `Foto di ${author}`,
  videoBy: (author) => `Video di ${author}`,
  position: (index, total) => `${format.number(index)} di ${format.number(total)}`,
  previousPhoto: 'Foto precedente',
  nextPhoto: 'Foto successiva',
  showAll: (count) => `Mostra tutto (${format.number(count)})`,
  showReviews: (count) =>
    format.plural(count, { one: 'Mostra # recensione', many: 'Mostra # di recensioni', other: 'Mostra # recensioni' }),
  close: 'Chiudi',
  photoFailed: 'Impossibile mostrare questa foto.',

  pages: 'Pagine di recensioni',
  page: (index, total) => `Pagina ${format.number(index)} di ${format.number(total)}`,
  previousPage: 'Pagina precedente',
  nextPage: 'Pagina successiva',

  sides: {
    quality: 'Qualità',
    value: 'Rapporto qualità-prezzo',
    service: 'Servizio',
    shipping: 'Spedizione',
    returns: 'Resi',
  },
  positive: 'La recensione positiva più utile',
  critical: 'La recensione critica più utile',
  shop: 'Come i clienti valutano il negozio',
  sources: 'Per fonte',
  topRated: 'I più apprezzati',
});
