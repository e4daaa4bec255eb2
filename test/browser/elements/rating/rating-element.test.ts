import { expect, fixture, html } from '@open-wc/testing';
import { configure } from '../../../../src/browser/client/page/configuration.js';
import type { RatingElement } from '../../../../src/browser/elements/rating/rating-element.js';
import type { StarsElement } from '../../../../src/browser/elements/stars/stars-element.js';
import { deep, deepAll, deepText, expectAccessible, scene, settled, until } from '../stage.js';

const snippet = async (id: string, name: string, href?: string): Promise<RatingElement> => {
  const element = await fixture<RatingElement>(
    href === undefined
      ? html`<vouch-rating product-id=${id} proxy=${scene(name)}></vouch-rating>`
      : html`<vouch-rating product-id=${id} proxy=${scene(name)} href=${href}></vouch-rating>`,
  );
  await settled(element);
  return element;
};

const shown = (element: Element): Promise<Element | undefined> => until(() => deepAll(element, '[part=rating]')[0]);

describe('<vouch-rating>', () => {
  it('says average and count, to the eye and to the ear', async () => {
    const element = await snippet('A', 'full');
    await shown(element);
    expect(deep(element, '[role=img]').getAttribute('aria-label')).to.equal('Rated 4.5 out of 5 stars');
    expect(deepText(element)).to.equal('4.5 (12) 12 reviews');
    await expectAccessible(element);
  });

  it('says so when nobody has written', async () => {
    const element = await snippet('C', 'full');
    await shown(element);
    expect(deepText(element)).to.equal('No reviews yet');
    await expectAccessible(element);
  });

  it('shows its count whole, or not at all where there is no room', async () => {
    const element = await snippet('A', 'full');
    await shown(element);
    const count = deep(element, '.count').getBoundingClientRect();
    const isInLine = (): boolean =>
      deep(element, '.count').getBoundingClientRect().top < element.getBoundingClientRect().bottom;
    expect(isInLine()).to.equal(true);
    element.style.inlineSize = `${count.right - element.getBoundingClientRect().left - 4}px`;
    expect(isInLine()).to.equal(false);
  });

  it('keeps its height from before the data to after it', async () => {
    const element = await snippet('B', 'hang');
    const waiting = element.offsetHeight;
    element.proxy = scene('full');
    await shown(element);
    expect(waiting).to.be.greaterThan(10);
    expect(element.offsetHeight).to.equal(waiting);
  });

  for (const name of ['error', 'html', 'truncated', 'shape', 'refusal']) {
    it(`keeps its line and says nothing when the proxy answers: ${name}`, async () => {
      const element = await snippet('A', name);
      await until(() => !deepAll(element, '.waiting').length);
      expect(deepText(element)).to.equal('');
      expect(element.offsetHeight).to.be.greaterThan(10);
    });
  }

  it('links where the page says, and nowhere else than to a page', async () => {
    const element = await snippet('A', 'full', '#reviews');
    await shown(element);
    expect(deep(element, 'a').getAttribute('href')).to.equal('#reviews');
    element.href = 'java\tscript:alert(1)';
    await settled(element);
    expect(deepAll(element, 'a')[0]?.hasAttribute('href')).to.equal(false);
  });

  it('speaks the nearest language that it has, numbers included, and is marked with it', async () => {
    const parent = await fixture(html`<div lang="en-IN"></div>`);
    const element = document.createElement('vouch-rating');
    element.proxy = scene('full');
    element.productId = 'A';
    parent.append(element);
    await shown(element);
    expect(deepText(element)).to.contain('4.5');
    element.locale = 'de';
    await settled(element);
    expect(deepText(element), 'English until German is there, not nothing').not.to.equal('');
    await until(() => deepText(element) === '4,5 (12) 12 Bewertungen');
    expect(deep(element, '.rating').lang).to.equal('de');
    element.locale = 'nb';
    await until(() => deepText(element) === '4.5 (12) 12 reviews');
    expect(deep(element, '.rating').lang).to.equal('en');
  });

  it('keeps its line, without a word, until its first language is there', async () => {
    const element = await fixture<RatingElement>(
      html`<vouch-rating product-id="A" proxy=${scene('full')} locale="nl"></vouch-rating>`,
    );
    const said = new Set<string>();
    await until(() => {
      said.add(deepText(element));
      return deepAll(element, '[part=rating]').length > 0;
    });
    said.add(deepText(element));
    expect([...said]).to.deep.equal(['', '4,5 (12) 12 beoordelingen']);
    expect(element.offsetHeight).to.be.greaterThan(10);
  });

  it('prefers the merchant’s words, the element’s before the page’s', async () => {
    configure({ messages: { de: { count: { one: '# Stimme', other: '# Stimmen' }, none: 'Noch keine Stimme' } } });
    const element = await fixture<RatingElement>(
      html`<vouch-rating product-id="A" proxy=${scene('full')} locale="de-AT"></vouch-rating>`,
    );
    await until(() => deepText(element) === '4,5 (12) 12 Stimmen');
    element.messages = { de: { count: '{count} sagen etwas' } };
    await until(() => deepText(element) === '4,5 (12) 12 sagen etwas');
    configure({ messages: undefined });
    element.messages = undefined;
    await until(() => deepText(element) === '4,5 (12) 12 Bewertungen');
  });
});

describe('<vouch-stars>', () => {
  it('fills to a tenth and names its rating', async () => {
    const element = await fixture<StarsElement>(html`<vouch-stars rating="3.46"></vouch-stars>`);
    const stars = deep(element, '.stars');
    expect(stars.getAttribute('aria-label')).to.equal('Rated 3.5 out of 5 stars');
    expect(stars.style.getPropertyValue('--fill')).to.equal('70%');
    await expectAccessible(element);
  });
});
