import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { Review } from '../../../src/model/review.js';
import { deep, deepAll, expectAccessible, until } from './stage.js';

const isChromium = navigator.userAgent.includes('Chrome/');

const shape: Omit<Review, 'id' | 'previous'> = {
  subject: 'business',
  rating: 4,
  dimensions: [
    { name: 'Quality', rating: 4 },
    { name: 'Customer service', rating: 2 },
  ],
  title: 'Donaudampfschifffahrtsgesellschaftskapitän',
  body: Array.from({ length: 4 }, () => 'Warm and dry, all the way to the sea. '.repeat(8)).join('\n\n'),
  tip: 'Ask for the padded box.',
  author: { name: 'Beatrice Villanueva', location: 'Lugano, CH', reviewCount: 12 },
  verified: true,
  incentivized: true,
  datasource: 'google',
  createdAt: '2026-03-04T10:00:00Z',
  media: [
    { kind: 'image', alt: '', sizes: [{ src: '/stage/photo.svg', width: 96 }] },
    { kind: 'video', alt: '', sizes: [{ src: '/stage/clip.mp4' }] },
  ],
  metadata: [{ name: 'Used for', value: 'Long weekends away, and the way to work' }],
  votes: { up: 14, down: 1 },
  can: { vote: true, flag: true },
  labels: ['Delivery'],
  replies: [{ author: 'The shop', body: 'Thank you.', createdAt: '2026-03-06T10:00:00Z' }],
};
const review: Review = { ...shape, id: 'b', previous: { ...shape, id: 'a', title: 'Before', body: 'It was cold.' } };

async function card(width: string, dir = 'ltr'): Promise<HTMLElement> {
  const frame = await fixture(html`<div dir=${dir}><vouch-review .review=${review}></vouch-review></div>`);
  const element = deep(frame, 'vouch-review');
  element.style.inlineSize = width;
  await until(() => deepAll(element, '.tip').length === 1);
  return element;
}

/** What sticks out of the card, or is cut off in it, but for what folds and what hangs out on purpose. */
const overflowing = (element: HTMLElement): string[] => {
  const { left, right } = deep(element, 'article').getBoundingClientRect();
  return deepAll(element, 'article *')
    .filter((part) => part.checkVisibility() && !part.closest('.hidden') && !part.closest('.byline, .metadata'))
    .filter((part) => {
      const box = part.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 2 || box.right > right + 2);
    })
    .map((part) => `${part.localName}.${part.className}`);
};

describe('<vouch-review> adapts', () => {
  for (const dir of ['ltr', 'rtl']) {
    for (const width of ['240px', '320px', '768px']) {
      it(`to ${width}, ${dir}`, async () => {
        const element = await card(width, dir);
        deep(element, '.badge').click();
        await until(() => deepAll(element, '.why').length === 1);
        expect(overflowing(element)).to.deep.equal([]);
        await expectAccessible(element);
      });
    }
  }

  it('to wider spacing of its text', async () => {
    const element = await card('320px');
    for (const part of deepAll(element, '*').filter((one) => one instanceof HTMLElement)) {
      part.style.lineHeight = '1.5';
      part.style.letterSpacing = '0.12em';
      part.style.wordSpacing = '0.16em';
    }
    expect(overflowing(element)).to.deep.equal([]);
    for (const part of deepAll(element, '.byline, .title, .tip, .votes, .why')) {
      expect(part.scrollHeight, part.className).to.be.at.most(part.clientHeight + 1);
    }
  });

  // What a media query says can be played in one engine alone.
  if (isChromium) {
    it('to paper: all of it unfolded, and nothing to press', async () => {
      const element = await card('700px');
      const screen = deep(element, '#body').getBoundingClientRect().height;
      await emulateMedia({ media: 'print' });
      expect(deep(element, '#body').getBoundingClientRect().height).to.be.greaterThan(screen * 1.2);
      expect(deep(element, '.previous .said').checkVisibility()).to.equal(true);
      expect(deepAll(element, '.fold, .vote').filter((part) => part.checkVisibility())).to.deep.equal([]);
      await emulateMedia({ media: 'screen' });
    });
  }
});
