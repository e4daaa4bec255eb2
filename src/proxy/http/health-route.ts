import { jsonAnswer } from './answers.js';
import { ApiError } from './api-error.js';
import { digest } from '../digest.js';
import type { House, Visit } from './visit.js';

/** Compared as digests: how long the comparison takes tells nothing about the key. */
const isSame = async (given: string, key: string): Promise<boolean> => (await digest(given)) === (await digest(key));

/** `GET /v1/health`: that the proxy answers, and to who shows the key, what it holds. */
export async function answerHealth({ request }: Visit, { healthKey, reviews, promotions }: House): Promise<Response> {
  const status = 'ok';
  const authorization = request.headers.get('Authorization');
  if (authorization === null || healthKey === undefined) return jsonAnswer({ status });
  const [, given = ''] = /^Bearer (.+)$/i.exec(authorization) ?? [];
  if (!(await isSame(given, healthKey.reveal()))) throw new ApiError('unauthorized');
  return jsonAnswer({
    status,
    ...(reviews && {
      vendor: reviews.provider.name,
      held: reviews.sets.size,
      catalogue: reviews.catalogue.status,
      unknownProducts: reviews.sets.unknown.ids,
    }),
    ...(promotions && { promotions: promotions.vendor }),
  });
}
