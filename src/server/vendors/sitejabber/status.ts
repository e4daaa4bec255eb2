import * as z from 'zod/mini';
import { VendorError, type VendorErrorKind } from '../review-vendor.js';
import { wireFlag, wireNumber, wireText } from '../wire/scalars.js';

/**
 * The vendor's table of error codes. They are its own and no HTTP status: its 404 says "can vote only once every 24
 * hours".
 */
const KINDS: Readonly<Record<number, VendorErrorKind>> = {
  101: 'credentials', // Client token invalid
  102: 'credentials', // Client token access revoked
  201: 'credentials', // Email or password invalid
  202: 'credentials', // User access has been disabled
  203: 'credentials', // User token missing or invalid
  204: 'credentials', // User session is invalid
  205: 'unavailable', // Fatal error creating user access
  206: 'credentials', // User access is invalid
  207: 'credentials', // User token is expired
  301: 'refused', // Business not available
  302: 'refused', // Missing parameter
  303: 'refused', // Limit exceeded: of a parameter; the rate has its own code
  304: 'conflict', // Email already exists
  305: 'review_not_found', // The review does not exist
  306: 'refused', // Malformed parameter
  307: 'refused', // User not found
  308: 'credentials', // Insufficient permissions
  309: 'refused', // Review request removal error
  310: 'refused', // Product review request removal error
  311: 'image_rejected', // Error uploading image
  399: 'unavailable', // Unexpected error
  401: 'product_not_found', // Product does not exist
  402: 'image_not_found', // Image does not exist
  403: 'review_not_found', // Product review does not exist
  404: 'vote_not_counted', // Can vote only once every 24 hours
  429: 'busy', // Rate limit, too many requests
  503: 'unavailable', // Site under scheduled maintenance
};

/** Codes that a newer token answers: a sign-in elsewhere has replaced ours, or it has grown old. */
const RENEWABLE: ReadonlySet<number> = new Set([203, 204, 206, 207]);

const statusSchema = z.object({ status: wireText, success: wireFlag, errorCode: wireNumber });

/**
 * Reads the status object that the vendor adds to every answer, errors under HTTP 200 included. Undefined when it
 * reports success or is not there (some lists are bare). `errorReason` is never read: it may repeat what was sent.
 */
export function readStatus(json: unknown): VendorError | undefined {
  const parsed = statusSchema.safeParse(json);
  if (!parsed.success) return undefined;
  const { status, success, errorCode } = parsed.data;
  const failed = status === '' ? success === false : status.toUpperCase() !== 'OK';
  if (!failed) return undefined;
  return new VendorError(KINDS[errorCode ?? 0] ?? 'refused', {
    detail: `code ${errorCode ?? 'none'}`,
    renewable: RENEWABLE.has(errorCode ?? 0),
    outage: errorCode === 503,
  });
}
