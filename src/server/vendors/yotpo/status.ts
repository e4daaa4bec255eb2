import * as z from 'zod/mini';
import { VendorError, type VendorErrorKind } from '../review-vendor.js';
import { wireFlag, wireNumber, wireText } from '../wire/scalars.js';

/** What went wrong, by the classes that the vendor's own server names. */
const KINDS_OF_TYPE: Readonly<Record<string, VendorErrorKind>> = {
  'Exceptions::RecordNotFound': 'refused',
  'Exceptions::AccessDenied': 'credentials',
  YotpoApiUnknownException: 'unavailable',
};

/** What is not there, by what the message calls it. The account is looked up by our key. */
const MISSING: readonly (readonly [RegExp, VendorErrorKind])[] = [
  [/\baccount\b|\bapp_?key\b/i, 'credentials'],
  [/\breview\b/i, 'review_not_found'],
  [/\bproduct\b/i, 'product_not_found'],
];

const anything = z.optional(z.unknown());

const reportSchema = z.object({
  status: z.catch(z.object({ code: wireNumber, message: wireText, error_type: wireText }), {
    code: undefined,
    message: '',
    error_type: '',
  }),
  code: wireNumber,
  statusCode: wireNumber,
  message: wireText,
  success: wireFlag,
  error: anything,
  errors: anything,
});

/** An error under its vendor's own code, which the log may hold; messages repeat keys, and are never passed on. */
function failure(code: number | undefined, message: string, type = ''): VendorError {
  const known = Object.hasOwn(KINDS_OF_TYPE, type) ? KINDS_OF_TYPE[type] : undefined;
  const missing = code === 404 ? MISSING.find(([pattern]) => pattern.test(message))?.[1] : undefined;
  const kind = missing ?? known ?? kindOfCode(code);
  const detail = [`code ${code ?? 'none'}`, ...(known === undefined ? [] : [type])].join(' ');
  return new VendorError(kind, { detail, renewable: kind === 'credentials' && code === 401, outage: code === 503 });
}

function kindOfCode(code = 0): VendorErrorKind {
  if (code === 401 || code === 403) return 'credentials';
  if (code === 409) return 'conflict';
  if (code === 429) return 'busy';
  return code >= 500 ? 'unavailable' : 'refused';
}

/** A report without a code of its own: `{"error": "invalid_client"}`, `{"errors": […]}`, `success: false`. */
function readPlainError(error: unknown, code: number | undefined, message: string): VendorError {
  const word = typeof error === 'string' ? error : message;
  if (/^(?:invalid_(?:client|grant))/i.test(word)) {
    return new VendorError('credentials', { detail: 'invalid client' });
  }
  return failure(code, word);
}

/**
 * Finds the vendor's own report of a failure, whatever the HTTP status: its envelope, a bare word, or `success: false`
 * under 200. Undefined when there is none.
 */
export function readStatus(json: unknown, httpStatus: number): VendorError | undefined {
  const parsed = reportSchema.safeParse(json);
  if (!parsed.success) return undefined;
  const { status, success, error, errors, message } = parsed.data;
  if (/duplicate_review/i.test(`${message} ${status.message}`)) {
    return new VendorError('conflict', { detail: 'duplicate review' });
  }
  if (status.code !== undefined && status.code >= 400) return failure(status.code, status.message, status.error_type);
  const code = parsed.data.code ?? parsed.data.statusCode ?? (httpStatus >= 400 ? httpStatus : undefined);
  if (code !== undefined && code >= 400) return readPlainError(error, code, message);
  const failed = success === false || isSaid(error) || isSaid(errors);
  return failed ? readPlainError(error, code, message) : undefined;
}

/** Whether a field for errors holds one: neither nothing nor an empty list. */
const isSaid = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== false &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);
