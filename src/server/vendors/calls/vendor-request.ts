import { withSignal } from '../../concurrency/time-limit.js';
import { systemClock, type Clock } from '../../platform/clock.js';
import { readBase } from '../../platform/config-fields.js';
import type { Logger } from '../../platform/logger.js';
import { VendorError, type CallOptions, type Endpoint, type VendorRequest } from '../review-vendor.js';
import { isBusy, readAnswer, type ReadStatus } from './answer.js';
import { BREAKER_OPEN, CircuitBreaker, type BreakerOptions } from './circuit-breaker.js';
import type { RateLimiter, Permit } from './rate-limiter.js';
import type { JsonLimits } from './read-json.js';
import { retry } from './retry.js';
import { send, type HttpRequest, type Transport } from './send.js';
import type { Signature, TokenSource } from './token-source.js';
import { vendorUrl } from './vendor-url.js';

/** Where a vendor is, what opens its door, and how patiently it is asked. */
export interface VendorRequestOptions {
  /** For logs, e.g. 'sitejabber'. */
  readonly vendor: string;
  /** The fixed origin and path of every call. */
  readonly base: string;
  readonly tokens: TokenSource;
  readonly sign: (token: string) => Signature;
  readonly readStatus: ReadStatus;
  readonly limiter: RateLimiter;
  readonly logger: Pick<Logger, 'info' | 'warn'>;
  readonly fetch?: typeof fetch;
  readonly clock?: Clock;
  readonly limits?: JsonLimits;
  /** Milliseconds before the first retry; about twice as long before the second. */
  readonly retryDelay?: number;
  readonly breaker?: Partial<BreakerOptions>;
}

/** A hundred reviews of 10,000 characters fit with room to spare. */
const LIMITS: JsonLimits = { bytes: 8_000_000, depth: 32 };
const RETRIES = 2;
const RETRY_DELAY = 300;
/** Seconds after which to ask again when a call has waited for the rate limit in vain. */
const RETRY_AFTER = 5;

/** Whether another try may go better. */
const isRetryable = (error: unknown): boolean =>
  error instanceof VendorError &&
  (error.kind === 'unavailable' || error.kind === 'timeout') &&
  error.detail !== BREAKER_OPEN;

/** A call whose parameters are filled in. */
interface Call<Answer> {
  readonly endpoint: Endpoint<never, Answer>;
  readonly request: HttpRequest;
  /** What the breaker tells calls apart by. */
  readonly input: string;
  readonly options: CallOptions;
}

function toRequest<Params>(
  base: URL,
  endpoint: Endpoint<Params, unknown>,
  params: Params,
  { headers, query, json }: Signature,
): HttpRequest {
  const { method } = endpoint;
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(endpoint.fields?.(params) ?? {})) {
    if (value !== undefined) fields.set(name, String(value));
  }
  const inQuery = method === 'GET' ? fields : new URLSearchParams();
  for (const [name, value] of Object.entries(method === 'GET' ? { ...query, ...json } : query))
    inQuery.set(name, value);
  const url = vendorUrl(base, endpoint.path(params), inQuery);
  if (method === 'GET') return { url, method, headers };
  if (endpoint.json === undefined) return { url, method, headers, body: fields };
  return {
    url,
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    body: toJson({ ...endpoint.json(params), ...json }),
  };
}

/**
 * A circle or a bigint in a merchant's own object cannot be sent; what JavaScript says of it would name its members.
 */
function toJson(value: object): string {
  try {
    return JSON.stringify(value);
  } catch {
    throw new VendorError('refused', { detail: 'body' });
  }
}

/**
 * The one way to a vendor, from the outside in: a token, renewed once when it is refused; up to two retries of a GET
 * that failed, never of what changes something; the breaker; the rate limit, for every single try; one request. Each is
 * logged by endpoint, status and duration.
 *
 * It throws a VendorError without address or body, or the reason of the caller's own signal.
 */
