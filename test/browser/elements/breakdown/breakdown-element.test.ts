import { expect, fixture, html } from '@open-wc/testing';
import type { BreakdownElement } from '../../../../src/browser/elements/breakdown/breakdown-element.js';
import type { FilterChangeEvent } from '../../../../src/browser/elements/filters/filter-change-event.js';
import type { Summary } from '../../../../src/model/summary.js';
import { EVERY_REVIEW, type ReviewQuery } from '../../../../src/model/review-query.js';
import { deep, deepAll, deepText, expectAccessible, until } from '../stage.js';

const summary: Summary = {
  count: 8,
  average: 4.25,
  distribution: { 1: 0, 2: 1, 3: 1, 4: 1, 5: 5 },
  dimensions: [{ name: 'Quality', average: 4.4, count: 8 }],
};

const breakdown = (query?: ReviewQuery): Promise<BreakdownElement> =>
  fixture<BreakdownElement>(html`<vouch-breakdown .summary=${summary} .query=${query}></vouch-breakdown>`);

const asked = (element: BreakdownElement): FilterChangeEvent[] => {
  const events: FilterChangeEvent[] = [];
  element.addEventListener('vouch-filter-change', (event) => events.push(event));
  return events;
};

describe('<vouch-breakdown>', () => {
  it('names each row in words, and each dimension', async () => {
    const element = await breakdown({ ...EVERY_REVIEW, productId: 'p' });
    const names = deepAll(element, 'button > .hidden').map((name) => name.textContent);
    expect(names).to.deep.equal([
      '5 stars, 5 reviews, 63 percent',
      '4 stars, 1 review, 13 percent',
      '3 stars, 1 review, 13 percent',
      '2 stars, 1 review, 13 percent',
      '1 star, 0 reviews, 0 percent',
    ]);
    await until(() => deepText(element).includes('Quality 4.4 Rated 4.4 out of 5 stars'));
    expect(getComputedStyle(deep(element, '.dimension')).display).to.equal('grid');
    await expectAccessible(element);
  });

  it('says how reviews are spread, not how many of each there are, while only a part of them is known', async () => {
    const element = await fixture<BreakdownElement>(
      html`<vouch-breakdown .summary=${{ ...summary, count: 240 }}></vouch-breakdown>`,
    );
    const rows = deepAll(element, '.row');
    expect(rows[0]?.getAttribute('aria-label')).to.equal('5 stars: 63%');
    expect(rows.map((row) => row.querySelector('.count')?.textContent)).to.deep.equal([
      '63%',
      '13%',
      '13%',
      '13%',
      '0%',
    ]);
  });

  it('asks for the stars pressed, besides those asked for, from the first page', async () => {
    const element = await breakdown({ ...EVERY_REVIEW, productId: 'p', page: 3, stars: [5], search: 'zip' });
    const events = asked(element);
    deep(element, 'button', /^2 stars/).click();
    deep(element, 'button', /^5 stars/).click();
    expect(events.map(({ query }) => [query.stars, query.page, query.search])).to.deep.equal([
      [[5, 2], 1, 'zip'],
      [[], 1, 'zip'],
    ]);
    expect(events.every(({ bubbles, composed }) => bubbles && !composed)).to.equal(true);
  });

  it('does not ask for stars that nobody gave', async () => {
    const element = await breakdown({ ...EVERY_REVIEW, productId: 'p' });
    const events = asked(element);
    const row = deep(element, 'button', /^1 star,/);
    row.click();
    expect([events.length, row.getAttribute('aria-disabled')]).to.deep.equal([0, 'true']);
  });

  it('is a picture of numbers, without buttons, where there is nothing to filter', async () => {
    const element = await breakdown();
    expect(deepAll(element, 'button').length).to.equal(0);
    expect(deepAll(element, '[role=img]').length).to.equal(5);
    await expectAccessible(element);
  });
});
