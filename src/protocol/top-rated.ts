/**
 * Which products `GET /v1/top-rated` lists: of one category or all, priced in one currency (ISO 4217) or any; '' is
 * any.
 */
export interface TopRatedQuery {
  readonly category: string;
  readonly currency: string;
}

/** The query string of `GET /v1/top-rated`, equal for equal queries. */
export function encodeTopRatedQuery({ category, currency }: TopRatedQuery): string {
  const params = new URLSearchParams();
  if (category !== '') params.set('category', category);
  if (currency !== '') params.set('currency', currency.toUpperCase());
  return params.toString();
}
