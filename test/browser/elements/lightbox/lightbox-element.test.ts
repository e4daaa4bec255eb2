import { expect, fixture, html } from '@open-wc/testing';
import type { LightboxElement, LightboxPhoto } from '../../../../src/browser/elements/lightbox/lightbox-element.js';
import type { ReviewElement } from '../../../../src/browser/elements/review/review-element.js';
import type { Review } from '../../../../src/model/review.js';
import { deep, deepAll, deepText, expectAccessible, until } from '../stage.js';

const photo = (name: string, change: Partial<LightboxPhoto> = {}): LightboxPhoto => ({
  media: { kind: 'image', alt: name, sizes: [{ src: `/stage/photo.svg?${name}`, width: 800, height: 600 }] },
  author: 'Inés',
  rating: 4,
  title: 'Warm and light',
  ...change,
});

const MARKUP = '<img src=x onerror="document.title=\'owned\'">';

async function open(photos: readonly LightboxPhoto[], index = 0, dir = 'ltr'): Promise<LightboxElement> {
  const frame = await fixture(html`<div dir=${dir}><button>Open</button><vouch-lightbox></vouch-lightbox></div>`);
  const element = deep<LightboxElement>(frame, 'vouch-lightbox');
  const opener = deep(frame, 'button');
  opener.focus();
  element.show(photos, index, opener);
  await until(() => element.shadowRoot?.querySelector('dialog')?.open);
  return element;
}

const shown = (element: LightboxElement): string | null => deep(element, '[part=photo]').getAttribute('alt');

async function press(element: LightboxElement, key: string): Promise<string | null> {
  const target = element.shadowRoot?.activeElement ?? element;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  await element.updateComplete;
  return shown(element);
}

function drag(element: LightboxElement, by: number): void {
  const stage = deep(element, '.stage');
  const at = (type: string, x: number): PointerEvent =>
    new PointerEvent(type, { clientX: x, clientY: 100, isPrimary: true, button: 0, pointerId: 7, bubbles: true });
  stage.dispatchEvent(at('pointerdown', 200));
  stage.dispatchEvent(at('pointermove', 200 + by / 2));
  stage.dispatchEvent(at('pointermove', 200 + by));
  stage.dispatchEvent(at('pointerup', 200 + by));
}

