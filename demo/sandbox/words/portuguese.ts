import type { Phrasebook } from './phrasebook.js';

export const portuguese: Phrasebook = {
  language: 'pt',
  space: ' ',
  people: [
    'Mariana S',
    'Tiago F',
    'Inês C',
    'Rafael M',
    'Beatriz O',
    'João P',
    'Leonor A',
    'Gustavo R',
    'Catarina L',
    'Duarte N',
    'Letícia B',
  ],
  places: ['Lisboa, PT', 'Porto, PT', 'Coimbra, PT', 'São Paulo, BR', 'Curitiba, BR', 'Belo Horizonte, BR'],
  titles: {
    love: [
      'Uma maravilha',
      'Ao vivo ainda é mais bonito',
      'Vale cada cêntimo',
      'Exatamente o que eu queria',
      'Recomendo de olhos fechados',
    ],
    mild: ['Muito bom, com um senão', 'Quase perfeito'],
    poor: ['Uma desilusão', 'Esperava mais por este preço'],
  },
  general: {
    love: [
      'Chegou em dois dias e sem plástico nenhum.',
      'Comprei para oferecer e acabei por ficar com ele.',
      'Ao fim de seis meses continuo encantada.',
      'Nota-se o cuidado em cada pormenor.',
      'Responderam à minha dúvida em menos de uma hora.',
    ],
    mild: ['A entrega demorou mais do que o prometido.', 'A cor é um pouco mais escura do que no ecrã.'],
    poor: ['Foi preciso insistir duas vezes para obter resposta.', 'Ainda estou à espera do reembolso.'],
  },
  kinds: {
    backpack: {
      love: [
        'Confortável mesmo cheia, até de bicicleta.',
        'Apanhei uma hora de chuva e o portátil ficou seco.',
        'A lona encerada fica mais bonita com o uso.',
      ],
      mild: ['Na primeira semana cheira bastante a cera.'],
      poor: ['A costura da alça abriu ao fim de dois meses.'],
    },
    mug: {
      love: [
        'O apoio para o polegar é uma ideia genial.',
        'Mantém o café quente até acabar o jornal.',
        'Cada uma tem um vidrado diferente, adoro.',
      ],
      mild: ['Podia levar um bocadinho mais.'],
      poor: ['Rachou na asa ao fim de três semanas.'],
    },
    lamp: {
      love: ['No mínimo parece luz de vela.', 'Não encandeia nada a partir do sofá.', 'O cabo entrançado é lindo.'],
      mild: ['A lâmpada não vem incluída.'],
      poor: ['Pisca assim que se baixa a intensidade.'],
    },
    throw: {
      love: [
        'Quente sem ser pesada, e não pica.',
        'Basta arejar e fica como nova.',
        'Cá em casa já há fila para a usar.',
      ],
      mild: ['Larga algum pelo nas primeiras semanas.'],
      poor: ['Ganhou borboto num mês.'],
    },
    bottle: {
      love: [
        'O gelo da manhã ainda lá está à noite.',
        'Nunca verteu, nem deitada na mochila.',
        'A água não fica a saber a metal.',
      ],
      mild: ['O gargalo é estreito para cubos grandes.'],
      poor: ['Ficou amolgada na primeira queda.'],
    },
    notebook: {
      love: [
        'A tinta permanente não passa para o outro lado.',
        'Abre completamente plano.',
        'A margem larga dá um jeito enorme.',
      ],
      mild: ['Faz falta uma segunda fita.'],
      poor: ['As folhas soltaram-se muito depressa.'],
    },
    shoes: {
      love: [
        'Vinte mil passos pelas colinas e nem uma bolha.',
        'São tão leves que nos esquecemos delas.',
        'A lã respira mesmo em agosto.',
      ],
      mild: ['Para pés largos, peçam meio número acima.'],
      poor: ['Furaram na biqueira ao fim de dez semanas.'],
    },
    vase: {
      love: [
        'Um só ramo e a estante ganha outra vida.',
        'Bonita até vazia.',
        'O acabamento mate apanha muito bem a luz.',
      ],
      mild: ['É mais pequena do que imaginava.'],
      poor: ['Verte água e manchou o móvel.'],
    },
    candle: {
      love: [
        'Cheira a floresta depois da chuva.',
        'Arde por igual e não deita fumo.',
        'Acendo-a ao fim do dia e tudo abranda.',
      ],
      mild: ['Numa sala grande quase não se sente.'],
      poor: ['O pavio afogou-se na cera.'],
    },
    teapot: {
      love: ['Serve sem pingar, a sério.', 'A pega de madeira não aquece.', 'Dá para quatro chávenas bem quentes.'],
      mild: ['As folhas mais finas passam pelo filtro.'],
      poor: ['A minha pinga sempre.'],
    },
    suitcase: {
      love: [
        'As rodas são silenciosas até na calçada.',
        'Até agora coube em todas as cabines.',
        'Leva roupa para quatro dias à vontade.',
      ],
      mild: ['O forro agarra muito cotão.'],
      poor: ['Perdeu uma roda na terceira viagem.'],
    },
    clock: {
      love: [
        'Não se ouve absolutamente nada.',
        'O aro de faia está muito bem acabado.',
        'Lê-se bem do outro lado da cozinha.',
      ],
      mild: ['A tampa da pilha é difícil de abrir.'],
      poor: ['Atrasa dez minutos por semana.'],
    },
  },
};
