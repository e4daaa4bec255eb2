import { expect, it } from 'vitest';
import { PHONE, stage } from './stage.js';
import type { Visit } from './visit.js';

const PRODUCT = '/product.html?id=demo-full';

/** The review that is uppermost in the window, and where. */
const readNow = ({ page }: Visit): Promise<{ title: string; top: number } | undefined> =>
  page.evaluate(() => {
    const cards = [...(document.querySelector('vouch-reviews')?.shadowRoot?.querySelectorAll('vouch-review') ?? [])];
    const card = cards.find((one) => one.getBoundingClientRect().bottom > 0);
    const title = card?.shadowRoot?.querySelector('[part=title]')?.textContent?.trim();
    return card && title ? { title, top: Math.round(card.getBoundingClientRect().top) } : undefined;
  });

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

  it('shares what was chosen by the address, and steps back from it', async () => {
    const visit = await stage.visit(PRODUCT);
    await visit.showsReviews(10);
    await visit.click(/^2 stars,/);
    const { reviews } = await visit.shows({ chips: ['2 stars'] });
    const shared = new URL(visit.page.url());
    expect(shared.searchParams.get('reviews.stars')).toBe('2');
    const other = await stage.visit(shared.pathname + shared.search);
    expect((await other.shows({ chips: ['2 stars'] })).reviews).toEqual(reviews);
    await visit.page.goBack();
    await visit.shows({ chips: [], found: '10 of 240 reviews' });
  });

  it('has its reviews all the same where the code for the address cannot be fetched', async () => {
    const visit = await stage.arrive();
    await visit.interfere('/url-state-controller-', (request) => request.abort());
    await stage.go(visit, `${PRODUCT}&reviews.stars=2`);
    await visit.shows({ chips: [], found: '10 of 240 reviews' });
    visit.forgive(/^Failed to load resource: net::ERR_FAILED$/);
  });

  it('goes on reading at the same review, where the browser has to build the page anew', async () => {
    const visit = await stage.arrive(PHONE);
    await visit.page.evaluateOnNewDocument(() => {
      addEventListener('pageshow', ({ persisted }) => document.documentElement.toggleAttribute('data-back', persisted));
      // Browsers keep no page that holds a lock.
      void navigator.locks.request('held', () => new Promise(() => {}));
    });
    await stage.go(visit, PRODUCT);
    await visit.showsReviews(10);
    await visit.click(/^Show more reviews$/);
    await visit.showsReviews(20);
    await visit.page.evaluate(() => {
      const cards = document.querySelector('vouch-reviews')?.shadowRoot?.querySelectorAll('vouch-review');
      cards?.[16]?.scrollIntoView({ behavior: 'instant' });
      scrollBy({ top: 40, behavior: 'instant' });
    });
    await visit.page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
    const before = await readNow(visit);
    await stage.go(visit, '/collection.html');
    await visit.page.goBack();
    await visit.showsReviews(20);
    expect(await visit.page.$eval('html', (root) => root.hasAttribute('data-back'))).toBe(false);
    await visit.until(() => readNow(visit), before);
    await visit.page.reload();
    await visit.until(() => readNow(visit), before);
  });
}
