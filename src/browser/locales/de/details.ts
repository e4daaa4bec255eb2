import type { DetailsWords } from '../en/details.js';
import type { Format } from '../format.js';

/** What a review says beyond its text, in German. */
export const details = (format: Format): DetailsWords => ({
  verifiedWhy: 'vom Shop oder seinem Bewertungsdienst einem Kauf zugeordnet.',
  solicitedWhy: 'geschrieben, nachdem der Shop seine Kundschaft um Bewertungen gebeten hat. Das belegt keinen Kauf.',
  incentivizedWhy: 'wer sie geschrieben hat, hat dafür etwas erhalten, zum Beispiel Punkte oder einen Rabatt.',
  source: (name) => `Von ${name}`,
  sourceWhy: (name) => `zuerst bei ${name} veröffentlicht.`,

  tip: 'Tipp',
  inDetail: 'Im Detail bewertet',
  labels: 'Merkmale',
  reply: (author) => `Antwort von ${author}`,
  replyByShop: 'Antwort des Shops',
  previous: 'Diese Bewertung wurde aktualisiert. Frühere Fassung ansehen',
  edited: (date) => `Bearbeitet am ${date}`,

  voteCounted: 'Vielen Dank für Ihre Stimme.',
  voteNotCounted: 'Vielen Dank. Diese Bewertung kann heute keine weitere Stimme annehmen.',
  voteFailed: 'Ihre Stimme konnte nicht gesendet werden. Bitte versuchen Sie es erneut.',

  photos: 'Fotos von Kundinnen und Kunden',
  photoBy: (author) => `Foto von ${author}`,
  videoBy: (author) => `Video von ${author}`,
  position: (index, total) => `${format.number(index)} von ${format.number(total)}`,
  previousPhoto: 'Vorheriges Foto',
  nextPhoto: 'Nächstes Foto',
  showAll: (count) => `Alle ${format.number(count)} anzeigen`,
  showReviews: (count) => format.plural(count, { one: '# Bewertung anzeigen', other: '# Bewertungen anzeigen' }),
  close: 'Schließen',
  photoFailed: 'Dieses Foto kann nicht angezeigt werden.',

  pages: 'Seiten mit Bewertungen',
  page: (index, total) => `Seite ${format.number(index)} von ${format.number(total)}`,
  previousPage: 'Vorherige Seite',
  nextPage: 'Nächste Seite',

  sides: {
    quality: 'Qualität',
    value: 'Preis-Leistung',
    service: 'Kundenservice',
    shipping: 'Versand',
    returns: 'Rückgabe',
  },
  positive: 'Hilfreichste positive Bewertung',
  critical: 'Hilfreichste kritische Bewertung',
  shop: 'So bewerten Kunden diesen Shop',
  sources: 'Nach Quelle',
  topRated: 'Bestens bewertet',
});
