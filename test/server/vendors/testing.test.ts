import { beforeEach, describe, expect, it } from 'vitest';
import { BUSINESS, VendorError, type ReviewSource } from '../../../src/server/vendors/review-vendor.js';
import { reviewVendorChecks, type ReviewShop, type VendorFeature } from '../../../src/server/vendors/testing.js';
import type { Review } from '../../../src/model/review.js';
import { review } from '../review-set/invented-reviews.js';

const FEATURES: readonly VendorFeature[] = [
  ...(['removed', 'catalogue', 'replies', 'vote', 'business', 'topRated'] as const),
  ...(['shopReviews', 'variants'] as const),
];
const PAGE = 5;
const REPLY = { author: 'The shop', body: 'Thank you.', createdAt: '2026-01-02T00:00:00Z' };

/** A vendor that keeps every rule, in memory, by numbered pages. Tests break it. */
class OrderlyShop implements ReviewShop {
  readonly many = { id: 'mug', key: { sku: 'mug' } };
  readonly one = { id: 'lamp', key: { sku: 'lamp' } };
  readonly none = { id: 'vase', key: { sku: 'vase' } };
  readonly variant = { id: 'lamp', key: { sku: 'lamp' } };
  readonly group = { id: 'the group', key: { itemGroup: 'group' } };
  readonly unknown = { id: 'ghost', key: { sku: 'ghost' } };
  readonly products = 3;
  readonly personal = /@shopper/;
  readonly answered = 'answered';
  readonly unanswered = 'unanswered';
  readonly noReviews = ['mug-99'];
  readonly ofShop = ['shop-1', 'shop-2'];
  readonly vendor: ReviewSource;
  #failing = false;
  #removed: string[] = [];
  readonly #votes = new Map<string, { up: number; down: number }>();
  readonly #lists: Record<string, Review[]>;

