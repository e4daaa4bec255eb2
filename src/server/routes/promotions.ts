import { promotionsRequestSchema } from '../../protocol/requests.js';
import type { PromotionService } from '../promotions/promotion-service.js';
import { jsonAnswer } from './answers.js';
import { ApiError } from './api-error.js';
import { isSameSiteChange } from './csrf.js';
import { readBody } from './request-body.js';
import type { Visit } from './services.js';

/** `POST /v1/promotions`: from pages of the shop alone. */
export async function answerPromotions(visit: Visit, desk: PromotionService): Promise<Response> {
  if (!isSameSiteChange(visit.request, desk.origins)) throw new ApiError('origin_refused');
  return jsonAnswer(await desk.change(await readBody(visit.request, promotionsRequestSchema), visit));
}
