import { VendorError, type CallOptions, type Endpoint, type VendorRequest } from '../review-vendor.js';
import { withSignal } from '../../concurrency/time-limit.js';
import { isBusy, readAnswer, type ReadStatus } from './answer.js';
import type { RateLimiter, Permit } from './rate-limiter.js';
import { systemClock, type Clock } from '../../platform/clock.js';
import { readBase } from '../../platform/config-fields.js';
import { send, type Transport, type Sending } from './send.js';
import type { Logger } from '../../platform/logger.js';
import type { JsonLimits } from './read-json.js';
import { openResilience, type Resilience } from './retry.js';
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
  /** So many failures in a row close the vendor off for so many milliseconds; then one call tries. */
  readonly breaker?: { readonly failures: number; readonly pause: number };
}

/** A hundred reviews of 10,000 characters fit with room to spare. */
const LIMITS: JsonLimits = { bytes: 8_000_000, depth: 32 };
const RETRIES = 2;
const BREAKER = { failures: 5, pause: 30_000 };
const BREAKER_OPEN = 'breaker open';

/** Whether the vendor, or the way to it, failed: another try may go better. */
const isOutage = (error: unknown): boolean =>
  error instanceof VendorError &&
  (error.kind === 'unavailable' || error.kind === 'timeout') &&
  error.detail !== BREAKER_OPEN;

/** An endpoint whose parameters are filled in. */
type Answering<Answer> = Endpoint<never, Answer>;

function toSending<Params>(
  base: URL,
  endpoint: Endpoint<Params, unknown>,
  params: Params,
  { headers, query, json }: Signature,
): Sending {
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
 * that met an outage, never of what changes something; the budget, for every single try; the breaker; one exchange.
 * Each exchange is logged by endpoint, status and duration.
 *
 * What it throws is a VendorError without address or body, or the reason of the caller's own signal.
 */
export function createVendorRequest(options: VendorRequestOptions): VendorRequest {
  const caller = new VendorCaller(options);
  return (endpoint, params, call) => withSignal(caller.call(endpoint, params, call), call.signal);
}

class VendorCaller {
  readonly #options: VendorRequestOptions;
  readonly #base: URL;
  readonly #clock: Clock;
  readonly #means: Transport;
  readonly #resilient: () => Promise<Resilience>;
  #opened: Promise<Resilience> | undefined;

  constructor(options: VendorRequestOptions) {
    const { clock = systemClock, limits = LIMITS, retryDelay = 300, breaker = BREAKER } = options;
    this.#options = options;
    this.#base = readBase(options.base);
    this.#clock = clock;
    this.#means = { fetch: options.fetch ?? fetch, clock, limits };
    this.#resilient = () => (this.#opened ??= openResilience({ isOutage, retries: RETRIES, retryDelay, breaker }));
  }

  async call<Params, Answer>(endpoint: Endpoint<Params, Answer>, params: Params, call: CallOptions): Promise<Answer> {
    const { tokens, sign } = this.#options;
    const tryWith = (token: string): Promise<Answer> =>
      this.#tryAgain(endpoint, toSending(this.#base, endpoint, params, sign(token)), call);
    const token = await tokens.current(call.signal);
    try {
      return await tryWith(token);
    } catch (error) {
      const renewable = error instanceof VendorError && error.renewable;
      const renewed = renewable ? await tokens.renew(token, call.signal) : undefined;
      if (renewed === undefined) throw error;
      return tryWith(renewed);
    }
  }

  async #tryAgain<Answer>(endpoint: Answering<Answer>, sending: Sending, call: CallOptions): Promise<Answer> {
    const resilience = await this.#resilient();
    const tryOnce = (): Promise<Answer> => this.#tryOnce(endpoint, sending, call, resilience);
    return endpoint.method === 'GET' ? resilience.again(tryOnce, call.signal) : tryOnce();
  }

  async #tryOnce<Answer>(
    endpoint: Answering<Answer>,
    sending: Sending,
    call: CallOptions,
    resilience: Resilience,
  ): Promise<Answer> {
    const reservation = await this.#options.limiter.acquire(call);
    const send = (): Promise<Answer> => this.#send(endpoint, sending, reservation, call.signal);
    return resilience.guarded(send, () => {
      reservation.release();
      throw new VendorError('unavailable', { detail: BREAKER_OPEN });
    });
  }

  async #send<Answer>(
    endpoint: Answering<Answer>,
    sending: Sending,
    reservation: Permit,
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    const { vendor, logger, readStatus } = this.#options;
    const started = this.#clock.now();
    const fields = { vendor, endpoint: endpoint.name };
    try {
      if (reservation.deadline <= started) {
        reservation.release();
        throw new VendorError('timeout', { detail: 'reserved too long ago' });
      }
      const receipt = await send(sending, reservation.deadline, signal, this.#means);
      reservation.settle(isBusy(receipt, readStatus), receipt.retryAfter);
      const answer = readAnswer(receipt, endpoint, readStatus);
      logger.info({ ...fields, status: receipt.status, ms: this.#clock.now() - started }, 'vendor answered');
      return answer;
    } catch (error) {
      const { kind, detail } = error instanceof VendorError ? error : { kind: 'cancelled', detail: undefined };
      logger.warn({ ...fields, kind, detail, ms: this.#clock.now() - started }, 'vendor did not answer as asked');
      throw error;
    }
  }
}
