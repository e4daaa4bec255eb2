import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FilterChangeEvent } from '../../../../src/browser/elements/filters/filter-change-event.js';
import type { FiltersElement } from '../../../../src/browser/elements/filters/filters-element.js';
import type { MetadataFilter } from '../../../../src/model/metadata-filter.js';
import { chosenValues, EVERY_REVIEW, type ReviewQuery } from '../../../../src/model/review-query.js';
import { filterLabel, metadataName } from '../../../../src/browser/elements/internal/metadata-labels.js';
import { reviewsWords } from '../../../../src/browser/locales/reviews.js';
import { read } from '../../locales/read-language.js';
import { deep, deepAll, deepText, expectAccessible, settled, until } from '../stage.js';

const FILTERS: readonly MetadataFilter[] = [
  {
    name: 'Size',
    kind: 'text',
    values: [
      { value: 'S', count: 4 },
      { value: 'M', count: 0 },
    ],
  },
  {
    name: 'recommend',
    label: 'Would recommend',
    kind: 'boolean',
    values: [
      { value: 'yes', count: 7 },
      { value: 'no', count: 2 },
    ],
  },
  { name: 'Country', kind: 'country', values: [{ value: 'PT', count: 3 }] },
];

const COUNTS = { media: 5, stars: { 1: 0, 2: 1, 3: 20, 4: 300, 5: 1400 } };

/** Filters that hear their own questions, as they do inside a section. */
async function filters(change: Partial<ReviewQuery> = {}, width = '800px'): Promise<FiltersElement> {
  const query = { ...EVERY_REVIEW, productId: 'p', ...change };
  const element = await fixture<FiltersElement>(
    html`<vouch-filters .query=${query} .filters=${FILTERS} .counts=${COUNTS}></vouch-filters>`,
  );
  element.style.width = width;
  element.addEventListener('vouch-filter-change', (event) => (element.query = event.query));
  await settled(element);
  return element;
}

const change = (element: FiltersElement): Promise<FilterChangeEvent> =>
  oneEvent(element, 'vouch-filter-change') as Promise<FilterChangeEvent>;

/**
 * Resolves when this is searched for. To be called before the keys: a slow driver answers after the pause for typing.
 */
const searched = (element: FiltersElement, search: string): Promise<void> =>
  new Promise((resolve) => {
    element.addEventListener('vouch-filter-change', ({ query }) => {
      if (query.search === search) resolve();
    });
  });

const menu = (element: FiltersElement, name: string): HTMLDetailsElement => {
  const found = deepAll(element, '.menu').find((details) =>
    details.querySelector('.name')?.textContent?.startsWith(name),
  );
  if (!(found instanceof HTMLDetailsElement)) throw new Error(`no filter ${name}`);
  return found;
};

/** Opens a menu, and waits for its values, which are fetched and made when it opens. */
async function opened(element: FiltersElement, name: string): Promise<HTMLDetailsElement> {
  const details = menu(element, name);
  details.open = true;
  await until(() => details.querySelector('.panel'));
  await settled(element);
  return details;
}

/** Opens the sheet of a narrow container. */
async function sheet(element: FiltersElement): Promise<HTMLDialogElement> {
  deep(element, '.toggle').click();
  await until(() => deepAll(element, 'dialog[open]').length > 0);
  await settled(element);
  return deep<HTMLDialogElement>(element, 'dialog');
}

describe('the cap of ten metadata filters', () => {
  const { warn } = console;
  afterEach(() => {
    console.warn = warn;
  });

  it('holds in the row and in the sheet, whatever the page hands over, with one warning', async () => {
    const warnings: string[] = [];
    console.warn = (text: string) => void warnings.push(text);
    const many = Array.from({ length: 14 }, (_, index) => ({ ...FILTERS[0]!, name: `Q${index}` }));
    const element = await filters({}, '320px');
    for (const handed of [many, [...many]]) {
      element.filters = handed;
      await settled(element);
    }
    await sheet(element);
    const named = (selector: string): string[] =>
      deepAll(element, selector)
        .map((name) => name.textContent?.trim() ?? '')
        .filter((name) => name.startsWith('Q'));
    const first = many.slice(0, 10).map(({ name }) => name);
    expect(named('.menu .name')).to.deep.equal(first);
    expect(named('dialog summary .name')).to.deep.equal(first);
    expect(warnings).to.deep.equal([
      'vouchsafe: ten metadata filters are shown, not: Q10, Q11, Q12, Q13. Choose with filters="…".',
    ]);
  });
});