  constructor() {
    const write = (id: string, day: number): Review =>
      review({ id, rating: 1 + (day % 5), createdAt: `2026-01-${String(28 - day).padStart(2, '0')}T00:00:00Z` });
    const lamp = write('lamp-1', 4);
    this.#lists = {
      mug: Array.from({ length: 12 }, (_, index) => write(`mug-${index}`, index)),
      lamp: [lamp],
      vase: [],
      group: [write('vase-red', 3), lamp],
      business: this.ofShop.map((id, day) => ({ ...write(id, day), subject: 'business' as const })),
    };
    this.vendor = this.#open();
  }

  published({ id }: { id: string }): number {
    return this.#lists[id]?.length ?? 0;
  }
  write({ id }: { id: string }, title: string): string {
    const createdAt = new Date().toISOString().replace(/\.\d+/, '');
    this.#lists[id]?.unshift(review({ id: 'new', title, createdAt }));
    return 'new';
  }
  takeDown({ id }: { id: string }, gone: string): void {
    this.#lists[id] = (this.#lists[id] ?? []).filter((kept) => kept.id !== gone);
    this.#removed.push(gone);
  }
  fail(failing: boolean): void {
    this.#failing = failing;
  }
  votes(id: string): { up: number; down: number } | undefined {
    return this.#votes.get(id) ?? { up: 0, down: 0 };
  }

  #open(): ReviewSource {
    const alive = (): void => {
      if (this.#failing) throw new VendorError('unavailable');
    };
    const listOf = ({ key }: { key: ReviewShop['many']['key'] | 'business' }): Review[] => {
      alive();
      const name = key === 'business' ? key : 'sku' in key ? key.sku : key.itemGroup;
      return this.#lists[name] ?? [];
    };
    const rate = (list: readonly Review[]) => ({
      count: list.length,
      average: list.length === 0 ? null : list.reduce((sum, { rating }) => sum + rating, 0) / list.length,
    });
    return {
      page: async (subject, { cursor = '0', since }) => {
        const list = listOf(subject).filter(
          ({ createdAt }) => !since || Date.parse(createdAt) >= since.getTime() - 999,
        );
        const start = Number(cursor);
        const about = subject === BUSINESS ? {} : { productId: subject.id };
        const reviews = list.slice(start, start + PAGE).map(({ productId: _, ...rest }) => ({ ...rest, ...about }));
        return { reviews, next: start + PAGE < list.length ? String(start + PAGE) : undefined };
      },
      rating: async (subject, { signal }) => {
        signal?.throwIfAborted();
        return rate(listOf(subject));
      },
      removed: async (subject) => {
        listOf(subject);
        return { ids: this.#removed };
      },
      catalogue: async () => {
        const entry = (sku: string) => ({ sku, itemGroup: undefined, rating: rate(listOf({ key: { sku } })) });
        return { entries: ['mug', 'lamp', 'vase'].map(entry) };
      },
      replies: async (id) => {
        alive();
        return id === this.answered ? [REPLY] : [];
      },
      vote: async (id, vote) => {
        alive();
        if (!Object.values(this.#lists).some((list) => list.some((known) => known.id === id))) {
          throw new VendorError('review_not_found');
        }
        const votes = this.#votes.get(id) ?? { up: 0, down: 0 };
        this.#votes.set(id, { ...votes, [vote]: votes[vote] + 1 });
      },
      business: async () => {
        const list = listOf(BUSINESS);
        const fives = list.filter(({ rating }) => rating === 5).length;
        const distribution = { 1: 0, 2: 0, 3: 0, 4: 0, 5: fives };
        return { summary: { ...rate(list), distribution, dimensions: [] }, datasources: [] };
      },
      topRated: async () => {
        alive();
        const best = (productId: string) => ({ productId, title: productId, rating: { count: 1, average: 5 } });
        return { products: ['mug', 'lamp'].map(best) };
      },
    };
  }
}

let shop: OrderlyShop;
beforeEach(() => {
  shop = new OrderlyShop();
});

/** Which checks a vendor does not pass. */
async function broken(features = FEATURES): Promise<string[]> {
  const names: string[] = [];
  for (const { name, run } of reviewVendorChecks(features)) {
    await run(shop).catch((error: unknown) => {
      expect(error).toBeInstanceOf(Error);
      names.push(name);
    });
  }
  return names;
}

describe('the checks of a vendor of reviews', () => {
  it('are passed by one that keeps every rule', async () => {
    expect(await broken()).toEqual([]);
  });

  it('are fewer for a vendor that does less, which may not do more', async () => {
    expect(reviewVendorChecks([]).length).toBeLessThan(reviewVendorChecks(FEATURES).length);
    expect(await broken(FEATURES.filter((feature) => feature !== 'catalogue'))).toEqual([
      'does what it is said to do, and claims no more',
    ]);
  });

  /** Each breaks one rule, by what it makes of a good answer. */
  const pages = (change: (reviews: readonly Review[]) => readonly Review[]) => (): void => {
    const { page } = shop.vendor;
    Object.assign(shop.vendor, {
      page: async (...asked: Parameters<typeof page>) => {
        const good = await page(...asked);
        return { ...good, reviews: change(good.reviews) };
      },
    });
  };
  const answers = (method: keyof ReviewSource, answer: unknown) => (): void => {
    Object.assign(shop.vendor, { [method]: async () => answer });
  };
  it.each<[string, () => void, RegExp]>([
    ['twice the same review on a page', pages((list) => [...list, ...list]), /every published review/],
    ['the oldest first', pages((list) => list.toReversed()), /newest first/],
    ['more than the model says', pages((list) => list.map((one) => ({ ...one, email: 'a@b' }))), /as the model says/],
    ['milliseconds', pages((l) => l.map((r) => ({ ...r, createdAt: r.createdAt.replace('Z', '.5Z') }))), /model says/],
    ['another product', pages((list) => list.map((one) => ({ ...one, productId: 'x' }))), /under the product/],
    ['what is personal', pages((list) => list.map((one) => ({ ...one, body: 'a@shopper.example' }))), /personal/],
    ['a first page that never ends', () => endless(), /every published review/],
    ['another rating', answers('rating', { count: 1, average: 5 }), /count and average/],
    ['half a catalogue', answers('catalogue', { entries: [] }), /whole catalogue/],
    ['no removals', answers('removed', { ids: [] }), /taken down/],
    ['no replies', answers('replies', []), /was answered/],
    ['no votes', answers('vote', undefined), /counts a vote/],
    ['no best', answers('topRated', { products: [] }), /rated best/],
    ['another rating of the shop', answers('business', { summary: { count: 9 } }), /the shop itself/],
    ['an error of another kind', () => void (shop.fail = () => failWith(new Error('no'))), /a VendorError/],
    ['an answer after its caller gave up', () => ignoreSignal(), /gives up/],
  ])('find %s', async (_, breakIt, name) => {
    breakIt();
    expect((await broken()).some((check) => name.test(check))).toBe(true);
  });

  function endless(): void {
    const { page } = shop.vendor;
    Object.assign(shop.vendor, {
      page: async (...asked: Parameters<typeof page>) => ({ ...(await page(...asked)), next: 'again' }),
    });
  }
  function failWith(error: Error): void {
    answers('page', undefined)();
    Object.assign(shop.vendor, { rating: () => Promise.reject(error) });
  }
  function ignoreSignal(): void {
    const { rating } = shop.vendor;
    Object.assign(shop.vendor, {
      rating: (...[subject]: Parameters<typeof rating>) => rating(subject, { priority: 'gather' }),
    });
  }
});
