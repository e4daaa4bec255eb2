import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Issue } from '../../../src/model/order/order-check.js';
import type { OrderFindings, OrderVendor } from '../../../src/server/vendors/order-vendor.js';
import { VendorError } from '../../../src/server/vendors/review-vendor.js';
import type { PromotionCompletion } from '../../../src/server/vendors/promotion-vendor.js';
import { isWhole, type OrderChange } from '../../../src/model/order/order.js';
import { digest } from '../../../src/server/platform/digest.js';
import { OrderService, type OrderServiceOptions } from '../../../src/server/orders/order-service.js';
import { memoryStore } from '../../../src/server/stores/memory-store.js';
import { FakeClock } from '../vendors/calls/fake-clock.js';

type Event = { readonly id: number; readonly quantity: number } | 'fail' | 'lose' | 'pass';

/** A vendor that takes the newest it was sent for an order's state; and loses answers, or fails, when it is told to. */
class PlayedVendor implements OrderVendor {
  readonly name = 'played';
  readonly quantities = new Map<string, number>();
  readonly sent: string[] = [];
  /** Of each call, whether the vendor may have the order already. */
  readonly before: boolean[] = [];
  readonly coupons: unknown[] = [];
  readonly #held = new Map<string, Promise<void>>();
  next: 'fail' | 'lose' | 'refuse' | undefined;
  /** Why it takes no order. */
  errors: readonly Issue[] = [];

  check(): OrderFindings {
    return { errors: this.errors, warnings: [] };
  }

  async put(change: OrderChange, before: boolean): Promise<void> {
    this.before.push(before);
    this.coupons.push(isWhole(change) ? change.custom_properties?.coupon_used : undefined);
    const held = this.#held.get(change.external_id);
    this.#held.delete(change.external_id);
    await held;
    const fate = this.next;
    this.next = undefined;
    if (fate === 'fail') throw new VendorError('unavailable');
    if (fate === 'refuse') throw new VendorError('refused');
    const quantity = isWhole(change) ? (change.line_items[0]?.quantity ?? 0) : 0;
    this.quantities.set(change.external_id, quantity);
    this.sent.push(`${change.external_id} ${quantity}`);
    if (fate === 'lose') throw new VendorError('timeout');
  }

  /** Lets the next call about an order wait until it is let go. */
  hold(id: string): () => void {
    let letGo = (): void => {};
    this.#held.set(id, new Promise((resolve) => (letGo = resolve)));
    return letGo;
  }

  /** How many calls are still to come that wait. */
  get toCome(): number {
    return this.#held.size;
  }
}

/** A vendor of promotions, with carts that have earned one by a code each. */
class PlayedPromotions {
  readonly vendor = 'played';
  readonly reports: PromotionCompletion[] = [];
  readonly cleared: string[] = [];
  next: VendorError | undefined;

  async snapshotForOrder(cart: string) {
    return { journey: `journey of ${cart}`, applied: [{ code: 'SAVE10' }], withCode: true };
  }

  async clear(cart: string): Promise<void> {
    this.cleared.push(cart);
  }

  async report(completion: PromotionCompletion): Promise<void> {
    this.reports.push(completion);
    const { next } = this;
    this.next = undefined;
    if (next) throw next;
  }
}

const order = (id: number, quantity: number): object => ({
  ...{ external_id: `${id}`, order_date: '2026-04-30T15:59:00Z', customer: { email: 'ada@shopper.example' } },
  ...{ custom_properties: { customer_country: 'DE' }, line_items: [{ external_product_id: 'mug', quantity }] },
});

const open = () => {
  const clock = new FakeClock(Date.parse('2026-05-01T12:00:00Z'));
  const store = memoryStore({ clock: clock.now });
  const logger = { info: () => {}, warn: () => {}, error: () => {} };
  const provider = new PlayedVendor();
  const promotions = new PlayedPromotions();
  /** Instances come and go; the store and the vendor stay. */
  const desk = (more: Partial<OrderServiceOptions> = {}): OrderService =>
    new OrderService({ store, clock, logger, provider, promotions, ...more });
  return { clock, store, provider, promotions, desk };
};

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ id: fc.integer({ min: 1, max: 3 }), quantity: fc.integer({ min: 1, max: 5 }) }),
  fc.constantFrom('fail' as const, 'lose' as const, 'pass' as const),
);

