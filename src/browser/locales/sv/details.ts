import type { DetailsWords } from '../en/details.js';
import type { Format } from '../format.js';

/** What a review says beyond its text, in Swedish. */
export const details = (format: Format): DetailsWords => ({
  verifiedWhy: 'kopplat till ett köp av butiken eller dess omdömestjänst.',
  solicitedWhy: 'skrivet efter att butiken bett sina kunder om omdömen. Det visar inte att något har köpts.',
  incentivizedWhy: 'den som skrev fick något för det, till exempel poäng eller rabatt.',
  source: (name) => `Från ${name}`,
  sourceWhy: (name) => `publicerades först på ${name}.`,

  tip: 'Tips',
  inDetail: 'Betyg i detalj',
  labels: 'Etiketter',
  reply: (author) => `Svar från ${author}`,
  replyByShop: 'Svar från butiken',
  previous: 'Omdömet har uppdaterats. Visa det tidigare',
  edited: (date) => `Ändrat ${date}`,

  voteCounted: 'Tack för din röst.',
  voteNotCounted: 'Tack. Omdömet kan inte ta emot fler röster i dag.',
  voteFailed: 'Din röst kunde inte skickas. Försök igen.',

  photos: 'Kundernas bilder',
  photoBy: (author) => `Bild från ${author}`,
  videoBy: (author) => `Video från ${author}`,
  position: (index, total) => `${format.number(index)} av ${format.number(total)}`,
  previousPhoto: 'Föregående bild',
  nextPhoto: 'Nästa bild',
  showAll: (count) => `Visa alla ${format.number(count)}`,
  showReviews: (count) => format.plural(count, { one: 'Visa # omdöme', other: 'Visa # omdömen' }),
  close: 'Stäng',
  photoFailed: 'Bilden kan inte visas.',

  pages: 'Sidor med omdömen',
  page: (index, total) => `Sida ${format.number(index)} av ${format.number(total)}`,
  previousPage: 'Föregående sida',
  nextPage: 'Nästa sida',

  sides: {
    quality: 'Kvalitet',
    value: 'Prisvärdhet',
    service: 'Kundservice',
    shipping: 'Leverans',
    returns: 'Returer',
  },
  positive: 'Mest hjälpsamma positiva omdömet',
  critical: 'Mest hjälpsamma kritiska omdömet',
  shop: 'Så betygsätter kunderna butiken',
  sources: 'Per källa',
  topRated: 'Högst betyg',
});
