export type { CartAdapter } from './carts/cart-adapter.js';
export { configure, type Configuration } from './client/configuration.js';
export { defineElement, type ElementClass } from './define-element.js';
export { BreakdownElement } from './elements/breakdown-element.js';
export { BusinessRatingElement } from './elements/business-rating-element.js';
export { CouponElement } from './elements/coupon-element.js';
export {
  PromotionAppliedEvent,
  PromotionRejectedEvent,
  PromotionRemovedEvent,
  PromotionsErrorEvent,
  PromotionsLoadEvent,
} from './elements/coupon-events.js';
export { FilterChangeEvent } from './elements/filter-change-event.js';
export { FiltersElement } from './elements/filters-element.js';
export { LightboxElement, type LightboxPhoto } from './elements/lightbox-element.js';
export { HighlightsElement } from './elements/highlights-element.js';
export { PageChangeEvent } from './elements/page-change-event.js';
export { PagesElement } from './elements/pages-element.js';
export { RatingElement } from './elements/rating-element.js';
export { ReviewElement } from './elements/review-element.js';
export { LoadEvent, ReviewsErrorEvent } from './elements/reviews-events.js';
export { ReviewsElement } from './elements/reviews-element.js';
export { StarsElement } from './elements/stars-element.js';
export { TopRatedElement } from './elements/top-rated-element.js';
export type { BusinessRating } from './model/business-rating.js';
export { VoteEvent } from './elements/vote-event.js';
export type { Messages, MessagesOfLanguage, OwnText } from './locales/messages.js';
export type { CastVote, Helpfulness, Votes } from './model/cast-vote.js';
export { isFault, type Fault, type FaultKind } from './model/fault.js';
export { MAX_METADATA_FILTERS, type MetadataFilter } from './model/metadata-filter.js';
export { PROMOTION_MESSAGE_IDS, type PromotionMessageId } from './model/promotion-message-id.js';
export type { Photo } from './model/photo.js';
export type { PromotionOutcome } from './model/promotion-outcome.js';
export type { Money, Promotion, PromotionMessage, Totals } from './model/promotion.js';
export type { DimensionSummary, Rating, Summary } from './model/rating.js';
export { STARS, type Stars } from './model/stars.js';
export type { ReviewPage } from './model/review-page.js';
export { EVERY_REVIEW, SORTS, type ReviewQuery, type Sort, type Subject } from './model/review-query.js';
export type { Author, Media, Metadatum, Review } from './model/review.js';
export type { TopRated } from './model/top-rated.js';
export { VERSION } from './version.js';