describe('<vouch-lightbox>', () => {
  const three = ['a', 'b', 'c'].map((name) => photo(name));

  it('shows a photo, a clip and a photo that cannot be had, accessibly', async () => {
    const clip = photo('clip', { media: { kind: 'video', alt: '', sizes: [{ src: '/stage/missing.mp4' }] } });
    const lost = photo('lost', { media: { kind: 'image', alt: 'Lost', sizes: [{ src: '/stage/lost.png' }] } });
    const element = await open([photo('a'), clip, lost]);
    expect(deepText(element)).to.contain('1 of 3').and.to.contain('Inés').and.to.contain('Warm and light');
    expect(deep(element, '.caption .stars').ariaLabel).to.equal('Rated 4.0 out of 5 stars');
    await expectAccessible(element);
    deep(element, 'button', 'Next photo').click();
    await element.updateComplete;
    expect(deepAll(element, 'video').map((one) => [one.hasAttribute('controls'), one.ariaLabel])).to.deep.equal([
      [true, 'Video by Inés'],
    ]);
    await expectAccessible(element);
    deep(element, 'button', 'Next photo').click();
    await until(() => deepText(element).includes('can’t be shown'));
    await expectAccessible(element);
    deep(element, 'button', 'Previous photo').click();
    await element.updateComplete;
    expect(deepText(element)).not.to.contain('Lost');
  });

  it('turns by keys, in the direction of reading, and stops at both ends', async () => {
    const ltr = await open(three);
    for (const [key, name] of [
      ['ArrowLeft', 'a'],
      ['ArrowRight', 'b'],
      ['End', 'c'],
      ['ArrowRight', 'c'],
      ['Home', 'a'],
    ] as const) {
      expect(await press(ltr, key), key).to.equal(name);
    }
    const rtl = await open(three, 1, 'rtl');
    expect(await press(rtl, 'ArrowLeft')).to.equal('c');
    expect(await press(rtl, 'ArrowRight')).to.equal('b');
  });

  it('keeps the focus on the button that turned to the last photo', async () => {
    const element = await open(three, 1);
    const next = deep(element, 'button', 'Next photo');
    next.focus();
    next.click();
    await element.updateComplete;
    expect([shown(element), next.ariaDisabled]).to.deep.equal(['c', 'true']);
    expect(element.shadowRoot?.activeElement === next).to.equal(true);
  });

  it('turns when a finger pushes a photo aside, and not when it trembles', async () => {
    const element = await open(three, 1);
    drag(element, -120);
    await element.updateComplete;
    expect(shown(element)).to.equal('c');
    drag(element, 120);
    await element.updateComplete;
    expect(shown(element)).to.equal('b');
    drag(element, -20);
    await element.updateComplete;
    expect(shown(element)).to.equal('b');
    const rtl = await open(three, 1, 'rtl');
    drag(rtl, 120);
    await rtl.updateComplete;
    expect(shown(rtl)).to.equal('c');
  });

  it('closes by its button and beside the photo, and gives the focus back without scrolling', async () => {
    for (const close of ['.close', '.stage']) {
      const element = await open(three);
      const opener = element.previousElementSibling;
      let closed = 0;
      element.addEventListener('close', () => closed++);
      const top = scrollY;
      deep(element, '[part=photo]').click();
      expect(deep<HTMLDialogElement>(element, 'dialog').open).to.equal(true);
      deep(element, close).click();
      await until(() => closed === 1);
      expect(deep<HTMLDialogElement>(element, 'dialog').open).to.equal(false);
      expect(document.activeElement === opener).to.equal(true);
      expect(scrollY).to.equal(top);
    }
  });

  it('fetches no larger rendition than is shown, and guesses no width', async () => {
    const sizes = [
      { src: '/stage/photo.svg?s', width: 96, height: 72 },
      { src: '/stage/photo.svg?l', width: 600, height: 450 },
    ];
    const known = await open([photo('k', { media: { kind: 'image', alt: 'k', sizes } })]);
    const image = deep<HTMLImageElement>(known, 'img');
    expect(image.srcset).to.contain('96w').and.to.contain('600w');
    expect(image.sizes).to.equal('min(100vw, 600px, 96vh)');
    const original = { src: '/stage/photo.svg?original' };
    const unknown = await open([photo('u', { media: { kind: 'image', alt: 'u', sizes: [...sizes, original] } })]);
    expect(deep<HTMLImageElement>(unknown, 'img').srcset).to.equal('');
    expect(deep<HTMLImageElement>(unknown, 'img').src).to.contain('?original');
  });

  it('keeps hostile text text, and shows nothing of other schemes', async () => {
    const { title } = document;
    const bad = photo('bad', { media: { kind: 'video', alt: '', sizes: [{ src: 'javascript:alert(1)' }] } });
    const hostile = photo(MARKUP, { author: MARKUP, title: MARKUP });
    const element = await open([bad, hostile]);
    expect(deepText(element)).to.contain(MARKUP).and.to.contain('1 of 1');
    expect(deepAll(element, '[onerror], [src^=javascript]').length).to.equal(0);
    expect(document.title).to.equal(title);
  });

  it('opens from a card in place of following the link, and leaves with the focus where it was', async () => {
    const review: Review = {
      ...{
        id: 'r1',
        subject: 'product',
        rating: 4,
        dimensions: [],
        title: 'Warm',
        body: '',
        metadata: [],
        replies: [],
      },
      ...{ author: { name: 'Inés' }, createdAt: '2026-03-04T10:00:00Z', votes: { up: 0, down: 0 }, labels: [] },
      can: { vote: false, flag: false },
      media: [photo('a').media, photo('b').media],
    };
    const card = await fixture<ReviewElement>(html`<vouch-review .review=${review}></vouch-review>`);
    const [, second] = deepAll(card, '.photos a').filter((one) => one instanceof HTMLElement);
    expect(second!.getAttribute('href')).to.contain('/stage/photo.svg?b');
    second!.focus();
    second!.click();
    const element = await until(() => document.querySelector('vouch-lightbox'));
    await until(() => element.shadowRoot?.querySelector('dialog')?.open);
    expect(shown(element)).to.equal('b');
    element.close();
    await until(() => !element.isConnected);
    expect(card.shadowRoot?.activeElement === second).to.equal(true);
  });
});
