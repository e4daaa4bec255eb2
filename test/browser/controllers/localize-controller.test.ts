import { expect, html } from '@open-wc/testing';
import type { ReviewsElement } from '../../../src/browser/elements/reviews/reviews-element.js';
import { deep, deepAll, deepText, fixtureUntil, scene, settled, until } from '../elements/stage.js';

const section = (locale: string): Promise<ReviewsElement> =>
  fixtureUntil<ReviewsElement>(
    html`<vouch-reviews product-id="p" proxy=${scene('full')} locale=${locale}></vouch-reviews>`,
    'vouch-load',
  );

/** The languages that the topmost elements of a section and of all its parts are marked with. */
const marks = (element: Element): Set<string> =>
  new Set(
    [element, ...deepAll(element, '*')]
      .flatMap(({ shadowRoot }) => [...(shadowRoot?.children ?? [])])
      .map((child) => child.getAttribute('lang') ?? 'none'),
  );

describe('what an element renders', () => {
  it('is marked with the language of its words, parts included', async () => {
    const element = await section('de-AT');
    await until(() => deepText(element).includes('Kundenbewertungen'));
    await settled(element);
    expect([...marks(element)]).to.deep.equal(['de']);
    element.locale = 'ja';
    await until(() => deepText(element).includes('カスタマーレビュー'));
    await until(() => marks(element).size === 1);
    expect([...marks(element)]).to.deep.equal(['ja']);
  });

  it('is marked as English where it speaks English instead, but not what strangers wrote', async () => {
    const element = await section('nb');
    await until(() => deepText(element).includes('Customer reviews'));
    await settled(element);
    expect([...marks(element)]).to.deep.equal(['en']);
    const bodies = deepAll(element, '[part=body], [part=title]').map((node) => node.getAttribute('lang'));
    expect(bodies).not.to.deep.equal([]);
    expect(bodies.filter((lang) => lang === 'en' || lang === null || lang === '')).to.deep.equal([]);
  });

  it('says the merchant’s words in every part of a section', async () => {
    const element = await section('en');
    element.messages = {
      en: { heading: 'Guest book', sort: 'In order of', breakdown: 'Stars', sorts: { newest: 'Fresh' } },
    };
    await until(() => deepText(element).includes('Guest book'));
    await until(() => deepText(element).includes('In order of'));
    await until(() => deepAll(element, '[aria-label="Stars"]')[0]);
    expect(deep(element, 'option[value=newest]').textContent).to.equal('Fresh');
    expect(deep(element, 'option[value=oldest]').textContent).to.equal('Oldest');
  });
});
