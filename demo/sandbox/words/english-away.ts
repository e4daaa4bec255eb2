import type { Kind } from '../families.js';
import type { KindWords } from './phrasebook.js';

/** English for what leaves the house. */
export const englishAway: Readonly<Record<Extract<Kind, 'backpack' | 'bottle' | 'shoes' | 'suitcase'>, KindWords>> = {
  backpack: {
    titles: [
      'The last bag I will buy',
      'Office to mountain',
      'Everything has its place',
      'Took it across four countries',
      'Ages beautifully',
      'Comfortable all day',
      'Rain? What rain?',
      'Smart enough for meetings',
      'My commute is better for it',
    ],
    love: [
      'It has carried my laptop to work all year and a tent at the weekends, and it looks better for both.',
      'The straps sit close and do not slip, even with a camera and two litres of water inside.',
      'The wax has started to crease like a good jacket.',
      'I was caught in an hour of Highland rain and the laptop sleeve stayed bone dry.',
      'There is a hidden pocket at the back that is exactly the size of a passport.',
      'It slides under the seat in front of me on every airline I have tried.',
      'The leather tabs make the zips easy to find with gloves on.',
      'It stands up by itself, which sounds like nothing until you have lived with one that falls over.',
      'I am 1.60 m tall, and for once a pack does not look as though it were wearing me.',
      'Light when it is empty, and somehow never full.',
      'The side pocket takes a big bottle and an umbrella at the same time.',
      'Four months of cycling with it and not one loose thread.',
      'The chest strap clips with one hand, so I actually use it.',
      'Colleagues keep asking about it, and I keep pretending to have found it in Norway.',
    ],
    mild: [
      'The wax smells a bit in the first week.',
      'The laptop sleeve is snug for a 16-inch machine in its own case.',
      'I would have liked one more pocket on the inside for cables.',
      'The top flap takes two hands until the leather has softened.',
      'It marked a light shirt in the heat; a wipe with a dry cloth cured it.',
    ],
    poor: [
      'One of the strap seams gave way after two months of ordinary use.',
      'The zip catches on the lining every single time.',
      'Water came through at the bottom in the first proper shower.',
      'The wax rubbed off on my coat, and the cleaner could not get it out.',
    ],
  },
  bottle: {
    titles: ['Still ice at bedtime', 'No more leaks', 'Goes everywhere with me', 'The nicest bottle in the gym'],
    love: [
      'Ice cubes from the morning were still rattling in it at bedtime.',
      'It has never leaked, not even upside down beside a laptop.',
      'The powder coat feels like an eggshell and has not chipped.',
      'It fits the cup holder in the car and the side pocket of my pack.',
      'There is no metal taste at all, even with lemon.',
      'The loop on the cap is just big enough for a finger.',
      'Tea was still too hot to gulp after a three-hour walk.',
    ],
    mild: [
      'The neck is too narrow for large ice cubes.',
      'The cap needs a firm twist, or it drips a little.',
      'I should have bought the bigger one, but it does not exist yet.',
    ],
    poor: [
      'It dented on its first fall, from the height of a chair.',
      'The seal began to smell after a month and cannot be taken out.',
      'It leaked all over my notes on the first day.',
    ],
  },
  shoes: {
    titles: [
      'Twenty thousand steps, no blisters',
      'Like slippers you may wear outside',
      'City walking, solved',
      'No break-in needed',
      'Light as anything',
    ],
    love: [
      'I walked eighteen kilometres through Lisbon on the first day and had not one blister.',
      'The wool breathes, so they are neither hot in July nor cold in October.',
      'True to size, with room for my toes and a firm heel.',
      'They weigh next to nothing in the suitcase.',
      'I wash them at thirty degrees and they come out like new.',
      'Smart enough for the office, soft enough for a long flight.',
      'The rubber grips wet cobbles better than my hiking shoes do.',
    ],
    mild: [
      'The laces are on the long side.',
      'Go half a size up if you have wide feet.',
      'They are not for heavy rain, but then nobody said they were.',
    ],
    poor: [
      'My big toe came through the wool after ten weeks.',
      'They run at least a size small, and exchanging them took a month.',
      'The sole squeaks on every floor I own.',
    ],
  },
  suitcase: {
    titles: [
      'Glides',
      'Cabin crew approved',
      'Fits every airline so far',
      'Quiet at five in the morning',
      'Tougher than it looks',
    ],
    love: [
      'The wheels are so quiet that I can leave at five without waking the house.',
      'It has fitted into every overhead locker so far, budget airlines included.',
      'There is room for four days of clothes if you roll them.',
      'The handle does not rattle and stops at a height that suits me.',
      'Thirty flights in, and the shell has only a few honourable scratches.',
      'The compression strap really does flatten a winter jumper.',
      'It stands still on a moving tram, which my old one never managed.',
    ],
    mild: [
      'The lining picks up fluff, so a lint roller lives in it now.',
      'It scratches easily, although you hardly see it on the matt finish.',
      'There is no outer pocket for a laptop.',
    ],
    poor: [
      'A wheel broke off on the third trip, in the middle of the station.',
      'It was a centimetre too tall for the gate, and I paid for it.',
      'The zip split while I was packing for the flight home.',
    ],
  },
};
