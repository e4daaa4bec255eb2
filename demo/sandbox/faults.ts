/** How a call can go wrong at any vendor: an HTTP status, a page of HTML, JSON cut off, no answer at all. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'html' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'hang' };

/** How often a fault comes, and at which endpoint; without them, every call at any. */
export interface FaultScope {
  readonly times?: number;
  readonly endpoint?: string;
}

const PAGE = '<!doctype html><html lang="en"><title>Down for maintenance</title><h1>We will be right back</h1></html>';

/**
 * The faults that wait for calls to come. `Own` are those that only one vendor knows; its sandbox answers them itself.
 */
export class Faults<Own = never> {
  readonly #cut: string;
  #planned: { fault: Fault | Own; left: number; endpoint: string | undefined }[] = [];
  #release: (() => void)[] = [];

  /** `cut` is what is left of the vendor's JSON when it is cut off. */
  constructor(cut: string) {
    this.#cut = cut;
  }

  /** Lets coming calls go wrong; several plans are used up in the order they were made. */
  plan(fault: Fault | Own, { times = Number.POSITIVE_INFINITY, endpoint }: FaultScope = {}): void {
    this.#planned.push({ fault, left: times, endpoint });
  }

  /** No more faults, and an answer for the calls that hang. */
  clear(): void {
    this.#planned = [];
    for (const release of this.#release.splice(0)) release();
  }

  /** What goes wrong with a call to this endpoint, if anything. */
  take(endpoint: string): Fault | Own | undefined {
    const plan = this.#planned.find((plan) => plan.left > 0 && (plan.endpoint ?? endpoint) === endpoint);
    if (plan === undefined) return undefined;
    plan.left -= 1;
    return plan.fault;
  }

  /** The answer that a fault gives. A hang lasts until the caller gives up or the faults are cleared. */
  async answer(fault: Fault, signal: AbortSignal): Promise<Response> {
    switch (fault.kind) {
      case 'status':
        return new Response(fault.status === 429 ? 'Too Many Requests' : 'Internal Server Error', {
          status: fault.status,
          headers: { 'content-type': 'text/plain' },
        });
      case 'html':
        return new Response(PAGE, { headers: { 'content-type': 'text/html' } });
      case 'truncated':
        return new Response(this.#cut, { headers: { 'content-type': 'application/json' } });
      case 'hang':
        await new Promise<void>((resolve) => {
          this.#release.push(resolve);
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
        return new Response('Gateway Timeout', { status: 504 });
    }
  }
}
