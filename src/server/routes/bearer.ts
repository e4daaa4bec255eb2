import { digest } from '../platform/digest.js';
import type { Secret } from '../platform/secret.js';

/**
 * Whether a request shows one of several keys as its bearer. Compared as digests: how long the comparison takes tells
 * nothing about a key.
 */
export async function hasBearerToken(request: Request, ...keys: readonly Secret[]): Promise<boolean> {
  const [, given = ''] = /^Bearer (.+)$/i.exec(request.headers.get('Authorization') ?? '') ?? [];
  const [shown, ...known] = await Promise.all([given, ...keys.map((key) => key.reveal())].map(digest));
  return known.filter((one) => one === shown).length > 0;
}
