import type { Stars } from '../../src/model/stars.js';
import type { Shop } from './shop.js';
import type { YotpoAccess } from './yotpo-access.js';
import { listingOf } from './yotpo-catalogue.js';
import { YotpoRefusal } from './yotpo-errors.js';
import { wireReview } from './yotpo-wire.js';

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Whole stars: what stands behind a point is cut off without a word. */
function starsOf(score: unknown): Stars {
  const stars = Math.trunc(Number(score));
  if (stars === 1 || stars === 2 || stars === 3 || stars === 4 || stars === 5) return stars;
  throw new YotpoRefusal('failure');
}

/**
 * Takes a review: at once and published, or into a queue from which it waits for the reviewer's confirmation. The same
 * words of the same person about one product are `duplicate_review`, under 200.
 */
export function createReview(
  shop: Shop,
  access: YotpoAccess,
  body: Readonly<Record<string, unknown>>,
  now: number,
  atOnce: boolean,
): Response {
  access.admit(textOf(body['appkey']));
  const listing = listingOf(shop, textOf(body['sku']));
  const [email, title, content] = [body['email'], body['review_title'], body['review_content']].map(textOf);
  if (!listing || !email || !title || !content) throw new YotpoRefusal('failure');
  const { id: productId } = listing.product;
  const known = shop.reviews(productId).some(({ author, body: said }) => author.email === email && said === content);
  if (known) return Response.json({ code: 200, message: 'duplicate_review' });
  const [firstName = '', last = ''] = textOf(body['display_name']).split(' ');
  const review = shop.add(productId, {
    rating: starsOf(body['review_score']),
    title,
    body: content,
    author: {
      firstName,
      initial: last.slice(0, 1),
      username: 'user_new',
      email,
      portrait: null,
      reviewCount: 1,
      helpfulVotes: 0,
    },
    publishedAt: atOnce ? new Date(now) : null,
  });
  if (!atOnce) return Response.json({ code: 200, message: 'ok' });
  const reviews = [wireReview(review, listing.product)];
  return Response.json({ status: { code: 200, message: 'OK' }, response: { reviews } });
}
