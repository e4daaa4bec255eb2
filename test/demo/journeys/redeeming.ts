import { expect, it } from 'vitest';
import { enterCode, newCart, readCoupon, showsError, showsRows, visitCart } from './cart.js';
import { stage } from './stage.js';
import type { Visit } from './visit.js';

const change = ({ page }: Visit, selector: string): Promise<void> => page.locator(selector).click();

/** A cart, its codes, and the order that uses them up. */
export function redeeming(): void {
  it('applies codes one after the other, keeps them over a reload, and takes one off', async () => {
    const cart = newCart();
    const visit = await visitCart(cart);
    const before = await readCoupon(visit);
    await enterCode(visit, 'save10');
    const one = await showsRows(visit, 'save10');
    expect(one).toMatchObject({ typed: '', alert: '' });
    expect(one.discount).not.toBe('');
    expect(one.total).not.toBe(before.total);
    await enterCode(visit, 'UNIQUE3');
    await showsRows(visit, 'save10', 'UNIQUE3');
    await visitCart(cart, {}, visit);
    const { total } = await showsRows(visit, 'save10', 'UNIQUE3');
    await visit.click(/^Remove .*UNIQUE3/);
    await showsRows(visit, 'save10');
    await visit.until(async () => (await readCoupon(visit)).total === total, false);
  });

  it('says what is wrong with a code, keeps it, and lets it be mended', async () => {
    const visit = await visitCart(newCart());
    await enterCode(visit, 'SAVE1O');
    const { alert, typed } = await showsError(visit, /find/);
    expect(alert).toContain('SAVE1O');
    expect(typed).toBe('SAVE1O');
    // What was typed is selected: typing replaces it.
    await visit.page.keyboard.type('SAVE10');
    await visit.press('Enter');
    await showsRows(visit, 'SAVE10');
    expect((await readCoupon(visit)).alert).toBe('');
  });

  it('holds codes until there is a delivery, a sign-in, the right thing in the cart', async () => {
    const visit = await visitCart(newCart());
    await enterCode(visit, 'FREESHIP');
    await showsRows(visit, 'Choose a delivery option');
    await enterCode(visit, 'VIP20');
    const { status } = await showsRows(visit, 'FREESHIP', 'Sign in');
    expect(status).toMatch(/VIP20|sign/i);
    await change(visit, 'input[value=standard]');
    await visit.until(async () => /Choose a delivery option/.test((await readCoupon(visit)).rows.join()), false);
    await change(visit, 'input[name=signed-in]');
    await visit.until(async () => /Choose|Sign in/.test((await readCoupon(visit)).rows.join()), false);
    await showsRows(visit, 'FREESHIP', 'VIP20');
    // Nor is anything asked for under the field that the cart has by now.
    await visit.until(async () => /deliver|sign/i.test((await readCoupon(visit)).status), false);
  });

  it('keeps a code on hold that lapses when the cart changes, says why, and has it back', async () => {
    const visit = await visitCart(newCart());
    await change(visit, 'input[value=standard]');
    await enterCode(visit, 'FREESHIP');
    await showsRows(visit, 'FREESHIP');
    await change(visit, 'input[value=""]');
    await visit.until(async () => /FREESHIP.*on hold/.test((await readCoupon(visit)).status), true);
    const { status } = await showsRows(visit, 'Choose a delivery option');
    expect(status).toMatch(/on hold\. Please choose a delivery.*You no longer save/);
    await change(visit, 'input[value=standard]');
    await visit.until(async () => /FREESHIP.*applied/.test((await readCoupon(visit)).status), true);
    expect((await showsRows(visit, 'FREESHIP')).status).not.toMatch(/hold|choose/);
  });

  it('says nothing of a cart that is not so any more, and what an automatic promotion gives', async () => {
    const visit = await visitCart(newCart());
    const notebooks = async (count: string): Promise<void> => {
      const field = await visit.find('[data-line="margin-notebook-sage"] input');
      await field?.click({ count: 3 });
      await field?.type(count);
      await visit.press('Enter');
    };
    await notebooks('6');
    await visit.until(async () => /5% off orders over 150/.test((await readCoupon(visit)).status), true);
    await enterCode(visit, 'SPEND100');
    await showsRows(visit, 'SPEND100', 'Applied automatically');
    await notebooks('1');
    await visit.until(async () => /SPEND100.*on hold/.test((await readCoupon(visit)).status), true);
    const low = await showsRows(visit, 'Spend');
    expect(low.status).not.toMatch(/applied/);
    await notebooks('6');
    await showsRows(visit, 'SPEND100', 'Applied automatically');
    const high = await readCoupon(visit);
    expect(high.status).toMatch(/SPEND100.*applied/);
    expect(high.status).not.toMatch(/hold|no longer/);
  });

  it('puts a code in the place of another that it does not go with', async () => {
    const visit = await visitCart(newCart());
    await enterCode(visit, 'SAVE10');
    await enterCode(visit, 'UNIQUE2');
    await showsRows(visit, 'SAVE10', 'UNIQUE2');
    await enterCode(visit, 'WELCOME5');
    await showsError(visit, /combined/);
    await visit.click(/^Use .*WELCOME5.* instead/);
    const { status } = await showsRows(visit, 'WELCOME5', 'UNIQUE2');
    expect(status).toMatch(/WELCOME5.*SAVE10|SAVE10.*WELCOME5/);
  });

  it('uses codes up with the order, and not before', async () => {
    const [first, second] = [newCart(), newCart()];
    const buyer = await visitCart(first);
    await enterCode(buyer, 'UNIQUE1');
    await showsRows(buyer, 'UNIQUE1');
    const other = await visitCart(second);
    await enterCode(other, 'UNIQUE1');
    await showsError(other, /another checkout/);
    await buyer.page.bringToFront();
    await buyer.click(/^Place order/);
    await showsRows(buyer);
    const { promotions, yotpo } = stage.demo;
    await buyer.until(async () => [promotions.transactions.length, yotpo.orders.all.length], [1, 1]);
    expect(yotpo.orders.all[0]?.fields['custom_properties']).toMatchObject({ coupon_used: true });
    await other.page.bringToFront();
    await enterCode(other, 'UNIQUE1');
    await showsError(other, /has been redeemed/);
  });

  it('takes a code from the address once, and leaves the rest of it', async () => {
    const visit = await visitCart(newCart(), { code: 'SAVE10', utm: 'x' });
    await showsRows(visit, 'SAVE10');
    const { searchParams } = new URL(visit.page.url());
    expect([searchParams.get('code'), searchParams.get('utm')]).toEqual([null, 'x']);
    await visit.click(/^Remove .*SAVE10/);
    await showsRows(visit);
    await visit.page.reload();
    await visit.find('>>> input#code');
    await visit.page.$eval('vouch-coupon', (field) => field.revalidate());
    expect((await readCoupon(visit)).rows).toEqual([]);
  });

  it('does all of it by keys alone', async () => {
    const visit = await stage.arrive();
    await stage.go(visit, `/cart.html?cart=${newCart()}`);
    await visit.tabTo(/^Have a code\?$/);
    await visit.press('Enter');
    await visit.until(async () => (await visit.focus()).name, 'Promotion code');
    for (const code of ['SAVE10', 'UNIQUE5']) {
      await visit.page.keyboard.type(code);
      await visit.press('Enter');
      await visit.until(async () => (await readCoupon(visit)).typed, '');
    }
    await visit.page.keyboard.type('WELCOME5');
    await visit.press('Enter');
    await showsError(visit, /combined/);
    await visit.tabTo(/^Apply$/);
    await visit.tabTo(/^Use .*WELCOME5.* instead$/);
    await visit.press('Space');
    await showsRows(visit, 'WELCOME5', 'UNIQUE5');
    await visit.until(async () => (await visit.focus()).name, 'Promotion code');
    await visit.tabTo(/^Remove .*WELCOME5/);
    await visit.press('Enter');
    await showsRows(visit, 'UNIQUE5');
    await visit.until(async () => /^Remove .*UNIQUE5/.test((await visit.focus()).name), true);
    await visit.press('Enter');
    await showsRows(visit);
    await visit.until(async () => (await visit.focus()).name, 'Promotion code');
  });

  it('goes on where the sentences about codes cannot be fetched', async () => {
    const visit = await stage.arrive();
    await visit.interfere('/coupon-notices', (request) => request.abort());
    await visitCart(newCart(), {}, visit);
    await enterCode(visit, 'CODE_EXPIRED');
    const { typed } = await showsError(visit, /^Codes can’t be checked right now/);
    expect(typed).toBe('CODE_EXPIRED');
    await enterCode(visit, 'SAVE10');
    expect((await showsRows(visit, 'SAVE10')).alert).toBe('');
    visit.forgive(/ERR_FAILED/);
  });

  it('lets two tabs add to one cart at once, and loses neither code', async () => {
    const cart = newCart();
    const tabs = [await visitCart(cart), await visitCart(cart)];
    const codes = ['SAVE10', 'UNIQUE4'];
    await Promise.all(
      tabs.map(({ page }, index) =>
        page.$eval('vouch-coupon', (field, code) => field.applyCode(code), codes[index] ?? ''),
      ),
    );
    for (const tab of tabs) await tab.page.$eval('vouch-coupon', (field) => field.revalidate());
    for (const tab of tabs) await showsRows(tab, ...codes);
  });
}
