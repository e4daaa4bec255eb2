import { VendorError, type Endpoint } from '../review-vendor.js';
import type { VendorResponse } from './send.js';

/**
 * Finds a vendor's own report in its answer, whatever the HTTP status: a failure, or 'answered' when the answer means
 * what its endpoint documents although the status may say otherwise. Undefined when it reports nothing.
 */
export type ReadStatus = (json: unknown, httpStatus: number) => VendorError | 'answered' | undefined;

/** Whether the vendor asks for patience, by either of its ways to say so. */
export function isBusy({ json, status }: VendorResponse, readStatus: ReadStatus): boolean {
  const report = readStatus(json, status);
  return report !== 'answered' && (status === 429 || report?.kind === 'busy');
}

function readHttpStatus(status: number): VendorError | undefined {
  const detail = `http ${status}`;
  if (status >= 200 && status < 300) return undefined;
  if (status >= 500) return new VendorError('unavailable', { detail });
  if (status === 401) return new VendorError('credentials', { detail, renewable: true });
  if (status === 403) return new VendorError('credentials', { detail });
  return new VendorError(status < 400 ? 'shape' : 'refused', { detail });
}

/**
 * Reads an answer as its endpoint documents it. The vendor's own report goes before the HTTP status: it says more.
 * @throws VendorError
 */
export function readAnswer<Answer>(
  response: VendorResponse,
  endpoint: Endpoint<never, Answer>,
  readStatus: ReadStatus,
): Answer {
  const { status, json, retryAfter, unreadable } = response;
  if (isBusy(response, readStatus)) throw new VendorError('busy', { detail: `http ${status}`, retryAfter });
  const report = readStatus(json, status) ?? readHttpStatus(status) ?? unreadable;
  // Whatever the vendor says beside it: it serves nobody.
  if (report instanceof VendorError)
    throw status === 503 ? new VendorError(report.kind, { ...report, outage: true }) : report;
  const answer = endpoint.answer.safeParse(json);
  if (!answer.success) throw new VendorError('shape', { detail: 'schema' });
  return answer.data;
}
