import { expect, html } from '@open-wc/testing';
import type { ReviewsElement } from '../../../../src/browser/elements/reviews/reviews-element.js';
import { deep, deepAll, fixtureUntil, scene, settled, until } from '../stage.js';

const section = (): Promise<ReviewsElement> =>
  fixtureUntil(html`<vouch-reviews product-id="p" proxy=${scene('full')} url-state></vouch-reviews>`, 'vouch-load');

const search = (): string => decodeURIComponent(location.search);
const found = (element: Element): number => deepAll(element, 'vouch-review').length;

describe('<vouch-reviews url-state>', () => {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));

  it('puts what a shopper chooses into the address, as a step to go back from', async () => {
    const element = await section();
    const all = found(element);
    deep(element, 'button', /^4 stars/).click();
    await until(() => search().includes('reviews.stars=4'));
    await until(() => found(element) !== all);
    const back = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.back();
    await back;
    await until(() => found(element) === all);
    expect(search()).not.to.include('reviews.');
    await settled(element);
  });

  it('begins with what the address asks for, in one request', async () => {
    const url = new URL(before);
    url.searchParams.set('reviews.stars', '4');
    history.replaceState(null, '', url);
    const asked: string[] = [];
    const observer = new PerformanceObserver((list) => asked.push(...list.getEntries().map(({ name }) => name)));
    observer.observe({ type: 'resource' });
    const element = await section();
    await until(() => asked.some((name) => name.includes('/v1/reviews')));
    observer.disconnect();
    expect(asked.filter((name) => name.includes('/v1/reviews'))).to.have.length(1);
    expect(asked.find((name) => name.includes('/v1/reviews'))).to.include('stars=4');
    expect(deep(element, 'button', /^4 stars/).getAttribute('aria-pressed')).to.equal('true');
  });

  it('keeps focus in the section when filters without a match are cleared', async () => {
    const url = new URL(before);
    url.searchParams.set('reviews.stars', '3');
    history.replaceState(null, '', url);
    const element = await section();
    const clear = deep(element, '.message button');
    clear.focus();
    clear.click();
    await until(() => found(element) > 0);
    expect(element.shadowRoot?.activeElement?.className).to.equal('found quiet');
  });

  it('holds its place while it is not known what to ask, and while another product is', async () => {
    const element = document.createElement('vouch-reviews');
    Object.assign(element, { productId: 'p', proxy: scene('full'), urlState: '' });
    document.body.append(element);
    await element.updateComplete;
    expect(deepAll(element, '.ghost')).to.have.length(1);
    await until(() => found(element) > 0);
    element.productId = 'q';
    await element.updateComplete;
    expect(deepAll(element, '.ghost')).to.have.length(1);
    await until(() => found(element) > 0);
    element.remove();
  });

  it('reads the address again when it is put back into the page, whose router may have changed it', async () => {
    const element = await section();
    const parent = element.parentElement;
    const all = found(element);
    element.remove();
    const url = new URL(before);
    url.searchParams.set('reviews.stars', '4');
    history.replaceState(null, '', url);
    parent?.append(element);
    await until(() => found(element) !== all);
    expect(deep(element, 'button', /^4 stars/).getAttribute('aria-pressed')).to.equal('true');
    element.remove();
    history.replaceState(null, '', before);
    parent?.append(element);
    await until(() => found(element) === all);
  });

  it('leaves the address alone without the attribute', async () => {
    const element = await fixtureUntil<ReviewsElement>(
      html`<vouch-reviews product-id="p" proxy=${scene('full')}></vouch-reviews>`,
      'vouch-load',
    );
    deep(element, 'button', /^4 stars/).click();
    await settled(element);
    expect(location.href).to.equal(before);
  });
});
