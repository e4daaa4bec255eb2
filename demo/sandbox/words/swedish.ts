import type { Phrasebook } from './phrasebook.js';

export const swedish: Phrasebook = {
  language: 'sv',
  space: ' ',
  people: [
    'Elin A',
    'Oskar L',
    'Maja S',
    'Gustav H',
    'Åsa B',
    'Viktor N',
    'Linnéa K',
    'Henrik Ö',
    'Ebba F',
    'Anders W',
  ],
  places: ['Göteborg, SE', 'Stockholm, SE', 'Malmö, SE', 'Umeå, SE', 'Uppsala, SE'],
  titles: {
    love: [
      'Precis som jag hoppades',
      'Ännu finare i verkligheten',
      'Värd varenda krona',
      'Gör vardagen lite bättre',
      'Ett riktigt fynd',
    ],
    mild: ['Bra, med ett litet men', 'Nästan perfekt'],
    poor: ['Blev besviken', 'För dyrt för vad man får'],
  },
  general: {
    love: [
      'Snabb leverans och ingen plast i paketet.',
      'Köpte som present och beställde en till åt mig själv.',
      'Efter ett halvår är jag lika nöjd som första dagen.',
      'Man märker att någon har tänkt igenom varje detalj.',
      'Fick vänligt svar på min fråga inom en timme.',
    ],
    mild: ['Leveransen tog längre tid än utlovat.', 'Färgen är lite mörkare än på bilden.'],
    poor: ['Kundtjänst svarade först efter två påminnelser.', 'Väntar fortfarande på pengarna tillbaka.'],
  },
  kinds: {
    backpack: {
      love: [
        'Sitter skönt även fullpackad på cykeln.',
        'En timme i ösregn och datorn var helt torr.',
        'Det vaxade tyget åldras så vackert.',
      ],
      mild: ['Luktar ganska mycket vax första veckan.'],
      poor: ['En söm i axelremmen gick upp efter två månader.'],
    },
    mug: {
      love: [
        'Gropen för tummen är genial.',
        'Håller kaffet varmt genom hela tidningen.',
        'Ingen är den andra lik, och det är det fina.',
      ],
      mild: ['Örat blir väldigt varmt i mikron.'],
      poor: ['Sprack i örat efter tre veckor.'],
    },
    lamp: {
      love: [
        'På lägsta läget är det som ett stearinljus.',
        'Bländar aldrig, bara ett varmt sken.',
        'Textilsladden är så snygg att den får synas.',
      ],
      mild: ['Lampa ingår inte.'],
      poor: ['Flimrar så fort man dimrar.'],
    },
    throw: {
      love: ['Varm utan att vara tung och den sticks inte.', 'Räcker att vädra den.', 'Katten har lagt beslag på den.'],
      mild: ['Luddar lite i början.'],
      poor: ['Full av noppor efter en månad.'],
    },
    bottle: {
      love: [
        'Isen från morgonen skramlar kvar på kvällen.',
        'Läcker inte en droppe i väskan.',
        'Ingen metallsmak alls.',
      ],
      mild: ['Halsen är för smal för stora isbitar.'],
      poor: ['Fick en buckla första gången den föll.'],
    },
    notebook: {
      love: [
        'Bläcket slår inte igenom, inte ens med bred spets.',
        'Ligger helt platt från första sidan.',
        'Den breda marginalen är guld värd.',
      ],
      mild: ['Hade gärna haft ett band till.'],
      poor: ['Sidorna lossnade efter några veckor.'],
    },
    shoes: {
      love: [
        'Tjugotusen steg i Köpenhamn och inte ett skavsår.',
        'Så lätta att man glömmer bort dem.',
        'Ullen andas även på sommaren.',
      ],
      mild: ['Ta en halv storlek upp om du har breda fötter.'],
      poor: ['Hål vid stortån efter tio veckor.'],
    },
    vase: {
      love: [
        'En enda kvist räcker för att hela hyllan ska lyfta.',
        'Vacker även tom.',
        'Den matta ytan fångar kvällsljuset fint.',
      ],
      mild: ['Mindre än jag hade trott.'],
      poor: ['Den läcker och gav en ring på byrån.'],
    },
    candle: {
      love: [
        'Doftar skog efter regn, inte alls sött.',
        'Brinner jämnt och sotar inte.',
        'Tänder den när datorn stängs för dagen.',
      ],
      mild: ['Doften är svag i ett stort rum.'],
      poor: ['Veken drunknade efter två timmar.'],
    },
    teapot: {
      love: [
        'Häller utan att spilla en droppe.',
        'Handtaget i ask blir aldrig hett.',
        'Fyra rejäla koppar och teet håller värmen.',
      ],
      mild: ['De finaste bladen slinker igenom silen.'],
      poor: ['Min droppar vid varje kopp.'],
    },
    suitcase: {
      love: [
        'Hjulen är så tysta att ingen vaknar.',
        'Har fått plats på varje flyg hittills.',
        'Rymmer kläder för fyra dagar.',
      ],
      mild: ['Fodret drar till sig ludd.'],
      poor: ['Ett hjul gick av på tredje resan.'],
    },
    clock: {
      love: ['Inte ett tick, helt tyst.', 'Boklisten är så fint fogad.', 'Lätt att läsa från andra sidan köket.'],
      mild: ['Batteriluckan är trilskande.'],
      poor: ['Tappar tio minuter i veckan.'],
    },
  },
};
