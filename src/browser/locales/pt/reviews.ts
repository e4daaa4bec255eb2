import type { ReviewsWords } from '../en/reviews.js';
import type { Format } from '../format.js';
import { rating } from './rating.js';

/** What a review section says in Portuguese. */
export function reviews(format: Format): ReviewsWords {
  const snippet = rating(format);
  const stars = (count: number): string =>
    format.plural(count, { one: '# estrela', many: '# de estrelas', other: '# estrelas' });
  return {
    ...snippet,
    stars,
    heading: 'Avaliações dos clientes',
    basedOn: (count) =>
      format.plural(count, {
        one: 'Com base em # avaliação',
        many: 'Com base em # de avaliações',
        other: 'Com base em # avaliações',
      }),

    breakdown: 'Avaliações por nota',
    row: (given, count, share) => `${stars(given)}, ${snippet.count(count)}, ${format.percent(share)}`,
    dimensions: 'Notas por aspecto',

    filter: 'Filtrar',
    filters: 'Filtrar avaliações',
    rating: 'Nota',
    media: 'Com fotos',
    verifiedOnly: 'Só verificadas',
    search: 'Pesquisar nas avaliações',
    sort: 'Ordenar por',
    sorts: {
      newest: 'Mais recentes',
      oldest: 'Mais antigas',
      highest: 'Maior nota',
      lowest: 'Menor nota',
      helpful: 'Mais úteis',
      media: 'Com fotos primeiro',
    },
    names: {
      color: 'Cor',
      size: 'Tamanho',
      vendor: 'Marca',
      material: 'Material',
      model: 'Modelo',
      coupon_used: 'Cupom usado',
      delivery_type: 'Tipo de entrega',
      customer_state: 'Região',
      customer_country: 'País',
    },
    yes: 'Sim',
    no: 'Não',
    active: 'Filtros ativos',
    remove: (filter) => `Remover filtro: ${filter}`,
    labelled: (label, value) => `${label}: ${value}`,
    quoted: (text) => `“${text}”`,
    clear: 'Limpar tudo',

    list: 'Avaliações',
    shown: (shown, total) => `${format.number(shown)} de ${snippet.count(total)}`,
    matching: (count) =>
      format.plural(count, {
        one: '# avaliação encontrada',
        many: '# de avaliações encontradas',
        other: '# avaliações encontradas',
      }),
    atLeast: (count) =>
      format.plural(count, {
        one: 'Pelo menos # avaliação até agora',
        many: 'Pelo menos # de avaliações até agora',
        other: 'Pelo menos # avaliações até agora',
      }),
    more: 'Mostrar mais avaliações',
    moreAdded: (added, shown, total) =>
      `${format.plural(added, { one: 'Mais # avaliação', many: 'Mais # de avaliações', other: 'Mais # avaliações' })}, ${format.number(shown)} de ${format.number(total)}`,
    loading: 'Carregando avaliações',
    emptyHint: 'Compartilhe a primeira avaliação.',
    noMatch: 'Nenhuma avaliação corresponde a estes filtros.',
    failed: 'Não é possível mostrar as avaliações no momento.',
    moreFailed: 'Não é possível mostrar mais avaliações no momento.',
    stale: 'Podem estar desatualizadas: não é possível atualizar as avaliações no momento.',
    offline: 'Sem conexão com a internet. As avaliações aparecem assim que ela voltar.',
    retry: 'Tentar novamente',

    anonymous: 'Anônimo',
    verified: 'Compra verificada',
    solicited: 'Escrita a convite',
    incentivized: 'Avaliação recompensada',
    moreAnswers: (count) =>
      format.plural(count, { one: 'Mais # resposta', many: 'Mais # de respostas', other: 'Mais # respostas' }),
    readMore: 'Ler mais',
    readLess: 'Ler menos',
    wasHelpful: 'Útil?',
    video: (author) => `Vídeo de ${author}`,
    photo: (index, total, author) =>
      total === 1 ? `Foto de ${author}` : `Foto ${format.number(index)} de ${format.number(total)}, de ${author}`,
    helpful: (count) =>
      format.plural(count, {
        one: '# pessoa achou isto útil',
        many: '# de pessoas acharam isto útil',
        other: '# pessoas acharam isto útil',
      }),
  };
}
