import type { DetailsWords } from '../en/details.js';
import type { Format } from '../format.js';

/** What a review says beyond its text, in Spanish. */
export const details = (format: Format): DetailsWords => ({
  verifiedWhy: 'la tienda o su servicio de opiniones la ha vinculado a una compra.',
  solicitedWhy:
    'escrita después de que la tienda pidiera opiniones a sus clientes. No demuestra que hubiera una compra.',
  incentivizedWhy: 'quien la escribió recibió algo a cambio, como puntos o un descuento.',
  source: (name) => `De ${name}`,
  sourceWhy: (name) => `publicada primero en ${name}.`,

  tip: 'Consejo',
  inDetail: 'Puntuación por aspectos',
  labels: 'Etiquetas',
  reply: (author) => `Respuesta de ${author}`,
  replyByShop: 'Respuesta de la tienda',
  previous: 'Esta opinión se ha actualizado. Ver la anterior',
  edited: (date) => `Editada el ${date}`,

  voteCounted: 'Gracias por tu voto.',
  voteNotCounted: 'Gracias. Esta opinión no admite más votos hoy.',
  voteFailed: 'No se ha podido enviar tu voto. Inténtalo de nuevo.',

  photos: 'Fotos de clientes',
  photoBy: (author) => `Foto de ${author}`,
  videoBy: (author) => `Vídeo de ${author}`,
  position: (index, total) => `${format.number(index)} de ${format.number(total)}`,
  previousPhoto: 'Foto anterior',
  nextPhoto: 'Foto siguiente',
  showAll: (count) => `Mostrar todo (${format.number(count)})`,
  showReviews: (count) =>
    format.plural(count, { one: 'Mostrar # opinión', many: 'Mostrar # de opiniones', other: 'Mostrar # opiniones' }),
  close: 'Cerrar',
  photoFailed: 'No se puede mostrar esta foto.',

  pages: 'Páginas de opiniones',
  page: (index, total) => `Página ${format.number(index)} de ${format.number(total)}`,
  previousPage: 'Página anterior',
  nextPage: 'Página siguiente',

  sides: {
    quality: 'Calidad',
    value: 'Relación calidad-precio',
    service: 'Atención',
    shipping: 'Envío',
    returns: 'Devoluciones',
  },
  positive: 'La opinión positiva más útil',
  critical: 'La opinión crítica más útil',
  shop: 'Cómo valoran los clientes esta tienda',
  sources: 'Por fuente',
  topRated: 'Los mejor valorados',
});
