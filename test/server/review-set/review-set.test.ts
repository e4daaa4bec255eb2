import { describe, expect, it } from 'vitest';
import { EVERY_REVIEW } from '../../../src/model/review-query.js';
import { queryReviewSet } from '../../../src/server/review-set/query-review-set.js';
import { ReviewSet } from '../../../src/server/review-set/review-set.js';
import { review } from './invented-reviews.js';

/** Reviews that between them answer each question as often as told. */
const answering = (questions: Record<string, readonly string[]>) =>
  Object.entries(questions).flatMap(([name, values]) =>
    values.map((value, index) => review({ id: `${name}-${index}`, metadata: [{ name, value }] })),
  );

const filtersOf = (questions: Record<string, readonly string[]>, chosen?: readonly string[]) =>
  queryReviewSet(new ReviewSet(answering(questions), { filters: chosen }), EVERY_REVIEW);

const thirteen = Object.fromEntries(
  Array.from({ length: 13 }, (_, index) => [`Q${index}`, Array<string>(index + 1).fill('said')]),
);

describe('which metadata filters are shown', () => {
  it('shows the ten that most reviews carry and names the rest', () => {
    const { filters, dropped } = filtersOf(thirteen);
    expect(filters.map(({ name }) => name)).toEqual(Array.from({ length: 10 }, (_, index) => `Q${12 - index}`));
    expect(dropped).toEqual(['Q2', 'Q1', 'Q0']);
  });

  it('shows equally carried ones by name', () => {
    expect(filtersOf({ b: ['1'], c: ['1'], a: ['1'] }).filters.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  it("shows the merchant's names in the merchant's order, in any spelling, and no other", () => {
    const { filters, dropped } = filtersOf(thirteen, ['q3', ' Q0', 'unknown', 'q3']);
    expect(filters.map(({ name }) => name)).toEqual(['Q3', 'Q0']);
    expect(dropped).toEqual([]);
  });

  it("never shows an eleventh of the merchant's", () => {
    const { filters, dropped } = filtersOf(thirteen, Object.keys(thirteen));
    expect(filters).toHaveLength(10);
    expect(dropped).toEqual(['Q10', 'Q11', 'Q12']);
  });

  it('counts to ten among those that exist', () => {
    const asked = [...Array.from({ length: 14 }, (_, index) => `unknown ${index}`), 'Q1', 'Q2'];
    expect(filtersOf(thirteen, asked).filters.map(({ name }) => name)).toEqual(['Q1', 'Q2']);
  });

  it('takes names that differ only in case and space for one, spelled as most reviews do', () => {
    const { filters } = filtersOf({ 'Age  range': ['1'], 'age range': ['1', '2'] });
    expect(filters).toMatchObject([{ name: 'age range', label: 'Age range', values: [{ count: 2 }, { count: 1 }] }]);
  });

  it('lists the fifty most frequent values, and a selected one besides', () => {
    const values = Array.from({ length: 60 }, (_, index) => Array<string>(60 - index).fill(`v${index}`)).flat();
    const set = new ReviewSet(answering({ Name: values }));
    const listed = (selected: readonly string[]) =>
      queryReviewSet(set, { ...EVERY_REVIEW, metadata: { Name: selected } }).filters[0]?.values.map(
        ({ value }) => value,
      );
    expect(listed([])).toHaveLength(50);
    expect(listed([])).not.toContain('v59');
    expect(listed(['v59'])).toHaveLength(51);
    expect(listed(['v59'])).toContain('v59');
  });
});

describe('what can be asked for', () => {
  it('lists no value or name that is too long for a query', () => {
    const listed = filtersOf({ Fit: ['snug', 'x'.repeat(128), 'x'.repeat(129)], ['y'.repeat(129)]: ['said'] }).filters;
    expect(listed).toMatchObject([{ name: 'Fit', values: [{ value: 'snug' }, { value: 'x'.repeat(128) }] }]);
    expect(listed).toHaveLength(1);
  });
});

describe('what a metadata filter is', () => {
  it.each([
    ['yes and no', 'Would recommend', ['No', 'yes', 'Yes', 'TRUE'], 'boolean', ['true', 'false']],
    ['country names', 'From', ['Germany', 'France', 'Germany'], 'country', ['DE', 'FR']],
    ['country codes under a telling name', 'Country', ['UK', 'FR', 'GB'], 'country', ['GB', 'FR']],
    ['codes under another name', 'Size system', ['US', 'US', 'IT'], 'text', ['US', 'IT']],
    ['sizes', 'Size', ['XL', 'S', 'M', '2XL', 'xs', 'M'], 'text', ['xs', 'S', 'M', 'XL', '2XL']],
    ['sizes in words', 'Size', ['Large', 'Small', 'One size'], 'text', ['One size', 'Small', 'Large']],
    ['numbers', 'Shoe', ['10', '9', '9.5', '10'], 'text', ['9', '9.5', '10']],
    ['ages', 'Age', ['65+', '18–24', 'Under 18', '25–34'], 'text', ['Under 18', '18–24', '25–34', '65+']],
    ['words', 'Fit', ['Small', 'True to size', 'True to size'], 'text', ['True to size', 'Small']],
  ] as const)('%s', (_, name, said, kind, values) => {
    const filter = filtersOf({ [name]: said }).filters[0];
    expect(filter?.kind).toBe(kind);
    expect(filter?.values.map(({ value }) => value)).toEqual(values);
  });

  it.each([
    ['age_range', 'Age range'],
    ['skinType', 'Skin type'],
    ['size', 'Size'],
    ['Colour', undefined],
    ['サイズ', undefined],
  ])('%s is headed %s', (name, label) => {
    expect(filtersOf({ [name]: ['a'] }).filters[0]?.label).toBe(label);
  });

  it('finds reviews by the shared word of a boolean or country, in whatever spelling it comes back', () => {
    const set = new ReviewSet(answering({ Gift: ['Yes', 'no'], From: ['Germany', 'France'] }));
    const total = (metadata: Record<string, string[]>) => queryReviewSet(set, { ...EVERY_REVIEW, metadata }).total;
    expect(total({ gift: ['true'] })).toBe(1);
    expect(total({ from: ['de', 'FR'] })).toBe(2);
    expect(total({ from: ['Spain'] })).toBe(0);
  });
});

describe('a summary', () => {
  it('averages dimensions, the most rated first', () => {
    const reviews = [
      review({ id: 'a', dimensions: [{ name: 'Shipping', rating: 2 }] }),
      review({ id: 'b', dimensions: [{ name: 'Quality', rating: 5 }] }),
      review({ id: 'c', dimensions: [{ name: 'Quality', rating: 4 }] }),
    ];
    expect(new ReviewSet(reviews).summary.dimensions).toEqual([
      { name: 'Quality', average: 4.5, count: 2 },
      { name: 'Shipping', average: 2, count: 1 },
    ]);
  });
});
