import type { ReviewsWords } from '../en/reviews.js';
import type { Format } from '../format.js';
import { rating } from './rating.js';

/** What a review section says in Swedish. */
export function reviews(format: Format): ReviewsWords {
  const snippet = rating(format);
  const stars = (count: number): string => format.plural(count, { one: '# stjärna', other: '# stjärnor' });
  return {
    ...snippet,
    stars,
    heading: 'Kundomdömen',
    basedOn: (count) => format.plural(count, { one: 'Baserat på # omdöme', other: 'Baserat på # omdömen' }),

    breakdown: 'Omdömen efter betyg',
    row: (given, count, share) => `${stars(given)}, ${snippet.count(count)}, ${format.percent(share)}`,
    dimensions: 'Betyg i detalj',

    filter: 'Filtrera',
    filters: 'Filtrera omdömen',
    rating: 'Betyg',
    media: 'Med bilder',
    verifiedOnly: 'Bara verifierade',
    search: 'Sök bland omdömen',
    sort: 'Sortera efter',
    sorts: {
      newest: 'Nyast',
      oldest: 'Äldst',
      highest: 'Högst betyg',
      lowest: 'Lägst betyg',
      helpful: 'Mest hjälpsamma',
      media: 'Bilder först',
    },
    names: {
      color: 'Färg',
      size: 'Storlek',
      vendor: 'Märke',
      material: 'Material',
      model: 'Modell',
      coupon_used: 'Rabattkod använd',
      delivery_type: 'Leveranssätt',
      customer_state: 'Region',
      customer_country: 'Land',
    },
    yes: 'Ja',
    no: 'Nej',
    active: 'Aktiva filter',
    remove: (filter) => `Ta bort filter: ${filter}`,
    labelled: (label, value) => `${label}: ${value}`,
    quoted: (text) => `”${text}”`,
    clear: 'Rensa alla',

    list: 'Omdömen',
    shown: (shown, total) => `${format.number(shown)} av ${snippet.count(total)}`,
    matching: (count) => format.plural(count, { one: '# matchande omdöme', other: '# matchande omdömen' }),
    atLeast: (count) => format.plural(count, { one: 'Minst # omdöme hittills', other: 'Minst # omdömen hittills' }),
    more: 'Visa fler omdömen',
    moreAdded: (added, shown, total) =>
      `${format.plural(added, { one: '# omdöme till', other: '# omdömen till' })}, ${format.number(shown)} av ${format.number(total)}`,
    loading: 'Läser in omdömen',
    emptyHint: 'Bli först med att berätta vad du tycker.',
    noMatch: 'Inget omdöme matchar de här filtren.',
    failed: 'Omdömena kan inte visas just nu.',
    moreFailed: 'Fler omdömen kan inte visas just nu.',
    stale: 'Kan vara inaktuellt: omdömena kan inte uppdateras just nu.',
    offline: 'Ingen internetanslutning. Omdömena visas så snart den är tillbaka.',
    retry: 'Försök igen',

    anonymous: 'Anonym',
    verified: 'Verifierat köp',
    solicited: 'Skrivet på inbjudan',
    incentivized: 'Fick belöning för omdömet',
    moreAnswers: (count) => format.plural(count, { one: '# svar till', other: '# svar till' }),
    readMore: 'Läs mer',
    readLess: 'Visa mindre',
    wasHelpful: 'Till hjälp?',
    video: (author) => `Video från ${author}`,
    photo: (index, total, author) =>
      total === 1 ? `Bild från ${author}` : `Bild ${format.number(index)} av ${format.number(total)} från ${author}`,
    helpful: (count) =>
      format.plural(count, { one: '# person hade nytta av det här', other: '# personer hade nytta av det här' }),
  };
}
