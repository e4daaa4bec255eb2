import { jsonAnswer } from './answers.js';
import { ApiError } from './api-error.js';
import type { OrderService } from '../orders/order-service.js';
import { hasBearerToken } from './bearer.js';
import type { Services, Visit } from './services.js';

/** Deliveries that were given up, as many as are shown. */
const SHOWN_LETTERS = 20;

/** `GET /v1/health`: that the proxy answers, and to who shows the key, what it holds. */
export async function answerHealth(
  { request }: Visit,
  { healthKey, reviews, promotions, orders }: Services,
): Promise<Response> {
  const status = 'ok';
  if (!request.headers.has('Authorization') || healthKey === undefined) return jsonAnswer({ status });
  if (!(await hasBearerToken(request, healthKey))) throw new ApiError('unauthorized');
  return jsonAnswer({
    status,
    ...(reviews && {
      vendor: reviews.provider.name,
      held: reviews.sets.size,
      catalogue: reviews.catalogue.status,
      unknownProducts: reviews.sets.unknown.ids,
    }),
    ...(promotions && { promotions: promotions.vendor }),
    ...(orders && { orders: await describeOrders(orders) }),
  });
}

async function describeOrders({ vendors, deadLetters }: OrderService): Promise<object> {
  const letters = await deadLetters.list();
  return { vendors, deadLetters: { count: letters.length, latest: letters.slice(0, SHOWN_LETTERS) } };
}
