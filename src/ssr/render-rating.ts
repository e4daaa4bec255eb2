import '../browser/elements/rating/define.js';
import { loadLanguage } from '../browser/locales/load-language.js';
import { ratingWords } from '../browser/locales/rating.js';
import { encodeRatingsQuery, parseRatings } from '../protocol/ratings.js';
import { ROUTES } from '../protocol/routes.js';
import { answersIsland } from './answers-island.js';
import { emptyElement, renderElement } from './render-element.js';
import { ServedRating } from './served-elements.js';
import { ask, languageFor, type AskedProxy, type ServerPage } from './server-page.js';

/** The attributes of a star snippet, as properties. */
export interface RatingAttributes {
  /** The page's id of the product. */
  readonly productId: string;
  /** Where the line links to. */
  readonly href?: string | undefined;
  /** BCP 47 tag, where it is not the page's. */
  readonly locale?: string | undefined;
}

/**
 * A star snippet as HTML: its answer in an island, then the tag with its shadow root declared. When the proxy does not
 * know the rating, or has no answer in time, the tag alone, which asks by itself. Never rejects on the proxy's account.
 */
export async function renderRating(
  proxy: AskedProxy,
  page: ServerPage,
  { productId, href, locale }: RatingAttributes,
): Promise<string> {
  const rendered = { 'product-id': productId, href, locale };
  const browserOnly = { proxy: page.proxy };
  const path = `${ROUTES.ratings}?${encodeRatingsQuery([productId])}`;
  const rating = (await ask(proxy, page, path, (json) => parseRatings(json, [productId])))?.get(productId);
  if (!rating) return emptyElement('vouch-rating', { ...rendered, ...browserOnly });
  const request = languageFor(page, locale);
  await loadLanguage(ratingWords, request);
  const html = renderElement('vouch-rating', new ServedRating(rating, request.locale), rendered, browserOnly, page);
  return answersIsland(page.proxy, { [path]: { ratings: { [productId]: rating } } }) + html;
}
