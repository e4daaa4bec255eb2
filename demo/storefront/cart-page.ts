/**
 * The cart page's own script: sends each change to the shop's server, shows its answer, and fires `vouch-cart-change`
 * for the coupon field. The element comes with the script tag; only its events are used here.
 */
import type { CouponElement } from 'vouchsafe';
import type { CartChange, ShownCart } from './carts.js';

const find = <T extends Element>(selector: string, root: ParentNode = document): T => {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
};

const page = find<HTMLElement>('[data-cart]');
const coupon = find<CouponElement>('vouch-coupon');
const address = `/carts/${encodeURIComponent(page.dataset['cart'] ?? '')}`;
let cart: ShownCart = JSON.parse(page.dataset['state'] ?? '{}');

const format = (value: number): string =>
  new Intl.NumberFormat(document.documentElement.lang, { style: 'currency', currency: cart.currency }).format(value);

function show(): void {
  for (const { id, quantity, sum } of cart.lines) {
    const line = find<HTMLElement>(`[data-line="${CSS.escape(id)}"]`);
    find('[data-sum]', line).textContent = format(sum);
    const input = find<HTMLInputElement>('input', line);
    if (document.activeElement !== input) input.value = String(quantity);
    line.toggleAttribute('data-none', quantity === 0);
  }
  const saved = Math.min(coupon.totals?.discount?.value ?? 0, cart.total);
  find('[data-subtotal]').textContent = format(cart.subtotal);
  find('[data-shipping]').textContent = cart.delivery ? format(cart.shipping) : '—';
  find<HTMLElement>('[data-discount-row]').hidden = saved === 0;
  find('[data-discount]').textContent = `−${format(saved)}`;
  find('[data-total]').textContent = format(cart.total - saved);
}

async function send(path: string, change: CartChange): Promise<void> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(change) };
  const response = await fetch(address + path, init);
  if (response.ok) cart = (await response.json()) as ShownCart;
  show();
  document.dispatchEvent(new Event('vouch-cart-change'));
}

page.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === 'quantity') {
    const id = target.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? '';
    void send('', { quantities: { [id]: Number(target.value) } });
  } else if (target instanceof HTMLInputElement && target.name === 'delivery') {
    void send('', { delivery: target.value });
  } else if (target instanceof HTMLInputElement && target.name === 'signed-in') {
    void send('', { signedIn: target.checked });
  }
});

find('[data-order]').addEventListener('click', () => {
  void send('/order', {}).then(() => {
    find('[data-placed]').textContent = 'Thank you. Your order is placed, and its codes are used up.';
  });
});

coupon.addEventListener('vouch-promotions-load', show);
document.addEventListener('demo-language', show);
show();
