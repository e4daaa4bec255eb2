/** Paths below the merchant's mount of the proxy. */
export const ROUTES = {
  ratings: '/v1/ratings',
  reviews: '/v1/reviews',
  promotions: '/v1/promotions',
  health: '/v1/health',
} as const;
