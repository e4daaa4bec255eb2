import type { ReviewsWords } from '../en/reviews.js';
import type { Format } from '../format.js';
import { rating } from './rating.js';

/** What a review section says in Italian. */
export function reviews(format: Format): ReviewsWords {
  const snippet = rating(format);
  const stars = (count: number): string =>
    format.plural(count, { one: '# stella', many: '# di stelle', other: '# stelle' });
  return {
    ...snippet,
    stars,
    heading: 'Recensioni dei clienti',
    basedOn: (count) =>
      format.plural(count, {
        one: 'In base a # recensione',
        many: 'In base a # di recensioni',
        other: 'In base a # recensioni',
      }),

    breakdown: 'Recensioni per valutazione',
    row: (given, count, share) => `${stars(given)}, ${snippet.count(count)}, ${format.percent(share)}`,
    dimensions: 'Valutazioni nel dettaglio',

    filter: 'Filtra',
    filters: 'Filtra le recensioni',
    rating: 'Valutazione',
    media: 'Con foto',
    verifiedOnly: 'Solo verificate',
    search: 'Cerca nelle recensioni',
    sort: 'Ordina per',
    sorts: {
      newest: 'Più recenti',
      oldest: 'Meno recenti',
      highest: 'Voto più alto',
      lowest: 'Voto più basso',
      helpful: 'Più utili',
      media: 'Prima con foto',
    },
    names: {
      color: 'Colore',
      size: 'Misura',
      vendor: 'Marca',
      material: 'Materiale',
      model: 'Modello',
      coupon_used: 'Codice sconto usato',
      delivery_type: 'Tipo di consegna',
      customer_state: 'Regione',
      customer_country: 'Paese',
    },
    yes: 'Sì',
    no: 'No',
    active: 'Filtri attivi',
    remove: (filter) => `Rimuovi filtro: ${filter}`,
    labelled: (label, value) => `${label}: ${value}`,
    quoted: (text) => `«${text}»`,
    clear: 'Cancella tutto',

    list: 'Recensioni',
    shown: (shown, total) => `${format.number(shown)} di ${snippet.count(total)}`,
    matching: (count) =>
      format.plural(count, {
        one: '# recensione trovata',
        many: '# di recensioni trovate',
        other: '# recensioni trovate',
      }),
    atLeast: (count) =>
      format.plural(count, {
        one: 'Almeno # recensione finora',
        many: 'Almeno # di recensioni finora',
        other: 'Almeno # recensioni finora',
      }),
    more: 'Mostra altre recensioni',
    moreAdded: (added, shown, total) =>
      `${format.plural(added, { one: '# altra recensione', many: '# di altre recensioni', other: '# altre recensioni' })}, ${format.number(shown)} di ${format.number(total)}`,
    loading: 'Caricamento delle recensioni',
    emptyHint: 'Condividi la prima recensione.',
    noMatch: 'Nessuna recensione corrisponde a questi filtri.',
    failed: 'Al momento non è possibile mostrare le recensioni.',
    moreFailed: 'Al momento non è possibile mostrare altre recensioni.',
    stale: 'Potrebbero non essere aggiornate: al momento non è possibile aggiornare le recensioni.',
    offline: 'Non c’è connessione a internet. Le recensioni appariranno appena torna.',
    retry: 'Riprova',

    anonymous: 'Anonimo',
    verified: 'Acquisto verificato',
    solicited: 'Raccolta su invito',
    incentivized: 'Recensione premiata',
    moreAnswers: (count) =>
      format.plural(count, { one: '# altra risposta', many: '# di altre risposte', other: '# altre risposte' }),
    readMore: 'Leggi tutto',
    readLess: 'Mostra meno',
    wasHelpful: 'Utile?',
    video: (author) => `Video di ${author}`,
    photo: (index, total, author) =>
      total === 1 ? `Foto di ${author}` : `Foto ${format.number(index)} di ${format.number(total)}, di ${author}`,
    helpful: (count) =>
      format.plural(count, {
        one: '# persona l’ha trovata utile',
        many: '# di persone l’hanno trovata utile',
        other: '# persone l’hanno trovata utile',
      }),
  };
}
