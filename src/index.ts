export type { CartAdapter } from './browser/carts/cart-adapter.js';
export { configure, type Configuration } from './browser/client/page/configuration.js';
export { defineElement, type ElementClass } from './browser/define-element.js';
export { BreakdownElement } from './browser/elements/breakdown/breakdown-element.js';
export { BusinessRatingElement } from './browser/elements/business-rating/business-rating-element.js';
export { CouponElement } from './browser/elements/coupon/coupon-element.js';
export {
  PromotionAppliedEvent,
  PromotionRejectedEvent,
  PromotionRemovedEvent,
  PromotionsErrorEvent,
  PromotionsLoadEvent,
} from './browser/elements/coupon/coupon-events.js';
export { FilterChangeEvent } from './browser/elements/filters/filter-change-event.js';
export { FiltersElement } from './browser/elements/filters/filters-element.js';
export { LightboxElement, type LightboxPhoto } from './browser/elements/lightbox/lightbox-element.js';
export { HighlightsElement } from './browser/elements/highlights/highlights-element.js';
export { PageChangeEvent } from './browser/elements/pages/page-change-event.js';
export { PagesElement } from './browser/elements/pages/pages-element.js';
export { RatingElement } from './browser/elements/rating/rating-element.js';
export { ReviewElement } from './browser/elements/review/review-element.js';
export { LoadEvent, ReviewsErrorEvent, ReviewsLoadEvent } from './browser/elements/reviews/reviews-events.js';
export { ReviewsElement } from './browser/elements/reviews/reviews-element.js';
export { StarsElement } from './browser/elements/stars/stars-element.js';
export { TopRatedElement } from './browser/elements/top-rated/top-rated-element.js';
export type { BusinessRating } from './model/business-rating.js';
export { VoteEvent } from './browser/elements/review/vote-event.js';
export type { Messages, MessagesOfLanguage, OwnText } from './browser/locales/messages.js';
export type { CastVote, Helpfulness, Votes } from './model/cast-vote.js';
export { isFault, type Fault, type FaultKind } from './model/fault.js';
export { MAX_METADATA_FILTERS, type MetadataFilter } from './model/metadata-filter.js';
export { PROMOTION_MESSAGE_IDS, type PromotionMessageId } from './model/promotion-message-id.js';
export type { Photo } from './model/photo.js';
export type { PromotionOutcome } from './model/promotion-outcome.js';
export type { Money, Promotion, PromotionMessage, Totals } from './model/promotion.js';
export type { Rating } from './model/rating.js';
export type { DimensionSummary, Summary } from './model/summary.js';
export { STARS, type Stars } from './model/stars.js';
export type { ReviewPage } from './model/review-page.js';
export { EVERY_REVIEW, SORTS, type ReviewQuery, type Sort, type Subject } from './model/review-query.js';
export type { Author, Media, Metadatum, Review } from './model/review.js';
export type { TopRated } from './model/top-rated.js';
export { VERSION } from './version.js';
