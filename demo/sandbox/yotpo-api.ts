import { Hono, type Context } from 'hono';
import type { ShopReview } from './review.js';
import type { Shop } from './shop.js';
import type { YotpoAccess } from './yotpo-access.js';
import { domainKeys, findReview, listingOf, type Listing } from './yotpo-catalogue.js';
import { createReview } from './yotpo-create.js';
import { answerRefusal, YotpoRefusal } from './yotpo-errors.js';
import { inCamelCase, wireBottomLine, wireCopy, wireProduct, wireReview, wireStoreLine } from './yotpo-wire.js';

/** In a group, every so many reviews stand twice: once more as a copy under another of its products. */
const COPY_EVERY = 25;

const OK = { status: { code: 200, message: 'OK' } };

const enveloped = (response: object): object => ({ ...OK, response });

/** A number of the query; whatever is none is as good as missing. */
function numberOf(context: Context, name: string, missing: number, most: number): number {
  const number = Number(context.req.query(name) ?? missing);
  return Number.isInteger(number) && number > 0 ? Math.min(number, most) : missing;
}

/** A listing's reviews with the copies among them. */
const entriesOf = ({ reviews, grouped }: Listing): readonly { review: ShopReview; copy: boolean }[] =>
  reviews.flatMap((review, index) => {
    const once = [{ review, copy: false }];
    return grouped && index % COPY_EVERY === 0 ? [{ review, copy: true }, ...once] : once;
  });

/** A page of reviews in version 1's words. An unknown key gives zero reviews, and no error. */
function listReviews(shop: Shop, domainKey: string, page: number, perPage: number): object {
  const listing = listingOf(shop, domainKey);
  const entries = listing ? entriesOf(listing) : [];
  const cut = entries.slice((page - 1) * perPage, page * perPage);
  return {
    pagination: { page, per_page: perPage, total: entries.length },
    bottomline: wireBottomLine(
      entries.map(({ review }) => review),
      listing?.product,
    ),
    products: listing ? [wireProduct(listing.product, domainKey)] : [],
    product_tags: [],
    grouping_data: {},
    syndication_data: {},
    found_filtered_reviews: null,
    reviews: cut.map(({ review, copy }) => {
      const product = shop.product(review.productId);
      return copy ? wireCopy(review, product) : wireReview(review, product);
    }),
  };
}

/** A page of the store's bottom lines: keys that have reviews, in no order that means anything. */
function listBottomLines(shop: Shop, page: number, perPage: number): object {
  const lines = domainKeys(shop)
    .map((key) => [key, listingOf(shop, key)?.reviews ?? []] as const)
    .filter(([, reviews]) => reviews.length > 0)
    .map(([key, reviews]) => wireStoreLine(shop, key, reviews));
  return { bottomlines: lines.slice((page - 1) * perPage, page * perPage), page, per_page: perPage };
}

function bottomLine(shop: Shop, domainKey: string): object {
  const { total_review: total_reviews, average_score } = wireBottomLine(
    listingOf(shop, domainKey)?.reviews ?? [],
    undefined,
  );
  return { bottomline: { total_reviews, average_score } };
}

/** What the vendor answers, without latency and faults. */
export function createYotpoApi(shop: Shop, access: YotpoAccess, now: () => number): Hono {
  const app = new Hono();
  const admit = (context: Context): { key: string; product: string } => {
    access.admit(context.req.param('key'));
    return { key: context.req.param('key') ?? '', product: context.req.param('product') ?? '' };
  };
  const page = (context: Context): number => numberOf(context, 'page', 1, 1_000_000);

  app.get('/v1/widget/:key/products/:product/reviews.json', (c) => {
    const { product } = admit(c);
    return c.json(enveloped(listReviews(shop, product, page(c), numberOf(c, 'per_page', 5, 150))));
  });
  app.get('/products/:key/:product/bottomline', (c) => c.json(enveloped(bottomLine(shop, admit(c).product))));
  app.get('/v1/apps/:key/bottom_lines', (c) => {
    admit(c);
    return c.json(enveloped(listBottomLines(shop, page(c), numberOf(c, 'count', 10, 100))));
  });
  app.get('/v3/storefront/store/:key/product/:product/reviews', (c) => {
    const { product } = admit(c);
    return c.json(inCamelCase(listReviews(shop, product, page(c), numberOf(c, 'perPage', 5, 150))));
  });
  app.get('/v3/storefront/store/:key/product/:product/ratings', (c) =>
    c.json(inCamelCase(bottomLine(shop, admit(c).product))),
  );
  app.get('/v3/storefront/stores/:key/ratings', (c) => {
    admit(c);
    return c.json(enveloped(inCamelCase(listBottomLines(shop, page(c), numberOf(c, 'perPage', 10, 100))) ?? {}));
  });

  const reviewed = (c: Context): ShopReview => {
    access.count();
    const review = findReview(shop, Number(c.req.param('id')));
    if (review === undefined) throw new YotpoRefusal('review', c.req.param('id'));
    return review;
  };
  app.get('/reviews/:id', (c) => {
    const review = reviewed(c);
    return c.json(enveloped({ review: wireReview(review, shop.product(review.productId)) }));
  });
  app.post('/reviews/:id/vote/:vote/:undo?', (c) => {
    const { id, productId, votes } = reviewed(c);
    const { vote, undo } = c.req.param();
    if (vote !== 'up' && vote !== 'down') throw new YotpoRefusal('failure');
    const step = undo === 'true' ? -1 : 1;
    shop.edit(productId, id, { votes: { ...votes, [vote]: Math.max(0, votes[vote] + step) } });
    return c.json(enveloped({ vote: { id: id % 1_000 } }));
  });

  app.post('/v1/widget/reviews', async (c) => createReview(shop, access, await readJson(c), now(), false));
  app.post('/reviews/dynamic_create', async (c) => createReview(shop, access, await readJson(c), now(), true));
  app.post('/oauth/token', async (c) => c.json(access.token(await readJson(c))));

  app.onError((error) => {
    if (!(error instanceof YotpoRefusal)) throw error;
    return answerRefusal(error);
  });
  return app;
}

/** A body that is a JSON object. @throws YotpoRefusal failure, as the vendor does for JSON that it cannot read */
async function readJson(context: Context): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await context.req.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null) throw new YotpoRefusal('failure');
  return { ...body };
}
