import { html } from 'hono/html';
import { products, type Product } from '../sandbox/products.js';
import { showCart, type DemoCart } from './carts.js';
import { layout, type Html, type Preview } from './layout.js';

/** One colour of each design: the notebook's is the one that the demo's carts begin with. */
const goods = products.filter(({ id, index, itemGroup }) =>
  itemGroup === 'margin-notebook' ? id === 'margin-notebook-sage' : index % 4 === 0,
);

/** What the page's script knows of a thing that is for sale. */
export type Good = Pick<Product, 'id' | 'title' | 'brand' | 'description' | 'image' | 'price' | 'currency'>;

const toGood = ({ id, title, brand, description, image, price, currency }: Product): Good => ({
  id,
  title,
  brand,
  description,
  image,
  price,
  currency,
});

/**
 * A shop that is one page: its script draws the category, each product and the bag, and goes from one to the other
 * without a new page.
 */
export const singlePage = (cart: DemoCart, preview: Preview): Html =>
  layout(
    'A shop on one page',
    html`
      <div
        data-shop
        data-goods="${JSON.stringify(goods.map(toGood))}"
        data-bag="${JSON.stringify(showCart(cart))}"
        data-cart="${cart.id}"
        data-proxy="${preview.proxy}"
        data-promotions="${preview.promotions}"
      >
        <noscript><p>This shop is drawn by its script. The other pages go without one.</p></noscript>
      </div>
    `,
    preview,
    html`<script type="module" src="/storefront/single-page.js"></script>`,
  );
