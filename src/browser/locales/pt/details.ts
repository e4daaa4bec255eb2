import type { DetailsWords } from '../en/details.js';
import type { Format } from '../format.js';

/** What a review says beyond its text, in Portuguese. */
export const details = (format: Format): DetailsWords => ({
  verifiedWhy: 'associada a uma compra pela loja ou pelo serviço de avaliações dela.',
  solicitedWhy: 'escrita depois que a loja pediu avaliações aos clientes. Não comprova que houve uma compra.',
  incentivizedWhy: 'quem escreveu recebeu algo em troca, como pontos ou um desconto.',
  source: (name) => `De ${name}`,
  sourceWhy: (name) => `publicada primeiro em ${name}.`,

  tip: 'Dica',
  inDetail: 'Notas por aspecto',
  labels: 'Etiquetas',
  reply: (author) => `Resposta de ${author}`,
  replyByShop: 'Resposta da loja',
  previous: 'Esta avaliação foi atualizada. Ver a anterior',
  edited: (date) => `Editada em ${date}`,

  voteCounted: 'Agradecemos o seu voto.',
  voteNotCounted: 'Agradecemos o seu voto. Esta avaliação não aceita mais votos hoje.',
  voteFailed: 'Não foi possível enviar o seu voto. Tente novamente.',

  photos: 'Fotos de clientes',
  photoBy: (author) => `Foto de ${author}`,
  videoBy: (author) => `Vídeo de ${author}`,
  position: (index, total) => `${format.number(index)} de ${format.number(total)}`,
  previousPhoto: 'Foto anterior',
  nextPhoto: 'Próxima foto',
  showAll: (count) => `Mostrar tudo (${format.number(count)})`,
  showReviews: (count) =>
    format.plural(count, {
      one: 'Mostrar # avaliação',
      many: 'Mostrar # de avaliações',
      other: 'Mostrar # avaliações',
    }),
  close: 'Fechar',
  photoFailed: 'Não é possível mostrar esta foto.',

  pages: 'Páginas de avaliações',
  page: (index, total) => `Página ${format.number(index)} de ${format.number(total)}`,
  previousPage: 'Página anterior',
  nextPage: 'Próxima página',

  sides: {
    quality: 'Qualidade',
    value: 'Custo-benefício',
    service: 'Atendimento',
    shipping: 'Entrega',
    returns: 'Devoluções',
  },
  positive: 'Avaliação positiva mais útil',
  critical: 'Avaliação crítica mais útil',
  shop: 'Como os clientes avaliam esta loja',
  sources: 'Por fonte',
  topRated: 'Mais bem avaliados',
});
