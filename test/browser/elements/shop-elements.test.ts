import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BusinessRatingElement } from '../../../src/browser/elements/business-rating/business-rating-element.js';
import type { HighlightsElement } from '../../../src/browser/elements/highlights/highlights-element.js';
import type { TopRatedElement } from '../../../src/browser/elements/top-rated/top-rated-element.js';
import { deep, deepAll, deepText, expectAccessible, scene, section, settled, until } from './stage.js';

const FAILURES = ['error', 'html', 'truncated', 'shape', 'refusal'];

const business = async (name: string): Promise<BusinessRatingElement> => {
  const element = await fixture<BusinessRatingElement>(
    html`<vouch-business-rating proxy=${scene(name)}></vouch-business-rating>`,
  );
  await settled(element);
  return element;
};

const shown = (element: Element): Promise<Element | undefined> => until(() => deepAll(element, 'section')[0]);

describe('<vouch-business-rating>', () => {
  it('says the average, the sides in the shopper’s words, and the sources by their names', async () => {
    const element = await business('full');
    await shown(element);
    const text = deepText(element);
    for (const part of [
      'Hearth & Harbour',
      '4.7',
      'Based on 400 reviews',
      'Gift wrap',
      'Google',
      'BBB',
      'Corner Paper',
    ])
      expect(text).to.contain(part);
    expect(deepAll(element, 'dt').map((name) => name.textContent)).to.deep.equal([
      'Quality',
      'Value',
      'Service',
      'Shipping',
      'Returns',
      'Gift wrap',
    ]);
    await expectAccessible(element);
  });

  it('speaks the asked language', async () => {
    const element = await business('full');
    element.locale = 'de';
    await until(() => deepText(element).includes('Preis-Leistung') && deepText(element).includes('4,7'));
    expect(deep(element, 'section').getAttribute('aria-label')).to.equal(
      'Hearth & Harbour: So bewerten Kunden diesen Shop',
    );
  });

  it('shows another business of the merchant’s, and never one for another', async () => {
    const element = await business('full');
    await shown(element);
    element.business = 'outlet.example';
    await until(() => deepText(element).includes('outlet.example'));
    element.proxy = scene('hang');
    element.business = 'closed.example';
    await until(() => deepAll(element, '.waiting')[0]);
    expect(deepText(element)).to.equal('');
  });

  it('links a source where it may, and to nothing else', async () => {
    const element = await business('full');
    await shown(element);
    expect(deepAll(element, 'a').map((link) => link.getAttribute('href'))).to.deep.equal([
      'https://google.example/shop',
    ]);
  });

  it('holds its place from before the data to after it, however wide', async () => {
    const box = await fixture(html`<div></div>`);
    for (const width of ['320px', '900px']) {
      (box as HTMLElement).style.inlineSize = width;
      const waiting = document.createElement('vouch-business-rating');
      waiting.proxy = scene('hang');
      box.replaceChildren(waiting);
      await until(() => deepAll(waiting, '.place')[0]);
      const { offsetHeight } = waiting;
      waiting.proxy = scene('full');
      await shown(waiting);
      expect(offsetHeight).to.be.greaterThan(100);
      expect(waiting.offsetHeight, width).to.equal(offsetHeight);
    }
  });

  for (const name of [...FAILURES, 'empty']) {
    it(`says nothing when the proxy answers: ${name}`, async () => {
      const element = await business(name);
      await until(() => !deepAll(element, '.waiting').length);
      expect(deepText(element)).to.equal('');
    });
  }

  it('leaves its place to the page’s own words when there is no rating', async () => {
    const element = await fixture<BusinessRatingElement>(
      html`<vouch-business-rating proxy=${scene('error')}><p>Ask us.</p></vouch-business-rating>`,
    );
    await until(() => deepAll(element, 'slot')[0]);
    expect(element.querySelector('p')?.checkVisibility()).to.equal(true);
    element.proxy = scene('full');
    await shown(element);
    expect(element.querySelector('p')?.checkVisibility()).to.equal(false);
  });

  it('keeps hostile text text', async () => {
    const { title } = document;
    const element = await business('hostile');
    await shown(element);
    expect(deepAll(element, 'img, script, a').length).to.equal(0);
    expect(deepText(element)).to.contain('<img src=x');
    expect(document.title).to.equal(title);
  });
});

