/** Two stars, with a photo and an answer: the review that somebody looks for who has read of the zipper elsewhere. */
export const zipper = {
  language: 'en',
  title: 'Lovely bag, shame about the zipper',
  body: 'The zipper of the main compartment split in the third week, on the train, with the laptop inside. The photo shows where the teeth no longer meet. Everything else about it is good.',
  answer: 'That zipper should outlast all of us. A new one is on us: send us the bag, and the postage is ours as well.',
};