describe('<vouch-filters>', () => {
  it('is accessible with filters on, and with a menu open, wide and narrow', async () => {
    for (const width of ['800px', '320px']) {
      const element = await filters({ stars: [5], metadata: { Size: ['S'] }, search: 'zip' }, width);
      await expectAccessible(element);
      // Without chips, which an open menu lies over as menus do.
      const open = await filters({}, width);
      if (width === '320px') {
        const dialog = await sheet(open);
        for (const group of dialog.querySelectorAll('details')) group.open = true;
      } else await opened(open, 'Size');
      await expectAccessible(open);
    }
  });

  it('offers values in the shopper’s words with their counts', async () => {
    const element = await filters();
    expect(deepText(element)).to.contain('With photos 5 5 reviews').and.not.to.contain('Verified');
    const said = async (name: string): Promise<string> => deepText(await opened(element, name));
    expect(await said('Would recommend'))
      .to.contain('Yes 7')
      .and.to.contain('No 2');
    expect(await said('Country')).to.contain('Portugal 3');
  });

  it('names vendors’ keys in the shopper’s words, and others as headings', async () => {
    const filter = (name: string, label?: string): MetadataFilter => ({
      ...{ name, kind: 'text', values: [{ value: 'x', count: 1 }] },
      ...(label !== undefined && { label }),
    });
    const { messages: words } = await read(reviewsWords, 'de');
    const labels = [filter('coupon_used', 'Coupon used'), filter('age_range', 'Age range'), filter('Fit')].map((one) =>
      filterLabel(one, words),
    );
    expect(labels).to.deep.equal(['Gutschein verwendet', 'Age range', 'Fit']);
    expect(metadataName('constructor', words)).to.equal('Constructor');
  });

  it('counts what each number of stars would leave, and refuses one without reviews unless it is on', async () => {
    const element = await filters();
    const rating = await opened(element, 'Rating');
    const counts = (): string[] => [...rating.querySelectorAll('.count')].map(deepText);
    expect(counts()).to.deep.equal(['1,400', '300', '20', '1', '0']);
    rating.querySelectorAll('input')[4]?.click();
    await settled(element);
    expect(element.query?.stars).to.deep.equal([]);
    expect(rating.querySelectorAll('label')[4]?.ariaDisabled).to.equal('true');
    element.query = { ...EVERY_REVIEW, productId: 'p', stars: [1] };
    await settled(element);
    rating.querySelectorAll('input')[4]?.click();
    await settled(element);
    expect(element.query.stars).to.deep.equal([]);
    element.counts = { media: 5 };
    await settled(element);
    expect(counts()).to.deep.equal([]);
  });

  it('keeps a switch that would leave nothing, and does not take it; one that no review is about is not there', async () => {
    const element = await filters();
    const toggle = deep(element, '.switch', /^With photos/);
    element.counts = { media: 0 };
    await settled(element);
    toggle.click();
    expect([toggle.ariaDisabled, element.query?.media]).to.deep.equal(['true', false]);
    element.query = { ...EVERY_REVIEW, productId: 'p', media: true };
    await settled(element);
    toggle.click();
    await settled(element);
    expect([toggle.ariaPressed, element.query.media]).to.deep.equal(['false', false]);
    element.counts = {};
    await settled(element);
    expect(deepAll(element, '.switch').length).to.equal(0);
  });

  it('adds and takes away a value; two quick choices add up', async () => {
    const element = await filters();
    const inputs = [...(await opened(element, 'Would recommend')).querySelectorAll('input')];
    const [yes, no] = inputs;
    yes?.click();
    no?.click();
    await settled(element);
    expect(element.query?.metadata).to.deep.equal({ recommend: ['yes', 'no'] });
    yes?.click();
    await settled(element);
    expect(element.query?.metadata).to.deep.equal({ recommend: ['no'] });
    expect(inputs.filter(({ checked }) => checked)).to.deep.equal([no]);
  });

  it('takes a filter by any name for just a name', async () => {
    const element = await filters();
    const values = [{ value: 'x', count: 1 }];
    element.filters = ['constructor', '__proto__', 'toString'].map((name) => ({ name, kind: 'text', values }));
    await settled(element);
    for (const { name } of element.filters) {
      (await opened(element, name)).querySelector<HTMLElement>('.option')?.click();
      await settled(element);
    }
    expect(Object.entries(element.query?.metadata ?? {})).to.deep.equal([
      ['constructor', ['x']],
      ['__proto__', ['x']],
      ['toString', ['x']],
    ]);
    deep(element, 'button', 'Remove filter: __proto__: x').click();
    await settled(element);
    expect(Object.keys(element.query?.metadata ?? {})).to.deep.equal(['constructor', 'toString']);
  });

  it('keeps an impossible value visible, and does not take it', async () => {
    const element = await filters();
    const input = (await opened(element, 'Size')).querySelectorAll('input')[1];
    input?.click();
    await settled(element);
    expect([input?.getAttribute('aria-disabled'), input?.checked]).to.deep.equal(['true', false]);
    expect(element.query?.metadata).to.deep.equal({});
  });

  it('lists what is on as chips, each with its way off', async () => {
    const element = await filters({
      stars: [5],
      media: true,
      search: 'zip',
      metadata: { Country: ['PT'], gone: ['x'] },
    });
    const names = (): (string | null)[] => deepAll(element, '.chip').map((chip) => chip.getAttribute('aria-label'));
    expect(names()).to.deep.equal([
      'Remove filter: “zip”',
      'Remove filter: 5 stars',
      'Remove filter: With photos',
      'Remove filter: Country: Portugal',
      'Remove filter: gone: x',
    ]);
    for (let left = 4; left >= 0; left -= 1) {
      deep(element, '.chip').click();
      await settled(element);
      expect(names().length).to.equal(left);
    }
    expect(element.query).to.deep.include({ stars: [], media: false, search: '', metadata: {} });
  });

  it('clears everything at once, and keeps the order', async () => {
    const element = await filters({ stars: [1], sort: 'lowest', metadata: { Size: ['S'] } });
    deep(element, 'button', 'Clear all').click();
    await settled(element);
    expect(element.query).to.deep.include({ stars: [], metadata: {}, sort: 'lowest' });
    expect(deepAll(element, '.chip').length).to.equal(0);
  });

  it('sorts', async () => {
    const element = await filters();
    const select = deep<HTMLSelectElement>(element, 'select');
    const asked = change(element);
    select.value = 'helpful';
    select.dispatchEvent(new Event('change'));
    expect((await asked).query.sort).to.equal('helpful');
  });

  it('searches on Enter at once, and after a pause while typing; the page’s form and shortcuts hear nothing', async () => {
    const element = await filters();
    const outside: Event[] = [];
    const listen = (event: Event): void => void outside.push(event);
    for (const type of ['submit', 'keydown']) document.addEventListener(type, listen);
    deep(element, 'input[type=search]').focus();
    const paused = searched(element, 'zip');
    await sendKeys({ type: 'zip' });
    await paused;
    const entered = searched(element, 'zip tie');
    await sendKeys({ type: ' tie' });
    await sendKeys({ press: 'Enter' });
    await entered;
    await settled(element);
    for (const type of ['submit', 'keydown']) document.removeEventListener(type, listen);
    expect(deep<HTMLInputElement>(element, 'input[type=search]').value).to.equal('zip tie');
    expect(outside).to.deep.equal([]);
  });

  it('never takes back what is typed while an answer is on the way, nor the space after a word', async () => {
    const element = await filters();
    const input = deep<HTMLInputElement>(element, 'input[type=search]');
    const type = (value: string): void => {
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const first = searched(element, 'zip');
    type('zip ');
    await first;
    await settled(element);
    expect(input.value).to.equal('zip ');
    type('zip tie');
    element.query = { ...EVERY_REVIEW, productId: 'p', search: 'zip' };
    const second = searched(element, 'zip tie');
    await settled(element);
    expect(input.value).to.equal('zip tie');
    await second;
    await settled(element);
    element.query = { ...EVERY_REVIEW, productId: 'p' };
    await settled(element);
    expect(input.value).to.equal('');
  });

  it('opens by keyboard, closes by Escape with focus back, and by a press elsewhere', async () => {
    const element = await filters();
    const size = menu(element, 'Size');
    const summary = size.querySelector('summary');
    summary?.focus();
    await sendKeys({ press: 'Enter' });
    expect(size.open).to.equal(true);
    await until(() => size.querySelector('input'));
    expect(element.shadowRoot?.activeElement).to.equal(summary);
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement).to.equal(size.querySelector('input'));
    await sendKeys({ press: 'Escape' });
    expect([size.open, element.shadowRoot?.activeElement === summary]).to.deep.equal([false, true]);
    await opened(element, 'Size');
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(size.open).to.equal(false);
  });

  it('keeps an open panel inside its container', async () => {
    const element = await filters();
    for (const name of ['Rating', 'Size', 'Would recommend', 'Country']) {
      const details = await opened(element, name);
      const panel = details.querySelector('fieldset')?.getBoundingClientRect();
      const room = element.getBoundingClientRect();
      expect(panel && panel.left >= room.left - 1 && panel.right <= room.right + 1, details.textContent ?? '').to.equal(
        true,
      );
      details.open = false;
    }
  });

  it('shortens a long list, brings the rest with focus on it, and always shows what is chosen', async () => {
    const element = await filters({ metadata: { Shade: ['20'] } });
    const values = Array.from({ length: 24 }, (_, index) => ({ value: String(index), count: 1 }));
    element.filters = [{ name: 'Shade', kind: 'text', values }];
    await settled(element);
    const details = await opened(element, 'Shade');
    const shown = (): string[] => [...details.querySelectorAll('.value')].map((value) => value.textContent ?? '');
    expect(shown()).to.deep.equal(['0', '1', '2', '3', '4', '5', '6', '7', '20']);
    const all = deep(element, '.all', 'Show all 24');
    all.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => shown().length === 24);
    await until(() => element.shadowRoot?.activeElement === details.querySelectorAll('input')[8]);
  });

  it('keeps focus beside a chip that goes', async () => {
    const element = await filters({ stars: [5, 4], media: true });
    const named = (): string | null | undefined => element.shadowRoot?.activeElement?.getAttribute('aria-label');
    deep(element, '.chip', 'Remove filter: 4 stars').focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(named()).to.equal('Remove filter: With photos');
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(named()).to.equal('Remove filter: 5 stars');
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(element.shadowRoot?.activeElement?.localName).to.equal('summary');
  });

  it('keeps a group of the sheet open, and focus in it, when the last of its values is taken off', async () => {
    const element = await filters({}, '320px');
    const dialog = await sheet(element);
    const group = [...dialog.querySelectorAll('details')].find((one) => one.textContent?.includes('Size'));
    group?.querySelector('summary')?.click();
    const [value] = group?.querySelectorAll('input') ?? [];
    value?.focus();
    for (const chosen of [['S'], []]) {
      value?.click();
      await settled(element);
      expect(chosenValues(element.query ?? EVERY_REVIEW, 'Size')).to.deep.equal(chosen);
      expect([group?.open, element.shadowRoot?.activeElement === value]).to.deep.equal([true, true]);
    }
  });

  it('says in the sheet how many match, once all is quiet, after each answer but the first', async () => {
    const element = await filters({}, '320px');
    element.total = 40;
    const said = (await sheet(element)).querySelector('[role=status]');
    expect(said?.textContent).to.equal('');
    for (const total of [7, 3]) {
      element.total = total;
      element.counts = { media: total };
      await settled(element);
    }
    const heard = new Set<string>();
    await until(() => heard.add(said?.textContent ?? '').has('3 reviews match'));
    expect([...heard]).to.deep.equal(['', '3 reviews match']);
    element.counts = { media: 2 };
    await settled(element);
    expect(said?.textContent).to.equal('');
    await until(() => said?.textContent === '3 reviews match');
  });

  it('opens as a sheet where it is narrow, says how many match, and gives focus back', async () => {
    const element = await filters({ stars: [4, 5] }, '320px');
    element.total = 37;
    const toggle = deep(element, '.toggle');
    expect([
      toggle.textContent?.replace(/\s+/g, ' ').trim(),
      getComputedStyle(deep(element, '.pills')).display,
    ]).to.deep.equal(['Filter2', 'none']);
    toggle.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => deepAll(element, 'dialog[open]').length > 0);
    const done = deep(element, '.done');
    expect(done.textContent?.trim()).to.equal('Show 37 reviews');
    element.total = 1;
    await settled(element);
    expect(done.textContent?.trim()).to.equal('Show 1 review');
    await sendKeys({ press: 'Escape' });
    await until(() => deepAll(element, 'dialog').length === 0);
    expect(element.shadowRoot?.activeElement).to.equal(toggle);
    const dialog = await sheet(element);
    dialog.querySelector<HTMLInputElement>('.option input')?.click();
    await settled(element);
    expect([element.query?.media, dialog.open]).to.deep.equal([true, true]);
    deep(element, '.done').click();
    await until(() => deepAll(element, 'dialog').length === 0);
  });
});
