import { expect } from '@open-wc/testing';
import { initialQuery } from '../../../../src/browser/controllers/url-state/initial-query.js';

const WRITTEN = { productId: 'mug', subject: 'product', perPage: 10, sort: 'newest', filters: '' } as const;

describe('the query that a section starts from', () => {
  it('asks for as many filters as the merchant names: which of them exist, the proxy knows', () => {
    const names = Array.from({ length: 14 }, (_, index) => `Q${index}`);
    const query = initialQuery({ ...WRITTEN, filters: ` ${names.join(' , ')},` });
    expect(query?.filters).to.deep.equal(names);
  });

  it('takes the default for what it does not understand', () => {
    const query = initialQuery({ ...WRITTEN, sort: 'best', perPage: Number.NaN });
    expect(query).to.include({ sort: 'newest', perPage: 10, page: 1 });
    expect(initialQuery({ ...WRITTEN, perPage: 999 })?.perPage).to.equal(50);
  });

  it('is none without a product', () => {
    expect(initialQuery({ ...WRITTEN, productId: '' })).to.equal(undefined);
    expect(initialQuery({ ...WRITTEN, productId: '', subject: 'business' })?.subject).to.equal('business');
  });
});
