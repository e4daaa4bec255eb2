import { parseBusinessRating } from '../../model/business-rating.js';
import { parseReply, parseReview, type Review } from '../../model/review.js';
import { parseTopRated } from '../../model/top-rated.js';
import {
  BUSINESS,
  type CallOptions,
  type CatalogueEntry,
  type PageRequest,
  type ReviewsPage,
  type ReviewSource,
  type ReviewSubject,
} from './review-vendor.js';
import { check, equal, failureOf, given } from './testing-assertions.js';
import type { ReviewVendorCheck, VendorFeature } from './testing-shop.js';

const CALL: CallOptions = { priority: 'gather' };

/** Pages after which a list is taken for an endless one. */
const MAX_PAGES = 1_000;

/** Every page of a subject's reviews. */
async function everyPage(vendor: ReviewSource, subject: ReviewSubject, request: PageRequest = {}) {
  const pages: ReviewsPage[] = [];
  let cursor: string | undefined;
  do {
    const page: ReviewsPage = await vendor.page(subject, { ...request, cursor }, CALL);
    pages.push(page);
    cursor = page.next;
    check(pages.length < MAX_PAGES, `the list to end within ${MAX_PAGES} pages`);
  } while (cursor !== undefined);
  return pages;
}

/** Every review of a subject, each once. */
async function everyReview(vendor: ReviewSource, subject: ReviewSubject, request?: PageRequest): Promise<Review[]> {
  const reviews = (await everyPage(vendor, subject, request)).flatMap((page) => page.reviews);
  return [...new Map(reviews.map((review) => [review.id, review])).values()];
}

/** Every product of the vendor's catalogue; none where it has no catalogue. */
async function everyEntry(vendor: ReviewSource): Promise<readonly CatalogueEntry[]> {
  const entries: CatalogueEntry[] = [];
  let cursor: string | undefined;
  for (let pages = 1; ; pages += 1) {
    const page = await vendor.catalogue?.(cursor, CALL);
    entries.push(...(page?.entries ?? []));
    cursor = page?.next;
    if (cursor === undefined) return entries;
    check(pages < MAX_PAGES, `the catalogue to end within ${MAX_PAGES} pages`);
  }
}

const idsOf = (reviews: readonly Review[]): string[] => reviews.map(({ id }) => id);

/** A review holds what the model says, and nothing else. */
function checkReviews(reviews: readonly Review[], subject: ReviewSubject): void {
  for (const review of reviews) {
    equal(parseReview(review), review, `review ${review.id}`);
    const about = subject.key === 'business' ? { subject: 'business' } : { subject: 'product', productId: subject.id };
    equal({ subject: review.subject, productId: review.productId }, about, `what review ${review.id} is about`);
    check(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(review.createdAt), `ISO 8601 in UTC, not ${review.createdAt}`);
  }
  const moments = reviews.map(({ createdAt }) => createdAt);
  equal(moments, [...moments].sort().reverse(), 'the moments of the reviews, newest first');
}

/** A rating is that of the reviews, to one decimal. */
function checkRating({ count, average }: { count: number; average: number | null }, reviews: readonly Review[]): void {
  equal(count, reviews.length, 'the count of the rating');
  const mean = reviews.reduce((sum, { rating }) => sum + rating, 0) / reviews.length;
  check(average !== null && Math.abs(average - mean) < 0.05, `an average of ${mean}, not ${average}`);
}

const isVendorError = (error: unknown): boolean => error instanceof Error && error.name === 'VendorError';

const kindOf = (error: unknown): unknown => (isVendorError(error) ? Reflect.get(Object(error), 'kind') : error);

export interface FeatureCheck extends ReviewVendorCheck {
  /** Without it the check is not made. */
  readonly feature?: VendorFeature;
}

