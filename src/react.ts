'use client';

import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import './define/business-rating.js';
import './define/coupon.js';
import './define/rating.js';
import './define/reviews.js';
import './define/stars.js';
import './define/top-rated.js';
import { BusinessRatingElement } from './elements/business-rating-element.js';
import { CouponElement } from './elements/coupon-element.js';
import type {
  PromotionAppliedEvent,
  PromotionRejectedEvent,
  PromotionRemovedEvent,
  PromotionsErrorEvent,
  PromotionsLoadEvent,
} from './elements/coupon-events.js';
import type { FilterChangeEvent } from './elements/filter-change-event.js';
import type { PageChangeEvent } from './elements/page-change-event.js';
import { RatingElement } from './elements/rating-element.js';
import { ReviewsElement } from './elements/reviews-element.js';
import type { LoadEvent, ReviewsErrorEvent } from './elements/reviews-events.js';
import { StarsElement } from './elements/stars-element.js';
import { TopRatedElement } from './elements/top-rated-element.js';
import type { VoteEvent } from './elements/vote-event.js';

/*
 * The elements as React components: properties by their names, events typed. React 19 takes the tags as they are as well; these
 * serve React 17 and 18 too. Importing this module defines the tags that it wraps.
 */

/** `<vouch-reviews>`. */
export const Reviews = createComponent({
  react: React,
  tagName: 'vouch-reviews',
  elementClass: ReviewsElement,
  events: {
    onVouchLoad: 'vouch-load' as EventName<LoadEvent>,
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
