/** Paths below the merchant's mount of the proxy. */
export const ROUTES = {
  ratings: '/v1/ratings',
  reviews: '/v1/reviews',
  health: '/v1/health',
} as const;
