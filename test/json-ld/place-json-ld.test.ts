import { expect } from '@open-wc/testing';
import { placeJsonLd, productJsonLd, type JsonLd } from '../../src/json-ld.js';

const ID = 'https://shop.example/mug#product';

const described = (count: number, id: string | undefined = ID): JsonLd => {
  const node = productJsonLd({ ...(id && { '@id': id }), name: 'Mug' }, { summary: { count, average: 4 } });
  if (!node) throw new Error('nothing to describe');
  return node;
};

/** A page of its own, with these descriptions in its head. */
function pageWith(...nodes: readonly unknown[]): Document {
  const page = document.implementation.createHTMLDocument();
  for (const node of nodes) {
    const script = page.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = typeof node === 'string' ? node : JSON.stringify(node);
    page.head.append(script);
  }
  return page;
}

const scripts = (page: Document): unknown[] =>
  [...page.querySelectorAll('script')].map(({ textContent }): unknown => JSON.parse(textContent || '0'));

const rating = (count: number): unknown => described(count)['aggregateRating'];

describe('a description put on a page', () => {
  it('stands in its head', () => {
    const page = pageWith();
    expect(placeJsonLd(described(3), page)).to.equal('added');
    expect(scripts(page)).to.deep.equal([described(3)]);
  });

  it('is replaced by the next, and never doubled', () => {
    const page = pageWith({ '@type': 'BreadcrumbList' });
    placeJsonLd(described(3), page);
    placeJsonLd(described(4), page);
    expect(scripts(page)).to.deep.equal([{ '@type': 'BreadcrumbList' }, described(4)]);
  });

  for (const [where, wrap] of [
    ['by itself', (node: object): unknown => node],
    ['in a list', (node: object): unknown => [{ '@type': 'Organization' }, node]],
    ['in a graph', (node: object): unknown => ({ '@graph': [node] })],
    ['of two types', (node: object): unknown => ({ ...node, '@type': ['Thing', 'Product'] })],
  ] as const)
    it(`joins the page's own product, ${where}`, () => {
      const own = { '@type': 'Product', '@id': ID, name: 'Our mug' };
      const page = pageWith(wrap(own));
      expect(placeJsonLd(described(3), page)).to.equal('merged');
      expect(scripts(page)).to.deep.equal(JSON.parse(JSON.stringify([wrap({ ...own, aggregateRating: rating(3) })])));
    });

  it('is taken back out of the page’s own product before the next', () => {
    const own = { '@type': 'Product', name: 'Our mug' };
    const page = pageWith(own);
    placeJsonLd(described(3, ''), page);
    expect(placeJsonLd(described(4, ''), page)).to.equal('merged');
    expect(scripts(page)).to.deep.equal([{ ...own, aggregateRating: rating(4) }]);
  });

  it('leaves a rating that the page has', () => {
    const own = { '@type': 'Product', '@id': ID, aggregateRating: { ratingValue: 1 } };
    const page = pageWith(own);
    expect(placeJsonLd(described(3), page)).to.equal('present');
    expect(scripts(page)).to.deep.equal([own]);
  });

  it('does not join another product', () => {
    const other = { '@type': 'Product', '@id': 'https://shop.example/jug#product' };
    const page = pageWith(other);
    expect(placeJsonLd(described(3), page)).to.equal('added');
    expect(scripts(page)).to.deep.equal([other, described(3)]);
  });

  it('joins the page’s own product by its name, whatever script comes before it', () => {
    const related = { '@type': 'Product', name: 'Related teapot' };
    const own = { '@type': 'Product', '@id': ID, name: 'Our mug' };
    const page = pageWith(related, own);
    expect(placeJsonLd(described(3), page)).to.equal('merged');
    expect(scripts(page)).to.deep.equal([related, { ...own, aggregateRating: rating(3) }]);
  });

  it('leaves a rating that another script of the page has', () => {
    const related = { '@type': 'Product', name: 'Related teapot' };
    const own = { '@type': 'Product', '@id': ID, name: 'Our mug' };
    const rated = { '@type': 'Product', '@id': ID, aggregateRating: { ratingValue: 1 } };
    const page = pageWith(related, own, rated);
    expect(placeJsonLd(described(3), page)).to.equal('present');
    expect(scripts(page)).to.deep.equal([related, own, rated]);
  });

  it('does not take the first of several scripts for the page’s only product', () => {
    const several = [
      { '@type': 'Product', name: 'A' },
      { '@type': 'Product', name: 'B' },
    ];
    const page = pageWith(...several);
    expect(placeJsonLd(described(3), page)).to.equal('added');
    expect(scripts(page)).to.deep.equal([...several, described(3)]);
  });

  it('does not guess which of several products is meant', () => {
    const several = [
      { '@type': 'Product', name: 'A' },
      { '@type': 'Product', name: 'B' },
    ];
    const page = pageWith(several);
    expect(placeJsonLd(described(3), page)).to.equal('added');
    expect(scripts(page)).to.deep.equal([several, described(3)]);
  });

  it('passes over what is no JSON', () => {
    const page = pageWith('{ oops', 'null');
    expect(placeJsonLd(described(3), page)).to.equal('added');
    expect(page.querySelectorAll('script')).to.have.length(3);
  });
});
