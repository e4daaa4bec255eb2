import { expect } from '@open-wc/testing';
import { listPages, mergePages, sameQuery } from '../../../../src/browser/client/reviews/review-list.js';
import { idsOf, MUG, page } from '../sample-reviews.js';

describe('listPages', () => {
  it('joins pages, each review once, with the numbers of the last', () => {
    const list = listPages(MUG, [page(['a', 'b'], { total: 5 }), page(['b', 'c'], { page: 2, total: 5 })]);
    expect(idsOf(list)).to.deep.equal(['a', 'b', 'c']);
    expect(list).to.include({ query: MUG, page: 2, total: 5, hasMore: true });
  });

  it('knows when there is no more', () => {
    expect(listPages(MUG, [page([])]).hasMore).to.equal(false);
    expect(listPages(MUG, [page(['a', 'b'])]).hasMore).to.equal(false);
    expect(listPages(MUG, [page(['a', 'b'], { total: 3 })]).hasMore).to.equal(true);
    expect(listPages(MUG, [page(['a', 'b'], { total: 3 }), page(['c'], { total: 3, page: 2 })]).hasMore).to.equal(
      false,
    );
  });
});

describe('the metadata filters of a list', () => {
  it('are ten at most, whatever a proxy answers, and the others are named', () => {
    const names = Array.from({ length: 14 }, (_, index) => `Q${index}`);
    const filters = names.map((name) => ({ name, kind: 'text' as const, values: [{ value: 'M', count: 1 }] }));
    const list = listPages(MUG, [{ ...page(['a']), filters, dropped: ['fit'] }]);
    expect(list.filters.map(({ name }) => name)).to.deep.equal(names.slice(0, 10));
    expect(list.dropped).to.deep.equal(['fit', ...names.slice(10)]);
  });
});

describe('mergePages', () => {
  const unfinished = page(['a', 'b'], { total: 4, complete: false, refreshAfter: 3, version: 'v1' });

  it('moves and removes nothing, adds what is new at the end, and renews the numbers', () => {
    const list = listPages(MUG, [unfinished]);
    const later = page(['new', 'b'], { total: 9, version: 'v2', counts: { media: 7 }, dropped: ['size'] });
    const merged = mergePages(list, [later]);
    expect(idsOf(merged)).to.deep.equal(['a', 'b', 'new']);
    expect(merged.summary.count).to.equal(9);
    expect(merged.counts).to.deep.equal({ media: 7 });
    expect(merged.dropped).to.deep.equal(['size']);
    expect(merged).to.include({ total: 9, version: 'v2', complete: true, hasMore: true, query: MUG });
    expect(merged).not.to.have.property('refreshAfter');
    expect(idsOf(list)).to.deep.equal(['a', 'b']);
  });

  it('leaves the filters where they were, with their new numbers, and puts new ones at the end', () => {
    const filter = (name: string, count = 1) => ({ name, kind: 'text' as const, values: [{ value: 'M', count }] });
    const list = listPages(MUG, [{ ...unfinished, filters: ['Size', 'Colour', 'Use'].map((name) => filter(name)) }]);
    const later = ['Use', 'Height', 'Colour', 'Weather', 'Size'].map((name) => filter(name, 7));
    const { filters } = mergePages(list, [{ ...unfinished, filters: later }]);
    expect(filters.map(({ name }) => name)).to.deep.equal(['Size', 'Colour', 'Use', 'Height', 'Weather']);
    expect(filters.every(({ values }) => values[0]?.count === 7)).to.equal(true);
  });

  it('keeps the reviews that were in view as they are, the very objects', () => {
    const list = listPages(MUG, [unfinished]);
    expect(mergePages(list, [page(['a'])]).reviews[0]).to.equal(list.reviews[0]);
  });
});

describe('sameQuery', () => {
  it('compares what is asked, not how it is written', () => {
    const query = { ...MUG, stars: [5, 4] as const, metadata: { size: ['M', 'L'], colour: ['red'] } };
    const written = { ...MUG, stars: [4, 5] as const, metadata: { colour: ['red'], size: ['L', 'M'] } };
    expect(sameQuery(query, written)).to.equal(true);
    expect(sameQuery(query, { ...query, stars: [5] })).to.equal(false);
    expect(sameQuery(query, { ...query, page: 2 })).to.equal(false);
    expect(sameQuery(query, { ...query, productId: 'cup' })).to.equal(false);
  });
});