const topRated = async (name: string): Promise<TopRatedElement> => {
  const element = await fixture<TopRatedElement>(
    html`<vouch-top-rated category="lamps" currency="EUR" proxy=${scene(name)}></vouch-top-rated>`,
  );
  await settled(element);
  return element;
};

describe('<vouch-top-rated>', () => {
  it('shows each product with its picture, rating and price, as a link', async () => {
    const element = await topRated('full');
    await shown(element);
    expect(deepAll(element, 'a').map((link) => link.getAttribute('href'))[1]).to.equal('https://shop.example/p1');
    expect(deepAll(element, 'img').length).to.equal(7);
    const text = deepText(element);
    for (const part of ['Top rated', 'Product 6', '€24.50', '11 reviews']) expect(text).to.contain(part);
    await expectAccessible(element);
  });

  it('is scrolled by the keyboard where it does not fit', async () => {
    const box = await fixture(html`<div></div>`);
    (box as HTMLElement).style.inlineSize = '320px';
    const element = document.createElement('vouch-top-rated');
    element.proxy = scene('full');
    box.append(element);
    await shown(element);
    const list = deep(element, '[part=list]');
    expect(list.scrollWidth).to.be.greaterThan(list.clientWidth);
    list.focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => list.scrollLeft > 0);
  });

  it('holds the place of what comes', async () => {
    const element = await topRated('hang');
    await until(() => deepAll(element, '.waiting')[0]);
    const { offsetHeight } = element;
    element.proxy = scene('full');
    await shown(element);
    expect(offsetHeight).to.be.greaterThan(100);
    expect(Math.abs(element.offsetHeight - offsetHeight)).to.be.lessThan(24);
  });

  for (const name of [...FAILURES, 'empty']) {
    it(`is not there when the proxy answers: ${name}`, async () => {
      const element = await topRated(name);
      await until(() => !deepAll(element, '.waiting').length);
      expect([deepText(element), element.offsetHeight]).to.deep.equal(['', 0]);
    });
  }

  it('keeps hostile text text, links nowhere and loads nothing from elsewhere', async () => {
    const element = await topRated('hostile');
    await shown(element);
    expect(deepAll(element, 'img, script, a').length).to.equal(0);
    expect(deepText(element)).to.contain('<img src=x');
  });
});

describe('what stands above the reviews', () => {
  it('is there together with the reviews, and accessible', async () => {
    const element = await section('rich');
    const highlights = deep(element, 'vouch-highlights');
    const text = deepText(highlights);
    for (const part of ['Most helpful positive review', 'Most helpful critical review', '7 people found this helpful'])
      expect(text).to.contain(part);
    expect(deepAll(element, 'dt').map((name) => name.textContent)).to.include('Value');
    await expectAccessible(element);
  });

  it('names whoever gave no name as a customer', async () => {
    const highlights = deep<HighlightsElement>(await section('rich'), 'vouch-highlights');
    highlights.photos = highlights.photos.map((photo) => ({
      ...photo,
      author: '',
      media: { ...photo.media, alt: '' },
    }));
    await settled(highlights);
    expect(deep<HTMLImageElement>(highlights, '.strip img').alt).to.equal('Photo by A customer');
  });

  it('is not there when there is none of it', async () => {
    expect(deepAll(await section('full'), 'vouch-highlights').length).to.equal(0);
  });

  it('shows a review whole when asked, in place', async () => {
    const element = await section('rich');
    const highlights = deep(element, 'vouch-highlights');
    const body = deep(highlights, '#critical-body');
    const folded = body.offsetHeight;
    const button = deep(highlights, 'button', 'Read more');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(body.offsetHeight).to.be.greaterThan(folded);
    expect([button.getAttribute('aria-expanded'), button.textContent?.trim()]).to.deep.equal(['true', 'Read less']);
  });

  it('opens a photo of the strip by the keyboard, and gives the focus back', async () => {
    const element = await section('rich');
    const photo = deep(deep(element, 'vouch-highlights'), '.strip a');
    photo.focus();
    await sendKeys({ press: 'Enter' });
    const lightbox = await until(() => deepAll(document.body, 'vouch-lightbox')[0]);
    await until(() => deepAll(lightbox, 'dialog[open]')[0]);
    await sendKeys({ press: 'Escape' });
    await until(() => deepAll(document.body, 'vouch-lightbox').length === 0);
    expect(photo.matches(':focus')).to.equal(true);
  });
});
