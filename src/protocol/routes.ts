/** Paths below the merchant's mount of the proxy. */
export const ROUTES = {
  ratings: '/v1/ratings',
  reviews: '/v1/reviews',
  business: '/v1/business',
  topRated: '/v1/top-rated',
  promotions: '/v1/promotions',
} as const;

/** Those that only servers and monitors request, below the same mount. */
export const SERVER_ROUTES = {
  orders: '/v1/orders',
  health: '/v1/health',
} as const;

/** Where a platform's messages about orders go. */
export const webhookPath = (platform: string): string => `/v1/webhooks/${platform}/orders`;
