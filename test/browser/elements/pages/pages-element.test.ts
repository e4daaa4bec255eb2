import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import * as fc from 'fast-check';
import type { PageChangeEvent } from '../../../../src/browser/elements/pages/page-change-event.js';
import { pageNumbers } from '../../../../src/browser/elements/pages/page-numbers.js';
import type { ReviewsElement } from '../../../../src/browser/elements/reviews/reviews-element.js';
import { deep, deepAll, expectAccessible, fixtureUntil, scene, settled, until } from '../stage.js';

const numbered = (name = 'full', page = 1): Promise<ReviewsElement> => {
  if (page > 1) history.replaceState(null, '', `?reviews.page=${page}`);
  return fixtureUntil(
    html`<vouch-reviews product-id="p" proxy=${scene(name)} paging="pages" url-state></vouch-reviews>`,
    'vouch-load',
  );
};

const titles = (element: Element): string[] =>
  deepAll(element, '[part=title]').map((title) => title.textContent?.trim() ?? '');

const current = (element: Element): string => deep(element, '[aria-current=page]').textContent?.trim() ?? '';

/** Rests until a page is in view, and its first review. */
async function turned(element: Element, page: string, title: string): Promise<void> {
  await until(() => current(element) === page && titles(element).includes(title));
  await settled(element);
}

describe('page numbers', () => {
  it('are all there up to five; beyond, the page, its ends and gaps', () => {
    expect(pageNumbers(1, 1)).to.deep.equal([1]);
    expect(pageNumbers(2, 5)).to.deep.equal([1, 2, 3, 4, 5]);
    expect(pageNumbers(3, 24)).to.deep.equal([1, 2, 3, 'gap', 24]);
    expect(pageNumbers(4, 24)).to.deep.equal([1, 'gap', 4, 'gap', 24]);
    expect(pageNumbers(22, 24)).to.deep.equal([1, 'gap', 22, 23, 24]);
    expect(pageNumbers(3, 6)).to.deep.equal([1, 2, 3, 'gap', 6]);
    expect(pageNumbers(4, 6)).to.deep.equal([1, 'gap', 4, 5, 6]);
  });

  it('always rise, hold the page and both ends, and are as many', () => {
    const places = fc
      .integer({ min: 6, max: 500 })
      .chain((pages) => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages)));
    fc.assert(
      fc.property(places, ([page, pages]) => {
        const entries = pageNumbers(page, pages);
        const numbers = entries.filter((entry) => entry !== 'gap');
        expect(entries).to.have.length(5);
        expect(numbers).to.include.members([1, page, pages]);
        expect(numbers).to.deep.equal([...new Set(numbers)].sort((one, other) => one - other));
      }),
    );
  });
});

describe('<vouch-reviews paging="pages">', () => {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));

  it('shows one page with the numbers of all, and is accessible', async () => {
    const element = await numbered();
    expect(titles(element)).to.have.length(10);
    expect(deep(element, '.found').textContent?.trim()).to.equal('25 reviews');
    expect(deepAll(element, 'vouch-pages').length).to.equal(1);
    expect(deep(element, 'button', 'Page 2 of 3').textContent?.trim()).to.equal('2');
    expect(current(element)).to.equal('1');
    expect(deep(element, 'button', 'Previous page').getAttribute('aria-disabled')).to.equal('true');
    expect(deepAll(element, 'button').some((button) => /Show more/.test(button.textContent ?? ''))).to.equal(false);
    await expectAccessible(element);
  });

  it('turns the page by keyboard: its reviews alone, from the first on, in the address as a step to go back from', async () => {
    const element = await numbered();
    const heard = oneEvent(element, 'vouch-page-change') as Promise<PageChangeEvent>;
    deep(element, 'button', 'Next page').focus();
    await sendKeys({ press: 'Enter' });
    expect((await heard).page).to.equal(2);
    await turned(element, '2', 'Title 10');
    expect(titles(element)[0]).to.equal('Title 10');
    expect(titles(element)).to.have.length(10);
    const [first] = deepAll(element, 'vouch-review');
    await until(() => element.shadowRoot?.activeElement === first);
    expect(deep(deep(element, 'vouch-pages'), '[role=status]').textContent?.trim()).to.equal('Page 2 of 3');
    expect(location.search).to.include('reviews.page=2');

    history.back();
    await turned(element, '1', 'Title 0');
    expect(titles(element)).to.have.length(10);
  });

  it('begins with the page of the address, in one request; beyond the last, with the last', async () => {
    const element = await numbered('full', 3);
    expect([current(element), titles(element).length]).to.deep.equal(['3', 5]);
    element.remove();
    const beyond = await numbered('full', 99);
    expect([current(beyond), titles(beyond).length]).to.deep.equal(['3', 5]);
  });

  it('goes to the first page when the shopper asks for other reviews', async () => {
    const element = await numbered('full', 3);
    deep(element, 'button', /^5 stars/).click();
    await until(() => titles(element).length === 10);
    expect(current(element)).to.equal('1');
  });

  it('leaves the focus where a shopper has taken it meanwhile', async () => {
    const element = await numbered();
    deep(element, 'button', 'Page 2 of 3').click();
    const row = deep(element, 'button', /^5 stars/);
    row.focus();
    await turned(element, '2', 'Title 10');
    expect(deep(element, 'vouch-breakdown').shadowRoot?.activeElement).to.equal(row);
  });

  it('needs no numbers where one page is all', async () => {
    const element = await numbered('one');
    expect(deepAll(element, 'nav')).to.deep.equal([]);
  });
});
