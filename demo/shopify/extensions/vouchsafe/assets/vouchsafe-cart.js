/** After which a cart may have another address: ours, which any theme may fire, and Shopify's own. */
const CHANGES = ['vouch-cart-change', 'shopify:cart:lines-update'];

/**
 * The address of the shopper's cart: its token, without the key that opens the cart to whoever has it. Orders carry the
 * same as their `cart_token`. Undefined while the cart is empty, when every answer names another.
 */
async function readAddress() {
  const root = globalThis.Shopify?.routes?.root ?? '/';
  const response = await fetch(`${root}cart.js`);
  if (!response.ok) return undefined;
  const { token, item_count: count } = await response.json();
  return count > 0 ? String(token).split('?')[0] : undefined;
}

/**
 * Gives the coupon field inside it the address of the cart, which Liquid does not know. An element, and not a script
 * that looks for fields: the theme editor and carts that are drawn anew put fields in at any time.
 */
class CartAddressElement extends HTMLElement {
  #over = new AbortController();

  connectedCallback() {
    this.#over = new AbortController();
    const { signal } = this.#over;
    for (const name of CHANGES)
      document.addEventListener(name, ({ promise }) => this.#tell(signal, promise), { signal });
    this.#tell(signal);
  }

  disconnectedCallback() {
    this.#over.abort();
  }

  /** Asks once the change under way is over, well or not. A cart that cannot be asked keeps the address it had. */
  async #tell(signal, change) {
    await Promise.allSettled([change]);
    const address = await readAddress().catch(() => undefined);
    if (address === undefined || signal.aborted) return;
    for (const field of this.querySelectorAll('vouch-coupon')) field.setAttribute('cart', address);
  }
}

if (!customElements.get('vouchsafe-cart')) customElements.define('vouchsafe-cart', CartAddressElement);
