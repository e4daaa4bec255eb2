import { expect, fixture, html } from '@open-wc/testing';
import type { ReviewElement } from '../../src/elements/review-element.js';
import type { Review } from '../../src/model/review.js';
import { deep, deepAll, deepText, expectAccessible, section } from './stage.js';

const plain: Review = {
  id: 'r1',
  subject: 'product',
  productId: 'p',
  rating: 4,
  dimensions: [],
  title: 'Warm and light',
  body: 'One.\n\nTwo.',
  author: { name: 'Inés' },
  createdAt: '2026-03-04T10:00:00Z',
  media: [],
  metadata: [],
  votes: { up: 0, down: 0 },
  can: { vote: false, flag: false },
  replies: [],
  labels: [],
};

const card = (change: Partial<Review> = {}): Promise<ReviewElement> =>
  fixture<ReviewElement>(html`<vouch-review .review=${{ ...plain, ...change }} heading-level="4"></vouch-review>`);

describe('<vouch-review>', () => {
  it('shows a review whole, as an article named by its title', async () => {
    const element = await card({
      author: { name: 'Inés', location: 'Cádiz' },
      metadata: [
        { name: 'Size', value: 'M' },
        { name: 'Used for', value: 'Work' },
        { name: 'Used for', value: 'Travel' },
      ],
      votes: { up: 3, down: 0 },
    });
    expect(deep(element, '[role=heading]').getAttribute('aria-level')).to.equal('4');
    expect(deepAll(element, '[part=body] p').length || deepAll(element, '.body p').length).to.equal(2);
    const text = deepText(element);
    for (const part of [
      'Inés',
      'Cádiz',
      'Mar 4, 2026',
      'Warm and light',
      'Work, Travel',
      '3 people found this helpful',
    ]) {
      expect(text).to.contain(part);
    }
    await expectAccessible(element);
  });

  it('keeps the badges apart: only a vouched purchase is verified', async () => {
    expect(deepText(await card({ verified: true, solicited: true }))).to.contain('Verified purchase');
    const invited = deepText(await card({ solicited: true }));
    expect(invited).to.contain('Collected by invitation').and.not.to.contain('Verified');
    expect(deepText(await card({}))).not.to.contain('Verified');
  });

  it('calls nobody by an empty name, and is still named without a title', async () => {
    const element = await card({ author: { name: '' }, title: '' });
    expect(deepText(element)).to.contain('A customer');
    expect(deep(element, 'article').getAttribute('aria-labelledby')).to.equal('author');
    await expectAccessible(element);
  });

  it('puts the answers beyond five behind a disclosure', async () => {
    const metadata = Array.from({ length: 8 }, (_, index) => ({ name: `Q${index}`, value: `A${index}` }));
    const element = await card({ metadata });
    expect(deep(element, 'summary').textContent).to.contain('3 more answers');
    expect(deepAll(element, 'details li').length).to.equal(3);
  });

  it('keeps hostile text text, and loads pictures from https or its own origin alone', async () => {
    const { title } = document;
    const element = await section('hostile');
    const review = deep(element, 'vouch-review');
    expect(deepText(review)).to.contain('<img src=x onerror=');
    expect(deepAll(review, 'script, iframe, object, [onerror]').length).to.equal(0);
    const images = deepAll(review, 'img').map((image) => image.getAttribute('src'));
    expect(images).to.deep.equal([new URL('/stage/photo.svg', location.href).href]);
    for (const link of deepAll(review, 'a')) expect(link.getAttribute('href')).to.match(/^https?:/);
    expect(document.title).to.equal(title);
  });

  it('gives every photo its size, and a name', async () => {
    const sizes = [
      { src: '/stage/photo.svg?s', width: 96 },
      { src: '/stage/photo.svg?l', width: 600 },
    ];
    const element = await card({ media: [{ kind: 'image', alt: '', sizes }] });
    const image = deep<HTMLImageElement>(element, 'img');
    expect([image.width, image.height, image.alt]).to.deep.equal([72, 72, 'Photo by Inés']);
    expect(image.srcset).to.contain('96w').and.to.contain('600w');
  });
});