export function createVendorRequest(options: VendorRequestOptions): VendorRequest {
  const caller = new VendorCaller(options);
  return (endpoint, params, call) => withSignal(caller.call(endpoint, params, call), call.signal);
}

class VendorCaller {
  readonly #options: VendorRequestOptions;
  readonly #base: URL;
  readonly #clock: Clock;
  readonly #transport: Transport;
  readonly #breaker: CircuitBreaker;

  constructor(options: VendorRequestOptions) {
    const { clock = systemClock, limits = LIMITS } = options;
    this.#options = options;
    this.#base = readBase(options.base);
    this.#clock = clock;
    this.#transport = { fetch: options.fetch ?? fetch, clock, limits };
    this.#breaker = new CircuitBreaker(clock, options.breaker);
  }

  async call<Params, Answer>(
    endpoint: Endpoint<Params, Answer>,
    params: Params,
    options: CallOptions,
  ): Promise<Answer> {
    const { tokens, sign } = this.#options;
    const callWith = (token: string): Promise<Answer> => {
      const request = toRequest(this.#base, endpoint, params, sign(token));
      const input = endpoint.input?.(params) ?? JSON.stringify([endpoint.name, params]);
      return this.#retry({ endpoint, request, input, options });
    };
    const token = await tokens.current(options.signal);
    try {
      return await callWith(token);
    } catch (error) {
      const renewable = error instanceof VendorError && error.renewable;
      const renewed = renewable ? await tokens.renew(token, options.signal) : undefined;
      if (renewed === undefined) throw error;
      return callWith(renewed);
    }
  }

  #retry<Answer>(call: Call<Answer>): Promise<Answer> {
    const retries = call.endpoint.method === 'GET' ? RETRIES : 0;
    const { retryDelay: delay = RETRY_DELAY } = this.#options;
    return retry(() => this.#attempt(call), { retries, delay, isRetryable, clock: this.#clock }, call.options.signal);
  }

  async #attempt<Answer>(call: Call<Answer>): Promise<Answer> {
    this.#breaker.check();
    const permit = await this.#acquire(call.options);
    try {
      if (permit.deadline <= this.#clock.now()) throw new VendorError('timeout', { detail: 'permit too old' });
      // It may have opened while the call waited.
      this.#breaker.check();
    } catch (error) {
      permit.release();
      throw error;
    }
    return this.#breaker.run(call.input, () => this.#send(call, permit));
  }

  /** Waits for the rate limit, and not longer than the caller does. */
  async #acquire({ priority, signal, deadline }: CallOptions): Promise<Permit> {
    const { limiter } = this.#options;
    if (deadline === undefined) return limiter.acquire({ priority, ...(signal && { signal }) });
    const leaving = new AbortController();
    const late = new VendorError('busy', { detail: 'waited too long', retryAfter: RETRY_AFTER });
    const cancel = this.#clock.after(deadline - this.#clock.now(), () => leaving.abort(late));
    try {
      return await limiter.acquire({
        priority,
        signal: AbortSignal.any([leaving.signal, ...(signal ? [signal] : [])]),
      });
    } finally {
      cancel();
    }
  }

  async #send<Answer>({ endpoint, request, options }: Call<Answer>, permit: Permit): Promise<Answer> {
    const { vendor, logger, readStatus } = this.#options;
    const started = this.#clock.now();
    const fields = { vendor, endpoint: endpoint.name };
    try {
      const deadline = Math.min(permit.deadline, options.deadline ?? Number.POSITIVE_INFINITY);
      const response = await send(request, deadline, options.signal, this.#transport);
      permit.settle(isBusy(response, readStatus), response.retryAfter);
      const answer = readAnswer(response, endpoint, readStatus);
      logger.info({ ...fields, status: response.status, ms: this.#clock.now() - started }, 'vendor answered');
      return answer;
    } catch (error) {
      const { kind, detail } = error instanceof VendorError ? error : { kind: 'cancelled', detail: undefined };
      logger.warn({ ...fields, kind, detail, ms: this.#clock.now() - started }, 'vendor call failed');
      throw error;
    }
  }
}
