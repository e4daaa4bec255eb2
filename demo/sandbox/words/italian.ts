import type { Phrasebook } from './phrasebook.js';

export const italian: Phrasebook = {
  language: 'it',
  space: ' ',
  people: [
    'Giulia B',
    'Lorenzo C',
    'Chiara M',
    'Davide F',
    'Silvia R',
    'Niccolò P',
    'Elena T',
    'Fabio G',
    'Martina L',
    'Tommaso D',
    'Irene S',
    'Beatrice V',
  ],
  places: ['Torino, IT', 'Bologna, IT', 'Milano, IT', 'Firenze, IT', 'Palermo, IT', 'Trieste, IT', 'Lugano, CH'],
  titles: {
    love: [
      'Semplicemente perfetto',
      'Dal vivo è ancora più bello',
      'Soldi ben spesi',
      'Un piacere ogni giorno',
      'Lo ricomprerei subito',
      'Fatto come si deve',
    ],
    mild: ['Buono, con qualche riserva', 'Quasi perfetto', 'Nel complesso soddisfatta'],
    poor: ['Una delusione', 'Mi aspettavo di più', 'Reso'],
  },
  general: {
    love: [
      'Spedizione veloce e imballo senza plastica.',
      'Preso per un regalo, ne ho ordinato subito un altro per me.',
      'Dopo sei mesi mi piace ancora come il primo giorno.',
      'Si vede la cura in ogni particolare.',
      'L’assistenza ha risposto con gentilezza in meno di un’ora.',
      'Gli ospiti chiedono sempre dove l’ho trovato.',
    ],
    mild: [
      'La consegna ha richiesto qualche giorno di troppo.',
      'Il colore è leggermente più scuro che in foto.',
      'Non è economico, ma la qualità si sente.',
    ],
    poor: [
      'Ho dovuto sollecitare due volte una risposta.',
      'A questo prezzo le finiture dovrebbero essere impeccabili.',
      'Aspetto ancora il rimborso.',
    ],
  },
  kinds: {
    backpack: {
      love: [
        'Comodo anche a pieno carico, perfino in bicicletta.',
        'Un’ora di pioggia e il portatile era asciutto.',
        'La tela cerata invecchia benissimo.',
      ],
      mild: ['I primi giorni l’odore di cera si sente.'],
      poor: ['Una cucitura dello spallaccio ha ceduto dopo due mesi.'],
    },
    mug: {
      love: [
        'L’incavo per il pollice è geniale.',
        'Tiene il caffè caldo abbastanza per leggere il giornale.',
        'Ogni tazza ha uno smalto diverso, bellissimo.',
      ],
      mild: ['Nel microonde il manico scotta.'],
      poor: ['Dopo tre settimane si è crepata.'],
    },
    lamp: {
      love: [
        'Al minimo sembra una candela.',
        'Una luce calda che non abbaglia mai.',
        'Il cavo intrecciato è bello da vedere.',
      ],
      mild: ['La lampadina non è inclusa.'],
      poor: ['Sfarfalla appena si abbassa la luce.'],
    },
    throw: {
      love: [
        'Calda ma leggera, e non pizzica.',
        'Basta darle aria e torna fresca.',
        'Il gatto se n’è già impossessato.',
      ],
      mild: ['All’inizio perde un po’ di pelucchi.'],
      poor: ['In un mese si è riempita di palline.'],
    },
    bottle: {
      love: ['Il ghiaccio del mattino c’è ancora la sera.', 'Mai una goccia nello zaino.', 'Nessun sapore di metallo.'],
      mild: ['Il collo è stretto per i cubetti grandi.'],
      poor: ['Si è ammaccata alla prima caduta.'],
    },
    notebook: {
      love: [
        'La stilografica non trapassa, nemmeno con il pennino largo.',
        'Resta aperto piatto su ogni pagina.',
        'Il margine largo è utilissimo.',
      ],
      mild: ['L’elastico si è un po’ allentato.'],
      poor: ['Le pagine si sono staccate subito.'],
    },
    shoes: {
      love: [
        'Ventimila passi a Roma e nessuna vescica.',
        'Leggerissime, sembra di non averle.',
        'La lana traspira anche d’estate.',
      ],
      mild: ['Per piedi larghi meglio mezzo numero in più.'],
      poor: ['Dopo dieci settimane si è bucata la punta.'],
    },
    vase: {
      love: [
        'Basta un ramo e la mensola cambia faccia.',
        'Bello anche vuoto.',
        'La porcellana opaca prende la luce in modo magnifico.',
      ],
      mild: ['Il collo tiene al massimo tre steli.'],
      poor: ['Trasuda acqua e ha macchiato il mobile.'],
    },
    candle: {
      love: [
        'Profuma di bosco bagnato, per niente dolciastra.',
        'Brucia in modo uniforme e senza fumo.',
        'Il bicchiere è così bello che lo riuso.',
      ],
      mild: ['In una stanza grande si sente poco.'],
      poor: ['Lo stoppino è affogato nella cera.'],
    },
    teapot: {
      love: [
        'Versa senza una goccia fuori posto.',
        'Il manico in frassino non scotta.',
        'Quattro tazze abbondanti, sempre calde.',
      ],
      mild: ['Le foglie più fini passano dal filtro.'],
      poor: ['La mia gocciola a ogni tazza.'],
    },
    suitcase: {
      love: [
        'Le ruote sono silenziosissime.',
        'Finora è entrata in ogni cappelliera.',
        'Ci sta il necessario per quattro giorni.',
      ],
      mild: ['La fodera attira i pelucchi.'],
      poor: ['Al terzo viaggio si è rotta una ruota.'],
    },
    clock: {
      love: [
        'Silenzio assoluto, finalmente.',
        'La cornice in faggio è curatissima.',
        'Si legge benissimo anche da lontano.',
      ],
      mild: ['È più piccolo di quanto pensassi.'],
      poor: ['Perde dieci minuti alla settimana.'],
    },
  },
};
