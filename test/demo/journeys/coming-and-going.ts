import { expect, it } from 'vitest';
import { stage } from './stage.js';

/** Removal, re-insertion, another product, and the browser's own way back. */
export function coming(): void {
  it('a section taken out while it waits gives up its request, and asks anew when it is back', async () => {
    const visit = await stage.arrive();
    const path = '/apps/vouchsafe/v1/reviews?product_id=demo-one';
    await visit.interfere(path, () => {});
    await stage.go(visit, '/product.html?id=demo-one');
    await visit.until(() => visit.requests.includes(path), true);
    const section = await visit.page.$('vouch-reviews');
    await section?.evaluate((element) => element.remove());
    await visit.until(() => visit.aborted.includes(path), true);
    expect(visit.requests.filter((asked) => asked === path)).toHaveLength(1);
    await visit.interfere(path, undefined);
    const before = visit.requests.length;
    await section?.evaluate((element) => document.querySelector('#reviews')?.append(element));
    await visit.shows({ found: '1 review' });
    // More than once, where the proxy is still gathering at the first answer.
    expect(visit.requests.slice(before)).toContain(path);
    expect(visit.aborted.filter((asked) => asked === path)).toHaveLength(1);
  });

  it('a section taken out and put back somewhere else keeps what it shows, and asks nothing', async () => {
    const visit = await stage.visit('/product.html?id=demo-full');
    await visit.showsReviews(10);
    await visit.click(/^1 star,/);
    const before = await visit.shows({ chips: ['1 star'] });
    const asked = visit.requests.length;
    await visit.page.$eval('vouch-reviews', (element) => {
      element.remove();
      document.querySelector('main')?.prepend(element);
    });
    const after = await visit.shows({ chips: ['1 star'] });
    expect(after.reviews).toEqual(before.reviews);
    expect(visit.requests.slice(asked).filter((path) => path.includes('/apps/'))).toEqual([]);
    await visit.click(/^Clear all$/);
    await visit.shows({ chips: [], found: '10 of 240 reviews' });
  });

  it('a theme that draws the section anew has its reviews again', async () => {
    const visit = await stage.visit('/product.html?id=demo-full');
    const before = await visit.showsReviews(10);
    await visit.page.$eval('#reviews', (section) => section.replaceWith(section.cloneNode(true)));
    const after = await visit.showsReviews(10);
    expect(after.reviews).toEqual(before.reviews);
  });

  it('another product on the same section never stands beside the old one’s reviews', async () => {
    const visit = await stage.visit('/product.html?id=demo-full');
    const { reviews } = await visit.showsReviews(10);
    const old = reviews.map(({ title }) => title);
    const frames = await visit.page.$eval('vouch-reviews', async (element) => {
      const titles: string[][] = [];
      let arrived = false;
      element.addEventListener('vouch-load', () => (arrived = true));
      element.setAttribute('product-id', 'cabin-case-mist');
      while (!arrived) {
        await new Promise(requestAnimationFrame);
        const cards = [...(element.shadowRoot?.querySelectorAll('vouch-review') ?? [])];
        titles.push(cards.map((card) => card.shadowRoot?.querySelector('[part=title]')?.textContent?.trim() ?? ''));
      }
      return titles;
    });
    expect(frames.at(-1)).toHaveLength(10);
    expect(frames.length).toBeGreaterThan(1);
    expect(frames.flat().filter((title) => old.includes(title))).toEqual([]);
  });

  it('an answer to what is no longer asked changes nothing', async () => {
    const visit = await stage.visit('/product.html?id=demo-full');
    await visit.showsReviews(10);
    const late = '/apps/vouchsafe/v1/reviews?product_id=brook-bottle-marigold';
    await visit.interfere(late, () => {});
    const show = (id: string): Promise<void> =>
      visit.page.$eval('vouch-reviews', (element, product) => element.setAttribute('product-id', product), id);
    await show('brook-bottle-marigold');
    await visit.until(() => visit.requests.includes(late), true);
    await show('demo-one');
    await visit.shows({ found: '1 review', basedOn: 'Based on 1 review' });
    expect(visit.aborted).toContain(late);
  });

  it('finds the page as it was on the way back, and working', async () => {
    const visit = await stage.arrive();
    await visit.page.evaluateOnNewDocument(() => {
      addEventListener('pageshow', ({ persisted }) => document.documentElement.toggleAttribute('data-back', persisted));
    });
    await stage.go(visit, '/product.html?id=demo-full');
    await visit.showsReviews(10);
    await visit.click(/^3 stars,/);
    const before = await visit.shows({ chips: ['3 stars'] });
    await stage.go(visit, '/collection.html');
    await visit.page.goBack();
    await visit.until(() => visit.page.$eval('html', (root) => root.hasAttribute('data-back')), true);
    const after = await visit.shows({ chips: ['3 stars'] });
    expect(after.reviews).toEqual(before.reviews);
    await visit.click(/^Show more reviews$/);
    await visit.showsReviews(20);
  });
}
