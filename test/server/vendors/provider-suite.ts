import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseBusinessRating } from '../../../src/model/business-rating.js';
import { parseReply, parseReview, type Review } from '../../../src/model/review.js';
import { parseTopRated } from '../../../src/model/top-rated.js';
import type {
  CallOptions,
  ProductRef,
  ReviewVendor,
  ReviewSubject,
  Vote,
} from '../../../src/server/vendors/review-vendor.js';
import { BUSINESS, VendorError } from '../../../src/server/vendors/review-vendor.js';

/** What a vendor may leave to others. */
const OPTIONAL = ['replies', 'vote', 'business', 'businesses', 'topRated', 'review', 'create'] as const;

/** A vendor's shop to try a provider on, reached as the real one would be. */
export interface VendorUnderTest {
  readonly provider: ReviewVendor;
  /** Products by how many reviews they have: more than two runs of 50, exactly one, none. */
  readonly many: ProductRef;
  readonly one: ProductRef;
  readonly none: ProductRef;
  /** A product that is one of several variants, and all of these together. */
  readonly variant: ProductRef;
  readonly group: ProductRef;
  /** A product that the vendor does not have. */
  readonly unknown: ProductRef;
  /** How many products are in the catalogue, and how many reviews of a product are published. */
  readonly products: number;
  published(product: ProductRef): number;
  /** The vendor never says what has been taken down; its count does. */
  readonly silentOnRemovals?: boolean;
  /** What this vendor does of what it may leave to others. */
  readonly does: readonly (typeof OPTIONAL)[number][];
  /** Reviews of the shop itself that are published, by what the provider calls them. */
  readonly ofShop: readonly string[];
  /** The provider's names of a review with an answer to it, and of one without. */
  readonly answered?: string;
  readonly unanswered?: string;
  /** The votes on a product's review as the vendor has them, by what the provider calls it. */
  votes(id: string): Readonly<Record<Vote, number>> | undefined;
  /** What no answer of ours may hold: e-mail addresses, order numbers, user names. */
  readonly personal: RegExp;
  /** A shopper writes a review; resolves with what the provider calls it. */
  write(product: ProductRef, title: string): string;
  /** The vendor takes a review down, by what the provider calls it. */
  takeDown(product: ProductRef, id: string): void;
  /** The vendor fails at every call from now on, or no longer. */
  fail(failing: boolean): void;
  close(): Promise<void>;
}

const CALL: CallOptions = { priority: 'gather' };
const RUN = 50;

/** Every review of a subject, run after run. */
async function everyReview(provider: ReviewVendor, subject: ReviewSubject): Promise<Review[]> {
  const reviews: Review[] = [];
  for (let start = 0; ; start += RUN) {
    const run = await provider.reviews(subject, { start, count: RUN }, CALL);
    expect(run.received).toBeLessThanOrEqual(RUN);
    expect(run.reviews.length).toBeLessThanOrEqual(run.received);
    reviews.push(...run.reviews);
    if (run.received < RUN) return reviews;
  }
}

