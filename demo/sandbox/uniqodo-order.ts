import * as z from 'zod/mini';
import { productById } from './products.js';
import type { UniqodoPromotion } from './uniqodo-promotions.js';

const sumSchema = z.number().check(z.nonnegative());
const absent = <Schema extends z.ZodMiniType>(schema: Schema) => z.optional(z.nullable(schema));

/** An order as this sandbox's account has set it up; money in whole units of the currency. */
export const orderSchema = z.object({
  /** The shop's own id: an order that is reported twice under it is one. */
  id: absent(z.string()),
  status: absent(z.string()),
  currency: z._default(z.string().check(z.regex(/^[A-Z]{3}$/)), 'GBP'),
  products: z.array(z.object({ id: z.string(), quantity: sumSchema, price: sumSchema, kind: z.optional(z.string()) })),
  shipping: absent(z.object({ cost: sumSchema })),
  /** As answered before, whatever else they hold. */
  appliedPromotions: absent(z.array(z.object({ promotionId: z.string(), couponCode: absent(z.string()) }))),
});
export type UniqodoOrder = z.infer<typeof orderSchema>;

const cents = (sum: number): number => Math.round(sum * 100) / 100;

/** What is left to pay of an order while promotions are taken off it. */
export class Purchase {
  readonly order: UniqodoOrder;
  #goods: number;
  #delivery: number;
  readonly #discounts = new Map<UniqodoPromotion, number>();

  constructor(order: UniqodoOrder) {
    this.order = order;
    this.#goods = this.subtotal;
    this.#delivery = order.shipping?.cost ?? 0;
  }

  /** The goods before any promotion. */
  get subtotal(): number {
    return this.#worth();
  }

  get promotions(): readonly UniqodoPromotion[] {
    return [...this.#discounts.keys()];
  }

  get isFree(): boolean {
    return this.#goods <= 0;
  }

  get isDeliveryFree(): boolean {
    return this.#delivery <= 0;
  }

  /** Whether there is anything that a promotion is for. */
  qualifies({ kind }: UniqodoPromotion): boolean {
    return this.#worth(kind) > 0;
  }

  /** Takes a promotion off. Each is reckoned from the full price, and none takes more than is left. */
  apply(promotion: UniqodoPromotion): void {
    const { gives, kind } = promotion;
    if (gives === 'delivery') {
      this.#discounts.set(promotion, this.#delivery);
      this.#delivery = 0;
      return;
    }
    const full = 'percent' in gives ? (this.#worth(kind) * gives.percent) / 100 : gives.sum;
    const discount = cents(Math.min(full, this.#goods));
    this.#goods = cents(this.#goods - discount);
    this.#discounts.set(promotion, discount);
  }

  /** What a promotion saves. */
  discount(promotion: UniqodoPromotion): { amount: number; currency: string } {
    return { amount: this.#discounts.get(promotion) ?? 0, currency: this.order.currency };
  }

  get totals(): { discount: number; total: number; currency: string } {
    const discount = cents([...this.#discounts.values()].reduce((sum, saved) => sum + saved, 0));
    return { discount, total: cents(this.#goods + this.#delivery), currency: this.order.currency };
  }

  #worth(kind?: string): number {
    const products = this.order.products.filter(
      (product) => kind === undefined || (product.kind ?? productById(product.id)?.kind) === kind,
    );
    return cents(products.reduce((sum, { price, quantity }) => sum + price * quantity, 0));
  }
}
