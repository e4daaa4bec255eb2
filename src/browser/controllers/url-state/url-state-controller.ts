import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { withSearch, writeHistory } from '../../client/page/page-address.js';
import { readQueryFromUrl, writeQueryToUrl } from '../../client/reviews/query-in-url.js';
import { sameQuery } from '../../client/reviews/review-list.js';
import type { ReviewQuery } from '../../../model/review-query.js';
import { RestoreScroll } from './restore-scroll.js';

/** What of the page's window is used. */
export type PageWindow = Pick<
  Window,
  'location' | 'history' | 'innerHeight' | 'scrollBy' | 'addEventListener' | 'removeEventListener'
>;

/** Whether two queries differ in the search text, or in how many pages were read, alone: no step to go back to. */
const isOneStep = (a: ReviewQuery, b: ReviewQuery, single: boolean): boolean =>
  JSON.stringify({ ...a, search: '', page: 1 }) === JSON.stringify({ ...b, search: '', page: 1 }) &&
  !(single && a.page !== b.page);

/**
 * Keeps the host's query in the page's address, so that it outlives a reload, goes back and forward, and can be shared;
 * and in the page's entry of the history, where the shopper was reading.
 */
export class UrlStateController implements ReactiveController {
  readonly #name: string;
  readonly #follow: (query: ReviewQuery) => void;
  readonly #page: PageWindow;
  #start: ReviewQuery | undefined;
  #now: ReviewQuery | undefined;
  #single = false;

  /**
   * @param name What the host's parameters begin with.
   * @param follow Called with the query of the address when it is another: the shopper went back or forward, or the
   *   host was put into the page again after a page's own router had changed the address.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    name: string,
    follow: (query: ReviewQuery) => void,
    page: PageWindow = window,
  ) {
    this.#name = name;
    this.#follow = follow;
    this.#page = page;
    new RestoreScroll(host, name, page);
    host.addController(this);
  }

  hostConnected(): void {
    this.#page.addEventListener('popstate', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    this.#page.removeEventListener('popstate', this.#read);
  }

  /**
   * The query that the address asks for, on a page that starts from this one.
   * @param single Pages are read one by one, so that each is a step.
   */
  read(start: ReviewQuery, single: boolean): ReviewQuery {
    this.#start = start;
    this.#single = single;
    return (this.#now = readQueryFromUrl(this.#page.location.search, this.#name, start, single ? Infinity : undefined));
  }

  /** Puts a query into the address: as a step to go back from, unless the shopper only types or reads on. */
  write(query: ReviewQuery): void {
    if (!this.#start || !this.#now) return;
    const { location, history } = this.#page;
    const search = writeQueryToUrl(location.search, this.#name, query, this.#start);
    const step = isOneStep(query, this.#now, this.#single) ? 'replaceState' : 'pushState';
    this.#now = query;
    if (search !== location.search) writeHistory(history, step, history.state, withSearch(location, search));
  }

  readonly #read = (): void => {
    const before = this.#now;
    if (!this.#start || !before) return;
    const query = this.read(this.#start, this.#single);
    if (!sameQuery(query, before)) this.#follow(query);
  };
}
