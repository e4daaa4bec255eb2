/** Why a request has no answer: not reached, too slow, a non-2xx without our error body, or another shape. */
export type FaultKind = 'network' | 'timeout' | 'http' | 'shape';

export interface FaultDetails {
  status?: number | undefined;
  /** Seconds, from `Retry-After`. */
  retryAfter?: number | undefined;
  /** The id of the proxy's log entry. */
  requestId?: string | undefined;
}

/**
 * The one error that the fetch layer throws. It holds no address, no body and no cause, so that nothing of a vendor or
 * a proxy can reach a page through it.
 */
export class Fault extends Error {
  override readonly name = 'VouchsafeFault';
  readonly kind: FaultKind;
  readonly status?: number | undefined;
  readonly retryAfter?: number | undefined;
  readonly requestId?: string | undefined;

  constructor(kind: FaultKind, details: FaultDetails = {}) {
    super(details.status === undefined ? kind : `${kind} ${details.status}`);
    this.kind = kind;
    Object.assign(this, details);
  }
}

/**
 * Whether an error is a Fault; by its name, since two copies of the library may share a page.
 *
 * @example
 * element.addEventListener('vouch-error', ({ fault }) => isFault(fault) && report(fault.kind, fault.requestId));
 */
export const isFault = (error: unknown): error is Fault => error instanceof Error && error.name === 'VouchsafeFault';
