'use client';

import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import './browser/elements/business-rating/define.js';
import './browser/elements/coupon/define.js';
import './browser/elements/rating/define.js';
import './browser/elements/reviews/define.js';
import './browser/elements/stars/define.js';
import './browser/elements/top-rated/define.js';
import { BusinessRatingElement } from './browser/elements/business-rating/business-rating-element.js';
import { CouponElement } from './browser/elements/coupon/coupon-element.js';
import type {
  PromotionAppliedEvent,
  PromotionRejectedEvent,
  PromotionRemovedEvent,
  PromotionsErrorEvent,
  PromotionsLoadEvent,
} from './browser/elements/coupon/coupon-events.js';
import type { FilterChangeEvent } from './browser/elements/filters/filter-change-event.js';
import type { PageChangeEvent } from './browser/elements/pages/page-change-event.js';
import { RatingElement } from './browser/elements/rating/rating-element.js';
import { ReviewsElement } from './browser/elements/reviews/reviews-element.js';
import type { ReviewsErrorEvent, ReviewsLoadEvent } from './browser/elements/reviews/reviews-events.js';
import { StarsElement } from './browser/elements/stars/stars-element.js';
import { TopRatedElement } from './browser/elements/top-rated/top-rated-element.js';
import type { VoteEvent } from './browser/elements/review/vote-event.js';

/*
 * The elements as React components: properties by their names, events typed. React 19 takes the tags as they are as
 * well; these serve React 17 and 18 too. Importing this module defines the tags that it wraps.
 */

/** `<vouch-reviews>`. */
export const Reviews = createComponent({
  react: React,
  tagName: 'vouch-reviews',
  elementClass: ReviewsElement,
  events: {
    onVouchReviewsLoad: 'vouch-reviews-load' as EventName<ReviewsLoadEvent>,
    /** Deprecated since 0.2. */
    onVouchLoad: 'vouch-load' as EventName<ReviewsLoadEvent>,
    onVouchFilterChange: 'vouch-filter-change' as EventName<FilterChangeEvent>,
    onVouchPageChange: 'vouch-page-change' as EventName<PageChangeEvent>,
    onVouchVote: 'vouch-vote' as EventName<VoteEvent>,
    onVouchError: 'vouch-error' as EventName<ReviewsErrorEvent>,
  },
});

/** `<vouch-rating>`. */
export const Rating = createComponent({ react: React, tagName: 'vouch-rating', elementClass: RatingElement });

/** `<vouch-coupon>`. */
export const Coupon = createComponent({
  react: React,
  tagName: 'vouch-coupon',
  elementClass: CouponElement,
  events: {
    onVouchPromotionsLoad: 'vouch-promotions-load' as EventName<PromotionsLoadEvent>,
    /** Deprecated: `onVouchPromotionsLoad`. */
    onVouchLoad: 'vouch-load' as EventName<PromotionsLoadEvent>,
    onVouchPromotionApplied: 'vouch-promotion-applied' as EventName<PromotionAppliedEvent>,
    onVouchPromotionRejected: 'vouch-promotion-rejected' as EventName<PromotionRejectedEvent>,
    onVouchPromotionRemoved: 'vouch-promotion-removed' as EventName<PromotionRemovedEvent>,
    onVouchError: 'vouch-error' as EventName<PromotionsErrorEvent>,
  },
});

/** `<vouch-stars>`. */
export const Stars = createComponent({ react: React, tagName: 'vouch-stars', elementClass: StarsElement });

/** `<vouch-business-rating>`. */
export const BusinessRating = createComponent({
  react: React,
  tagName: 'vouch-business-rating',
  elementClass: BusinessRatingElement,
});

/** `<vouch-top-rated>`. */
export const TopRated = createComponent({ react: React, tagName: 'vouch-top-rated', elementClass: TopRatedElement });
