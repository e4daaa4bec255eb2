/** Product ids in one ratings request. */
export const MAX_IDS = 100;
/** Characters of a product id. */
export const MAX_ID_LENGTH = 128;
export const MAX_PER_PAGE = 50;
/** Characters of a search. */
export const MAX_SEARCH_LENGTH = 200;
/** Metadata names in one query: as many as are ever shown. */
export const MAX_METADATA_NAMES = 10;
/** Characters of a request's path and query together. The client splits ratings requests to stay below. */
export const MAX_URL_LENGTH = 6000;
/** Bytes of a request's body, uploads excepted. */
export const MAX_BODY_LENGTH = 16_384;
/** Bytes of an order: five hundred lines with their properties, or a platform's webhook. */
export const MAX_ORDER_LENGTH = 2_000_000;
/** Characters of a cart's address. */
export const MAX_CART_LENGTH = 200;
/** Codes in one request, and promotions with a code that one cart can hold. */
export const MAX_CODES = 10;
/** Characters of a language tag. */
export const MAX_LOCALE_LENGTH = 64;
