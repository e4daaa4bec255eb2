/**
 * The public addresses of version 0.1, and what can be imported from them: what stays as it is. Written out by hand,
 * not read from the sources, so that nothing leaves it unnoticed.
 */

const TAGS = [
  ...['breakdown', 'business-rating', 'coupon', 'filters', 'highlights', 'lightbox'],
  ...['pages', 'rating', 'review', 'reviews', 'stars', 'top-rated'],
];
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'he', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'sv', 'tr', 'zh-Hans'];

/** Modules for pages, servers and bundlers alike, below the package's name. */
export const MODULES: readonly string[] = [
  '',
  '/define',
  ...TAGS.map((tag) => `/define/${tag}`),
  ...TAGS.map((tag) => `/elements/${tag}`),
  ...['/hydrate', '/ssr', '/react', '/json-ld', '/proxy', '/node'],
  ...['/carts/shopify-cart', '/carts/cart-adapter'],
  // Each language, the sentences of each kind of page in all of them, and what they are written with.
  ...LANGUAGES.flatMap((language) =>
    ['rating', 'reviews', 'coupon', 'details'].map((kind) => `/locales/${language}/${kind}`),
  ),
  ...['rating', 'reviews', 'coupon', 'details', 'catalogue', 'format', 'languages', 'messages'].map(
    (file) => `/locales/${file}`,
  ),
];

/** The script tag's module, which needs a page to run in. */
export const SCRIPT_TAG = '/embed';

/** Declarations alone. */
export const TYPES: readonly string[] = ['jsx', 'vue', 'svelte'].map((framework) => `/types/${framework}`);

/** What is neither. */
export const FILES: readonly string[] = [
  ...['/placeholder.css', '/custom-elements.json', '/package.json'],
  ...['vscode.css-custom-data.json', 'vscode.html-custom-data.json', 'web-types.json'].map((file) => `/editor/${file}`),
];

/** The names that an address exports, values and types. */
export const NAMES: Readonly<Record<string, string>> = {
  '': `Author BreakdownElement BusinessRating BusinessRatingElement CartAdapter CastVote Configuration CouponElement
    DimensionSummary EVERY_REVIEW ElementClass Fault FaultKind FilterChangeEvent FiltersElement Helpfulness
    HighlightsElement LightboxElement LightboxPhoto LoadEvent MAX_METADATA_FILTERS Media Messages MessagesOfLanguage
    MetadataFilter Metadatum Money OwnText PROMOTION_MESSAGE_IDS PageChangeEvent PagesElement Photo Promotion
    PromotionAppliedEvent PromotionMessage PromotionMessageId PromotionOutcome PromotionRejectedEvent
    PromotionRemovedEvent PromotionsErrorEvent PromotionsLoadEvent Rating RatingElement Review ReviewElement ReviewPage
    ReviewQuery ReviewsElement ReviewsErrorEvent SORTS STARS Sort Stars StarsElement Subject Summary TopRated
    TopRatedElement Totals VERSION VoteEvent Votes configure defineElement isFault`,
  '/elements/rating': 'RatingElement',
  '/elements/reviews': 'ReviewsElement',
  '/elements/coupon': 'CouponElement',
  '/proxy': `BudgetWindow CartContents CartLookUp ClientResolver Clock ConfigurationError FulfillmentNote GuardLimits
    Logger NativeCodes NativePromotion Order OrderReceipt OrderRefused OrderRemark OrderSubmission OrdersConfig
    PlacedOrder ProductKey ProxyConfig PurchasedProduct RequestContext ReviewProxy SetLimits SitejabberConfig Store
    StoreError UniqodoConfig YotpoConfig clientByHeader clientBySocket createProxy memoryStore`,
  '/node': 'ServeOptions ServedProxy memoryStore nodeLogger redisStore serve sqliteStore',
  '/ssr': 'AskedProxy RatingAttributes ReviewsAttributes ServerPage answersIsland renderRating renderReviews',
  '/json-ld': 'DescribedProduct DescribedReviews JsonLd Placed jsonLdText placeJsonLd productJsonLd',
  '/react': 'BusinessRating Coupon Rating Reviews Stars TopRated',
  '/carts/cart-adapter': 'CartAdapter',
  '/carts/shopify-cart': 'ShopifyParts createShopifyCart detectCart',
  '/embed': 'configure',
};
