import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FilterChangeEvent } from '../../../../src/browser/elements/filters/filter-change-event.js';
import type { FiltersElement } from '../../../../src/browser/elements/filters/filters-element.js';
import { LoadEvent, type ReviewsErrorEvent } from '../../../../src/browser/elements/reviews/reviews-events.js';
import type { VoteEvent } from '../../../../src/browser/elements/review/vote-event.js';
import type { ReviewsElement } from '../../../../src/browser/elements/reviews/reviews-element.js';
import { isFault } from '../../../../src/model/fault.js';
import { deep, deepAll, deepText, expectAccessible, fixtureUntil, scene, section, settled, until } from '../stage.js';

const cards = (element: Element): HTMLElement[] =>
  deepAll(element, 'vouch-review').filter((card): card is HTMLElement => card instanceof HTMLElement);

const failed = (name: string): Promise<ReviewsElement> =>
  fixtureUntil(html`<vouch-reviews product-id="p" proxy=${scene(name)}></vouch-reviews>`, 'vouch-error');

const status = (element: Element): string => deep(element, '[role=status]').textContent?.trim() ?? '';

const says = (element: Element, text: string): Promise<unknown> => until(() => status(element) === text);

/** Holds back what waits for a moment of quiet, until it is let go. */
function holdQuiet(): () => void {
  const { setTimeout: set, clearTimeout: clear } = window;
  const held = new Map<number, () => void>();
  window.setTimeout = ((run: () => void, ms?: number) => {
    if (ms !== 400) return set(run, ms);
    held.set(-held.size - 1, run);
    return -held.size;
  }) as typeof setTimeout;
  window.clearTimeout = (id) => void (held.delete(Number(id)) || clear(id));
  return () => {
    Object.assign(window, { setTimeout: set, clearTimeout: clear });
    for (const run of held.values()) run();
  };
}

/** Rests until the list shows what it was last asked for. */
const answered = async (element: Element): Promise<void> => {
  await settled(element);
  await until(() => deep(element, '[role=list]').getAttribute('aria-busy') === 'false');
  await settled(element);
};

