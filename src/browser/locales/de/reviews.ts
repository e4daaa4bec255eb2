import type { ReviewsWords } from '../en/reviews.js';
import type { Format } from '../format.js';
import { rating } from './rating.js';

/** What a review section says in German. */
export function reviews(format: Format): ReviewsWords {
  const snippet = rating(format);
  const stars = (count: number): string => format.plural(count, { one: '# Stern', other: '# Sterne' });
  return {
    ...snippet,
    stars,
    heading: 'Kundenbewertungen',
    basedOn: (count) => format.plural(count, { one: 'Aus # Bewertung', other: 'Aus # Bewertungen' }),

    breakdown: 'Bewertungen nach Sternen',
    row: (given, count, share) => `${stars(given)}, ${snippet.count(count)}, ${format.percent(share)}`,
    dimensions: 'Im Detail bewertet',

    filter: 'Filtern',
    filters: 'Bewertungen filtern',
    rating: 'Sterne',
    media: 'Mit Fotos',
    verifiedOnly: 'Nur verifizierte',
    search: 'Bewertungen durchsuchen',
    sort: 'Sortieren nach',
    sorts: {
      newest: 'Neueste zuerst',
      oldest: 'Älteste zuerst',
      highest: 'Beste zuerst',
      lowest: 'Schlechteste zuerst',
      helpful: 'Hilfreichste zuerst',
      media: 'Mit Fotos zuerst',
    },
    names: {
      color: 'Farbe',
      size: 'Größe',
      vendor: 'Marke',
      material: 'Material',
      model: 'Modell',
      coupon_used: 'Gutschein verwendet',
      delivery_type: 'Versandart',
      customer_state: 'Region',
      customer_country: 'Land',
    },
    yes: 'Ja',
    no: 'Nein',
    active: 'Aktive Filter',
    remove: (filter) => `Filter entfernen: ${filter}`,
    labelled: (label, value) => `${label}: ${value}`,
    quoted: (text) => `„${text}“`,
    clear: 'Alle löschen',

    list: 'Bewertungen',
    shown: (shown, total) => `${format.number(shown)} von ${snippet.count(total)}`,
    matching: (count) => format.plural(count, { one: '# passende Bewertung', other: '# passende Bewertungen' }),
    atLeast: (count) =>
      format.plural(count, { one: 'Bisher mindestens # Bewertung', other: 'Bisher mindestens # Bewertungen' }),
    more: 'Weitere Bewertungen anzeigen',
    moreAdded: (added, shown, total) =>
      `${format.plural(added, { one: '# weitere Bewertung', other: '# weitere Bewertungen' })}, ${format.number(shown)} von ${format.number(total)}`,
    loading: 'Bewertungen werden geladen',
    emptyHint: 'Teilen Sie als Erste oder Erster Ihre Meinung.',
    noMatch: 'Keine Bewertung passt zu diesen Filtern.',
    failed: 'Die Bewertungen können gerade nicht angezeigt werden.',
    moreFailed: 'Weitere Bewertungen können gerade nicht angezeigt werden.',
    stale: 'Möglicherweise nicht aktuell: Die Bewertungen können gerade nicht aktualisiert werden.',
    offline: 'Sie sind offline. Sobald Sie wieder verbunden sind, kommen die Bewertungen.',
    retry: 'Erneut versuchen',

    anonymous: 'Anonym',
    verified: 'Verifizierter Kauf',
    solicited: 'Auf Einladung abgegeben',
    incentivized: 'Für diese Bewertung belohnt',
    moreAnswers: (count) => format.plural(count, { one: '# weitere Angabe', other: '# weitere Angaben' }),
    readMore: 'Mehr lesen',
    readLess: 'Weniger anzeigen',
    wasHelpful: 'Hilfreich?',
    video: (author) => `Video von ${author}`,
    photo: (index, total, author) =>
      total === 1 ? `Foto von ${author}` : `Foto ${format.number(index)} von ${format.number(total)}, von ${author}`,
    helpful: (count) =>
      format.plural(count, { one: '# Person fand das hilfreich', other: '# Personen fanden das hilfreich' }),
  };
}
