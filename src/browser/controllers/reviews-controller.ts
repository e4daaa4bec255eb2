import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { configuration, onConfigure } from '../client/page/configuration.js';
import { sameQuery, type ReviewList } from '../client/reviews/review-list.js';
import { reviewsFor, type ReviewsClient } from '../client/reviews/reviews-client.js';
import { Fault, isFault } from '../../model/fault.js';
import { Refusal } from '../../model/refusal.js';
import { sameSubject, type ReviewQuery } from '../../model/review-query.js';
import type { pollUntilComplete } from './poll-until-complete.js';
import { ResourceController } from './resource-controller.js';
import type { View } from './view.js';

export type { ReviewList };

type Client = Pick<ReviewsClient, 'embedded' | 'load' | 'more' | 'refresh'>;

interface Question {
  readonly proxy: string;
  readonly query: ReviewQuery;
  readonly single: boolean | undefined;
}

/**
 * The reviews that answer the host's query, as many pages as were asked for. While the proxy is still gathering, it
 * polls as long as the host is on a visible page, by code that is loaded for it: numbers are renewed and reviews added,
 * but none in view moves or goes.
 */
export class ReviewsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #resource: ResourceController<Question, ReviewList>;
  readonly #clientOf: (proxy: string) => Client;
  readonly #poll: typeof pollUntilComplete | undefined;
  #client: Client | undefined;
  #more: AbortController | undefined;
  #moreFault: Fault | Refusal | undefined;
  #polling = new AbortController();
  /** The unfinished list that is being polled. */
  #polled: ReviewList | undefined;
  #connected = false;
  #stopListening = (): void => {};

  /**
   * The query's `page` says how many pages to begin with, or which is read by itself. Without a proxy of the host's
   * own, the configured one is asked; without any, or without a query, nothing is.
   */
  constructor(
    host: ReactiveControllerHost,
    asked: () => { proxy: string | undefined; query: ReviewQuery | undefined; single?: boolean },
    options: { client?: (proxy: string) => Client; poll?: typeof pollUntilComplete } = {},
  ) {
    this.#host = host;
    this.#clientOf = options.client ?? reviewsFor;
    this.#poll = options.poll;
    this.#resource = new ResourceController<Question, ReviewList>(host, {
      question: () => {
        const { proxy: own, query, single } = asked();
        const proxy = own || configuration().proxy;
        return proxy && query ? { proxy, query, single } : undefined;
      },
      immediate: ({ proxy, query, single }) => {
        this.#stopMore();
        this.#client = this.#clientOf(proxy);
        return this.#client.embedded(query, single);
      },
      load: ({ proxy, query, single }, signal) => this.#clientOf(proxy).load(query, signal, single),
      isSame: (a, b) => a.proxy === b.proxy && a.single === b.single && sameQuery(a.query, b.query),
      // Another product's reviews are never shown, not even while waiting.
      isRelated: (a, b) => a.proxy === b.proxy && sameSubject(a.query, b.query),
    });
    host.addController(this);
  }

  get view(): View<ReviewList> {
    return this.#resource.view;
  }

  /** The next page is being loaded. */
  get loadingMore(): boolean {
    return this.#more !== undefined;
  }

  /** Why the next page did not load, until it is asked for again. */
  get moreFault(): Fault | Refusal | undefined {
    return this.#moreFault;
  }

  /** Asks the same query again. */
  retry(): void {
    this.#resource.retry();
  }

  /** Adds the next page to the list. Resolves with how many reviews were added; never rejects. */
  async loadMore(): Promise<number> {
    const { view } = this;
    if (view.status !== 'ready' || !view.value.hasMore || this.#more || !this.#client) return 0;
    const more = (this.#more = new AbortController());
    this.#moreFault = undefined;
    this.#polling.abort();
    this.#host.requestUpdate();
    let answer: ReviewList | Refusal | Fault;
    try {
      answer = await this.#client.more(view.value, more.signal);
    } catch (error) {
      answer = isFault(error) ? error : new Fault('shape');
    }
    if (more.signal.aborted) return 0;
    this.#more = undefined;
    this.#host.requestUpdate();
    if (answer instanceof Fault || answer instanceof Refusal) {
      this.#moreFault = answer;
      return 0;
    }
    this.#resource.replace(answer);
    return answer.reviews.length - view.value.reviews.length;
  }

  hostConnected(): void {
    this.#connected = true;
    this.#stopListening = onConfigure(() => this.#host.requestUpdate());
    addEventListener('online', this.#reconnect);
  }

  hostUpdated(): void {
    const { view } = this;
    const isWatchable = this.#connected && !this.#more && view.status === 'ready' && !view.value.complete;
    const list = isWatchable ? view.value : undefined;
    if (list === this.#polled) return;
    this.#polling.abort();
    this.#polling = new AbortController();
    this.#polled = list;
    // Without the code for it, the list stays as it is.
    if (list) this.#pollList(list, this.#polling.signal).catch(() => {});
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#stopListening();
    removeEventListener('online', this.#reconnect);
    this.#stopMore();
    this.#polling.abort();
    this.#polled = undefined;
  }

  /** Online again: what failed is asked for once more. */
  readonly #reconnect = (): void => {
    if (this.view.status === 'failed') this.retry();
    else if (this.#moreFault) void this.loadMore();
  };

  #stopMore(): void {
    this.#more?.abort();
    this.#more = undefined;
    this.#moreFault = undefined;
  }

  async #pollList(list: ReviewList, signal: AbortSignal): Promise<void> {
    const poll = this.#poll ?? (await import('./poll-until-complete.js')).pollUntilComplete;
    const later = await poll(list, (asked) => this.#client?.refresh(asked, signal), signal);
    if (later && !signal.aborted) this.#resource.replace(later);
  }
}
