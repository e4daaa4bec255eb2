import { promotionsRequestSchema } from '../../protocol/requests.js';
import { ROUTES } from '../../protocol/routes.js';
import type { PromotionService } from '../promotions/promotion-service.js';
import { readBody } from './request-body.js';
import { json, type Route } from './route.js';

/** `POST /v1/promotions`: applies codes to a cart, removes them, or revalidates what it has. */
export const promotionsRoute = (promotions: PromotionService): Route => ({
  name: 'promotions',
  method: 'POST',
  path: ROUTES.promotions,
  audience: { origins: promotions.origins },
  async answer(context) {
    const { raw: request } = context.req;
    const body = await readBody(request, promotionsRequestSchema);
    const requester = { request, context: context.env.platform, requestId: context.get('requestId') };
    return json(context, await promotions.change(body, requester));
  },
});
