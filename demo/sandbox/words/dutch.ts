import type { Phrasebook } from './phrasebook.js';

export const dutch: Phrasebook = {
  language: 'nl',
  space: ' ',
  people: [
    'Sanne V',
    'Daan J',
    'Femke B',
    'Ruben K',
    'Lotte H',
    'Joris M',
    'Marieke D',
    'Thijs W',
    'Anouk S',
    'Bram L',
    'Eefje P',
    'Pieter C',
  ],
  places: [
    'Utrecht, NL',
    'Amsterdam, NL',
    'Groningen, NL',
    'Rotterdam, NL',
    'Haarlem, NL',
    'Gent, BE',
    'Antwerpen, BE',
  ],
  titles: {
    love: [
      'Precies goed',
      'In het echt nog mooier',
      'Elke cent waard',
      'Hier word je blij van',
      'Zou ik zo weer kopen',
      'Met aandacht gemaakt',
    ],
    mild: ['Goed, met een kanttekening', 'Bijna perfect', 'Over het geheel tevreden'],
    poor: ['Viel tegen', 'Te duur voor wat het is', 'Teruggestuurd'],
  },
  general: {
    love: [
      'Binnen twee dagen in huis, netjes verpakt zonder plastic.',
      'Cadeau gegeven en meteen een tweede besteld.',
      'Na een half jaar ben ik er nog steeds blij mee.',
      'Je ziet dat er over elk detail is nagedacht.',
      'Op mijn vraag kreeg ik binnen een uur vriendelijk antwoord.',
      'Iedereen die hier komt vraagt waar het vandaan is.',
    ],
    mild: [
      'De levering duurde wat langer dan beloofd.',
      'De kleur is iets donkerder dan op het scherm.',
      'Goedkoop is het niet, maar je ziet waar het geld zit.',
    ],
    poor: [
      'Pas na twee herinneringen kreeg ik antwoord.',
      'Voor dit geld had ik een betere afwerking verwacht.',
      'Ik wacht nog steeds op mijn geld.',
    ],
  },
  kinds: {
    backpack: {
      love: [
        'Zit heerlijk, ook volgeladen op de fiets.',
        'Een uur door de stromende regen en de laptop bleef kurkdroog.',
        'Het waxdoek wordt alleen maar mooier.',
      ],
      mild: ['De eerste week ruik je de was wel.'],
      poor: ['Na twee maanden liet de naad van de schouderband los.'],
    },
    mug: {
      love: [
        'Dat kuiltje voor je duim is briljant.',
        'De koffie blijft warm tot de krant uit is.',
        'Geen twee zijn hetzelfde, en dat is juist leuk.',
      ],
      mild: ['In de magnetron wordt het oor erg heet.'],
      poor: ['Na drie weken zat er een barst in het oor.'],
    },
    lamp: {
      love: [
        'Op de laagste stand is het net kaarslicht.',
        'Schijnt nooit in je ogen, alleen een warme gloed.',
        'Het snoer is zo mooi dat het gezien mag worden.',
      ],
      mild: ['Er zit geen lampje bij.'],
      poor: ['Flikkert zodra je hem dimt.'],
    },
    throw: {
      love: [
        'Lekker warm zonder zwaar te zijn, en hij kriebelt niet.',
        'Even luchten en hij is weer fris.',
        'De kat deelt hem niet meer.',
      ],
      mild: ['In het begin pluist hij wat.'],
      poor: ['Binnen een maand zat hij vol pluisjes.'],
    },
    bottle: {
      love: [
        'Het ijs van de ochtend rammelt ’s avonds nog.',
        'Lekt niet, ook niet op zijn kop in mijn tas.',
        'Geen metaalsmaak, zelfs niet met citroen.',
      ],
      mild: ['De hals is te smal voor grote ijsblokjes.'],
      poor: ['Bij de eerste val al een deuk.'],
    },
    notebook: {
      love: [
        'Vulpeninkt drukt niet door, ook niet met een brede punt.',
        'Ligt op elke bladzijde helemaal plat.',
        'Die brede kantlijn wil ik nooit meer missen.',
      ],
      mild: ['Een tweede leeslint was fijn geweest.'],
      poor: ['Na een paar weken lieten de bladzijden los.'],
    },
    shoes: {
      love: [
        'Twintigduizend stappen door Lissabon en geen blaar.',
        'Zo licht dat je ze vergeet.',
        'De wol ademt, ook in de zomer.',
      ],
      mild: ['Met brede voeten een halve maat groter nemen.'],
      poor: ['Na tien weken stak mijn teen erdoor.'],
    },
    vase: {
      love: [
        'Eén tak erin en de hele kast knapt op.',
        'Ook leeg een plaatje.',
        'Het matte porselein vangt het avondlicht prachtig.',
      ],
      mild: ['Voor een groot boeket is de hals te smal.'],
      poor: ['Hij lekt, er zat een kring op de kast.'],
    },
    candle: {
      love: [
        'Ruikt naar bos na de regen, helemaal niet zoet.',
        'Brandt mooi gelijkmatig en walmt niet.',
        'Het lege glas staat nu op mijn bureau.',
      ],
      mild: ['In een grote kamer ruik je hem nauwelijks.'],
      poor: ['De lont verdronk na twee uur.'],
    },
    teapot: {
      love: [
        'Schenkt zonder één druppel te morsen.',
        'Het houten handvat blijft koel.',
        'Vier flinke koppen, en het blijft lang warm.',
      ],
      mild: ['Heel fijne thee glipt door het zeefje.'],
      poor: ['Die van mij druppelt bij elk kopje.'],
    },
    suitcase: {
      love: [
        'De wielen zijn zo stil dat niemand wakker wordt.',
        'Paste tot nu toe in elk bagagevak.',
        'Kleren voor vier dagen passen er makkelijk in.',
      ],
      mild: ['De voering trekt pluisjes aan.'],
      poor: ['Op de derde reis brak er een wiel af.'],
    },
    clock: {
      love: [
        'Echt geen enkele tik te horen.',
        'De beuken rand is prachtig afgewerkt.',
        'Goed te lezen vanaf de andere kant van de keuken.',
      ],
      mild: ['Het batterijklepje gaat lastig open.'],
      poor: ['Loopt tien minuten per week achter.'],
    },
  },
};
