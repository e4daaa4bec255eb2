import { Faults, type Fault } from './faults.js';
import { refusal, type SitejabberCode } from './sitejabber-status.js';

/** An error inside HTTP 200. */
interface ErrorFault {
  readonly kind: 'error';
  readonly code: SitejabberCode;
}

/** How a call can go wrong: as at any vendor, or with an error inside HTTP 200. */
export type SitejabberFault = Fault | ErrorFault;

export type SitejabberFaults = Faults<ErrorFault>;

/** No faults yet. */
export const createSitejabberFaults = (): SitejabberFaults =>
  new Faults('{"product_reviews":[{"id":26147,"title":"Cut off in the mid');

/** The answer that a fault gives: a refusal in the vendor's own shape where it has one. */
export async function answerFault(
  faults: SitejabberFaults,
  fault: SitejabberFault,
  signal: AbortSignal,
): Promise<Response> {
  if (fault.kind === 'error') return Response.json(refusal(fault.code));
  if (fault.kind === 'status' && fault.status === 429) return Response.json(refusal(429), { status: 429 });
  return faults.answer(fault, signal);
}
