/**
 * What a shop fires on the document when a cart's lines have changed, or are about to: ours, which any shop may fire,
 * and Shopify's.
 */
const CART_EVENTS = ['vouch-cart-change', 'shopify:cart:lines-update'];

/**
 * Calls a listener whenever the cart may be another: by the shop's events, after the change that an event promises is
 * made or has failed, and when the page comes back from the browser's cache. Until the returned function is called.
 */
export function watchCart(listener: () => void): () => void {
  const over = new AbortController();
  const { signal } = over;
  const heard = async (event: Event): Promise<void> => {
    try {
      await Reflect.get(event, 'promise');
    } catch {
      // A change that failed may have been made in part.
    }
    if (!signal.aborted) listener();
  };
  for (const name of CART_EVENTS) document.addEventListener(name, (event) => void heard(event), { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && listener(), { signal });
  return () => over.abort();
}
