import type { DetailsWords } from '../en/details.js';
import type { Format } from '../format.js';

/** What a review says beyond its text, in Polish. */
export const details = (format: Format): DetailsWords => ({
  verifiedWhy: 'sklep lub jego serwis opinii powiązał ją z zakupem.',
  solicitedWhy: 'napisana po tym, jak sklep poprosił klientów o opinie. Nie świadczy o tym, że doszło do zakupu.',
  incentivizedWhy: 'w zamian za nią przyznano coś, na przykład punkty lub rabat.',
  source: (name) => `Źródło: ${name}`,
  sourceWhy: (name) => `opublikowana najpierw w serwisie ${name}.`,

  tip: 'Wskazówka',
  inDetail: 'Oceny szczegółowe',
  labels: 'Etykiety',
  reply: (author) => `Odpowiedź: ${author}`,
  replyByShop: 'Odpowiedź sklepu',
  previous: 'Ta opinia została zaktualizowana. Zobacz wcześniejszą',
  edited: (date) => `Edytowano ${date}`,

  voteCounted: 'Dziękujemy za głos.',
  voteNotCounted: 'Dziękujemy. Dziś ta opinia nie przyjmuje już głosów.',
  voteFailed: 'Nie udało się wysłać głosu. Spróbuj ponownie.',

  photos: 'Zdjęcia klientów',
  photoBy: (author) => `Zdjęcie, autor: ${author}`,
  videoBy: (author) => `Film, autor: ${author}`,
  position: (index, total) => `${format.number(index)} z ${format.number(total)}`,
  previousPhoto: 'Poprzednie zdjęcie',
  nextPhoto: 'Następne zdjęcie',
  showAll: (count) => `Pokaż wszystkie (${format.number(count)})`,
  showReviews: (count) =>
    format.plural(count, {
      one: 'Pokaż # opinię',
      few: 'Pokaż # opinie',
      many: 'Pokaż # opinii',
      other: 'Pokaż # opinii',
    }),
  close: 'Zamknij',
  photoFailed: 'Nie można wyświetlić tego zdjęcia.',

  pages: 'Strony z opiniami',
  page: (index, total) => `Strona ${format.number(index)} z ${format.number(total)}`,
  previousPage: 'Poprzednia strona',
  nextPage: 'Następna strona',

  sides: {
    quality: 'Jakość',
    value: 'Stosunek jakości do ceny',
    service: 'Obsługa',
    shipping: 'Dostawa',
    returns: 'Zwroty',
  },
  positive: 'Najbardziej pomocna pozytywna opinia',
  critical: 'Najbardziej pomocna krytyczna opinia',
  shop: 'Jak klienci oceniają ten sklep',
  sources: 'Według źródła',
  topRated: 'Najwyżej oceniane',
});
