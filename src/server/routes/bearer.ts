import { digest } from '../platform/digest.js';
import type { Secret } from '../platform/secret.js';
import { ApiError } from './api-error.js';

/**
 * Refuses a request that does not show one of these keys as its bearer. Keys are compared as digests, so that the time
 * a comparison takes says nothing of a key.
 * @throws ApiError `unauthorized`
 */
export async function requireBearer(request: Request, ...keys: readonly Secret[]): Promise<void> {
  const [, given = ''] = /^Bearer (.+)$/i.exec(request.headers.get('Authorization') ?? '') ?? [];
  const [shown, ...known] = await Promise.all([given, ...keys.map((key) => key.reveal())].map(digest));
  if (!known.some((one) => one === shown)) {
    throw new ApiError('unauthorized', { challenge: 'Bearer' });
  }
}
