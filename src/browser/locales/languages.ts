import { COUPON_RULES } from './coupon-rules.js';
import { DETAILS_PARAMETERS, RATING_PARAMETERS, REVIEWS_PARAMETERS } from './parameters.js';
import { LanguageLoader } from './language-loader.js';
import type { CouponWords } from './en/coupon.js';
import type { DetailsWords } from './en/details.js';
import type { RatingWords } from './en/rating.js';
import type { ReviewsWords } from './en/reviews.js';

/** The star snippet's languages besides English, each fetched when it is needed. */
export const rating = new LanguageLoader<'rating', RatingWords>(
  'rating',
  { parameters: RATING_PARAMETERS },
  {
    de: () => import('./de/rating.js'),
    fr: () => import('./fr/rating.js'),
    es: () => import('./es/rating.js'),
    it: () => import('./it/rating.js'),
    pt: () => import('./pt/rating.js'),
    nl: () => import('./nl/rating.js'),
    sv: () => import('./sv/rating.js'),
    pl: () => import('./pl/rating.js'),
    tr: () => import('./tr/rating.js'),
    ar: () => import('./ar/rating.js'),
    he: () => import('./he/rating.js'),
    ja: () => import('./ja/rating.js'),
    ko: () => import('./ko/rating.js'),
    'zh-Hans': () => import('./zh-Hans/rating.js'),
  },
);

/** The review section's. */
export const reviews = new LanguageLoader<'reviews', ReviewsWords>(
  'reviews',
  { parameters: REVIEWS_PARAMETERS },
  {
    de: () => import('./de/reviews.js'),
    fr: () => import('./fr/reviews.js'),
    es: () => import('./es/reviews.js'),
    it: () => import('./it/reviews.js'),
    pt: () => import('./pt/reviews.js'),
    nl: () => import('./nl/reviews.js'),
    sv: () => import('./sv/reviews.js'),
    pl: () => import('./pl/reviews.js'),
    tr: () => import('./tr/reviews.js'),
    ar: () => import('./ar/reviews.js'),
    he: () => import('./he/reviews.js'),
    ja: () => import('./ja/reviews.js'),
    ko: () => import('./ko/reviews.js'),
    'zh-Hans': () => import('./zh-Hans/reviews.js'),
  },
);

/** Those of what a review says beyond its text. */
export const details = new LanguageLoader<'details', DetailsWords>(
  'details',
  { parameters: DETAILS_PARAMETERS },
  {
    de: () => import('./de/details.js'),
    fr: () => import('./fr/details.js'),
    es: () => import('./es/details.js'),
    it: () => import('./it/details.js'),
    pt: () => import('./pt/details.js'),
    nl: () => import('./nl/details.js'),
    sv: () => import('./sv/details.js'),
    pl: () => import('./pl/details.js'),
    tr: () => import('./tr/details.js'),
    ar: () => import('./ar/details.js'),
    he: () => import('./he/details.js'),
    ja: () => import('./ja/details.js'),
    ko: () => import('./ko/details.js'),
    'zh-Hans': () => import('./zh-Hans/details.js'),
  },
);

/** The coupon field's. Merchants' own words for it stand by themselves, as some have the names of a review's. */
export const coupon = new LanguageLoader<'coupon', CouponWords>('coupon', COUPON_RULES, {
  de: () => import('./de/coupon.js'),
  fr: () => import('./fr/coupon.js'),
  es: () => import('./es/coupon.js'),
  it: () => import('./it/coupon.js'),
  pt: () => import('./pt/coupon.js'),
  nl: () => import('./nl/coupon.js'),
  sv: () => import('./sv/coupon.js'),
  pl: () => import('./pl/coupon.js'),
  tr: () => import('./tr/coupon.js'),
  ar: () => import('./ar/coupon.js'),
  he: () => import('./he/coupon.js'),
  ja: () => import('./ja/coupon.js'),
  ko: () => import('./ko/coupon.js'),
  'zh-Hans': () => import('./zh-Hans/coupon.js'),
});
