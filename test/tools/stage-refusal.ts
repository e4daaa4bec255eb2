import { ERRORS, type ErrorBody, type ErrorCode } from '../../src/protocol/error-body.js';

/** An error of the played proxy, as the protocol writes it. */
export function refusal(
  code: ErrorCode,
  requestId: string,
  { param = null, ...headers }: { param?: string | null; 'retry-after'?: string } = {},
): Response {
  const [type, status, message] = ERRORS[code];
  const body: ErrorBody = { type, code, message, param, requestId };
  return Response.json(body, { status, headers });
}
