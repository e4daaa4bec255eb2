import { Fault, isFault } from '../../../model/fault.js';
import type { Rating } from '../../../model/rating.js';
import { Refusal } from '../../../model/refusal.js';
import { MAX_ID_LENGTH, MAX_URL_LENGTH } from '../../../protocol/limits.js';
import { encodeRatingsQuery, parseRatings } from '../../../protocol/ratings.js';
import { ROUTES } from '../../../protocol/routes.js';
import { createTransport, type Transport } from '../../transport/transport.js';
import { wait, type Wait } from '../../transport/wait.js';
import { RatingEntry, type Batch, type RatingListener, type SharedRatings } from './rating-entry.js';
import { registry } from '../page/registry.js';
import { batchIds } from './batch-ids.js';

type Answer = Map<string, Rating | null> | Refusal | Fault;

/** Milliseconds that "not known yet" lives, as the proxy's `max-age` says. */
const REST = 5_000;
/**
 * Characters kept free for the route, and what a Shopify App Proxy adds: shop, path_prefix, timestamp, customer,
 * signature.
 */
const SPARE = 500;

/**
 * Ratings by product, of one proxy, for as long as the page lives. Products asked for within one task share a request.
 */
export class RatingsClient implements SharedRatings {
  readonly #entries = new Map<string, RatingEntry>();
  readonly #queue = new Set<string>();
  readonly #transport: Transport;
  readonly #wait: Wait;
  readonly #room: number;

  constructor(proxy: string, options: { transport?: Transport; wait?: Wait } = {}) {
    this.#transport = options.transport ?? createTransport(proxy);
    this.#wait = options.wait ?? wait;
    this.#room = MAX_URL_LENGTH - SPARE - proxy.length;
  }

  /** What is not known, or failed before, is asked for. A request that no listener waits for any more is aborted. */
  subscribe(productId: string, listener: RatingListener): () => void {
    const entry = this.#entry(productId);
    if (!entry.pending && !entry.known) this.#ask(productId, entry);
    entry.listeners.add(listener);
    listener(entry.state);
    return () => {
      entry.listeners.delete(listener);
      this.#abortUnlessWanted(entry.batch);
    };
  }

  /** A page never shows two averages of one product. */
  tell(productId: string, rating: Rating): void {
    this.#entry(productId).state = { status: 'ready', value: rating };
  }

  #entry(productId: string): RatingEntry {
    let entry = this.#entries.get(productId);
    if (!entry) this.#entries.set(productId, (entry = new RatingEntry()));
    return entry;
  }

  #ask(productId: string, entry: RatingEntry): void {
    if (!isAskable(productId)) {
      // The proxy refuses a request as a whole: one id must not cost the others their stars.
      const fault = new Refusal({ code: 'invalid_parameter', param: 'id', requestId: '' });
      entry.state = { status: 'failed', fault };
      return;
    }
    entry.pending = true;
    // "Not known yet" stays in view while it is asked once more.
    if (entry.state.status === 'failed') entry.state = { status: 'loading' };
    if (this.#queue.size === 0) void this.#wait(0).then(() => this.#flush());
    this.#queue.add(productId);
  }

  #flush(): void {
    const queued = [...this.#queue].sort();
    this.#queue.clear();
    const wanted = queued.filter((id) => {
      const entry = this.#entry(id);
      if (!entry.wanted) entry.drop();
      return entry.wanted;
    });
    for (const ids of batchIds(wanted, this.#room)) void this.#send({ ids, stop: new AbortController() });
  }

  async #send(batch: Batch): Promise<void> {
    const { ids, stop } = batch;
    for (const id of ids) this.#entry(id).batch = batch;
    let answer: Answer;
    try {
      const path = `${ROUTES.ratings}?${encodeRatingsQuery(ids)}`;
      answer = await this.#transport.get(path, (json) => parseRatings(json, ids), stop.signal);
    } catch (error) {
      answer = isFault(error) ? error : new Fault('network');
    }
    if (stop.signal.aborted) return;
    const unknown = ids.filter((id) => this.#settle(id, answer));
    if (unknown.length > 0) await this.#askAgain(unknown);
  }

  /** Whether the product is to be asked for once more. */
  #settle(id: string, answer: Answer): boolean {
    const entry = this.#entry(id);
    entry.pending = false;
    entry.batch = undefined;
    // What the page has learned meanwhile is newer.
    if (entry.known) return false;
    if (!(answer instanceof Map)) {
      entry.state = { status: 'failed', fault: answer };
      return false;
    }
    const value = answer.get(id) ?? null;
    entry.pending = value === null && !entry.askedAgain;
    entry.state = { status: 'ready', value };
    return entry.pending;
  }

  async #askAgain(ids: readonly string[]): Promise<void> {
    await this.#wait(REST);
    for (const id of ids) {
      const entry = this.#entry(id);
      if (entry.wanted) {
        entry.askedAgain = true;
        this.#ask(id, entry);
      } else entry.drop();
    }
  }

  #abortUnlessWanted(batch: Batch | undefined): void {
    if (!batch || batch.ids.some((id) => this.#entry(id).wanted)) return;
    batch.stop.abort();
    for (const id of batch.ids) this.#entry(id).drop();
  }
}

/** The ratings client of a proxy: one for the whole page, whatever number of copies of the library it holds. */
export function ratingsFor(proxy: string): SharedRatings {
  const { ratings } = registry();
  let client = ratings.get(proxy);
  if (!client) ratings.set(proxy, (client = new RatingsClient(proxy)));
  return client;
}

const isAskable = (id: string): boolean => id !== '' && id.length <= MAX_ID_LENGTH && !/[\p{Cc}\p{Cs}]/u.test(id);
