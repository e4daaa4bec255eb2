import type { Phrasebook } from './phrasebook.js';

export const french: Phrasebook = {
  language: 'fr',
  space: ' ',
  people: [
    'Camille D',
    'Julien R',
    'Élodie M',
    'Mathieu B',
    'Chloé L',
    'Antoine G',
    'Solène P',
    'Rémi T',
    'Aurélie V',
    'Baptiste C',
    'Inès F',
    'Gaëlle N',
    'Noémie S',
  ],
  places: [
    'Lyon, FR',
    'Nantes, FR',
    'Paris, FR',
    'Bordeaux, FR',
    'Lille, FR',
    'Bruxelles, BE',
    'Liège, BE',
    'Genève, CH',
    'Montréal, CA',
  ],
  titles: {
    love: [
      'Un vrai coup de cœur',
      'Encore plus beau en vrai',
      'Rien à redire',
      'Un petit plaisir quotidien',
      'Je recommande les yeux fermés',
      'De la belle ouvrage',
    ],
    mild: ['Très bien, à un détail près', 'Presque parfait', 'Content dans l’ensemble'],
    poor: ['Déçue', 'Trop cher pour ce que c’est', 'Renvoyé'],
  },
  general: {
    love: [
      'Livraison rapide et emballage sans plastique, bravo.',
      'Offert à ma mère, qui m’en parle encore.',
      'Six mois d’usage quotidien et toujours aucun regret.',
      'On sent le soin apporté au moindre détail.',
      'Le service client a répondu à ma question dans l’heure.',
      'Tous nos invités demandent où nous l’avons trouvé.',
    ],
    mild: [
      'La livraison a pris un peu plus de temps que prévu.',
      'La couleur est légèrement plus foncée que sur les photos.',
      'Ce n’est pas donné, mais la qualité est là.',
    ],
    poor: [
      'Il a fallu deux relances avant d’obtenir une réponse.',
      'À ce prix, j’attendais une finition irréprochable.',
      'J’attends toujours le remboursement.',
    ],
  },
  kinds: {
    backpack: {
      love: [
        'Confortable toute la journée, même bien chargé.',
        'Une heure sous l’orage et l’ordinateur est resté au sec.',
        'La toile cirée se patine joliment.',
      ],
      mild: ['L’odeur de cire est assez présente la première semaine.'],
      poor: ['Une couture de bretelle a lâché au bout de deux mois.'],
    },
    mug: {
      love: [
        'L’appui pour le pouce change tout, on ne peut plus s’en passer.',
        'Le café reste chaud le temps de lire le journal.',
        'L’émail est différent sur chaque pièce, c’est très vivant.',
      ],
      mild: ['J’aurais aimé qu’elle contienne un peu plus.'],
      poor: ['L’anse s’est fendue après trois semaines.'],
    },
    lamp: {
      love: [
        'Au plus bas, on dirait une bougie.',
        'Une lumière douce qui n’éblouit jamais depuis le canapé.',
        'Le variateur tombe pile sous le pouce, même dans le noir.',
      ],
      mild: ['Dommage que l’ampoule ne soit pas fournie.'],
      poor: ['Elle clignote dès qu’on baisse l’intensité.'],
    },
    throw: {
      love: [
        'Chaud sans être lourd, et il ne gratte pas du tout.',
        'Une nuit sur le balcon et il sent de nouveau le propre.',
        'Le chat l’a adopté avant nous.',
      ],
      mild: ['Il perd un peu ses poils les premières semaines.'],
      poor: ['Il a bouloché en un mois à peine.'],
    },
    bottle: {
      love: [
        'Les glaçons du matin tintent encore le soir.',
        'Aucune fuite, même couchée dans le sac.',
        'Elle ne donne aucun goût à l’eau.',
      ],
      mild: ['Le goulot est un peu étroit pour les gros glaçons.'],
      poor: ['Une bosse dès la première chute.'],
    },
    notebook: {
      love: [
        'L’encre de mon stylo plume ne traverse pas, un bonheur.',
        'Il s’ouvre parfaitement à plat.',
        'La marge est idéale pour les repentirs.',
      ],
      mild: ['L’élastique s’est un peu détendu.'],
      poor: ['Des pages se sont détachées très vite.'],
    },
    shoes: {
      love: [
        'Trois jours à arpenter Lisbonne et pas une ampoule.',
        'On dirait des chaussons, en plus élégant.',
        'La laine respire vraiment, même en juillet.',
      ],
      mild: ['Prenez une demi-pointure au-dessus si vous avez le pied large.'],
      poor: ['Un trou au gros orteil au bout de dix semaines.'],
    },
    vase: {
      love: [
        'Une seule branche et toute la commode prend de l’allure.',
        'Superbe même vide.',
        'Le mat de la porcelaine accroche très bien la lumière du soir.',
      ],
      mild: ['Le col est étroit : trois tiges, pas davantage.'],
      poor: ['Il n’est pas étanche, une auréole est restée sur le meuble.'],
    },
    candle: {
      love: [
        'Une odeur de forêt après la pluie, jamais entêtante.',
        'Elle brûle bien à plat, sans fumée.',
        'Même éteinte, elle parfume l’entrée.',
      ],
      mild: ['Le parfum est trop discret dans une grande pièce.'],
      poor: ['La mèche s’est noyée au bout de deux heures.'],
    },
    teapot: {
      love: [
        'Elle verse sans laisser tomber une goutte.',
        'La poignée en frêne reste froide.',
        'Quatre belles tasses, et le thé reste chaud.',
      ],
      mild: ['Les feuilles les plus fines passent à travers le filtre.'],
      poor: ['La mienne goutte à chaque tasse.'],
    },
    suitcase: {
      love: [
        'Des roulettes si silencieuses qu’on part à cinq heures sans réveiller personne.',
        'Acceptée en cabine par toutes les compagnies jusqu’ici.',
        'Quatre jours de vêtements y tiennent sans forcer.',
      ],
      mild: ['La doublure retient les peluches.'],
      poor: ['Une roulette s’est cassée au troisième voyage.'],
    },
    clock: {
      love: [
        'Pas un tic-tac, on dort enfin.',
        'Le cadre en hêtre est d’une finesse remarquable.',
        'Très lisible, même du fond de la cuisine.',
      ],
      mild: ['Plus petite que je ne l’imaginais.'],
      poor: ['Elle retarde de dix minutes par semaine.'],
    },
  },
};
