import type { ReviewQuery } from '../../../model/review-query.js';
import { parseReviewQuery } from '../../../protocol/read-review-query.js';
import { encodeReviewQuery } from '../../../protocol/review-query.js';
import { pairsOf, searchOf } from '../page/page-address.js';

/** What of a query a shopper chooses, and so shares; the rest is the page's. */
const CHOSEN = ['page', 'sort', 'stars', 'media', 'verified', 'q', 'metadata'] as const;

/** Pages that an address may begin with: each is a request. */
const MOST_PAGES = 20;

/** What a page starts from, with one parameter of the address; undefined when that is no valid one. */
function withParameter(start: ReviewQuery, name: string, value: string, mostPages: number): ReviewQuery | undefined {
  try {
    const params = new URLSearchParams(encodeReviewQuery(start));
    params.set(name, value);
    const { query } = parseReviewQuery(params);
    return query.page > mostPages ? undefined : query;
  } catch {
    return undefined;
  }
}

/**
 * Reads a query from an address: what the page starts from, with what a shopper has chosen. Parameters are `name.stars`
 * and so on, so that several sections of a page do not mix theirs up. One that is not valid is ignored.
 */
export function readQueryFromUrl(
  search: string,
  name: string,
  start: ReviewQuery,
  mostPages = MOST_PAGES,
): ReviewQuery {
  const params = new URLSearchParams(search);
  return CHOSEN.reduce((query, parameter) => {
    const value = params.get(`${name}.${parameter}`);
    return (value !== null && withParameter(query, parameter, value, mostPages)) || query;
  }, start);
}

/**
 * An address's search with what a query has in addition to what the page starts from. All other parameters stay as they
 * are, to the letter.
 */
export function writeQueryToUrl(search: string, name: string, query: ReviewQuery, start: ReviewQuery): string {
  const names = new Map(CHOSEN.map((parameter) => [`${name}.${parameter}`, parameter]));
  const others = pairsOf(search).filter((pair) => ![...new URLSearchParams(pair).keys()].some((key) => names.has(key)));
  const chosen = new URLSearchParams(encodeReviewQuery(query));
  if (query.sort === start.sort) chosen.delete('sort');
  else chosen.set('sort', query.sort);
  const own = [...names].flatMap(([key, parameter]) => {
    const value = chosen.get(parameter);
    return value === null ? [] : [String(new URLSearchParams([[key, value]]))];
  });
  return searchOf([...others, ...own]);
}
