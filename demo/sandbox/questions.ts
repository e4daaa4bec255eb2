import type { Dice } from './dice.js';
import type { Kind } from './families.js';
import type { Product } from './products.js';

/** A question that the shop asks reviewers, with the answers it offers and how often each is given. */
export interface Question {
  readonly name: string;
  readonly answers: readonly string[];
  readonly weights: readonly number[];
  /** The most answers one reviewer may give. */
  readonly most: number;
  /** How many reviewers answer it at all, 0 to 1. */
  readonly answered: number;
}

/** What one reviewer answered to one question. */
export interface Answer {
  readonly name: string;
  readonly values: readonly string[];
}

function question(name: string, options: string, answered: number, most = 1): Question {
  const pairs = options.split(', ').map((option) => option.split(' ×'));
  return {
    name,
    answers: pairs.map(([answer = '']) => answer),
    weights: pairs.map(([, weight = '1']) => Number(weight)),
    most,
    answered,
  };
}

const recommend = question('Would recommend', 'Yes ×9, No', 0.8);
const gift = question('Bought as a gift', 'No ×3, Yes', 0.55);
const ageRange = question('Age range', '18–24, 25–34 ×4, 35–44 ×4, 45–54 ×3, 55–64 ×2, 65 and over', 0.6);
const colourTrue = question('Colour as pictured', 'Yes ×8, No', 0.5);
const room = question('Room', 'Living room ×4, Bedroom ×3, Kitchen ×2, Hallway, Study ×2', 0.6);
const owned = question('Owned for', 'Less than a month ×3, 1–6 months ×4, 6–12 months ×2, More than a year ×2', 0.5);

const asked: Readonly<Record<Kind, readonly Question[]>> = {
  backpack: [
    question('Size', '16 L ×2, 20 L ×5, 26 L ×3', 0.9),
    question('Fit', 'Runs small, True to size ×6, Runs large', 0.75),
    recommend,
    question('Used for', 'Commuting ×5, Weekends away ×4, Hiking ×3, School, Photography', 0.7, 3),
  ],
  mug: [recommend, gift, question('Mostly for', 'Coffee ×6, Tea ×5, Cocoa, Pencils', 0.7, 2), owned],
  lamp: [room, question('Bulb', 'Warm ×5, Neutral ×2, Smart bulb ×2', 0.5), recommend, colourTrue],
  throw: [room, question('Softness', 'A little scratchy, Soft ×4, Very soft ×4', 0.7), gift, colourTrue, recommend],
  bottle: [
    question('Used for', 'Office ×4, Gym ×3, Hiking ×3, School run ×2', 0.7, 2),
    recommend,
    question('Leak-proof', 'Yes ×9, No', 0.7),
  ],
  notebook: [
    question('Ruling', 'Plain ×2, Dotted ×5, Lined ×4', 0.8),
    question('Pen', 'Fountain pen ×4, Gel ×4, Pencil ×2, Ballpoint ×2', 0.7, 2),
    gift,
    recommend,
  ],
  shoes: [
    question('Size', '36, 37 ×2, 38 ×4, 39 ×5, 40 ×4, 41 ×4, 42 ×5, 43 ×4, 44 ×3, 45 ×2, 46', 0.95),
    question('Fit', 'Runs small ×2, True to size ×6, Runs large', 0.9),
    question('Width', 'Narrow, Just right ×6, Wide', 0.7),
    ageRange,
    recommend,
  ],
  vase: [room, gift, colourTrue],
  candle: [question('Scent strength', 'Faint, Just right ×6, Strong ×2', 0.8), room, gift, recommend],
  teapot: [question('Mostly for', 'Green tea ×4, Black tea ×5, Herbal ×3', 0.7, 2), gift, recommend, owned],
  suitcase: [
    question('Trip', 'Business ×4, City break ×5, Family ×3, Long haul ×2', 0.8, 2),
    question('Fits the cabin', 'Yes ×12, No', 0.8),
    recommend,
    owned,
  ],
  clock: [room, question('Silent', 'Yes ×12, No', 0.7), recommend],
};

/** Everything that can be asked about one bag: more questions than a shopper is ever shown filters. */
const everything: readonly Question[] = [
  ...asked.backpack,
  question('Colour', 'Moss ×6, Sand ×2, Ink ×3, Clay ×2', 0.85),
  ageRange,
  question('Country', 'US ×5, DE ×4, GB ×4, FR ×3, NL ×2, SE ×2, ES ×2, IT ×2, PL, JP, CA ×2, AU', 0.8),
  question('Comfort', 'Poor, Fair ×2, Good ×5, Excellent ×6', 0.65),
  question('Height', 'Under 160 cm ×2, 160–169 cm ×4, 170–179 cm ×5, 180–189 cm ×4, 190 cm and over', 0.6),
  question('Laptop', 'None ×2, 13 inch ×4, 14 inch ×4, 16 inch ×2', 0.55),
  question('Kept the rain out', 'Yes ×7, No', 0.5),
  owned,
  gift,
  question('Fits under the seat', 'Yes ×6, No', 0.4),
  colourTrue,
  question('Carried by', 'Me ×6, My partner ×3, We share it ×2', 0.3),
];

/** The questions asked about a product, in the shop's order. */
export const questionsFor = (product: Product): readonly Question[] =>
  product.id === 'demo-full' ? everything : asked[product.kind];

/** What a reviewer answers. Unhappy ones do not recommend; the country is the reviewer's own. */
export function answer(questions: readonly Question[], rating: number, country: string, dice: Dice): Answer[] {
  return questions
    .filter((question) => dice.chance(question.answered))
    .map((question) => {
      if (question === recommend)
        return { name: question.name, values: [rating > 3 || dice.chance(0.2) ? 'Yes' : 'No'] };
      if (question.name === 'Country') return { name: question.name, values: [country] };
      const many = question.most === 1 ? 1 : dice.whole(1, question.most);
      const drawn = Array.from({ length: many }, () => question.answers[dice.weighted(question.weights)] ?? '');
      return { name: question.name, values: [...new Set(drawn)] };
    });
}