describe('<vouch-reviews>', () => {
  for (const name of ['full', 'one', 'empty', 'partial']) {
    it(`is accessible when its set is: ${name}`, async () => {
      const element = await section(name);
      await expectAccessible(element);
    });
  }

  it('is accessible while it waits, and holds the place of what is to come', async () => {
    const element = await fixture<ReviewsElement>(
      html`<vouch-reviews product-id="p" proxy=${scene('hang')}></vouch-reviews>`,
    );
    await settled(element);
    expect(deep(element, 'section').getAttribute('aria-busy')).to.equal('true');
    expect(element.offsetHeight).to.be.greaterThan(400);
    await expectAccessible(element);
  });

  it('shows summary, rows, filters and the first page', async () => {
    const element = await section();
    expect(cards(element).length).to.equal(10);
    const text = deepText(element);
    for (const part of ['Customer reviews', '4.2', 'Based on 25 reviews', '10 of 25 reviews', 'Size']) {
      expect(text).to.contain(part);
    }
    expect(deep(element, 'button', /^5 stars, 15 reviews, 60 percent/)).to.be.instanceOf(HTMLButtonElement);
  });

  it('tells the page what was loaded, once a product', async () => {
    const heard: LoadEvent[] = [];
    const listen = (event: Event): void => void (event instanceof LoadEvent && heard.push(event));
    document.addEventListener('vouch-load', listen);
    const element = await section();
    deep(element, 'button', /^4 stars/).click();
    await answered(element);
    document.removeEventListener('vouch-load', listen);
    expect(heard.length).to.equal(1);
    expect(heard[0]?.summary.count).to.equal(25);
    expect(heard[0]?.query.productId).to.equal('p');
  });

  it('has an event of its own for each fact, and fires the old name of it too', async () => {
    const heard: string[] = [];
    const listen = ({ type }: Event): void => void heard.push(type);
    const names = ['vouch-reviews-load', 'vouch-load', 'vouch-error'] as const;
    for (const name of names) document.addEventListener(name, listen);
    await section();
    for (const name of names) document.removeEventListener(name, listen);
    expect(heard).to.deep.equal(['vouch-reviews-load', 'vouch-load']);
  });

  it('filters by a row of the histogram, by mouse and by keyboard, and says how many match', async () => {
    const element = await section();
    const row = deep<HTMLButtonElement>(element, 'button', /^2 stars/);
    const fact = oneEvent(element, 'vouch-filter-change') as Promise<FilterChangeEvent>;
    row.click();
    const event = await fact;
    expect([event.composed, event.query.stars]).to.deep.equal([true, [2]]);
    await answered(element);
    expect(cards(element).length).to.equal(5);
    expect(row.getAttribute('aria-pressed')).to.equal('true');
    await says(element, '5 reviews match');

    row.focus();
    await sendKeys({ press: 'Enter' });
    await answered(element);
    expect(cards(element).length).to.equal(10);
    await says(element, '10 of 25 reviews');
  });

  it('says one number of several changes that come one after the other', async () => {
    const element = await section();
    const letGo = holdQuiet();
    for (let times = 0; times < 2; times += 1) {
      deep<HTMLButtonElement>(element, 'button', /^2 stars/).click();
      await answered(element);
    }
    expect(status(element)).to.equal('');
    const heard: string[] = [];
    const listen = new MutationObserver(() => heard.push(status(element)));
    listen.observe(deep(element, '[role=status]'), { childList: true, characterData: true, subtree: true });
    letGo();
    await settled(element);
    expect(heard).to.deep.equal(['10 of 25 reviews']);
  });

  it('offers to clear filters that leave nothing', async () => {
    const element = await section('bare');
    deep(element, 'button', /^2 stars/).click();
    await until(() => deepText(element).includes('No review matches'));
    deep(element, '[part=message] button', 'Clear all').click();
    await until(() => cards(element).length === 10);
    expect(deepAll(element, 'button[aria-pressed=true]').length).to.equal(0);
  });

  it('loads more at the end, says so, and moves focus on only for whoever is still there', async () => {
    const element = await section();
    const more = deep<HTMLButtonElement>(element, 'button', 'Show more reviews');
    more.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => cards(element).length === 20);
    await settled(element);
    await says(element, '10 more reviews, 20 of 25');
    const first = cards(element)[10];
    await until(() => element.shadowRoot?.activeElement === first);

    const select = deep<HTMLSelectElement>(element, 'select');
    deep(element, 'button', 'Show more reviews').click();
    select.focus();
    await until(() => cards(element).length === 25);
    await settled(element);
    expect(element.shadowRoot?.activeElement?.localName).to.equal('vouch-filters');
    expect(deepAll(element, 'button').some((button) => button.textContent?.includes('Show more'))).to.equal(false);
    const ids = cards(element).map((card) => ('review' in card ? (card.review as { id: string }).id : ''));
    expect(new Set(ids).size).to.equal(25);
  });

  it('goes on at the first of the last reviews too, though the button goes', async () => {
    const element = await section();
    for (const count of [20, 25]) {
      deep(element, 'button', 'Show more reviews').focus();
      await sendKeys({ press: 'Enter' });
      await until(() => cards(element).length === count);
    }
    await until(() => element.shadowRoot?.activeElement === cards(element)[20]);
  });

  it('says the same number again when it answers another question', async () => {
    const element = await section();
    const filters = deep<FiltersElement>(element, 'vouch-filters');
    filters.choose(() => ({ stars: [4] }));
    await says(element, '5 reviews match');
    const release = holdQuiet();
    filters.choose(() => ({ stars: [2] }));
    await answered(element);
    expect(status(element)).to.equal('');
    release();
    await says(element, '5 reviews match');
  });

  it('keeps what is shown when the next page does not come, and offers to try again', async () => {
    const element = await section('torn');
    deep(element, 'button', 'Show more reviews').click();
    await until(() => deepText(element).includes('More reviews can’t be shown'));
    expect(cards(element).length).to.equal(10);
    expect(deep(element, 'button', 'Try again')).to.be.instanceOf(HTMLButtonElement);
  });

  it('keeps what is shown when filtering fails, says so, and tells the page', async () => {
    const element = await section('brittle');
    const told = oneEvent(element, 'vouch-error');
    deep(element, 'button', /^2 stars/).click();
    await told;
    await settled(element);
    expect(cards(element).length).to.equal(10);
    expect(deepText(element)).to.contain('This may be out of date');
    deep(element, '.notice button').focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(element.shadowRoot?.activeElement?.className).to.include('found');
  });

  for (const name of ['error', 'html', 'truncated', 'shape', 'refusal']) {
    it(`says one sentence, and no more, when the proxy answers: ${name}`, async () => {
      const element = await failed(name);
      expect(deepText(element)).to.equal('Reviews can’t be shown right now. Try again');
      // The section keeps its skeleton's place while it is in view; what it says is short.
      expect(deep(element, '[role=alert]').offsetHeight).to.be.lessThan(220);
      await expectAccessible(element);
    });
  }

  it('says nothing technical in the event either', async () => {
    const told = oneEvent(document, 'vouch-error') as Promise<ReviewsErrorEvent>;
    await fixture(html`<vouch-reviews product-id="p" proxy=${scene('error')}></vouch-reviews>`);
    const { fault, subject } = await told;
    expect(subject).to.equal('reviews');
    expect(isFault(fault) && [fault.kind, fault.status, fault.requestId]).to.deep.equal(['http', 500, 'stage-1']);
    expect(JSON.stringify(fault) + String(fault)).not.to.match(/stage\/|Reviews cannot/);
  });

  it('shows the page’s own fallback instead of our sentence', async () => {
    const element = await fixtureUntil<ReviewsElement>(
      html`<vouch-reviews product-id="p" proxy=${scene('error')}><p>Call us.</p></vouch-reviews>`,
      'vouch-error',
    );
    const slot = deep<HTMLSlotElement>(element, 'slot');
    expect(slot.assignedElements().map((node) => node.textContent)).to.deep.equal(['Call us.']);
  });

  it('tries again when asked', async () => {
    const key = `flaky-${Math.random()}`;
    const element = await fixtureUntil<ReviewsElement>(
      html`<vouch-reviews product-id=${key} proxy=${scene('flaky')}></vouch-reviews>`,
      'vouch-error',
    );
    deep(element, 'button', 'Try again').click();
    await until(() => cards(element).length === 10);
  });

  it('never shows the old product’s reviews under a new product', async () => {
    const element = await section();
    element.proxy = scene('hang');
    element.productId = 'q';
    await settled(element);
    expect(cards(element).length).to.equal(0);
    expect(deep(element, 'section').getAttribute('aria-busy')).to.equal('true');
  });

  it('says "at least" while the set is gathered', async () => {
    expect(deepText(await section('partial'))).to.contain('At least 25 reviews so far');
  });

  it('is there again after removal and re-insertion', async () => {
    const element = await section();
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
    await until(() => cards(element).length === 10);
  });

  it('renders nothing, and asks nothing, without a product', async () => {
    const element = await fixture<ReviewsElement>(html`<vouch-reviews proxy=${scene('full')}></vouch-reviews>`);
    await settled(element);
    expect(deepText(element)).to.equal('');
  });

  it('sends a card’s vote, shows what became of it, remembers it, and tells the page of one that counts', async () => {
    sessionStorage.clear();
    const told: VoteEvent[] = [];
    const hear = (event: VoteEvent): unknown => told.push(event);
    document.body.addEventListener('vouch-vote', hear);
    const element = await section('full');
    const [counted, refused, failed] = cards(element);
    const said = (card: Element): string => deep(card, '[aria-live]').textContent ?? '';
    for (const card of [counted!, refused!, failed!]) deep(card, '.vote').click();
    await until(() => said(counted!).includes('Thank you') && said(refused!) && said(failed!));
    expect(said(refused!)).to.contain('can’t take another vote');
    expect(said(failed!)).to.contain('try again');
    const pressed = [counted!, refused!, failed!].map((card) => deep(card, '.vote').ariaPressed);
    expect(pressed).to.deep.equal(['true', 'false', 'false']);
    expect(deep(counted!, '.vote').textContent).to.contain('41');
    expect(told.map(({ reviewId, vote, votes }) => [reviewId, vote, votes.up])).to.deep.equal([['r0', 'up', 41]]);
    document.body.removeEventListener('vouch-vote', hear);
    await expectAccessible(element);

    const [again] = cards(await section('full'));
    await until(() => deep(again!, '.vote').ariaPressed === 'true');
    expect(said(again!)).to.equal('');
    sessionStorage.clear();
  });
});
