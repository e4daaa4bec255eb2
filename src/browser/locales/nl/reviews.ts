import type { ReviewsWords } from '../en/reviews.js';
import type { Format } from '../format.js';
import { rating } from './rating.js';

/** What a review section says in Dutch. */
export function reviews(format: Format): ReviewsWords {
  const snippet = rating(format);
  const stars = (count: number): string => format.plural(count, { one: '# ster', other: '# sterren' });
  return {
    ...snippet,
    stars,
    heading: 'Klantbeoordelingen',
    basedOn: (count) =>
      format.plural(count, { one: 'Op basis van # beoordeling', other: 'Op basis van # beoordelingen' }),

    breakdown: 'Beoordelingen per aantal sterren',
    row: (given, count, share) => `${stars(given)}, ${snippet.count(count)}, ${format.percent(share)}`,
    dimensions: 'Op onderdelen beoordeeld',

    filter: 'Filteren',
    filters: 'Beoordelingen filteren',
    rating: 'Sterren',
    media: 'Met foto’s',
    verifiedOnly: 'Alleen geverifieerd',
    search: 'Zoeken in beoordelingen',
    sort: 'Sorteren op',
    sorts: {
      newest: 'Nieuwste',
      oldest: 'Oudste',
      highest: 'Hoogste score',
      lowest: 'Laagste score',
      helpful: 'Nuttigste',
      media: 'Eerst met foto’s',
    },
    names: {
      color: 'Kleur',
      size: 'Maat',
      vendor: 'Merk',
      material: 'Materiaal',
      model: 'Model',
      coupon_used: 'Kortingscode gebruikt',
      delivery_type: 'Verzendwijze',
      customer_state: 'Regio',
      customer_country: 'Land',
    },
    yes: 'Ja',
    no: 'Nee',
    active: 'Actieve filters',
    remove: (filter) => `Filter verwijderen: ${filter}`,
    labelled: (label, value) => `${label}: ${value}`,
    quoted: (text) => `‘${text}’`,
    clear: 'Alles wissen',

    list: 'Beoordelingen',
    shown: (shown, total) => `${format.number(shown)} van ${snippet.count(total)}`,
    matching: (count) => format.plural(count, { one: '# beoordeling gevonden', other: '# beoordelingen gevonden' }),
    atLeast: (count) =>
      format.plural(count, { one: 'Tot nu toe minstens # beoordeling', other: 'Tot nu toe minstens # beoordelingen' }),
    more: 'Meer beoordelingen tonen',
    moreAdded: (added, shown, total) =>
      `${format.plural(added, { one: 'Nog # beoordeling', other: 'Nog # beoordelingen' })}, ${format.number(shown)} van ${format.number(total)}`,
    loading: 'Beoordelingen laden',
    emptyHint: 'Deel als eerste je mening.',
    noMatch: 'Geen beoordeling past bij deze filters.',
    failed: 'Beoordelingen kunnen nu niet worden getoond.',
    moreFailed: 'Meer beoordelingen kunnen nu niet worden getoond.',
    stale: 'Mogelijk niet actueel: de beoordelingen kunnen nu niet worden bijgewerkt.',
    offline: 'Geen internetverbinding. De beoordelingen verschijnen zodra die er weer is.',
    retry: 'Opnieuw proberen',

    anonymous: 'Anoniem',
    verified: 'Geverifieerde aankoop',
    solicited: 'Op uitnodiging geschreven',
    incentivized: 'Kreeg hiervoor een beloning',
    moreAnswers: (count) => format.plural(count, { one: 'Nog # antwoord', other: 'Nog # antwoorden' }),
    readMore: 'Meer lezen',
    readLess: 'Minder tonen',
    wasHelpful: 'Nuttig?',
    video: (author) => `Video van ${author}`,
    photo: (index, total, author) =>
      total === 1 ? `Foto van ${author}` : `Foto ${format.number(index)} van ${format.number(total)}, van ${author}`,
    helpful: (count) => format.plural(count, { one: '# persoon vond dit nuttig', other: '# mensen vonden dit nuttig' }),
  };
}
