import { html, raw } from 'hono/html';
import { renderRating, renderReviews, type AskedProxy } from 'vouchsafe/ssr';
import type { Product } from '../sandbox/products.js';
import type { Html, Preview } from './layout.js';
import { productPage } from './product.js';

/** What the server knows of the request for a page. */
interface Asked {
  readonly url: string;
  readonly nonce: string | undefined;
  /** Whether the elements come from the shop's own bundle, not by the script tag. */
  readonly bundled: boolean;
  /** Where it asks by itself what the browser would ask of `preview.proxy`. */
  readonly proxy: AskedProxy;
}

/**
 * The same product page with its rating and reviews in it: there to be read before any script has come, or without one.
 */
export async function serverPage(
  product: Product,
  preview: Preview,
  { url, nonce, bundled, proxy }: Asked,
): Promise<Html> {
  // The sandboxes share one machine with everything else, and may be slow.
  const page = { url, nonce, proxy: preview.proxy, lang: preview.lang, patience: 10_000 };
  const [rating, reviews] = await Promise.all([
    renderRating(proxy, page, { productId: product.id, href: '#reviews' }),
    renderReviews(proxy, page, { productId: product.id }),
  ]);
  const script = bundled ? html`<script type="module" async src="/storefront/server-page.js"></script>` : undefined;
  return productPage(product, preview, { rating: raw(rating), reviews: raw(reviews), script });
}