describe('the service of orders', () => {
  it('brings the vendor to the newest state of every order, whatever fails and whoever delivers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 12 }), async (events) => {
        const { clock, provider, desk } = open();
        const newest = new Map<string, number>();
        for (const happening of events) {
          if (happening === 'pass') await clock.advance(5_000);
          else if (typeof happening === 'string') provider.next = happening;
          else {
            await desk().submit(order(happening.id, happening.quantity));
            newest.set(`${happening.id}`, happening.quantity);
          }
          // Two instances at once, as a fleet would.
          await Promise.all([desk().deliverDue(), desk().deliverDue()]);
        }
        // What fails last may fail at the first of these.
        for (let hour = 0; hour < 2; hour += 1) {
          await clock.advance(3_600_000);
          await desk().deliverDue();
        }
        expect([...provider.quantities].sort()).toEqual([...newest].sort());
      }),
      { numRuns: 60 },
    );
  });

  it('takes the same order twice for one, and says nothing of it again', async () => {
    const { provider, desk } = open();
    for (let time = 0; time < 3; time++) {
      await desk().submit(order(1, 2));
      await desk().deliverDue();
    }
    expect(provider.sent).toEqual(['1 2']);
  });

  it('says the newest once of an order that changed before anything was delivered', async () => {
    const { provider, desk } = open();
    for (const quantity of [1, 2, 3]) await desk().submit(order(1, quantity));
    await desk().deliverDue();
    expect(provider.sent).toEqual(['1 3']);
  });

  it('lets nothing overtake a slow delivery of the same order', async () => {
    const { clock, provider, desk } = open();
    const one = desk();
    const [first, second] = [provider.hold('1'), provider.hold('2')];
    for (const id of [1, 2]) await one.submit(order(id, 1));
    const tended = one.deliverDue();
    await vi.waitFor(() => expect(provider.toCome).toBe(0));
    await one.submit(order(1, 2));
    second();
    // The lane that is free by now looks for more.
    await new Promise(setImmediate);
    first();
    await tended;
    await clock.advance(5_000);
    await one.deliverDue();
    expect(provider.sent).toEqual(['2 1', '1 1', '1 2']);
  });

  it('remembers that an order may have arrived, whatever becomes of it in between', async () => {
    const { provider, desk } = open();
    provider.next = 'lose';
    await desk().submit(order(1, 1));
    await desk().deliverDue();
    await desk().submit(order(1, 2));
    await desk().deliverDue();
    expect(provider.before).toEqual([false, true]);
  });

  it('remembers that a redemption may have arrived, even once it was given up', async () => {
    const { promotions, desk } = open();
    promotions.next = new VendorError('refused');
    await desk().submit(order(1, 1), { cart: 'cart-1' });
    await desk().deliverDue();
    expect(await desk().deadLetters.retry(() => true)).toHaveLength(1);
    await desk().deliverDue();
    expect(promotions.reports.map(({ again }) => again)).toEqual([false, true]);
    expect(promotions.reports[1]).not.toHaveProperty('tried');
  });

  it('takes along the promotions of a cart that is named only when the order comes again, or late', async () => {
    const [newer, older] = [{ at: 2 }, { at: 1 }];
    for (const [first, then] of [
      [{}, {}],
      [newer, newer],
      [newer, older],
    ]) {
      const { promotions, desk } = open();
      await desk().submit(order(1, 1), first);
      await desk().deliverDue();
      await desk().submit(order(1, 1), { ...then, cart: 'cart-1' });
      await desk().deliverDue();
      expect(promotions.reports).toMatchObject([{ journey: 'journey of cart-1', status: 'confirmed' }]);
      expect(promotions.cleared).toEqual(['cart-1']);
    }
  });

  it('tells the vendor of reviews that a coupon was used once that is known', async () => {
    const { provider, desk } = open();
    for (const submission of [{}, { cart: 'cart-1' }]) {
      await desk().submit(order(1, 1), submission);
      await desk().deliverDue();
    }
    expect(provider.coupons).toEqual([undefined, true]);
  });

  it('reports no order as confirmed that is known to be cancelled', async () => {
    const { promotions, desk } = open();
    await desk().submit({ ...order(1, 1), payment_status: 'voided' }, { at: 2 });
    await desk().submit(order(1, 1), { at: 1, cart: 'cart-1' });
    await desk().deliverDue();
    expect(promotions.reports).toMatchObject([{ status: 'cancelled' }]);
  });

  it('keeps nothing of the customer of a refused order for longer than a month', async () => {
    const { clock, store, provider, desk } = open();
    const kept = async (): Promise<string> => (await store.get(`orders:order-${await digest('1')}`)) ?? '';
    const service = desk();
    provider.next = 'refuse';
    await service.submit(order(1, 1));
    await service.deliverDue();
    await clock.advance(29 * 24 * 3_600_000);
    await service.deliverDue();
    expect(await kept()).toContain('ada@shopper.example');
    expect(await service.deadLetters.list()).toMatchObject([{ order: '1', reason: 'refused', attempts: 1 }]);
    await clock.advance(24 * 3_600_000);
    await service.deliverDue();
    expect(await kept()).not.toContain('ada@shopper.example');
    expect(await service.deadLetters.list()).toEqual([]);
    await service.submit(order(1, 2));
    await service.deliverDue();
    expect(provider.sent).toEqual(['1 2']);
  });

  it('delivers what came in meanwhile at once', async () => {
    const { provider, desk } = open();
    const service = desk();
    const letGo = provider.hold('1');
    await service.submit(order(1, 1));
    const delivered = service.deliverDue();
    await vi.waitFor(() => expect(provider.toCome).toBe(0));
    await service.submit(order(1, 2));
    // Another lane finds the order taken, and puts the newer state off.
    const again = service.deliverDue();
    await new Promise(setImmediate);
    letGo();
    await Promise.all([delivered, again]);
    expect(provider.sent).toEqual(['1 1', '1 2']);
  });

  it('an order is cancelled for good once it was, whichever message comes with the cart', async () => {
    const { promotions, desk } = open();
    await desk().submit({ ...order(1, 1), payment_status: 'voided' }, { at: 2 });
    await desk().deliverDue();
    await desk().submit(order(1, 1), { at: 1, cart: 'cart-1' });
    await desk().deliverDue();
    expect(promotions.reports).toMatchObject([{ status: 'cancelled' }]);
  });

  describe('an order that the vendor of orders refuses', () => {
    it('is refused, and leaves no trace, when there is nothing else to be done with it', async () => {
      const { provider, store, desk } = open();
      provider.errors = [{ param: 'line_items', message: 'is empty' }];
      await expect(desk().submit({ external_id: '1', currency: 7 })).rejects.toMatchObject({
        issues: [
          { param: 'line_items', message: 'is empty' },
          { param: 'currency', message: 'must be text' },
        ],
      });
      expect(await store.get(`orders:order-${await digest('1')}`)).toBeUndefined();
      await desk().deliverDue();
      expect(provider.sent).toEqual([]);
    });

    it('is reported to the vendor of promotions with what can be read of it', async () => {
      const { provider, promotions, desk } = open();
      provider.errors = [{ param: 'line_items', message: 'is empty' }];
      const receipt = await desk().submit({ external_id: '1' }, { cart: 'cart-1' });
      expect(receipt).toEqual({ accepted: true, warnings: [], errors: provider.errors });
      await desk().deliverDue();
      expect(provider.sent).toEqual([]);
      expect(promotions.reports).toMatchObject([{ orderId: '1', order: { products: [] }, applied: [{}] }]);
    });

    it('does not take along the state before it, which is delivered all the same', async () => {
      const { provider, desk } = open();
      await desk().submit(order(1, 1), { cart: 'cart-1' });
      provider.errors = [{ param: 'line_items', message: 'is empty' }];
      await desk().submit({ external_id: '1' });
      await desk().deliverDue();
      expect(provider.sent).toEqual(['1 1']);
    });
  });

  it('an order is made into a transaction by us when the merchant’s own words for it fail', async () => {
    const { promotions, desk } = open();
    const transaction = () => {
      throw new Error('the hook trips');
    };
    await desk({ transaction }).submit(order(1, 2), { cart: 'cart-1' });
    await desk().deliverDue();
    expect(promotions.reports).toMatchObject([{ order: { products: [{ id: 'mug', quantity: 2 }] } }]);
  });

  it('leaves a cart alone whose promotions the order has not taken', async () => {
    const { promotions, desk } = open();
    for (const cart of ['cart-1', 'cart-2']) await desk().submit(order(1, 1), { cart });
    expect(promotions.cleared).toEqual(['cart-1']);
  });

  it('gives up what it cannot read any more, and takes the same order again in its place', async () => {
    const { store, provider, desk } = open();
    await desk().submit(order(1, 1));
    const key = `orders:order-${await digest('1')}`;
    await store.set(key, (await store.get(key))?.replace('"line_items":', '"lines":') ?? '');
    await desk().deliverDue();
    expect(await desk().deadLetters.list()).toMatchObject([{ order: '1', reason: 'refused: order unreadable' }]);
    await desk().submit(order(1, 1));
    await desk().deliverDue();
    expect(provider.sent).toEqual(['1 1']);
    expect(await desk().deadLetters.list()).toEqual([]);
  });
});
