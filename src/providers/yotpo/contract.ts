import * as z from 'zod/mini';
import type { Endpoint } from '../ports.js';

/*
 * Yotpo's storefront and account APIs (https://apidocs.yotpo.com), as far as its documents and captured exchanges tell. Every
 * endpoint of reviews that is used stands here once.
 */

/** Where public reads and everything else live; paths below are relative to them. */
export const YOTPO_ORIGINS = { read: 'https://api-cdn.yotpo.com', write: 'https://api.yotpo.com' } as const;

/** The header that carries an account's token to the endpoints that need one. */
export const YOTPO_TOKEN_HEADER = 'x-yotpo-token';

/** "5,000 requests per minute per app key", as the vendor's gateway says in its headers. */
export const YOTPO_LIMITS = [{ calls: 5_000, ms: 60_000 }] as const;

/** "Valid for 14 days": replaced a day before. */
export const YOTPO_TOKEN_LIFETIME = 13 * 24 * 3_600_000;

/** The account's app key, which is public, and its secret, which is not. */
export interface YotpoCredentials {
  readonly appKey: string;
  readonly secret: string;
}

/** Exchanges the account's secret for a token. Tokens of one account are good beside each other. */
export const tokenEndpoint: Endpoint<YotpoCredentials, { access_token: string }> = {
  name: 'token',
  method: 'POST',
  path: () => ['oauth', 'token'],
  json: ({ appKey, secret }) => ({ client_id: appKey, client_secret: secret, grant_type: 'client_credentials' }),
  answer: z.object({ access_token: z.string().check(z.minLength(1)) }),
};
