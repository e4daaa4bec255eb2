import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assemble } from '../../../demo/shopify/assemble.js';
import { LiquidShop, type Product } from '../shopify-shop.js';
import { stage } from './stage.js';
import type { Visit } from './visit.js';

const PAGE = '/product.html?id=demo-full';

const PRODUCT: Product = {
  id: 'demo-full',
  title: 'Mug',
  handle: 'mug',
  url: '/products/mug',
  variants: { first: { sku: 'MUG-1' } },
  metafields: { reviews: { rating: { value: { rating: '4.3' } }, rating_count: { value: 240 } } },
};

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

let folder: string;
let shop: LiquidShop;

const section = (settings: Record<string, unknown> = {}): string =>
  ['rating', 'reviews'].map((name) => shop.drawBlock(name, { product: PRODUCT, settings })).join('');

/** A page of a theme, with the app embed and a section of blocks, drawn from the extension as it is deployed. */
async function open(): Promise<Visit> {
  const visit = await stage.arrive();
  await visit.interfere('/shopify/', (request) => {
    const name = new URL(request.url()).pathname.replace('/shopify/', '');
    const file = join(folder, 'extensions/vouchsafe/assets', name);
    if (!existsSync(file)) return request.respond({ status: 404 });
    const body = readFileSync(file);
    return request.respond({ status: 200, contentType: TYPES[name.split('.').at(-1) ?? ''] ?? '', body });
  });
  const head = `<meta charset="utf-8" /><link rel="icon" href="data:," />${shop.drawBlock('vouchsafe', { locale: 'de' })}`;
  const body = `<!doctype html><html lang="en"><head>${head}</head><body><main>${section()}</main></body></html>`;
  await visit.interfere(PAGE, (request) => request.respond({ status: 200, contentType: 'text/html', body }));
  await stage.go(visit, PAGE);
  return visit;
}

/** The theme editor puts a section in anew, as it does at each change of a setting. */
const redraw = ({ page }: Visit, markup: string): Promise<void> =>
  page.evaluate((markup) => {
    const main = document.querySelector('main');
    main?.dispatchEvent(new Event('shopify:section:unload', { bubbles: true }));
    main?.replaceChildren(document.createRange().createContextualFragment(markup));
    main?.dispatchEvent(new Event('shopify:section:load', { bubbles: true }));
  }, markup);

const starColour = ({ page }: Visit): Promise<string> =>
  page.evaluate(() => {
    const rating = document.querySelector('vouch-rating');
    return rating ? getComputedStyle(rating).getPropertyValue('--vouch-star') : 'no element';
  });

/** What a merchant sees of the extension while working on a theme. */
export function editing(): void {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vouchsafe-editing-'));
    assemble('dist/embed', folder);
    shop = new LiquidShop(join(folder, 'extensions/vouchsafe'), '/shopify/');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('and sees the blocks work, in the language of the shop', async () => {
    const visit = await open();
    await visit.showsReviews(10);
    await visit.until(async () => (await visit.snippets())[0]?.text, '4,3 (240)');
    expect(visit.requests).toContain('/shopify/vouchsafe.js');
  });

  it('and changes a setting: the section is drawn anew and works, in another look', async () => {
    const visit = await open();
    await visit.showsReviews(10);
    expect(await starColour(visit)).toBe('');
    await redraw(visit, '');
    await redraw(visit, section({ star: '#c2410c', per_page: 5 }));
    await visit.showsReviews(5);
    await visit.until(async () => (await visit.snippets())[0]?.text, '4,3 (240)');
    expect(await starColour(visit)).toBe('#c2410c');
  });
}
