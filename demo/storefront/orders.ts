import type { Order } from 'vouchsafe/proxy';
import { CUSTOMER, sums, type DemoCart } from './carts.js';

/** A cart that was bought, as a merchant's server sends it to `POST /v1/orders`. */
export function toOrder(cart: DemoCart, id: string): Order {
  const { subtotal, total, currency } = sums(cart);
  const { delivery, signedIn } = cart;
  return {
    external_id: id,
    order_date: new Date().toISOString(),
    currency,
    subtotal_price: subtotal,
    total_price: total,
    payment_status: 'paid',
    customer: signedIn ? { external_id: CUSTOMER.id, first_name: CUSTOMER.name, email: CUSTOMER.email } : {},
    custom_properties: delivery === undefined ? {} : { delivery_type: delivery },
    line_items: cart.lines
      .filter(({ quantity }) => quantity > 0)
      .map(({ product, quantity }) => ({
        external_product_id: product.id,
        quantity,
        total_price: product.price * quantity,
        custom_properties: { vendor: product.brand },
      })),
  };
}
