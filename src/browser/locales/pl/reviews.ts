import type { ReviewsWords } from '../en/reviews.js';
import type { Format } from '../format.js';
import { rating } from './rating.js';

/** What a review section says in Polish. */
export function reviews(format: Format): ReviewsWords {
  const snippet = rating(format);
  const stars = (count: number): string =>
    format.plural(count, { one: '# gwiazdka', few: '# gwiazdki', many: '# gwiazdek', other: '# gwiazdki' });
  return {
    ...snippet,
    stars,
    heading: 'Opinie klientów',
    basedOn: (count) =>
      format.plural(count, {
        one: 'Na podstawie # opinii',
        few: 'Na podstawie # opinii',
        many: 'Na podstawie # opinii',
        other: 'Na podstawie # opinii',
      }),

    breakdown: 'Opinie według oceny',
    row: (given, count, share) => `${stars(given)}, ${snippet.count(count)}, ${format.percent(share)}`,
    dimensions: 'Oceny szczegółowe',

    filter: 'Filtruj',
    filters: 'Filtruj opinie',
    rating: 'Ocena',
    media: 'Ze zdjęciami',
    verifiedOnly: 'Tylko zweryfikowane',
    search: 'Szukaj w opiniach',
    sort: 'Sortuj według',
    sorts: {
      newest: 'Najnowsze',
      oldest: 'Najstarsze',
      highest: 'Najwyższa ocena',
      lowest: 'Najniższa ocena',
      helpful: 'Najbardziej pomocne',
      media: 'Najpierw ze zdjęciami',
    },
    names: {
      color: 'Kolor',
      size: 'Rozmiar',
      vendor: 'Marka',
      material: 'Materiał',
      model: 'Model',
      coupon_used: 'Użyto kuponu',
      delivery_type: 'Sposób dostawy',
      customer_state: 'Region',
      customer_country: 'Kraj',
    },
    yes: 'Tak',
    no: 'Nie',
    active: 'Aktywne filtry',
    remove: (filter) => `Usuń filtr: ${filter}`,
    labelled: (label, value) => `${label}: ${value}`,
    quoted: (text) => `„${text}”`,
    clear: 'Wyczyść wszystko',

    list: 'Opinie',
    shown: (shown, total) =>
      `${format.number(shown)} z ${format.plural(total, { one: '# opinii', few: '# opinii', many: '# opinii', other: '# opinii' })}`,
    matching: (count) =>
      format.plural(count, {
        one: '# pasująca opinia',
        few: '# pasujące opinie',
        many: '# pasujących opinii',
        other: '# pasującej opinii',
      }),
    atLeast: (count) =>
      format.plural(count, {
        one: 'Na razie co najmniej # opinia',
        few: 'Na razie co najmniej # opinie',
        many: 'Na razie co najmniej # opinii',
        other: 'Na razie co najmniej # opinii',
      }),
    more: 'Pokaż więcej opinii',
    moreAdded: (added, shown, total) =>
      `${format.plural(added, { one: 'Jeszcze # opinia', few: 'Jeszcze # opinie', many: 'Jeszcze # opinii', other: 'Jeszcze # opinii' })}, ${format.number(shown)} z ${format.number(total)}`,
    loading: 'Wczytywanie opinii',
    emptyHint: 'Podziel się pierwszą opinią.',
    noMatch: 'Żadna opinia nie pasuje do tych filtrów.',
    failed: 'Nie możemy teraz pokazać opinii.',
    moreFailed: 'Nie możemy teraz pokazać kolejnych opinii.',
    stale: 'Opinie mogą być nieaktualne: nie możemy ich teraz odświeżyć.',
    offline: 'Brak połączenia z internetem. Opinie pojawią się, gdy tylko wróci.',
    retry: 'Spróbuj ponownie',

    anonymous: 'Anonimowo',
    verified: 'Zweryfikowany zakup',
    solicited: 'Na zaproszenie sklepu',
    incentivized: 'Opinia nagrodzona',
    moreAnswers: (count) =>
      format.plural(count, {
        one: 'Jeszcze # odpowiedź',
        few: 'Jeszcze # odpowiedzi',
        many: 'Jeszcze # odpowiedzi',
        other: 'Jeszcze # odpowiedzi',
      }),
    readMore: 'Czytaj więcej',
    readLess: 'Zwiń',
    wasHelpful: 'Pomocna?',
    video: (author) => `Film, autor: ${author}`,
    photo: (index, total, author) =>
      total === 1
        ? `Zdjęcie, autor: ${author}`
        : `Zdjęcie ${format.number(index)} z ${format.number(total)}, autor: ${author}`,
    helpful: (count) =>
      format.plural(count, {
        one: '# osoba uznała tę opinię za pomocną',
        few: '# osoby uznały tę opinię za pomocną',
        many: '# osób uznało tę opinię za pomocną',
        other: '# osoby uznało tę opinię za pomocną',
      }),
  };
}
