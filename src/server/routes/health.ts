import { SERVER_ROUTES } from '../../protocol/routes.js';
import type { OrderService } from '../orders/order-service.js';
import type { Secret } from '../platform/secret.js';
import type { PromotionService } from '../promotions/promotion-service.js';
import type { ReviewService } from '../reviews/review-service.js';
import { requireBearer } from './bearer.js';
import { json, type Route } from './route.js';

/** Deliveries that were given up, as many as are shown. */
const MAX_SHOWN = 20;

/** What health is told of. */
export interface HealthSources {
  /** Opens the details; without it there are none. */
  readonly healthKey: Secret | undefined;
  readonly reviews: ReviewService | undefined;
  readonly promotions: PromotionService | undefined;
  readonly orders: OrderService | undefined;
}

/** `GET /v1/health`: that the proxy answers; with its key also what it has in memory and whom it calls. */
export const healthRoute = ({ healthKey, reviews, promotions, orders }: HealthSources): Route => ({
  name: 'health',
  method: 'GET',
  path: SERVER_ROUTES.health,
  audience: 'pages',
  async answer(context) {
    const status = 'ok';
    if (!context.req.header('Authorization') || healthKey === undefined) return json(context, { status });
    await requireBearer(context.req.raw, healthKey);
    return json(context, {
      status,
      ...reviews?.status,
      ...(promotions && { promotions: promotions.vendor }),
      ...(orders && { orders: await describeOrders(orders) }),
    });
  },
});

async function describeOrders({ vendors, deadLetters }: OrderService): Promise<object> {
  const letters = await deadLetters.list();
  return { vendors, deadLetters: { count: letters.length, latest: letters.slice(0, MAX_SHOWN) } };
}
