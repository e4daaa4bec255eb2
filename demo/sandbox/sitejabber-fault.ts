import { refusal, type SitejabberCode } from './sitejabber-status.js';

/** How a call can go wrong: an HTTP status, a page of HTML, JSON cut off, no answer at all, or an error inside HTTP 200. */
export type SitejabberFault =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'html' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'error'; readonly code: SitejabberCode };

/** How often a fault comes, and at which endpoint; without them, every call at any. */
export interface FaultScope {
  readonly times?: number;
  readonly endpoint?: string;
}

const PAGE = '<!doctype html><html lang="en"><title>Down for maintenance</title><h1>We will be right back</h1></html>';
const CUT = '{"product_reviews":[{"id":26147,"title":"Cut off in the mid';

/** The faults that wait for calls to come. */
export class SitejabberFaults {
  #planned: { fault: SitejabberFault; left: number; endpoint: string | undefined }[] = [];
  #release: (() => void)[] = [];

  /** Lets coming calls go wrong; several plans are used up in the order they were made. */
  plan(fault: SitejabberFault, { times = Number.POSITIVE_INFINITY, endpoint }: FaultScope = {}): void {
    this.#planned.push({ fault, left: times, endpoint });
  }

  /** No more faults, and an answer for the calls that hang. */
  clear(): void {
    this.#planned = [];
    for (const release of this.#release.splice(0)) release();
  }

  /** What goes wrong with a call to this endpoint, if anything. */
  take(endpoint: string): SitejabberFault | undefined {
    const plan = this.#planned.find((plan) => plan.left > 0 && (plan.endpoint ?? endpoint) === endpoint);
    if (plan === undefined) return undefined;
    plan.left -= 1;
    return plan.fault;
  }

  /** The answer that a fault gives. A hang lasts until the caller gives up or the faults are cleared. */
  async answer(fault: SitejabberFault, signal: AbortSignal): Promise<Response> {
    switch (fault.kind) {
      case 'status':
        return fault.status === 429
          ? Response.json(refusal(429), { status: 429 })
          : new Response('Internal Server Error', { status: fault.status, headers: { 'content-type': 'text/plain' } });
      case 'html':
        return new Response(PAGE, { headers: { 'content-type': 'text/html' } });
      case 'truncated':
        return new Response(CUT, { headers: { 'content-type': 'application/json' } });
      case 'error':
        return Response.json(refusal(fault.code));
      case 'hang':
        await new Promise<void>((resolve) => {
          this.#release.push(resolve);
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
        return new Response('Gateway Timeout', { status: 504 });
    }
  }
}
