import type { Sentences } from './phrasebook.js';

/** What people call a visit to the shop. */
export const shopTitles: Sentences = {
  love: [
    'My first stop for anything for the house',
    'Careful people who know what they sell',
    'Ordered on Monday, in use on Wednesday',
    'A real person answered',
    'Third order, still no complaint',
    'Even the packing was thought about',
  ],
  mild: ['Good shop, slow parcel', 'Lovely things, plain delivery', 'Fine, with one wrinkle'],
  poor: ['Waited far too long', 'Nobody wrote back', 'The return was hard work'],
};

/** What they say of it. */
export const shopSentences: Sentences = {
  love: [
    'The parcel came a day before it was promised.',
    'I asked about sizes by e-mail and had a useful answer within the hour.',
    'Everything was wrapped in paper and nothing rattled.',
    'Sending one of two lamps back was a matter of minutes, and the money was there by Friday.',
    'Prices are fair for things that are made this well.',
    'What arrives looks like the pictures, which is rarer than it should be.',
  ],
  mild: [
    'Delivery took nine days where five were promised, though somebody did write to say so.',
    'The things are lovely; the box had seen better days.',
    'I would have liked to be told that one of the three was out of stock before I paid.',
  ],
  poor: [
    'Two weeks went by before anybody answered my question.',
    'One plate came in pieces and I had to send photos twice before a new one was sent.',
    'The return label did not work and I paid the postage myself.',
    'The tracking stood still for eight days.',
  ],
};

export const tips: readonly string[] = [
  'Order before noon and it leaves the same day.',
  'Measure the shelf first; the stoneware is larger than it looks.',
  'Join the letter: there is a code for the first order.',
  'Put everything in one parcel, delivery is free above a certain sum.',
  'Keep the box for two weeks, returns need it.',
];

export const labels: readonly string[] = ['Repeat customer', 'Gift order', 'Delivered abroad', 'Large item'];

/** What the shop answers to somebody content, and to somebody who is not. */
export const thanks: readonly string[] = [
  'Thank you! I read this out in the warehouse this morning, and they were very pleased.',
  'How kind of you to take the time. See you at the next order.',
];
export const apologies: readonly string[] = [
  'This is not how it should have gone, and I am sorry. A replacement left our warehouse this morning.',
  'Thank you for saying so plainly. The carrier lost a whole van of parcels that week; yours should not have been among them, and the postage is on us.',
];
