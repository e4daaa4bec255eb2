import type { ReviewQuery } from '../../../model/review-query.js';
import { parseReviewQuery } from '../../../protocol/read-review-query.js';
import { encodeReviewQuery } from '../../../protocol/review-query.js';

/** What of a query a shopper chooses, and so shares; the rest is the page's. */
const CHOSEN = ['page', 'sort', 'stars', 'media', 'verified', 'q', 'metadata'] as const;

/** Pages that an address may begin with: each is a request. */
const MOST_PAGES = 20;

/** What a page starts from, with one parameter of the address; undefined when that says nothing sensible. */
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
 * and so on, so that several sections of a page do not mix theirs up. One that says nothing sensible is as good as
 * none.
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
 * An address's search with what a query has beside what the page starts from. Everybody else's parameters stay as they
 * are.
 */
export function writeQueryToUrl(search: string, name: string, query: ReviewQuery, start: ReviewQuery): string {
  const params = new URLSearchParams(search);
  for (const parameter of CHOSEN) params.delete(`${name}.${parameter}`);
  const chosen = new URLSearchParams(encodeReviewQuery(query));
  if (query.sort === start.sort) chosen.delete('sort');
  else chosen.set('sort', query.sort);
  for (const parameter of CHOSEN) {
    const value = chosen.get(parameter);
    if (value !== null) params.set(`${name}.${parameter}`, value);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
