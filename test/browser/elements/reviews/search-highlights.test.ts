import { expect, html } from '@open-wc/testing';
import type { ReviewElement } from '../../../../src/browser/elements/review/review-element.js';
import type { ReviewsElement } from '../../../../src/browser/elements/reviews/reviews-element.js';
import { deep, deepAll, expectAccessible, fixtureUntil, scene, section, settled, until } from '../stage.js';

const canMark = 'highlights' in CSS;

/** The texts that are marked on the page, within an element. */
const marks = (root: Element): string[] =>
  (canMark ? [...(CSS.highlights.get('vouch-hit') ?? [])] : [])
    .filter(({ startContainer }) =>
      deepAll(root, '*').some((element) => element.shadowRoot === startContainer.getRootNode()),
    )
    .map((range) => (range instanceof Range ? range.toString() : ''));

const search = (element: Element, words: string): void => {
  const field = deep<HTMLInputElement>(element, 'input[type=search]');
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

const searched = async (words: string, name?: string): Promise<ReviewsElement> => {
  const element = await section(name);
  const asked = new Promise((resolve) => element.addEventListener('vouch-filter-change', resolve, { once: true }));
  search(element, words);
  await asked;
  await settled(element);
  // More can be asked for only when the search has been answered.
  await until(() => deep(element, '[part=list]').getAttribute('aria-busy') === 'false');
  return element;
};

describe('what a shopper searched for', () => {
  it('breaks nothing and adds no element, marked or not', async () => {
    const before = deepAll(await section(), 'vouch-review').flatMap((card) => deepAll(card, '*')).length;
    const element = await searched('paragraph');
    expect(deepAll(element, 'vouch-review').flatMap((card) => deepAll(card, '*'))).to.have.length(before);
    await expectAccessible(element);
  });

  if (!canMark) return;

  it('is marked in title and body of every card, as the search finds it, and no more when the search goes', async () => {
    const element = await searched('TÍTLE second');
    await until(() => marks(element).length === 20);
    expect(new Set(marks(element))).to.deep.equal(new Set(['Title', 'Second']));
    search(element, '');
    await until(() => marks(element).length === 0);
    expect(CSS.highlights.has('vouch-hit')).to.equal(false);
  });

  it('has a look of its own in a card', async () => {
    const element = await searched('title');
    await until(() => marks(element).length === 10);
    const title = deep(element, '.title');
    const look = getComputedStyle(title, '::highlight(vouch-hit)').backgroundColor;
    expect(look).not.to.equal(getComputedStyle(title).backgroundColor);
  });

  it('is marked in cards that come later', async () => {
    const element = await searched('title');
    await until(() => marks(element).length === 10);
    deep(element, 'button', /more reviews/i).click();
    await until(() => marks(element).length === 20);
  });

  it('is marked for each section by itself, and unmarked when a section leaves', async () => {
    const one = await searched('title');
    const other = await fixtureUntil<ReviewsElement>(
      html`<vouch-reviews product-id="q" proxy=${scene('full')}></vouch-reviews>`,
      'vouch-load',
    );
    search(other, 'second');
    await until(() => marks(other).length === 10 && marks(one).length === 10);
    one.remove();
    expect(CSS.highlights.get('vouch-hit')?.size).to.equal(10);
    expect(marks(other)).to.include('Second');
    other.remove();
    expect(CSS.highlights.has('vouch-hit')).to.equal(false);
  });

  it('is unfolded where all of it was out of view, once', async () => {
    const { highlightMatches: markHits, clearMatches: unmark } =
      await import('../../../../src/browser/elements/reviews/highlight-matches.js');
    const element = await section();
    const card = deep<ReviewElement>(element, 'vouch-review');
    const { review } = card;
    if (!review) throw new Error('a card without a review');
    card.review = { ...review, id: 'long', body: `${'Words and more words of it.\n'.repeat(30)}The zipper.` };
    await markHits(element, () => 'zipper');
    await card.updateComplete;
    const button = deep(card, '.fold');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    button.click();
    await markHits(element, () => 'zipper');
    await card.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    card.review = { ...card.review, id: 'another' };
    await markHits(element, () => 'zipper');
    await card.updateComplete;
    expect(deep(card, '.fold').getAttribute('aria-expanded')).to.equal('true');
    unmark(element);
  });
});
