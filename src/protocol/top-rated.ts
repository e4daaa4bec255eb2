/** What `GET /v1/top-rated` is asked: one category or all, priced in one currency (ISO 4217) or any. */
export interface TopRatedQuery {
  readonly category: string;
  readonly currency: string;
}

/** A question as the query string of `GET /v1/top-rated`, equal for equal questions. */
export function encodeTopRatedQuery({ category, currency }: TopRatedQuery): string {
  const params = new URLSearchParams();
  if (category !== '') params.set('category', category);
  if (currency !== '') params.set('currency', currency.toUpperCase());
  return params.toString();
}
