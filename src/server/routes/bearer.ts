import { digest } from '../platform/digest.js';
import type { Secret } from '../platform/secret.js';

/**
 * Whether a request shows a key as its bearer. Compared as digests: how long the comparison takes tells nothing about
 * the key.
 */
export async function hasBearerToken(request: Request, key: Secret): Promise<boolean> {
  const [, given = ''] = /^Bearer (.+)$/i.exec(request.headers.get('Authorization') ?? '') ?? [];
  return (await digest(given)) === (await digest(key.reveal()));
}
