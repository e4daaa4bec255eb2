import type { Clock } from '../../platform/clock.js';
import { VendorError } from '../review-vendor.js';
import { readJson, type JsonLimits } from './read-json.js';

/** One call as it goes over the wire. */
export interface HttpRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly headers: Readonly<Record<string, string>>;
  /** A form, or text of the type that the headers name. */
  readonly body?: URLSearchParams | string;
}

/** A vendor's response, read. */
export interface VendorResponse {
  readonly status: number;
  /** Undefined when the body is no JSON. */
  readonly json: unknown;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  /** Why there is no JSON. */
  readonly unreadable: VendorError | undefined;
}

/** What requests are sent and responses read with. */
export interface Transport {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly limits: JsonLimits;
}

/** Seconds of a `Retry-After` (RFC 9110, 10.2.3): a number of seconds, or a date in any of the forms of HTTP. */
function readRetryAfter(response: Response, now: number): number | undefined {
  const text = response.headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  // Dates of HTTP are in GMT, and asctime's form does not say so.
  const date = Date.parse(/GMT$/.test(text) ? text : `${text} GMT`);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1_000));
}

/**
 * Nothing of the shopper's request is in it. `manual` rather than `error` for redirects: edge workers know only the
 * former.
 */
const toInit = ({ method, headers, body }: HttpRequest, signal: AbortSignal): RequestInit => ({
  method,
  headers: { accept: 'application/json', 'user-agent': 'vouchsafe', ...headers },
  redirect: 'manual',
  signal,
  ...(body === undefined ? {} : { body }),
});

/**
 * Sends a request and reads its response until `deadline`, in milliseconds since 1970. A redirect is a response like
 * others and is never followed.
 * @throws VendorError 'timeout', or 'unavailable' when the connection fails; the signal's reason when it aborts.
 */
export async function send(
  request: HttpRequest,
  deadline: number,
  signal: AbortSignal | undefined,
  { fetch, clock, limits }: Transport,
): Promise<VendorResponse> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const cancelTimeout = clock.after(deadline - clock.now(), abort);
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  try {
    const response = await fetch(request.url, toInit(request, controller.signal));
    const read = await readJson(response, limits).then(
      (json) => ({ json, unreadable: undefined }),
      (error: unknown) => {
        if (!(error instanceof VendorError)) throw error;
        return { json: undefined, unreadable: error };
      },
    );
    return { status: response.status, retryAfter: readRetryAfter(response, clock.now()), ...read };
  } catch {
    // The platform's own errors hold the address, and are not passed on.
    signal?.throwIfAborted();
    throw controller.signal.aborted
      ? new VendorError('timeout', { unanswered: true })
      : new VendorError('unavailable', { detail: 'connection', unanswered: true });
  } finally {
    cancelTimeout();
    signal?.removeEventListener('abort', abort);
  }
}
