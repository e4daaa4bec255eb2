import { describe, expect, expectTypeOf, it } from 'vitest';
import fc from 'fast-check';
import { parseBusinessRating } from '../../src/model/business-rating.js';
import { parseReviewPage } from '../../src/model/review-page.js';
import type { Review } from '../../src/model/review.js';
import {
  array,
  boolean,
  nullable,
  number,
  object,
  oneOf,
  optional,
  string,
  unknown,
  type Parser,
  type Shape,
} from '../../src/model/shape.js';
import { parseTopRated } from '../../src/model/top-rated.js';
import { parsePromotionsAnswer } from '../../src/protocol/promotions.js';
import { page, review } from '../browser/client/sample-reviews.js';

const REFUSED = Symbol('refused');

const outcome = (parse: Parser<unknown>, json: unknown): unknown => {
  try {
    return parse(json);
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
    return REFUSED;
  }
};

/** A shape with what it must do, said in another way: a value that it takes, and what it makes of any. */
interface Described {
  readonly parse: Parser<unknown>;
  readonly valid: fc.Arbitrary<unknown>;
  readonly expected: (json: unknown) => unknown;
}

const plain = (parse: Parser<unknown>, valid: fc.Arbitrary<unknown>, is: (json: unknown) => boolean): Described => ({
  parse,
  valid,
  expected: (json) => (is(json) ? json : REFUSED),
});

const except = (inner: Described, empty: null | undefined, wrap: typeof nullable | typeof optional): Described => ({
  parse: wrap(inner.parse),
  valid: fc.option(inner.valid, { nil: empty }),
  expected: (json) => (json === empty ? json : inner.expected(json)),
});

const listOf = (inner: Described): Described => ({
  parse: array(inner.parse),
  valid: fc.array(inner.valid, { maxLength: 3 }),
  expected: (json) => {
    const values: unknown[] = Array.isArray(json) ? json.map(inner.expected) : [REFUSED];
    return values.includes(REFUSED) ? REFUSED : values;
  },
});

const recordOf = (fields: Readonly<Record<string, Described>>): Described => ({
  parse: object(Object.fromEntries(Object.entries(fields).map(([name, { parse }]) => [name, parse]))),
  valid: fc.record(Object.fromEntries(Object.entries(fields).map(([name, { valid }]) => [name, valid]))),
  expected: (json) => {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return REFUSED;
    const own = new Map<string, unknown>(Object.entries(json));
    const values = Object.entries(fields).map(([name, { expected }]) => [name, expected(own.get(name))] as const);
    if (values.some(([, value]) => value === REFUSED)) return REFUSED;
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
  },
});

const NAMES = ['id', 'constructor', '__proto__', 'toString', '1'];

const { described } = fc.letrec<{ described: Described }>((tie) => ({
  described: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(
      plain(string, fc.string(), (json) => typeof json === 'string'),
      plain(number, fc.double({ noDefaultInfinity: true, noNaN: true }), Number.isFinite),
      plain(boolean, fc.boolean(), (json) => typeof json === 'boolean'),
      plain(oneOf('a', 'b'), fc.constantFrom('a', 'b'), (json) => json === 'a' || json === 'b'),
      plain(unknown, fc.jsonValue(), () => true),
    ),
    tie('described').map((inner) => except(inner, null, nullable)),
    tie('described').map((inner) => except(inner, undefined, optional)),
    tie('described').map(listOf),
    fc.dictionary(fc.constantFrom(...NAMES), tie('described'), { maxKeys: 4 }).map(recordOf),
  ),
}));

/** A shape with a value that it takes. */
const pair = described.chain((shape) => shape.valid.map((json) => ({ ...shape, json })));

/** A shape with such a value, spoilt in one place, or with anything. */
const spoilt = pair.chain((shape) =>
  fc
    .oneof(
      fc.tuple(fc.constantFrom(...places(shape.json)), fc.anything()).map(([at, by]) => changed(shape.json, at, by)),
      fc.anything(),
    )
    .map((json) => ({ ...shape, json })),
);

