import { Refusal } from '../../../model/refusal.js';
import { parseReviewPage, type ReviewPage } from '../../../model/review-page.js';
import type { ReviewQuery } from '../../../model/review-query.js';
import type { ErrorCode } from '../../../protocol/error-body.js';
import { encodeReviewQuery } from '../../../protocol/review-query.js';
import { ROUTES } from '../../../protocol/routes.js';
import { createTransport, type Transport } from '../../transport/transport.js';
import type { SharedRatings } from '../ratings/rating-entry.js';
import { ratingsFor } from '../ratings/ratings-client.js';
import { registry } from '../page/registry.js';
import { listPages, mergePages, type ReviewList } from './review-list.js';

type Pages = readonly [ReviewPage, ...ReviewPage[]];

/** How often pages 1 to n are asked for anew when the reviews change in the meantime. */
const ATTEMPTS = 3;

const STALE: ErrorCode = 'stale_version';

const pathTo = (query: ReviewQuery, version?: string): string =>
  `${ROUTES.reviews}?${encodeReviewQuery(query, version)}`;

const isPage = (answer: ReviewPage | Refusal): answer is ReviewPage => !(answer instanceof Refusal);

const isStale = (answer: unknown): boolean => answer instanceof Refusal && answer.code === STALE;

/**
 * Lists of reviews, of one proxy. Every method returns a Refusal when the proxy refuses, and throws a Fault, or the
 * signal's reason when it aborts.
 */
export class ReviewsClient {
  readonly #proxy: string;
  readonly #transport: Transport;
  readonly #ratings: Pick<SharedRatings, 'tell'>;

  constructor(proxy: string, options: { transport?: Transport; ratings?: Pick<SharedRatings, 'tell'> } = {}) {
    this.#proxy = proxy;
    this.#transport = options.transport ?? createTransport(proxy);
    this.#ratings = options.ratings ?? ratingsFor(proxy);
  }

  /** The answer to a query that came embedded in the page, once; undefined when there is none, or no valid one. */
  embedded(query: ReviewQuery, single = false): ReviewList | undefined {
    try {
      const page = parseReviewPage(registry().answer?.(this.#proxy, pathTo(query)));
      return listPages(query, [this.#learn(query, page)], single);
    } catch {
      return undefined;
    }
  }

  /**
   * The answer to a query, from the first page up to the one it names; or that page alone, or the last that there is.
   */
  async load(query: ReviewQuery, signal?: AbortSignal, single = false): Promise<ReviewList | Refusal> {
    const pages = await this.#run(query, query.page, single, signal);
    return pages instanceof Refusal ? pages : listPages(query, pages, single);
  }

  /** The list with its next page; with a further one, while there is any, when all of a page is in view already. */
  async more(list: ReviewList, signal?: AbortSignal): Promise<ReviewList | Refusal> {
    let longer = list;
    while (longer.hasMore && longer.reviews.length === list.reviews.length) {
      const pages = await this.#next(longer, signal);
      if (pages instanceof Refusal) return pages;
      longer = mergePages(longer, pages);
    }
    return longer;
  }

  /** The list with its pages as they now are: nothing in view moves or goes. */
  async refresh(list: ReviewList, signal?: AbortSignal): Promise<ReviewList | Refusal> {
    const pages = await this.#run(list.query, list.page, list.single, signal);
    return pages instanceof Refusal ? pages : mergePages(list, pages);
  }

  #run(query: ReviewQuery, last: number, single = false, signal?: AbortSignal): Promise<Pages | Refusal> {
    return single ? this.#single(query, last, signal) : this.#pages(query, last, signal);
  }

  /** One page; the last, when there are fewer by now. */
  async #single(query: ReviewQuery, number: number, signal?: AbortSignal): Promise<Pages | Refusal> {
    const page = await this.#page(query, number, undefined, signal);
    if (!isPage(page)) return page;
    const last = Math.max(1, Math.ceil(page.total / page.perPage));
    return number > last ? this.#single(query, last, signal) : [page];
  }

  /** The page after a list, or all pages up to it when the reviews have changed since, so that none is skipped. */
  async #next(list: ReviewList, signal?: AbortSignal): Promise<Pages | Refusal> {
    const number = list.page + 1;
    const page = await this.#page(list.query, number, list.version, signal);
    if (isStale(page)) return this.#pages(list.query, number, signal, true);
    return isPage(page) ? [page] : page;
  }

  /** Pages 1 to `last`, as far as there are any, all of one version. */
  async #pages(query: ReviewQuery, last: number, signal?: AbortSignal, isRenewed = false): Promise<Pages | Refusal> {
    for (let attempt = 1; ; attempt++) {
      const first = await this.#page(query, 1, undefined, signal, isRenewed || attempt > 1);
      if (!isPage(first)) return first;
      const numbers = Array.from({ length: Math.min(last, Math.ceil(first.total / first.perPage)) }, (_, i) => i + 1);
      const others = await Promise.all(numbers.slice(1).map((n) => this.#page(query, n, first.version, signal)));
      const refusal = others.find((answer) => answer instanceof Refusal);
      if (!refusal) return [first, ...others.filter(isPage)];
      if (!isStale(refusal) || attempt === ATTEMPTS) return refusal;
    }
  }

  async #page(
    query: ReviewQuery,
    page: number,
    version: string | undefined,
    signal: AbortSignal | undefined,
    isRenewed = false,
  ): Promise<ReviewPage | Refusal> {
    const path = pathTo({ ...query, page }, version);
    // The browser's cache may still hold the page that the proxy has just called stale.
    const init: RequestInit | undefined = isRenewed ? { cache: 'no-cache' } : undefined;
    const answer = await this.#transport.get(path, parseReviewPage, signal, init);
    return isPage(answer) ? this.#learn(query, answer) : answer;
  }

  /** Of an unfinished set too: a product's snippet and its reviews must show the same numbers. */
  #learn({ subject, productId }: ReviewQuery, page: ReviewPage): ReviewPage {
    const { count, average } = page.summary;
    if (subject === 'product') this.#ratings.tell(productId, { count, average });
    return page;
  }
}

const clients = new Map<string, ReviewsClient>();

/** The reviews client of a proxy. */
export function reviewsFor(proxy: string): ReviewsClient {
  let client = clients.get(proxy);
  if (!client) clients.set(proxy, (client = new ReviewsClient(proxy)));
  return client;
}
