import { Dice } from './dice.js';
import type { Product } from './products.js';
import { questionsFor } from './questions.js';
import type { ShopReview } from './review.js';
import { THE_SHOP } from './the-shop.js';

/**
 * The one product of which everything is known that the vendor can know: 25 names, far more than filters are ever
 * shown.
 */
const EVERYTHING_KNOWN = 'demo-full';

const MATERIALS = ['Waxed cotton', 'Cordura', 'Canvas'];
const DELIVERIES = ['Standard', 'Express', 'Pick-up'];
const STATES: Readonly<Record<string, readonly string[]>> = {
  US: ['California', 'Oregon', 'Vermont'],
  DE: ['Bavaria', 'Hamburg', 'Saxony'],
};

/** Questions answered on a scale from 1 to 5, in addition to the shop's own. */
const SCALES = ['Quality', 'Value'];

const slugs = new Map<string, string>();

/** The vendor's slug of a question: the same one for the same title. */
function slugOf(title: string): string {
  const slug = slugs.get(title) ?? `--${70_001 + slugs.size}`;
  slugs.set(title, slug);
  return slug;
}

/** What the reviewer answered, by slug; null for nothing, as the vendor writes it. */
export function customFields(review: ShopReview, product: Product): Record<string, unknown> | null {
  const asked = new Map(questionsFor(product).map((question) => [question.name, question]));
  const answers = (product === THE_SHOP ? [] : review.answers).map(({ name, values }) => {
    const many = (asked.get(name)?.most ?? 1) > 1;
    const type = many ? 'MultipleChoice' : 'SingleChoice';
    return [slugOf(name), { title: name, value: values.join(','), field_type: type }] as const;
  });
  const scales = Object.entries(scalesOf(review, product)).map(
    ([title, value]) => [slugOf(title), { title, value: String(value), field_type: 'Rating' }] as const,
  );
  const fields = [...answers, ...scales];
  return fields.length === 0 ? null : Object.fromEntries(fields);
}

function scalesOf(review: ShopReview, product: Product): Record<string, number> {
  if (product === THE_SHOP) {
    return Object.fromEntries(review.answers.map(({ name, values }) => [titled(name), Number(values[0])]));
  }
  if (product.id !== EVERYTHING_KNOWN) return {};
  const dice = new Dice(`scales ${review.id}`);
  return Object.fromEntries(
    SCALES.map((title) => [title, Math.min(5, Math.max(1, review.rating + dice.whole(-1, 1)))]),
  );
}

const titled = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The averages of the scales; null where there is none. */
export function customFieldsBottomline(
  reviews: readonly ShopReview[],
  product: Product,
): Record<string, unknown> | null {
  const all = reviews.map((review) => scalesOf(review, product));
  const titles = [...new Set(all.flatMap((scales) => Object.keys(scales)))];
  if (titles.length === 0) return null;
  return Object.fromEntries(
    titles.map((title) => {
      const given = all.flatMap((scales) => scales[title] ?? []);
      const average = given.reduce((sum, scale) => sum + scale, 0) / given.length;
      return [slugOf(title), { title, type: 'Rating', score: Math.round(average), average_score: average }];
    }),
  );
}

/** Metadata of a review from its order, product and customer, with address, telephone number and e-mail address. */
export function knownOf(review: ShopReview, product: Product): Record<string, unknown> {
  if (product.id !== EVERYTHING_KNOWN) return {};
  const dice = new Dice(`known ${review.id}`);
  const country = review.location?.slice(-2) ?? 'US';
  return {
    product_metadata: {
      color: dice.chance(0.9) ? product.colour : null,
      vendor: product.brand,
      material: dice.pick(MATERIALS),
      model: dice.chance(0.4) ? `FJ-${dice.whole(1, 3)}` : null,
    },
    order_metadata: {
      coupon_used: dice.chance(0.5) ? (dice.chance(0.3) ? 1 : 0) : dice.chance(0.3),
      delivery_type: dice.pick(DELIVERIES),
      custom: dice.chance(0.3) ? dice.pick(['Gift wrap', 'Engraving']) : null,
      customer_address: '12 Harbour Lane, Hearthwick',
      customer_phonenumber: '+15550134278',
      suppress_review_request: false,
    },
    customer_metadata: {
      country: dice.chance(0.2) ? country.toLowerCase() : country,
      state: dice.pick(STATES[country] ?? ['—']),
      email: review.author.email,
      phone: '555-0134',
    },
  };
}
