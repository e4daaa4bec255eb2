import type { Phrasebook } from './phrasebook.js';

export const polish: Phrasebook = {
  language: 'pl',
  space: ' ',
  people: [
    'Agnieszka W',
    'Michał K',
    'Zofia N',
    'Łukasz P',
    'Magda S',
    'Paweł D',
    'Kasia L',
    'Świętosława B',
    'Jakub Z',
    'Ola M',
  ],
  places: ['Kraków, PL', 'Warszawa, PL', 'Gdańsk, PL', 'Wrocław, PL', 'Poznań, PL'],
  titles: {
    love: [
      'Dokładnie to, czego szukałam',
      'Na żywo jeszcze ładniejsze',
      'Warte każdej złotówki',
      'Codzienna przyjemność',
      'Polecam z całego serca',
    ],
    mild: ['Dobre, z małym minusem', 'Prawie idealne'],
    poor: ['Rozczarowanie', 'Za drogo jak na tę jakość'],
  },
  general: {
    love: [
      'Przesyłka przyszła po dwóch dniach, bez grama plastiku.',
      'Kupiłam na prezent i od razu zamówiłam drugi raz dla siebie.',
      'Po pół roku cieszy tak samo jak pierwszego dnia.',
      'Widać, że ktoś przemyślał każdy szczegół.',
      'Na pytanie odpisali w ciągu godziny.',
    ],
    mild: ['Dostawa trwała dłużej, niż obiecano.', 'Kolor jest trochę ciemniejszy niż na zdjęciu.'],
    poor: ['Na odpowiedź czekałem tydzień.', 'Nadal czekam na zwrot pieniędzy.'],
  },
  kinds: {
    backpack: {
      love: [
        'Wygodny nawet mocno załadowany, także na rowerze.',
        'Godzina w ulewie, a laptop całkiem suchy.',
        'Woskowane płótno pięknie się starzeje.',
      ],
      mild: ['Przez pierwszy tydzień czuć wosk.'],
      poor: ['Po dwóch miesiącach puścił szew przy ramiączku.'],
    },
    mug: {
      love: [
        'To wgłębienie na kciuk jest genialne.',
        'Kawa długo trzyma ciepło.',
        'Każdy ma trochę inne szkliwo i to jest w nim najlepsze.',
      ],
      mild: ['W mikrofalówce ucho mocno się nagrzewa.'],
      poor: ['Po trzech tygodniach pękł przy uchu.'],
    },
    lamp: {
      love: [
        'Na najniższym poziomie świeci jak świeczka.',
        'W ogóle nie razi w oczy.',
        'Kabel w oplocie sam jest ozdobą.',
      ],
      mild: ['Żarówki nie ma w zestawie.'],
      poor: ['Migocze, gdy tylko się ją przyciemni.'],
    },
    throw: {
      love: ['Ciepły, a lekki, i wcale nie gryzie.', 'Wystarczy go przewietrzyć.', 'Kot już go sobie przywłaszczył.'],
      mild: ['Na początku trochę się sypie.'],
      poor: ['Po miesiącu cały się zmechacił.'],
    },
    bottle: {
      love: ['Lód z rana wieczorem jeszcze dzwoni.', 'Nie przecieka nawet do góry dnem.', 'Woda nie smakuje metalem.'],
      mild: ['Szyjka za wąska na duże kostki lodu.'],
      poor: ['Wgniotła się przy pierwszym upadku.'],
    },
    notebook: {
      love: [
        'Atrament z pióra nie przebija na drugą stronę.',
        'Leży płasko na każdej stronie.',
        'Szeroki margines to strzał w dziesiątkę.',
      ],
      mild: ['Przydałaby się druga zakładka.'],
      poor: ['Kartki szybko zaczęły wypadać.'],
    },
    shoes: {
      love: [
        'Dwadzieścia tysięcy kroków po Rzymie i ani jednego pęcherza.',
        'Lekkie jak piórko.',
        'Wełna oddycha nawet latem.',
      ],
      mild: ['Przy szerokiej stopie lepiej wziąć pół numeru więcej.'],
      poor: ['Po dziesięciu tygodniach dziura na palcu.'],
    },
    vase: {
      love: [
        'Jedna gałązka i cała półka wygląda inaczej.',
        'Nawet pusty jest piękny.',
        'Matowa porcelana cudownie łapie światło.',
      ],
      mild: ['Mniejszy, niż myślałam.'],
      poor: ['Przecieka, został ślad na komodzie.'],
    },
    candle: {
      love: [
        'Pachnie lasem po deszczu, wcale nie słodko.',
        'Spala się równo i nie kopci.',
        'Szkło zostawiłam na ołówki.',
      ],
      mild: ['W dużym pokoju prawie jej nie czuć.'],
      poor: ['Knot utonął w wosku.'],
    },
    teapot: {
      love: [
        'Nalewa bez jednej kropli na obrusie.',
        'Drewniany uchwyt się nie nagrzewa.',
        'Cztery porządne filiżanki gorącej herbaty.',
      ],
      mild: ['Najdrobniejsze listki przechodzą przez sitko.'],
      poor: ['Mój kapie przy każdej filiżance.'],
    },
    suitcase: {
      love: [
        'Kółka są tak ciche, że nikogo nie budzę.',
        'Jak dotąd zmieściła się w każdym samolocie.',
        'Spokojnie wchodzą ubrania na cztery dni.',
      ],
      mild: ['Podszewka zbiera kłaczki.'],
      poor: ['Na trzecim wyjeździe odpadło kółko.'],
    },
    clock: {
      love: [
        'Nie słychać absolutnie nic.',
        'Bukowa rama jest świetnie wykończona.',
        'Dobrze widać go z drugiego końca kuchni.',
      ],
      mild: ['Trudno otworzyć klapkę baterii.'],
      poor: ['Spóźnia się dziesięć minut na tydzień.'],
    },
  },
};