/** What every provider of reviews does, whatever its vendor. `make` opens a shop of its own. */
export function runReviewProviderSuite(name: string, make: () => Promise<VendorUnderTest>): void {
  describe(`${name} as a review provider`, () => {
    let vendor: VendorUnderTest;
    let provider: ReviewVendor;
    beforeAll(async () => {
      vendor = await make();
      provider = vendor.provider;
    });
    afterAll(() => vendor.close());

    it('gives every published review once, newest first, as the model says', async () => {
      const reviews = await everyReview(provider, vendor.many);
      expect(reviews).toHaveLength(vendor.published(vendor.many));
      expect(reviews.length).toBeGreaterThan(2 * RUN);
      expect(new Set(reviews.map(({ id }) => id)).size).toBe(reviews.length);
      for (const review of reviews) {
        expect(parseReview(review)).toEqual(review);
        expect(review).toMatchObject({ subject: 'product', productId: vendor.many.id });
        expect(review.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      }
      const moments = reviews.map(({ createdAt }) => createdAt);
      expect(moments).toEqual([...moments].sort().reverse());
    });

    it('gives the run that is asked for', async () => {
      const all = await everyReview(provider, vendor.many);
      const run = await provider.reviews(vendor.many, { start: 0, count: 20 }, CALL);
      expect(run.received).toBe(20);
      expect(run.reviews).toEqual(all.slice(0, run.reviews.length));
    });

    it('gives all it has where there is little', async () => {
      expect(await everyReview(provider, vendor.one)).toHaveLength(1);
      expect(await provider.reviews(vendor.none, { start: 0, count: RUN }, CALL)).toEqual({ reviews: [], received: 0 });
    });

    it('gives the reviews of every variant of a group under the product that was asked for', async () => {
      const together = await everyReview(provider, vendor.group);
      const alone = (await everyReview(provider, vendor.variant)).map(({ id }) => id);
      expect(together.length).toBeGreaterThan(alone.length);
      expect(together.map(({ id }) => id)).toEqual(expect.arrayContaining(alone));
      expect(new Set(together.map(({ productId }) => productId))).toEqual(new Set([vendor.group.id]));
    });

    it('knows a product that is not there from one without reviews, or finds none', async () => {
      const outcome = await provider.reviews(vendor.unknown, { start: 0, count: RUN }, CALL).catch((error) => error);
      if (outcome instanceof VendorError) expect(outcome.kind).toBe('product_not_found');
      else expect(outcome).toMatchObject({ reviews: [], received: 0 });
    });

    it('gives count and average as the vendor has them', async () => {
      const reviews = await everyReview(provider, vendor.many);
      const { count, average } = await provider.rating(vendor.many, CALL);
      expect(count).toBe(reviews.length);
      expect(average).toBeCloseTo(reviews.reduce((sum, { rating }) => sum + rating, 0) / reviews.length, 1);
      expect(await provider.rating(vendor.none, CALL)).toEqual({ count: 0, average: null });
    });

    it('walks the whole catalogue with ratings', async () => {
      const half = Math.ceil(vendor.products / 2);
      const first = await provider.catalogue({ start: 0, count: half }, CALL);
      const rest = await provider.catalogue({ start: half, count: half + 1 }, CALL);
      const entries = [...first.entries, ...rest.entries];
      expect([first.received, rest.received]).toEqual([half, vendor.products - half]);
      expect(new Set(entries.map(({ sku }) => sku)).size).toBe(vendor.products);
      const { key } = vendor.many;
      const entry = entries.find(({ sku }) => 'sku' in key && sku === key.sku);
      expect(entry?.rating.count).toBe(vendor.published(vendor.many));
    });

    it('finds what has been written and taken down since a moment', async () => {
      const since = new Date(Date.now() - 1_000);
      const id = vendor.write(vendor.many, 'Written just now');
      const written = await provider.reviewsSince(vendor.many, since, { start: 0, count: RUN }, CALL);
      expect(written.reviews.map((review) => [review.id, review.title])).toEqual([[id, 'Written just now']]);
      vendor.takeDown(vendor.many, id);
      const removed = await provider.removedSince(vendor.many, since, { start: 0, count: RUN }, CALL);
      expect(removed.ids).toEqual(vendor.silentOnRemovals ? [] : [id]);
      expect((await everyReview(provider, vendor.many)).map((review) => review.id)).not.toContain(id);
    });

    it('does beside what its vendor does, and claims no more', () => {
      expect(OPTIONAL.filter((name) => provider[name])).toEqual(vendor.does);
    });

    it('gives the published reviews of the shop itself, in agreement with its rating', async () => {
      const reviews = await everyReview(provider, BUSINESS);
      expect(reviews.map(({ id }) => id)).toEqual(vendor.ofShop);
      expect(reviews.length).toBeGreaterThan(2 * RUN);
      for (const review of reviews) {
        expect(parseReview(review)).toEqual(review);
        expect(review.subject).toBe('business');
      }
      const { count, average } = await provider.rating(BUSINESS, CALL);
      expect(count).toBe(reviews.length);
      expect(average).toBeCloseTo(reviews.reduce((sum, { rating }) => sum + rating, 0) / reviews.length, 1);
      const { summary } = parseBusinessRating(await provider.business?.(CALL));
      expect(summary).toMatchObject({ count, average });
      expect(summary.distribution[5]).toBe(reviews.filter(({ rating }) => rating === 5).length);
    });

    it('counts a vote at its vendor, and knows none on what is not there', async () => {
      const [up, down] = (await everyReview(provider, vendor.many)).map(({ id }) => id);
      for (const [id = '', vote] of [[up, 'up'] as const, [down, 'down'] as const]) {
        const before = vendor.votes(id) ?? { up: Number.NaN, down: Number.NaN };
        await provider.vote?.(id, vote, CALL);
        expect(vendor.votes(id)).toEqual({ ...before, [vote]: before[vote] + 1 });
      }
      for (const id of ['', 'nobodys-1', `${up?.replace(/\d+$/, '')}1`]) {
        await expect(provider.vote?.(id, 'up', CALL)).rejects.toMatchObject({ kind: 'review_not_found' });
      }
    });

    it('gives what was answered, where reviews do not bring it with them', async () => {
      if (!vendor.answered || !vendor.unanswered) return expect(vendor.does).not.toContain('replies');
      const replies = (await provider.replies?.(vendor.answered, CALL)) ?? [];
      expect(replies.length).toBeGreaterThan(0);
      for (const reply of replies) expect(parseReply(reply)).toEqual(reply);
      expect(await provider.replies?.(vendor.unanswered, CALL)).toEqual([]);
    });

    it('gives one review as the list has it', async () => {
      const [listed] = (await provider.reviews(BUSINESS, { start: 0, count: 1 }, CALL)).reviews;
      if (!provider.review) return expect(vendor.does).not.toContain('review');
      // Of one alone some vendors do not say what it is about.
      const { subject: _, dimensions: __, metadata: ___, ...known } = listed ?? {};
      expect(await provider.review(listed?.id ?? '', CALL)).toMatchObject(known);
      await expect(provider.review('nobodys-1', CALL)).rejects.toMatchObject({ kind: 'review_not_found' });
    });

    it('gives the products rated best', async () => {
      if (!provider.topRated) return expect(vendor.does).not.toContain('topRated');
      const asked = { category: '', currency: '' };
      expect(parseTopRated(await provider.topRated(asked, CALL)).products.length).toBeGreaterThan(1);
    });

    it('holds nothing personal', async () => {
      const text = JSON.stringify([
        await everyReview(provider, vendor.many),
        await everyReview(provider, vendor.one),
        await everyReview(provider, BUSINESS),
        await provider.business?.(CALL),
        vendor.answered && (await provider.replies?.(vendor.answered, CALL)),
        await provider.catalogue({ start: 0, count: vendor.products }, CALL),
      ]);
      expect(text.length).toBeGreaterThan(10_000);
      expect(text).not.toMatch(vendor.personal);
    });

    it('throws a VendorError and nothing else when the vendor fails, and works again after it', async () => {
      const { reviews } = await provider.reviews(vendor.one, { start: 0, count: 1 }, CALL);
      vendor.fail(true);
      const range = { start: 0, count: 1 };
      const id = reviews[0]?.id ?? '';
      const asks: readonly (() => Promise<unknown> | undefined)[] = [
        () => provider.reviews(vendor.one, range, CALL),
        () => provider.reviewsSince(vendor.one, new Date(), range, CALL),
        () => (vendor.silentOnRemovals ? undefined : provider.removedSince(vendor.one, new Date(), range, CALL)),
        () => provider.rating(vendor.one, CALL),
        () => provider.catalogue(range, CALL),
        () => provider.reviews(BUSINESS, range, CALL),
        () => provider.business?.(CALL),
        () => provider.businesses?.(['shop.example'], CALL),
        () => provider.vote?.(id, 'up', CALL),
        () => provider.review?.(id, CALL),
        () => provider.topRated?.({ category: '', currency: '' }, CALL),
        () => provider.replies?.(vendor.answered ?? '', CALL),
      ];
      for (const ask of asks) {
        const asked = ask();
        if (asked) await expect(asked).rejects.toBeInstanceOf(VendorError);
      }
      vendor.fail(false);
      expect((await provider.reviews(vendor.one, range, CALL)).reviews).toHaveLength(1);
    });

    it('stops when its caller gives up', async () => {
      const signal = AbortSignal.abort(new Error('gone'));
      await expect(provider.rating(vendor.one, { ...CALL, signal })).rejects.toThrow('gone');
    });
  });
}
