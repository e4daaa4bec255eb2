import { VendorError } from '../review-vendor.js';
import type { Clock } from '../../platform/clock.js';
import { readJson, type JsonLimits } from './read-json.js';

/** One call as it goes over the wire. */
export interface Sending {
  readonly url: URL;
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly headers: Readonly<Record<string, string>>;
  /** A form, or text of the type that the headers name. */
  readonly body?: URLSearchParams | string;
}

/** What came back: `json` is undefined when it is none. */
export interface VendorResponse {
  readonly status: number;
  readonly json: unknown;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  /** Why there is no JSON. */
  readonly unreadable: VendorError | undefined;
}

/** With what calls are sent and read. */
export interface Transport {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly limits: JsonLimits;
}

const readRetryAfter = (response: Response): number | undefined => {
  const text = response.headers.get('retry-after') ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
};

/**
 * Nothing of the shopper's request is in it. `manual` rather than `error` for redirects: edge workers know only the
 * former.
 */
const toInit = ({ method, headers, body }: Sending, signal: AbortSignal): RequestInit => ({
  method,
  headers: { accept: 'application/json', 'user-agent': 'vouchsafe', ...headers },
  redirect: 'manual',
  signal,
  ...(body === undefined ? {} : { body }),
});

/**
 * Sends one call and reads its answer until `deadline`, in milliseconds since 1970. `answered` hears the status as soon
 * as there is one. A redirect is an answer like others and is never followed.
 * @throws VendorError 'timeout', or 'unavailable' when the connection fails; the signal's reason when it aborts.
 */
export async function send(
  sending: Sending,
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
    const response = await fetch(sending.url, toInit(sending, controller.signal));
    const read = await readJson(response, limits).then(
      (json) => ({ json, unreadable: undefined }),
      (error: unknown) => {
        if (!(error instanceof VendorError)) throw error;
        return { json: undefined, unreadable: error };
      },
    );
    return { status: response.status, retryAfter: readRetryAfter(response), ...read };
  } catch {
    // The platform's own errors hold the address, and are not passed on.
    signal?.throwIfAborted();
    throw controller.signal.aborted
      ? new VendorError('timeout')
      : new VendorError('unavailable', { detail: 'connection' });
  } finally {
    cancelTimeout();
    signal?.removeEventListener('abort', abort);
  }
}
