import { expect, fixture, html } from '@open-wc/testing';
import type { ReviewElement } from '../../../../src/browser/elements/review/review-element.js';
import type { VoteEvent } from '../../../../src/browser/elements/review/vote-event.js';
import type { CastVote } from '../../../../src/model/cast-vote.js';
import type { Review } from '../../../../src/model/review.js';
import { deep, deepAll, deepText, expectAccessible, section, settled, until } from '../stage.js';

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
      createdAt: '2020-03-04T10:00:00Z',
    });
    expect(deep(element, '[role=heading]').getAttribute('aria-level')).to.equal('4');
    expect(deepAll(element, '[part=body] p').length || deepAll(element, '.body p').length).to.equal(2);
    const text = deepText(element);
    for (const part of [
      'Inés',
      'Cádiz',
      'Mar 4, 2020',
      'years ago',
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

  it('says keys and codes of vendors in words', async () => {
    const metadata = [
      { name: 'coupon_used', value: 'true' },
      { name: 'customer_country', value: 'DE' },
      { name: 'gift_wrap', value: 'No' },
      { name: 'Pays d’origine', value: 'FR' },
    ];
    const said = async (locale: string, yes: string): Promise<string[]> => {
      const element = await card({ metadata });
      element.locale = locale;
      const answers = (): string[] => deepAll(element, '[part=metadata] li').map((item) => item.textContent ?? '');
      await until(() => answers().join().includes(yes));
      return answers();
    };
    expect(await said('en', ': Yes')).to.deep.equal([
      'Coupon used: Yes',
      'Customer country: Germany',
      'Gift wrap: No',
      'Pays d’origine: FR',
    ]);
    expect((await said('de', ': Ja')).slice(0, 2)).to.deep.equal(['Gutschein verwendet: Ja', 'Land: Deutschland']);
  });

  it('puts the answers beyond five behind a disclosure', async () => {
    const metadata = Array.from({ length: 8 }, (_, index) => ({ name: `Q${index}`, value: `A${index}` }));
    const element = await card({ metadata });
    expect(deep(element, 'summary').textContent).to.contain('3 more answers');
    expect(deepAll(element, 'details li').length).to.equal(3);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`cuts off no letter of what wraps: ${dir}`, async () => {
      const value = 'photography, commuting and long weekends away';
      const review = { ...plain, metadata: [{ name: 'Used for', value }], author: { name: value, location: value } };
      const frame = await fixture(html`<div dir=${dir}><vouch-review .review=${review}></vouch-review></div>`);
      const element = deep(frame, 'vouch-review');
      element.style.inlineSize = '220px';
      for (const line of deepAll(element, '.line')) {
        const { left, right } = line.getBoundingClientRect();
        for (const text of line.querySelectorAll('bdi')) {
          for (const box of text.getClientRects()) {
            expect(box.left, text.textContent ?? '').to.be.at.least(left);
            expect(box.right, text.textContent ?? '').to.be.at.most(right);
          }
        }
      }
    });
  }

  for (const [dir, edge] of [
    ['ltr', 'left'],
    ['rtl', 'right'],
  ] as const) {
    it(`lays every language along the card’s own edge: ${dir}`, async () => {
      for (const text of ['Cold to the last sip', 'بقي الماء باردًا']) {
        const review = { ...plain, title: text, body: text };
        const frame = await fixture(html`<div dir=${dir}><vouch-review .review=${review}></vouch-review></div>`);
        const element = deep(frame, 'vouch-review');
        const card = deep(element, 'article').getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(deep(element, '.body p'));
        expect(range.getBoundingClientRect()[edge], text).to.be.closeTo(card[edge], 2);
      }
    });
  }

  it('breaks no line that has room', async () => {
    const metadata = ['Would recommend', 'Bought as a gift', 'Colour'].map((name) => ({ name, value: 'Yes' }));
    const element = await card({ metadata, author: { name: 'Beatrice V.', location: 'Lugano, CH' }, solicited: true });
    element.style.inlineSize = '760px';
    for (const line of deepAll(element, '.line')) {
      const tops = [...line.querySelectorAll('li, p > span')].map((entry) => entry.getBoundingClientRect().top);
      expect(new Set(tops).size).to.equal(1);
    }
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

  it('shows all that the shop’s own reviews say, accessibly', async () => {
    const element = await card({
      author: { name: 'Ada Lovelace', avatar: '/stage/photo.svg', reviewCount: 12 },
      tip: 'Order a size up.',
      dimensions: [{ name: 'Shipping', rating: 3 }],
      labels: ['Gift'],
      datasource: 'google',
      replies: [{ author: 'The shop', body: 'Thank you.\n\nCome back.', createdAt: '2026-03-05T10:00:00Z' }],
      previous: { ...plain, title: 'Cold', body: 'It was cold.' },
    });
    const text = deepText(element);
    for (const part of [
      '12 reviews',
      'Order a size up.',
      'Shipping',
      'Gift',
      'From Google',
      'Reply from The shop',
      'Mar 5, 2026',
      'It was cold.',
    ]) {
      expect(text).to.contain(part);
    }
    expect(deep(element, '.avatar').textContent).to.equal('AL');
    expect(getComputedStyle(deep(element, '[part=reply]')).borderInlineStartWidth).to.equal('2px');
    await expectAccessible(element);
    deep(element, '.previous summary').click();
    expect(deep(element, '.previous .said').checkVisibility()).to.equal(true);
    await expectAccessible(element);
  });

  it('says on which day a review was changed, where it does not keep what it said before', async () => {
    const day = (iso: string): Partial<Review> => ({ createdAt: '2026-03-04T10:00:00Z', editedAt: iso });
    expect(deepText(await card(day('2026-03-09T10:00:00Z')))).to.contain('Edited on Mar 9, 2026');
    expect(deepText(await card(day('2026-03-04T12:00:00Z')))).to.not.contain('Edited');
    expect(deepText(await card({ ...day('2026-03-09T10:00:00Z'), previous: plain }))).to.not.contain('Edited');
  });

  it('explains each badge by a button, one at a time', async () => {
    const element = await card({ verified: true, incentivized: true });
    const [verified, incentivized] = deepAll(element, '.badge').filter((one) => one instanceof HTMLElement);
    verified!.focus();
    verified!.click();
    await until(() => deepAll(element, '.why').length === 1);
    expect(verified!.ariaExpanded).to.equal('true');
    expect(deepText(deep(element, '.why'))).to.contain('Verified purchase: matched to a purchase');
    expect(verified!.matches(':focus')).to.equal(true);
    await expectAccessible(element);
    incentivized!.click();
    await until(() => deepText(deep(element, '.why')).includes('was given something'));
    expect([verified!.ariaExpanded, deepAll(element, '.why').length]).to.deep.equal(['false', 1]);
    incentivized!.click();
    await until(() => deepAll(element, '.why').length === 0);
  });

  it('folds a long text at a line, and unfolds it by a button', async () => {
    const body = Array.from({ length: 4 }, () => 'Warm. '.repeat(40)).join('\n\n');
    const element = await card({ body });
    const text = deep(element, '#body');
    const fold = deep(element, '.fold');
    const folded = text.getBoundingClientRect().height;
    expect(folded % parseFloat(getComputedStyle(text).lineHeight)).to.be.below(folded / 2);
    expect([fold.textContent?.trim(), fold.ariaExpanded]).to.deep.equal(['Read more', 'false']);
    await expectAccessible(element);
    fold.click();
    await element.updateComplete;
    expect(text.getBoundingClientRect().height).to.be.greaterThan(folded * 1.2);
    expect([fold.textContent?.trim(), fold.ariaExpanded]).to.deep.equal(['Read less', 'true']);
    element.review = { ...plain, id: 'another', body };
    await element.updateComplete;
    expect(deep(element, '.fold').ariaExpanded).to.equal('false');
    expect(deepAll(await card({ body: 'Short.' }), '.fold').length).to.equal(0);
  });

  const votable = { can: { vote: true, flag: false }, votes: { up: 3, down: 1 } };
  const shown = (element: ReviewElement): (string | undefined)[] =>
    deepAll(element, '.vote').map((one) => `${one.textContent?.replace(/\s+/g, ' ').trim()} ${one.ariaPressed}`);

  it('takes a vote at once, tells of it once, and lets no second one through', async () => {
    const element = await card(votable);
    const told: VoteEvent[] = [];
    element.addEventListener('vouch-vote', (event) => told.push(event));
    await expectAccessible(element);
    expect(shown(element)).to.deep.equal(['Yes 3 false', 'No 1 false']);
    const [yes, no] = deepAll(element, '.vote').filter((one) => one instanceof HTMLElement);
    yes!.click();
    yes!.click();
    no!.click();
    await settled(element);
    no!.click();
    expect(shown(element)).to.deep.equal(['Yes 4 true', 'No 1 false']);
    expect(told.map(({ reviewId, vote, votes, composed }) => ({ reviewId, vote, votes, composed }))).to.deep.equal([
      { reviewId: 'r1', vote: 'up', votes: { up: 4, down: 1 }, composed: false },
    ]);
    await expectAccessible(element);
  });

  for (const [status, shows, says, open] of [
    ['counted', 'Yes 4 true', /Thank you/, false],
    ['earlier', 'Yes 3 true', /^$/, false],
    ['not-counted', 'Yes 3 false', /^Thanks!((?!\byou\b).)*$/, false],
    ['failed', 'Yes 3 false', /try again/, true],
  ] as const) {
    it(`shows a vote that is ${status}`, async () => {
      const element = await card(votable);
      const votes = status === 'counted' ? { up: 4, down: 1 } : undefined;
      element.vote = { given: 'up', status, votes } satisfies CastVote;
      await element.updateComplete;
      await until(() => says.test(deep(element, '[aria-live]').textContent ?? ''));
      expect(shown(element)[0]).to.equal(shows);
      expect(deep(element, '.vote').ariaDisabled).to.equal(String(!open));
      await expectAccessible(element);
    });
  }

  it('keeps nothing of one review for the next: no vote, no picture, nothing opened', async () => {
    const photo = (name: string): Review['media'] => [
      { kind: 'image', alt: name, sizes: [{ src: '/stage/photo.svg', width: 96 }] },
    ];
    const metadata = Array.from({ length: 8 }, (_, index) => ({ name: `Question ${index}`, value: 'Yes' }));
    const author = { name: 'Inés', avatar: 'https://img.example/a.png' };
    const element = await card({ ...votable, metadata, author, media: photo('one') });
    deep(element, '.vote').click();
    deep(element, 'summary').click();
    await element.updateComplete;
    const [photoBefore, avatarBefore] = [deep(element, '.photos img'), deep(element, '.avatar img')];
    const other = { ...author, avatar: 'https://img.example/b.png' };
    element.review = { ...plain, ...votable, id: 'r2', metadata, author: other, media: photo('two') };
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['Yes 3 false', 'No 1 false']);
    expect(deep(element, 'details').hasAttribute('open')).to.equal(false);
    expect(deep(element, '.photos img').getAttribute('alt')).to.equal('two');
    expect([photoBefore.isConnected, avatarBefore.isConnected]).to.deep.equal([false, false]);
  });

  it('gives the focus on a vote up, rather than take it to another review', async () => {
    const element = await card(votable);
    deep(element, '.vote').focus();
    expect(element.matches(':focus')).to.equal(true);
    element.review = { ...plain, ...votable, id: 'r2' };
    await element.updateComplete;
    expect(element.matches(':focus')).to.equal(false);
  });

  it('out of view lets those in view go first, and is not forgotten', async () => {
    const told = new Set<EventTarget | null>();
    const hear = ({ target }: Event): void => void told.add(target);
    // On its way down: it does not rise in every browser.
    addEventListener('contentvisibilityautostatechange', hear, true);
    const list = await fixture(html`
      <div>
        <vouch-review .review=${plain}></vouch-review>
        <div style="block-size: 3000px"></div>
        <vouch-review .review=${plain}></vouch-review>
      </div>
    `);
    const [near, far] = list.querySelectorAll('vouch-review');
    if (!near || !far) throw new Error('two cards were expected');
    const canTell = 'oncontentvisibilityautostatechange' in far;
    if (canTell) await until(() => told.has(far));
    removeEventListener('contentvisibilityautostatechange', hear, true);
    for (const one of [near, far]) one.review = { ...plain, id: 'r2', title: 'Another' };
    await near.updateComplete;
    expect(deepText(near)).to.contain('Another');
    if (canTell) expect(deepText(far)).not.to.contain('Another');
    await far.updateComplete;
    expect(deepText(far)).to.contain('Another');
  });

  it('offers no vote where the vendor takes none', async () => {
    expect(deepAll(await card({ votes: { up: 3, down: 1 } }), '.vote').length).to.equal(0);
  });
});
