import type { Kind } from '../families.js';
import type { KindWords } from './phrasebook.js';

/** English for what furnishes the rooms. */
export const englishHouse: Readonly<Record<Extract<Kind, 'lamp' | 'throw' | 'clock' | 'notebook'>, KindWords>> = {
  lamp: {
    titles: [
      'The light we were missing',
      'Like a small sunset',
      'Goodbye, ceiling light',
      'The dimmer is a joy',
      'Glow',
    ],
    love: [
      'At its lowest it is candlelight; at its brightest I can sew by it.',
      'The dimmer sits exactly where your thumb lands in the dark.',
      'There is no glare at all from the sofa, only a pool of warm light on the table.',
      'The braided cord is long enough and pretty enough to be seen.',
      'The shade is one piece of steel, without a seam anywhere.',
      'We have not switched on the ceiling light since it came.',
      'It makes our rented flat look as though we had chosen it.',
    ],
    mild: [
      'A bulb is not included, which I only noticed in the evening.',
      'The cord could be half a metre longer for a bedside.',
      'It hums very softly on the lowest setting.',
    ],
    poor: [
      'The dimmer flickers at anything below half.',
      'There was a dent in the shade, and the replacement had one as well.',
      'It wobbles on its foot and has already been knocked over twice.',
    ],
  },
  throw: {
    titles: [
      'A hug with fringes',
      'Warm without the weight',
      'The cat has claimed it',
      'Nobody shares it willingly',
      'Real wool at last',
    ],
    love: [
      'It is warm without being heavy, and it does not itch.',
      'The colour has depth: five or six threads make up what looks like one from afar.',
      'I air it on the balcony and it comes back fresh, as real wool does.',
      'It is long enough to cover my feet, and I am 1.88 m tall.',
      'After a winter of daily use there is hardly any pilling.',
      'The fringe is twisted by hand and has not tangled.',
      'The dog, the cat and both children now know the word “queue”.',
    ],
    mild: [
      'It sheds a bit in the first weeks; black trousers, beware.',
      'It is slightly scratchy on bare arms until you have washed it once.',
      'I wish there were a larger one for our bed.',
    ],
    poor: [
      'It pilled so badly within a month that it looks ten years old.',
      'There was a pulled thread right in the middle.',
      'Far too scratchy to use, even over a jumper.',
    ],
  },
  clock: {
    titles: ['Finally, silence', 'Not a tick', 'Calm on the wall', 'Easy to read, easy to love'],
    love: [
      'There is truly no tick; I put my ear to it to make sure that it was running.',
      'The beech rim is so finely joined that I had to look for the seam.',
      'I can read it from the far end of the kitchen without my glasses.',
      'The hands sweep instead of jumping, and it is oddly soothing to watch.',
      'It hangs flat against the wall on a single screw.',
      'Three months in, it has not lost a minute.',
    ],
    mild: [
      'The battery compartment is fiddly to open.',
      'It is smaller than it looks on the page; thirty centimetres is not much above a sofa.',
      'There are no numerals, so the children are still guessing.',
    ],
    poor: [
      'It loses ten minutes a week, which rather defeats the purpose.',
      'Silent it is not: there is a faint whirr all night.',
      'The glass came loose when I took it out of the box.',
    ],
  },
  notebook: {
    titles: [
      'Fountain pen heaven',
      'It lies flat!',
      'My third already',
      'Paper worth writing on',
      'The margin is genius',
    ],
    love: [
      'Fountain pen ink neither feathers nor shows through, not even a broad nib.',
      'It lies flat from the first page to the last.',
      'The wide margin is where all my best ideas turn up.',
      'Numbered pages and a contents page: at last I can find things again.',
      'The cloth cover has picked up scuffs that make it look better, not worse.',
      'The paper is slightly creamy, so it is easy on the eyes at night.',
      'I am on my third, and they look wonderful side by side on the shelf.',
    ],
    mild: [
      'The elastic has gone a little slack after half a year in my bag.',
      'I would like a second ribbon.',
      'Wet inks need their time to dry on this paper, so left-handers should take care.',
    ],
    poor: [
      'The pages came loose from the spine after a few weeks.',
      'My ink feathers badly; this is not the paper that I used to get.',
      'The cover was stained and the corners were crushed.',
    ],
  },
};
