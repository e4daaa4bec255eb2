import type { Phrasebook } from './phrasebook.js';

export const german: Phrasebook = {
  language: 'de',
  space: ' ',
  people: [
    'Katrin M',
    'Jonas B',
    'Lena S',
    'Matthias K',
    'Franziska R',
    'Uwe H',
    'Annika T',
    'Sebastian W',
    'Greta L',
    'Moritz F',
    'Ines P',
    'Björn Ö',
    'Theresa G',
    'Jürgen Z',
  ],
  places: [
    'Hamburg, DE',
    'Leipzig, DE',
    'München, DE',
    'Köln, DE',
    'Freiburg, DE',
    'Wien, AT',
    'Graz, AT',
    'Zürich, CH',
    'Basel, CH',
  ],
  titles: {
    love: [
      'Rundum gelungen',
      'Noch schöner als auf den Bildern',
      'Jeden Cent wert',
      'Genau so habe ich es mir vorgestellt',
      'Klare Empfehlung',
      'Macht jeden Tag Freude',
    ],
    mild: ['Gut, mit kleinen Abstrichen', 'Fast perfekt', 'Im Großen und Ganzen zufrieden'],
    poor: ['Leider enttäuscht', 'Für den Preis zu wenig', 'Ging zurück'],
  },
  general: {
    love: [
      'Die Lieferung war nach zwei Tagen da, ganz ohne Plastik verpackt.',
      'Als Geschenk gekauft und am liebsten selbst behalten.',
      'Nach einem halben Jahr bin ich noch genauso begeistert wie am ersten Tag.',
      'Man merkt, dass sich hier jemand Gedanken gemacht hat.',
      'Auf meine Frage kam innerhalb einer Stunde eine freundliche Antwort.',
      'Besuch fragt ständig, woher das ist.',
    ],
    mild: [
      'Die Lieferung hat etwas länger gedauert als angekündigt.',
      'Die Farbe ist in natura einen Ton dunkler als am Bildschirm.',
      'Günstig ist es nicht, aber man sieht, wofür man zahlt.',
    ],
    poor: [
      'Der Kundendienst war nett, hat aber erst nach einer Woche geantwortet.',
      'Bei diesem Preis hätte ich eine bessere Endkontrolle erwartet.',
      'Ich warte noch immer auf die Rückerstattung.',
    ],
  },
  kinds: {
    backpack: {
      love: [
        'Trägt sich auch voll beladen angenehm, selbst auf dem Rad.',
        'Im Dauerregen zwischen Bahnhof und Büro blieb der Laptop komplett trocken.',
        'Das gewachste Gewebe bekommt mit der Zeit eine wunderbare Patina.',
      ],
      mild: ['In den ersten Tagen riecht das Wachs etwas streng.'],
      poor: ['Nach zwei Monaten ging die Naht am Schultergurt auf.'],
    },
    mug: {
      love: [
        'Liegt herrlich in der Hand, vor allem wegen der Daumenmulde.',
        'Der Kaffee bleibt erstaunlich lange warm.',
        'Jede Tasse ist ein bisschen anders glasiert, genau das mag ich.',
      ],
      mild: ['Der Henkel wird in der Mikrowelle ziemlich heiß.'],
      poor: ['Nach drei Wochen zog sich ein Haarriss durch den Henkel.'],
    },
    lamp: {
      love: [
        'Ganz heruntergedimmt ist es fast Kerzenlicht.',
        'Blendet überhaupt nicht und taucht das Zimmer in ein warmes Licht.',
        'Das Textilkabel ist so schön, dass man es nicht verstecken muss.',
      ],
      mild: ['Ein Leuchtmittel liegt nicht bei, das habe ich überlesen.'],
      poor: ['Unterhalb der halben Helligkeit flackert sie deutlich.'],
    },
    throw: {
      love: [
        'Wunderbar warm, ohne schwer zu sein, und kein bisschen kratzig.',
        'Auslüften genügt, und sie riecht wieder frisch.',
        'Endlich eine Decke, die auch über die Füße reicht.',
      ],
      mild: ['Am Anfang fusselt sie auf dunklen Hosen.'],
      poor: ['Nach einem Monat war alles voller Knötchen.'],
    },
    bottle: {
      love: [
        'Das Eis vom Morgen klappert abends noch darin.',
        'Absolut dicht, auch kopfüber neben dem Laptop.',
        'Kein metallischer Beigeschmack, nicht einmal bei Zitronenwasser.',
      ],
      mild: ['Für große Eiswürfel ist der Hals zu eng.'],
      poor: ['Schon beim ersten Sturz hatte sie eine Delle.'],
    },
    notebook: {
      love: [
        'Füllertinte schlägt nicht durch, auch nicht mit breiter Feder.',
        'Liegt von der ersten bis zur letzten Seite flach auf.',
        'Der breite Rand ist Gold wert.',
      ],
      mild: ['Ein zweites Lesebändchen wäre schön gewesen.'],
      poor: ['Nach wenigen Wochen lösten sich die ersten Seiten.'],
    },
    shoes: {
      love: [
        'Zwanzigtausend Schritte durch Rom und keine einzige Blase.',
        'Federleicht und trotzdem guter Halt an der Ferse.',
        'Die Wolle hält die Füße im Sommer kühl und im Herbst warm.',
      ],
      mild: ['Bei breiten Füßen lieber eine halbe Nummer größer nehmen.'],
      poor: ['Nach zehn Wochen schaute der große Zeh heraus.'],
    },
    vase: {
      love: [
        'Ein einziger Zweig genügt, und das Regal sieht aus wie im Magazin.',
        'Auch leer eine kleine Skulptur.',
        'Die matte Oberfläche fängt das Abendlicht ganz wunderbar ein.',
      ],
      mild: ['Für große Sträuße ist der Hals zu schmal.'],
      poor: ['Sie ist nicht dicht, am nächsten Tag war ein Rand auf der Kommode.'],
    },
    candle: {
      love: [
        'Riecht nach Wald nach dem Regen, kein bisschen süßlich.',
        'Brennt gleichmäßig ab, ohne zu rußen.',
        'Im Flur reichen zehn Minuten, dann duftet die ganze Wohnung dezent.',
      ],
      mild: ['In großen Räumen nimmt man den Duft kaum wahr.'],
      poor: ['Der Docht ist einfach im Wachs ertrunken.'],
    },
    teapot: {
      love: [
        'Tropft wirklich nicht, kein einziger Fleck auf der Tischdecke.',
        'Der Holzgriff bleibt angenehm kühl.',
        'Hält den Tee heiß, bis die Zeitung ausgelesen ist.',
      ],
      mild: ['Ganz feiner Rooibos rutscht durch das Sieb.'],
      poor: ['Meine tropft bei jeder Tasse.'],
    },
    suitcase: {
      love: [
        'Die Rollen sind so leise, dass morgens um fünf niemand aufwacht.',
        'Hat bisher in jedes Gepäckfach gepasst.',
        'Vier Tage Kleidung gehen locker hinein.',
      ],
      mild: ['Das Innenfutter zieht Fusseln an.'],
      poor: ['Auf der dritten Reise brach eine Rolle ab, mitten im Bahnhof.'],
    },
    clock: {
      love: [
        'Kein Ticken, wirklich gar keins.',
        'Der Holzrahmen ist so sauber verarbeitet, dass man die Naht suchen muss.',
        'Vom anderen Ende der Küche gut abzulesen.',
      ],
      mild: ['Das Batteriefach ist etwas fummelig.'],
      poor: ['Sie geht in der Woche zehn Minuten nach.'],
    },
  },
};
