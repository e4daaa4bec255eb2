import type { Kind } from '../families.js';
import type { KindWords } from './phrasebook.js';

/** English for what stands on the table. */
export const englishTable: Readonly<Record<Extract<Kind, 'mug' | 'teapot' | 'candle' | 'vase'>, KindWords>> = {
  mug: {
    titles: [
      'My morning mug',
      'The one everybody reaches for',
      'Feels right in the hand',
      'Tea tastes better, I swear',
      'Now we own six',
      'The thumb rest!',
      'Worth getting up for',
      'A proper mug',
      'Heavy in a good way',
      'Fights over who gets it',
    ],
    love: [
      'The thumb rest sounds like a gimmick until you have used it for a week.',
      'It keeps coffee warm long enough to actually read the paper.',
      'The glaze breaks to a rusty brown at the rim, and no two of ours are the same.',
      'It has survived the dishwasher, two children and a house move.',
      'The weight is just right: solid, without making your wrist work.',
      'Three fingers fit through the handle, which is more than I can say for any other mug we own.',
      'The rim is thin enough to drink from happily, yet it has never chipped.',
      'I bought one to try it and went back for five more.',
      'My husband, who notices nothing, asked where the new mug came from.',
      'It holds exactly the amount of tea that I want at four in the afternoon.',
      'The unglazed foot is smooth and leaves no mark on the table.',
      'It makes the office coffee taste as if somebody cared.',
      'There is a tiny dent where the potter held it, and that is my favourite part.',
      'It stacks just about, and it looks lovely on the open shelf.',
      'Cocoa with marshmallows fits without an overflow; tested by experts aged six and eight.',
      'The inside has stayed clean even after months of strong black tea.',
    ],
    mild: [
      'It gets quite hot in the microwave, handle included.',
      'I wish it held just a little more; mine is empty too soon.',
      'Two of the set are visibly different in height, which is charming or annoying, depending on the day.',
      'The glaze shows spoon marks, although they wash off.',
      'It does not fit under the spout of my espresso machine.',
    ],
    poor: [
      'A hairline crack appeared after three weeks, right through the handle.',
      'The base wobbles, and every sip comes with a clatter.',
      'One of the two was chipped on arrival and the glaze felt rough at the lip.',
      'It stained within days and no amount of soda gets it clean.',
    ],
  },
  teapot: {
    titles: [
      'It really does not drip',
      'The Sunday teapot',
      'Pours like a dream',
      'Tea, properly',
      'Made me slow down',
    ],
    love: [
      'It pours in one clean arc and stops dead. Not a drop on the cloth.',
      'The pierced wall catches even fine Assam, so the strainer has gone to the back of the drawer.',
      'The ash handle stays cool, and the lid does not fall off on the last cup.',
      'It holds four proper cups and keeps them hot through the crossword.',
      'It is heavy empty, but the balance is so good that you forget.',
      'My mother, who is particular about teapots, has asked for the same one.',
      'The lid sits with a soft little click that I have grown fond of.',
    ],
    mild: [
      'The smallest leaves do slip through, so I still use a strainer for rooibos.',
      'The handle needs a drop of oil every few months.',
      'The opening is a bit narrow for my hand when cleaning.',
    ],
    poor: [
      'Mine drips. Every single cup, down the spout and onto the table.',
      'The lid arrived with a different shade of glaze than the pot.',
      'The wooden handle loosened after a month and now turns when I pour.',
    ],
  },
  candle: {
    titles: [
      'Like a forest after rain',
      'Not sweet, thank goodness',
      'The bathhouse in a jar',
      'Burns clean',
      'My winter evenings',
    ],
    love: [
      'It smells of a cedar bathhouse and wet stone, not of a perfume counter.',
      'It fills the hall within ten minutes and never gives me a headache.',
      'It burned evenly down to the last half centimetre, for well over fifty hours.',
      'The glass is thick and lovely; mine now holds toothbrushes.',
      'No soot on the wall, no tunnel around the wick, no fuss.',
      'I light it when I close the laptop, and the day is over.',
      'Even unlit it scents the drawer I keep my scarves in.',
    ],
    mild: [
      'The scent is faint in a large room; it is at its best in the bathroom.',
      'The wick needs trimming every time, or it smokes a little.',
      'I would love a refill in place of another glass.',
    ],
    poor: [
      'It tunnelled straight down the middle, and half of the wax is still there.',
      'I could hardly smell anything, even with my nose over it.',
      'The glass was cracked and there was wax all through the box.',
    ],
  },
  vase: {
    titles: [
      'Makes one branch look like an exhibition',
      'Sculpture with a job',
      'Even lovely empty',
      'Perfect on the sill',
    ],
    love: [
      'One branch from the hedge and the whole sideboard looks considered.',
      'The matt surface catches the evening light beautifully.',
      'The neck is just tight enough to hold a single peony upright.',
      'It looks good even empty, which is how it spends most of the winter.',
      'The turned foot makes it seem to float a little above the table.',
      'It is heavier than it looks, so the cat has not managed to tip it over.',
      'I gave it as a wedding present and then bought one for myself.',
    ],
    mild: [
      'The neck takes three stems at most; it is not for big bouquets.',
      'Fingerprints show on the matt surface until you wipe it.',
      'It is a little smaller than I had pictured, so do check the measurements.',
    ],
    poor: [
      'It seeps. There was a ring on the sideboard within a day.',
      'The porcelain had a grey speck right on the front.',
      'It leans to the left, and not in an artistic way.',
    ],
  },
};