/** What every vendor of reviews does; for what it may leave out, with the feature. */
export const REVIEW_CHECKS: readonly FeatureCheck[] = [
  {
    name: 'gives every published review, page by page, newest first, as the model says',
    async run(shop) {
      const { vendor, many } = shop;
      const first = await vendor.page(many, {}, CALL);
      check(first.next !== undefined, 'more reviews than one page holds');
      equal(idsOf(first.reviews), [...new Set(idsOf(first.reviews))], 'the ids of a page, each once');
      const reviews = await everyReview(vendor, many);
      equal(reviews.length, shop.published(many), 'the number of reviews');
      checkReviews(reviews, many);
    },
  },
  {
    name: 'gives the same page for the same cursor',
    async run({ vendor, many }) {
      const { next } = await vendor.page(many, {}, CALL);
      const again = await vendor.page(many, { cursor: next }, CALL);
      equal(await vendor.page(many, { cursor: next }, CALL), again, 'the second page');
    },
  },
  {
    name: 'gives all it has where there is little',
    async run({ vendor, one, none }) {
      equal((await everyReview(vendor, one)).length, 1, 'the number of reviews');
      equal(await vendor.page(none, {}, CALL), { reviews: [] }, 'a page of none');
    },
  },
  {
    name: 'gives the reviews of every variant of a group under the product that was asked for',
    feature: 'variants',
    async run(shop) {
      const { vendor } = shop;
      const group = given(shop.group, 'group');
      const together = await everyReview(vendor, group);
      const alone = idsOf(await everyReview(vendor, given(shop.variant, 'variant')));
      check(together.length > alone.length, 'more reviews of a group than of one variant');
      equal(
        alone.filter((id) => !idsOf(together).includes(id)),
        [],
        'the reviews that the group lacks',
      );
      equal([...new Set(together.map(({ productId }) => productId))], [group.id], 'the product of all');
    },
  },
  {
    name: 'knows a product that is not there from one without reviews, or finds none',
    async run({ vendor, unknown }) {
      const outcome = await vendor.page(unknown, {}, CALL).catch((error: unknown) => error);
      if (outcome instanceof Error) equal(kindOf(outcome), 'product_not_found', 'the kind of error');
      else equal(Reflect.get(Object(outcome), 'reviews'), [], 'the reviews of an unknown product');
    },
  },
  {
    name: 'gives count and average as the vendor has them',
    async run({ vendor, many, none }) {
      checkRating(await vendor.rating(many, CALL), await everyReview(vendor, many));
      equal(await vendor.rating(none, CALL), { count: 0, average: null }, 'the rating of a product without reviews');
    },
  },
  {
    name: 'walks the whole catalogue with ratings',
    feature: 'catalogue',
    async run(shop) {
      const { vendor, many } = shop;
      const entries = await everyEntry(vendor);
      equal(new Set(entries.map(({ sku }) => sku)).size, given(shop.products, 'products'), 'the number of products');
      const entry = entries.find(({ sku }) => 'sku' in many.key && sku === many.key.sku);
      equal(entry?.rating.count, shop.published(many), 'the count of a product in the catalogue');
    },
  },
  {
    name: 'finds what has been written since a moment, and lets go of what is taken down',
    async run(shop) {
      const { vendor, many } = shop;
      const since = new Date(Date.now() - 1_000);
      const isNew = ({ createdAt }: Review): boolean => Date.parse(createdAt) >= since.getTime() - 1_000;
      const id = await shop.write(many, 'Written just now');
      const pages = await everyPage(vendor, many, { since });
      const written = pages.flatMap(({ reviews }) => reviews).filter(isNew);
      equal(
        written.map((review) => [review.id, review.title]),
        [[id, 'Written just now']],
        'what is new',
      );
      const older = pages.findIndex(({ reviews }) => !reviews.every(isNew));
      check(older < 0 || older === pages.length - 1, 'no page after one that holds an older review');
      await shop.takeDown(many, id);
      if (vendor.removed) equal((await vendor.removed(many, { since }, CALL)).ids, [id], 'what was taken down');
      check(!idsOf(await everyReview(vendor, many)).includes(id), 'a review that was taken down to be gone');
    },
  },
  {
    name: 'gives the published reviews of the shop itself, in agreement with its rating',
    feature: 'shopReviews',
    async run({ vendor, ofShop }) {
      const reviews = await everyReview(vendor, BUSINESS);
      equal(idsOf(reviews), given(ofShop, 'reviews of its own'), 'the reviews of the shop');
      checkReviews(reviews, BUSINESS);
      const rating = await vendor.rating(BUSINESS, CALL);
      checkRating(rating, reviews);
      if (!vendor.business) return;
      const { summary } = parseBusinessRating(await vendor.business(CALL));
      equal({ count: summary.count, average: summary.average }, rating, 'the rating of the shop');
      equal(summary.distribution[5], reviews.filter((review) => review.rating === 5).length, 'the fives');
    },
  },
  {
    name: 'counts a vote at its vendor, and knows none on what is not there',
    feature: 'vote',
    async run(shop) {
      const { vendor, many, noReviews = [] } = shop;
      const [up = '', down = ''] = idsOf((await vendor.page(many, {}, CALL)).reviews);
      for (const [id, vote] of [[up, 'up'] as const, [down, 'down'] as const]) {
        const before = given(shop.votes?.(id), 'votes');
        await vendor.vote?.(id, vote, CALL);
        equal(shop.votes?.(id), { ...before, [vote]: before[vote] + 1 }, `the votes after one ${vote}`);
      }
      for (const id of ['', 'nobodys-1', ...noReviews]) {
        const error = await failureOf(async () => vendor.vote?.(id, 'up', CALL), `a vote on ${id}`);
        equal(kindOf(error), 'review_not_found', `the error of a vote on "${id}"`);
      }
    },
  },
  {
    name: 'gives what was answered, where reviews do not bring it with them',
    feature: 'replies',
    async run(shop) {
      const { vendor } = shop;
      const replies = (await vendor.replies?.(given(shop.answered, 'answered review'), CALL)) ?? [];
      check(replies.length > 0, 'an answer to the review');
      for (const reply of replies) equal(parseReply(reply), reply, 'a reply');
      const none = await vendor.replies?.(given(shop.unanswered, 'unanswered review'), CALL);
      equal(none, [], 'the answers to a review without any');
    },
  },
  {
    name: 'gives the products rated best',
    feature: 'topRated',
    async run({ vendor }) {
      const best = parseTopRated(await vendor.topRated?.({ category: '', currency: '' }, CALL));
      check(best.products.length > 1, 'more than one product');
    },
  },
  {
    name: 'gives nothing personal',
    async run({ vendor, many, one, personal, answered, ofShop }) {
      const reviews = await everyReview(vendor, many);
      check(reviews.length > 0, 'reviews to look through');
      const text = JSON.stringify([
        ...[reviews, await everyReview(vendor, one)],
        ...[ofShop && (await everyReview(vendor, BUSINESS)), await vendor.business?.(CALL)],
        ...[answered !== undefined && (await vendor.replies?.(answered, CALL)), await everyEntry(vendor)],
      ]);
      const [found] = personal.exec(text) ?? [];
      check(found === undefined, `nothing personal in any answer, such as ${found}`);
    },
  },
  {
    name: 'throws a VendorError and nothing else when the vendor fails, and works again after it',
    async run(shop) {
      const { vendor, one, answered = '', ofShop } = shop;
      const [review] = (await vendor.page(one, {}, CALL)).reviews;
      const asks: readonly (() => Promise<unknown> | undefined)[] = [
        () => vendor.page(one, {}, CALL),
        () => vendor.page(one, { since: new Date() }, CALL),
        () => vendor.rating(one, CALL),
        () => ofShop && vendor.page(BUSINESS, {}, CALL),
        () => vendor.removed?.(one, { since: new Date() }, CALL),
        () => vendor.catalogue?.(undefined, CALL),
        () => vendor.business?.(CALL),
        () => vendor.businesses?.(['shop.example'], CALL),
        () => vendor.vote?.(review?.id ?? '', 'up', CALL),
        () => vendor.topRated?.({ category: '', currency: '' }, CALL),
        () => (answered === '' ? undefined : vendor.replies?.(answered, CALL)),
      ];
      shop.fail(true);
      for (const ask of asks) {
        const asked = ask();
        if (asked) check(isVendorError(await failureOf(() => asked, 'a call')), 'a VendorError');
      }
      shop.fail(false);
      equal((await everyReview(vendor, one)).length, 1, 'the number of reviews after a failure');
    },
  },
  {
    name: 'stops when its caller gives up',
    async run({ vendor, one }) {
      const reason = new Error('gone');
      const signal = AbortSignal.abort(reason);
      const error = await failureOf(() => vendor.rating(one, { ...CALL, signal }), 'a call that was given up');
      check(error === reason, "the reason of the caller's own signal");
    },
  },
];
