import type { ReviewsWords } from '../en/reviews.js';
import type { Format } from '../format.js';
import { rating } from './rating.js';

/** What a review section says in Spanish. */
export function reviews(format: Format): ReviewsWords {
  const snippet = rating(format);
  const stars = (count: number): string =>
    format.plural(count, { one: '# estrella', many: '# de estrellas', other: '# estrellas' });
  return {
    ...snippet,
    stars,
    heading: 'Opiniones de clientes',
    basedOn: (count) =>
      format.plural(count, {
        one: 'A partir de # opinión',
        many: 'A partir de # de opiniones',
        other: 'A partir de # opiniones',
      }),

    breakdown: 'Opiniones por puntuación',
    row: (given, count, share) => `${stars(given)}, ${snippet.count(count)}, ${format.percent(share)}`,
    dimensions: 'Puntuación por aspectos',

    filter: 'Filtrar',
    filters: 'Filtrar opiniones',
    rating: 'Puntuación',
    media: 'Con fotos',
    verifiedOnly: 'Solo verificadas',
    search: 'Buscar en las opiniones',
    sort: 'Ordenar por',
    sorts: {
      newest: 'Más recientes',
      oldest: 'Más antiguas',
      highest: 'Mejor puntuadas',
      lowest: 'Peor puntuadas',
      helpful: 'Más útiles',
      media: 'Primero con fotos',
    },
    names: {
      color: 'Color',
      size: 'Tamaño',
      vendor: 'Marca',
      material: 'Material',
      model: 'Modelo',
      coupon_used: 'Cupón utilizado',
      delivery_type: 'Tipo de envío',
      customer_state: 'Región',
      customer_country: 'País',
    },
    yes: 'Sí',
    no: 'No',
    active: 'Filtros activos',
    remove: (filter) => `Quitar filtro: ${filter}`,
    labelled: (label, value) => `${label}: ${value}`,
    quoted: (text) => `«${text}»`,
    clear: 'Borrar todo',

    list: 'Opiniones',
    shown: (shown, total) => `${format.number(shown)} de ${snippet.count(total)}`,
    matching: (count) =>
      format.plural(count, {
        one: '# opinión encontrada',
        many: '# de opiniones encontradas',
        other: '# opiniones encontradas',
      }),
    atLeast: (count) =>
      format.plural(count, {
        one: 'Al menos # opinión por ahora',
        many: 'Al menos # de opiniones por ahora',
        other: 'Al menos # opiniones por ahora',
      }),
    more: 'Ver más opiniones',
    moreAdded: (added, shown, total) =>
      `${format.plural(added, { one: '# opinión más', many: '# de opiniones más', other: '# opiniones más' })}, ${format.number(shown)} de ${format.number(total)}`,
    loading: 'Cargando opiniones',
    emptyHint: 'Comparte la primera opinión.',
    noMatch: 'Ninguna opinión coincide con estos filtros.',
    failed: 'No podemos mostrar las opiniones en este momento.',
    moreFailed: 'No podemos mostrar más opiniones en este momento.',
    stale: 'Puede que no estén al día: no podemos actualizar las opiniones en este momento.',
    offline: 'No hay conexión a internet. Las opiniones aparecerán en cuanto vuelva.',
    retry: 'Reintentar',

    anonymous: 'Anónimo',
    verified: 'Compra verificada',
    solicited: 'Escrita por invitación',
    incentivized: 'Opinión recompensada',
    moreAnswers: (count) =>
      format.plural(count, { one: '# respuesta más', many: '# de respuestas más', other: '# respuestas más' }),
    readMore: 'Leer más',
    readLess: 'Leer menos',
    wasHelpful: '¿Útil?',
    video: (author) => `Vídeo de ${author}`,
    photo: (index, total, author) =>
      total === 1 ? `Foto de ${author}` : `Foto ${format.number(index)} de ${format.number(total)}, de ${author}`,
    helpful: (count) =>
      format.plural(count, {
        one: 'A # persona le pareció útil',
        many: 'A # de personas les pareció útil',
        other: 'A # personas les pareció útil',
      }),
  };
}
