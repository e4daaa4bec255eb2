import type { Stars } from '../../src/model/stars.js';
import type { Dice } from './dice.js';
import type { Kind } from './families.js';
import type { Phrasebook, Sentences } from './words/phrasebooks.js';

type Mood = keyof Sentences;

/** How many sentences of each mood a rating is worth: about the thing itself, then about buying it. */
const recipes: Readonly<Record<Stars, { kind: readonly Mood[]; general: readonly Mood[]; title: Mood }>> = {
  5: { kind: ['love', 'love', 'love'], general: ['love'], title: 'love' },
  4: { kind: ['love', 'love', 'mild'], general: ['love'], title: 'love' },
  3: { kind: ['love', 'mild'], general: ['mild'], title: 'mild' },
  2: { kind: ['mild', 'poor'], general: ['poor'], title: 'poor' },
  1: { kind: ['poor', 'poor'], general: ['poor'], title: 'poor' },
};

/** A review's title and body, in words that fit the thing and the number of stars. */
export function writeText(book: Phrasebook, kind: Kind, rating: Stars, dice: Dice): { title: string; body: string } {
  const { title, kind: about, general } = recipes[rating];
  const words = book.kinds[kind];
  const titles = title === 'love' && words.titles !== undefined && dice.chance(0.6) ? words.titles : book.titles[title];
  // People stop where they like, but a reservation or a complaint is what they came to say.
  const enough = rating > 3 ? dice.whole(1, about.length) : about.length;
  const own = draw(words, rating === 4 ? about.slice(-enough) : about.slice(0, enough), dice);
  const around = dice.chance(0.6) ? draw(book.general, general, dice) : [];
  const paragraphs = [own, around].filter((sentences) => sentences.length > 0);
  const gap = own.length > 1 && dice.chance(0.25) ? '\n\n' : book.space;
  return { title: dice.pick(titles), body: paragraphs.map((sentences) => sentences.join(book.space)).join(gap) };
}

/** One sentence for each mood, none twice; a language short of words for a mood says less. */
function draw(sentences: Sentences, moods: readonly Mood[], dice: Dice): string[] {
  return [...new Set(moods)].flatMap((mood) =>
    dice.some(sentences[mood], moods.filter((other) => other === mood).length),
  );
}
