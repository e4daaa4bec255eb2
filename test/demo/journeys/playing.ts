import { expect, it } from 'vitest';
import { stage } from './stage.js';
import type { Visit } from './visit.js';

/** What the preview shows, and what it was asked to. */
const preview = ({ page }: Visit): Promise<{ text: string; scheme: string; dir: string; accent: string }> =>
  page.evaluate(() => {
    const inside = document.querySelector('iframe')?.contentDocument;
    const section = inside?.querySelector('vouch-reviews')?.shadowRoot;
    const root = inside?.documentElement;
    return {
      text: section?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
      scheme: root?.dataset['scheme'] ?? '',
      dir: root?.dir ?? '',
      accent: root?.style.getPropertyValue('--vouch-accent') ?? '',
    };
  });

/** A merchant tries every setting before going live. */
export function playing(): void {
  it('shows an element as the controls say, under the shop’s own policy', async () => {
    const visit = await stage.visit('/playground.html');
    await visit.until(async () => (await preview(visit)).text.includes('240 reviews'), true);
    await visit.page.click('input[value="empty"] + span');
    await visit.until(async () => (await preview(visit)).text.includes('No reviews yet'), true);
    await visit.page.click('input[value="dark"] + span');
    await visit.page.click('input[value="rtl"] + span');
    await visit.until(async () => (await preview(visit)).dir, 'rtl');
    expect((await preview(visit)).scheme).toBe('dark');
  });

  it('takes tokens and attributes by the keyboard, and writes the lines to paste', async () => {
    const visit = await stage.visit('/playground.html');
    await visit.page.focus('#vouch-reviews-per-page');
    await visit.page.keyboard.type('5');
    await visit.page.$eval('details', (tokens) => (tokens.open = true));
    await visit.page.focus('[name="--vouch-accent"]');
    await visit.page.keyboard.type('#c2185b');
    await visit.press('Enter');
    await visit.until(async () => (await preview(visit)).accent, '#c2185b');
    const lines = (id: string): Promise<string> => visit.page.$eval(`#${id}`, (code) => code.textContent ?? '');
    expect(await lines('html')).toContain('per-page="5"');
    expect(await lines('html')).toContain('--vouch-accent: #c2185b;');
    expect(await lines('npm')).toContain("import 'vouchsafe/define/reviews';");
    expect(await lines('react')).toContain('<Reviews productId="demo-full" perPage={5} />');
  });

  it('has a control for every attribute of every element that asks a proxy', async () => {
    const visit = await stage.visit('/playground.html');
    const names = await visit.page.$$eval('[data-tag]', (groups) =>
      groups.map(
        (group) => [group.getAttribute('data-tag'), [...group.querySelectorAll('input[name]')].length] as const,
      ),
    );
    expect(names.map(([tag]) => tag).sort()).toEqual([
      'vouch-business-rating',
      'vouch-coupon',
      'vouch-rating',
      'vouch-reviews',
      'vouch-top-rated',
    ]);
    expect(new Map(names).get('vouch-reviews')).toBeGreaterThan(5);
  });
}
