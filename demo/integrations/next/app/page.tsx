import { jsonLdText, productJsonLd } from 'vouchsafe/json-ld';
import { PROXY } from '../vouchsafe';
import { ProductReviews } from './product-reviews';

const product = { id: 'demo-full', name: 'Backpack' };

/** Rendered for each request: search engines read the stars that shoppers see. */
export const dynamic = 'force-dynamic';

export default async function Page() {
  const head = await describe();
  return (
    <main>
      {head && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: head }} />}
      <h1>{product.name}</h1>
      <ProductReviews productId={product.id} />
    </main>
  );
}

/** The product's JSON-LD; nothing where the proxy cannot be asked, since a page without stars is better than none. */
async function describe(): Promise<string | undefined> {
  try {
    const answer = await fetch(`${PROXY}/v1/reviews?product_id=${product.id}`);
    const node = answer.ok ? productJsonLd({ name: product.name }, await answer.json()) : undefined;
    return node && jsonLdText(node);
  } catch {
    return undefined;
  }
}
