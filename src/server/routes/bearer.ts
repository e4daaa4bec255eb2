import { digest } from '../platform/digest.js';
import type { Secret } from '../platform/secret.js';
import { ApiError } from './api-error.js';

/**
 * Refuses a request that does not show a key as its bearer. Keys are compared as digests, so that the time a comparison
 * takes says nothing of the key.
 * @throws ApiError `unauthorized`
 */
export async function requireBearer(request: Request, key: Secret): Promise<void> {
  const [, given = ''] = /^Bearer (.+)$/i.exec(request.headers.get('Authorization') ?? '') ?? [];
  if ((await digest(given)) !== (await digest(key.reveal()))) {
    throw new ApiError('unauthorized', { challenge: 'Bearer' });
  }
}
