import { expect, it } from 'vitest';
import { PHONE, stage } from './stage.js';

const count = new Intl.NumberFormat('en');

/** What stands on the page when its reviews have come. */
export function reading(): void {
  it('finds one average in the snippet and the section, and rows that add up to it', async () => {
    const reviews = stage.published('demo-full');
    const average = (reviews.reduce((sum, { rating }) => sum + rating, 0) / reviews.length).toFixed(1);
    const visit = await stage.visit('/product.html?id=demo-full');
    const section = await visit.showsReviews(10);
    await visit.until(async () => (await visit.snippets())[0]?.text, `${average} (240)`);
    const [snippet] = await visit.snippets();
    expect(snippet?.stars).toBe(`Rated ${average} out of 5 stars`);
    expect([section.average, section.basedOn]).toEqual([average, 'Based on 240 reviews']);
    const expected = [5, 4, 3, 2, 1].map((stars) => {
      const given = reviews.filter(({ rating }) => rating === stars).length;
      const share = Math.round((given / reviews.length) * 100);
      return { name: `${stars} ${stars === 1 ? 'star' : 'stars'}, ${given} reviews, ${share} percent`, pressed: false };
    });
    expect(section.rows).toEqual(expected);
    expect(section.found).toBe('10 of 240 reviews');
  });

  it('is offered the ten questions that most reviewers answered, and the merchant is told of the others', async () => {
    const answered = new Map<string, number>();
    for (const { name } of stage.published('demo-full').flatMap(({ answers }) => answers)) {
      answered.set(name, (answered.get(name) ?? 0) + 1);
    }
    expect(answered.size).toBe(16);
    const visit = await stage.visit('/product.html?id=demo-full');
    const { filters } = await visit.showsReviews(10);
    expect(filters).toHaveLength(10);
    const shown = filters.map((name) => answered.get(name) ?? 0);
    const others = [...answered].filter(([name]) => !filters.includes(name));
    expect(Math.min(...shown)).toBeGreaterThanOrEqual(Math.max(...others.map(([, times]) => times)));
    expect(visit.advice).toHaveLength(1);
    for (const [name] of others) expect(visit.advice[0]).toContain(name);
  });

  it('reads the newest reviews, each as it was written', async () => {
    const visit = await stage.visit('/product.html?id=demo-full');
    const { reviews } = await visit.showsReviews(10);
    const newest = stage.published('demo-full').slice(0, 10);
    expect(reviews.map(({ rating, title, photos, helpful }) => ({ rating, title, photos, helpful }))).toEqual(
      newest.map(({ rating, title, photos, votes }) => ({ rating, title, photos: photos.length, helpful: votes.up })),
    );
    expect(reviews.map(({ date }) => Date.parse(date))).toEqual(
      newest.map(({ createdAt }) => Math.floor(createdAt.getTime() / 1000) * 1000),
    );
  });

  it('loads more at the end of the list', async () => {
    const visit = await stage.visit('/product.html?id=demo-full');
    const first = await visit.showsReviews(10);
    await visit.click(/^Show more reviews$/);
    const second = await visit.showsReviews(20);
    expect(second.reviews.slice(0, 10)).toEqual(first.reviews);
    expect(second.reviews.map(({ title }) => title)).toEqual(
      stage
        .published('demo-full')
        .slice(0, 20)
        .map(({ title }) => title),
    );
    expect(second.found).toBe('20 of 240 reviews');
    await visit.shows({ announced: '10 more reviews, 20 of 240' });
  });

  it('presses a photo twice on a slow line: sees it pale meanwhile, and one lightbox', async () => {
    const visit = await stage.visit('/product.html?id=demo-scripts');
    await visit.showsReviews(10);
    let letThrough = (): unknown => undefined;
    await visit.interfere('lightbox-element', (request) => (letThrough = () => request.continue()));
    const photos = await visit.page.$$('>>> .photos a');
    for (const photo of photos.slice(0, 2)) await photo.click();
    const pale = (): Promise<number> =>
      visit.page.$$eval(
        '>>> .photos a',
        (links) => links.filter((link) => getComputedStyle(link).opacity === '0.5').length,
      );
    await visit.until(pale, 1);
    letThrough();
    await visit.until(async () => (await visit.focus()).name, 'Close');
    expect(await visit.page.$eval('>>> .position > bdi', (line) => line.textContent)).toBe('1 of 2');
    expect([await pale(), (await visit.page.$$('>>> vouch-lightbox')).length]).toEqual([0, 1]);
  });

  it('finds a single review, without a filter to narrow it down', async () => {
    const visit = await stage.visit('/product.html?id=demo-one');
    const section = await visit.shows({ basedOn: 'Based on 1 review', found: '1 review', filters: [] });
    expect(section.reviews.map(({ title }) => title)).toEqual(stage.published('demo-one').map(({ title }) => title));
    expect(await visit.page.$('>>> vouch-filters')).toBeNull();
  });

  it('is told that nobody has written yet', async () => {
    const visit = await stage.visit('/product.html?id=demo-empty');
    await visit.shows({ messages: ['No reviews yet', 'Be the first to share what you think.'], reviews: [], rows: [] });
    expect((await visit.snippets())[0]).toMatchObject({ text: 'No reviews yet', stars: '' });
  });

  it('reads the first of ten thousand reviews at once, and the rest come by themselves', async () => {
    const visit = await stage.visit('/product.html?id=demo-huge', PHONE);
    const first = await visit.showsReviews(10);
    expect(first.found).toMatch(/^At least [\d,]+ reviews so far$/);
    const newest = stage.published('demo-huge').slice(0, 10);
    expect(first.reviews.map(({ title }) => title)).toEqual(newest.map(({ title }) => title));
    const whole = await visit.shows({ found: '10 of 10,000 reviews', basedOn: 'Based on 10,000 reviews' });
    expect(whole.reviews).toEqual(first.reviews);
    await visit.sortBy('oldest');
    const { title } = stage.published('demo-huge').at(-1) ?? {};
    await visit.until(async () => (await visit.section()).reviews[0]?.title, title);
    expect((await visit.snippets())[0]?.text).toContain(`(${count.format(10_000)})`);
  });

  it('could reach every one of them', async () => {
    const base = `${stage.demo.address}/apps/vouchsafe/v1/reviews?product_id=demo-huge&per_page=50`;
    const ids = new Set<string>();
    for (let page = 1; page <= 200; page += 1) {
      const answer: unknown = await (await fetch(`${base}&page=${page}`)).json();
      expect(answer).toMatchObject({ complete: true, total: 10_000 });
      for (const { id } of (answer as { reviews: { id: string }[] }).reviews) ids.add(id);
    }
    expect(ids.size).toBe(10_000);
  });

  it('reads text that tries to be markup as text', async () => {
    const visit = await stage.arrive();
    await stage.go(visit, '/product.html?id=demo-scripts');
    const title = await visit.page.title();
    await visit.showsReviews(10);
    await visit.page.$eval('vouch-reviews', (element) => element.setAttribute('per-page', '50'));
    const { reviews } = await visit.showsReviews(44);
    const titles = reviews.map((review) => review.title);
    for (const hostile of [
      '<b>Bold</b> claims <img src=x onerror=alert(1)>',
      '{{constructor.constructor("alert(1)")()}}',
      'Tom &amp; Jerry &lt;3 this &quot;bottle&quot;',
      '"><svg/onload=alert(1)>',
    ]) {
      expect(titles).toContain(hostile);
    }
    expect(reviews.some(({ body }) => body.includes('<script>alert("review")</script>'))).toBe(true);
    expect(await visit.page.evaluate(readMarkup)).toEqual({ tags: [], attributes: [], addresses: [] });
    expect(await visit.page.title()).toBe(title);
  });
}

/**
 * What of a review's own making would be more than text: foreign tags, handlers, addresses elsewhere. Runs in the page.
 */
function readMarkup(): { tags: string[]; attributes: string[]; addresses: string[] } {
  const root = document.querySelector('vouch-reviews')?.shadowRoot;
  const cards = [...(root?.querySelectorAll('vouch-review') ?? [])];
  const elements = cards.flatMap((card) => [...(card.shadowRoot?.querySelectorAll('*') ?? [])]);
  const ours = 'article div p span bdi time ul li a img button details summary style'.split(' ');
  const addresses = elements.flatMap((element) => [element.getAttribute('src'), element.getAttribute('href')]);
  return {
    tags: elements.map(({ localName }) => localName).filter((tag) => !ours.includes(tag)),
    attributes: elements.flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on')),
    addresses: addresses.filter(
      (address): address is string =>
        address !== null && !['https:', location.protocol].includes(new URL(address, document.baseURI).protocol),
    ),
  };
}