describe('a shape', () => {
  it('takes every value that is described, and takes what it gives unchanged', () => {
    fc.assert(
      fc.property(pair, ({ parse, expected, json }) => {
        const once = outcome(parse, json);
        expect(once).not.toBe(REFUSED);
        expect(once).toEqual(expected(json));
        expect(parse(once)).toEqual(once);
      }),
    );
  });

  it('refuses every other value, wherever in it the fault is', () => {
    fc.assert(
      fc.property(spoilt, ({ parse, expected, json }) => {
        const once = outcome(parse, json);
        expect(once).toEqual(expected(json));
        if (once !== REFUSED) expect(parse(once)).toEqual(once);
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives objects of their own, with the fields in the order of the description', () => {
    const parse = object({ b: string, a: optional(object({ d: number, c: number })) });
    const json = { a: { c: 1, d: 2 }, b: '' };
    expect(JSON.stringify(parse(json))).toBe('{"b":"","a":{"d":2,"c":1}}');
    expect(parse(json).a).not.toBe(json.a);
  });

  it('reads own properties alone, and writes none of a prototype', () => {
    const inherited: unknown = Object.create({ name: 'inherited' });
    expect(outcome(object({ name: string }), inherited)).toBe(REFUSED);
    expect(object({ name: optional(string) })(inherited)).toEqual({});
    const attack: unknown = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1, "name": "a"}');
    const cleaned = object({ name: string })(attack);
    expect(Object.getPrototypeOf(cleaned)).toBe(Object.prototype);
    expect(Object.keys(cleaned)).toEqual(['name']);
    const kept = object({ ['__proto__']: object({ polluted: boolean }) })(attack);
    expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  it('refuses what is no JSON number', () => {
    for (const json of [Number.NaN, Infinity, -Infinity, '1', 1n]) expect(outcome(number, json)).toBe(REFUSED);
  });

  it('infers its type: what may be undefined may be absent', () => {
    const parse = object({ id: string, sort: oneOf('newest', 'oldest'), tip: optional(number), at: nullable(string) });
    const parsed: Shape<typeof parse> = parse({ id: '', sort: 'newest', at: null });
    expect(parsed).toEqual({ id: '', sort: 'newest', at: null });
    expectTypeOf(parsed).toEqualTypeOf<{
      id: string;
      sort: 'newest' | 'oldest';
      tip?: number | undefined;
      at: string | null;
    }>();
    expectTypeOf<Review['media'][number]['kind']>().toEqualTypeOf<'image' | 'video'>();
    expectTypeOf<Review>().not.toBeAny();
  });
});

const size = { src: '/a.jpg', width: 3, height: 4 };
const media = { kind: 'image', alt: '', sizes: [size] };
const whole = {
  ...review('r'),
  tip: '',
  language: 'de',
  author: { name: 'A', avatar: '/a', location: 'L', reviewCount: 3 },
  verified: true,
  incentivized: false,
  solicited: true,
  editedAt: '',
  dimensions: [{ name: 'quality', rating: 4 }],
  media: [media],
  metadata: [{ name: '__proto__', value: 'constructor' }],
  replies: [{ author: '', body: '', createdAt: '' }],
  datasource: 'bbb',
  labels: ['l'],
};
const everything = { ...whole, previous: whole };
const summary = {
  count: 0,
  average: null,
  distribution: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 },
  dimensions: [{ name: 'n', average: 1, count: 1 }],
};
const money = { value: 1, currency: 'EUR' };

/** An answer with every field that the protocol knows. */
const ANSWERS = [
  {
    name: 'a page of reviews',
    parse: parseReviewPage,
    valid: {
      ...page(['a']),
      summary,
      reviews: [everything],
      highlights: { positive: everything, critical: review('c') },
      photos: [{ reviewId: 'r', author: '', rating: 5, title: '', media }],
      filters: [{ name: 'Size', label: 'L', kind: 'country', values: [{ value: 'PT', count: 1 }] }],
      counts: { media: 1, verified: 2, stars: { 1: 1, 2: 0, 3: 4, 4: 9, 5: 16 } },
      dropped: ['x'],
      refreshAfter: 3,
    },
  },
  {
    name: 'the shop’s rating',
    parse: parseBusinessRating,
    valid: { name: 'S', summary, datasources: [{ name: 'bbb', count: 1, average: 2, url: '/' }] },
  },
  {
    name: 'the best rated products',
    parse: parseTopRated,
    valid: {
      products: [
        { productId: 'p', title: '', url: '/', image: '/i', price: money, rating: { count: 1, average: 2 } },
        { productId: 'q', title: '', rating: { count: 0, average: null } },
      ],
    },
  },
  {
    name: 'the promotions of a cart',
    parse: parsePromotionsAnswer,
    valid: {
      applied: [{ handle: 'h', code: 'C', title: '', amount: money, automatic: false, removable: true }],
      messages: [{ id: 'code_expired', code: 'D', title: 't', text: 'x', lang: 'en', retryable: false, dropped: true }],
      totals: { discount: money, total: money },
      nativeCodes: ['n'],
      retiredNativeCodes: ['o'],
      revision: 7,
    },
  },
] satisfies readonly { name: string; parse: Parser<unknown>; valid: unknown }[];

describe.each(ANSWERS)('$name', ({ parse, valid }) => {
  it('is taken whole', () => {
    expect(parse(valid)).toEqual(valid);
  });

  it('loses every key that the protocol does not name, at any depth', () => {
    for (const place of places(valid)) {
      const before = at(valid, place);
      if (typeof before !== 'object' || before === null || Array.isArray(before)) continue;
      for (const name of ['reason', 'constructor', '__proto__', 'toString']) {
        const stuffed = Object.fromEntries([...Object.entries(before), [name, 'never-for-shoppers']]);
        expect(parse(changed(valid, place, stuffed)), [...place, name].join('.')).toEqual(valid);
      }
    }
  });

  it('is refused with another kind of value in any place', () => {
    const other = (value: unknown): unknown => (typeof value === 'object' && value !== null ? 'text' : {});
    for (const place of places(valid)) {
      const spoilt = changed(valid, place, other(at(valid, place)));
      expect(outcome(parse, spoilt), place.join('.')).toBe(REFUSED);
    }
  });
});

/** Every place of a JSON value, as the names on the way to it. */
function places(json: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  const entries = typeof json === 'object' && json !== null ? Object.entries(json) : [];
  return [way, ...entries.flatMap(([name, value]) => places(value, [...way, name]))];
}

function at(json: unknown, place: readonly string[]): unknown {
  return place.reduce<unknown>(
    (value, name) => new Map<string, unknown>(Object.entries(Object(value))).get(name),
    json,
  );
}

/** The value with another one in one place; without the place when it is undefined. */
function changed(json: unknown, [name, ...way]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const entries = Object.entries(Object(json)).flatMap(([key, held]): [string, unknown][] => {
    const next = key === name ? changed(held, way, value) : held;
    return next === undefined ? [] : [[key, next]];
  });
  return Array.isArray(json) ? entries.map(([, held]) => held) : Object.fromEntries(entries);
}
