import { expect, it } from 'vitest';
import { enterCode, newCart, visitCart } from './cart.js';
import { stage } from './stage.js';
import type { Visit } from './visit.js';

/** What text has in the reader's dark colours. */
const TEXT = 'rgb(255, 255, 255)';

/**
 * The reader's own few colours, in the place of all that a page asks for:
 * https://www.w3.org/TR/css-color-adjust-1/#forced
 */
async function forceColours({ page }: Visit): Promise<void> {
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: 'dark' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}

/** What becomes of a property of the first thing that matches. */
const look = ({ page }: Visit, selector: string, property: string, pseudo?: string): Promise<string> =>
  page.$eval(
    `>>> ${selector}`,
    (element, name, part) => getComputedStyle(element, part).getPropertyValue(name),
    property,
    pseudo,
  );

/** A shopper whose system has few colours, and allows no others. */
export function forcing(): void {
  it('tells lit stars from the others', async () => {
    const visit = await stage.arrive();
    await forceColours(visit);
    await stage.go(visit, '/product.html?id=demo-full');
    await visit.showsReviews(10);
    expect(await look(visit, '.summary .stars', 'forced-color-adjust')).toBe('none');
    const colours = (await look(visit, '.summary .stars', 'background-image')).match(/(?:rgb|color)\([^)]*\)/g);
    // The colour of text, and a tint of it that the other can be told from.
    expect(colours).toEqual([TEXT, 'color(srgb 1 1 1 / 0.2)']);
  });

  it('finds what is chosen, where the keyboard is, and what was searched for', async () => {
    const visit = await stage.arrive();
    await forceColours(visit);
    await stage.go(visit, '/product.html?id=demo-full');
    await visit.showsReviews(10);
    await visit.click(/^5 stars,/);
    await visit.shows({ chips: ['5 stars'] });
    const row = '.row[aria-pressed=true]';
    expect(await look(visit, row, 'outline-style')).toBe('solid');
    await visit.tabTo(/^4 stars,/);
    await visit.tabTo(/^5 stars,/, { back: true });
    expect(await look(visit, row, 'outline-style')).toBe('double');
    expect(await look(visit, '.chip', 'border-block-start-width')).toBe('1px');
    expect(await look(visit, '.chip', 'border-block-start-color')).toBe(TEXT);
    await visit.click(/^Search reviews$/);
    await visit.page.keyboard.type('bag');
    await visit.shows({ chips: ['“bag”', '5 stars'] });
    await visit.until(() => visit.page.evaluate(() => CSS.highlights.has('vouch-hit')), true);
    const [ground, text] = await Promise.all(
      ['background-color', 'color'].map((property) => look(visit, '#title', property, '::highlight(vouch-hit)')),
    );
    expect([TEXT, ground]).not.toContain(text);
    expect(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']).not.toContain(ground);
  });

  it('sees which code counts and which does not', async () => {
    const visit = await stage.arrive();
    await forceColours(visit);
    await visitCart(newCart(), {}, visit);
    await enterCode(visit, 'SAVE10');
    await visit.find('>>> .tick');
    await enterCode(visit, 'CODE_EXPIRED');
    await visit.find('>>> .box[data-invalid]');
    expect(await look(visit, '.tick', 'border-right-color')).toBe(TEXT);
    expect(await look(visit, '.box[data-invalid]', 'outline-style')).toBe('solid');
    expect(await look(visit, '.message', 'content', '::before')).toBe('"!"');
  });
}
