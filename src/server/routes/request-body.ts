import type * as z from 'zod/mini';
import { MAX_BODY_LENGTH } from '../../protocol/limits.js';
import { InvalidParameter } from '../../protocol/read-review-query.js';
import { VendorError } from '../vendors/review-vendor.js';
import { readJson, type JsonLimits } from '../vendors/calls/read-json.js';
import { ApiError } from './api-error.js';

/** How long a body may be, and how many arrays and objects may lie within each other; no body of ours has more. */
const LIMITS: JsonLimits = { bytes: MAX_BODY_LENGTH, depth: 8 };

const JSON_TYPE = /^\s*application\/json\s*(?:;|$)/i;

/**
 * Reads a request's body as JSON of a schema, and no further than bodies may be long.
 * @throws ApiError `request_too_large`; InvalidParameter, naming the first field at fault by its dotted path.
 */
export async function readBody<T>(request: Request, schema: z.ZodMiniType<T>, limits = LIMITS): Promise<T> {
  if (!JSON_TYPE.test(request.headers.get('Content-Type') ?? '')) throw new InvalidParameter('content-type');
  return readFields(await readRaw(request, limits), schema);
}

/** @throws InvalidParameter, as above. */
export function readFields<T>(raw: unknown, schema: z.ZodMiniType<T>): T {
  const read = schema.safeParse(raw);
  if (read.success) return read.data;
  throw new InvalidParameter(read.error.issues[0]?.path.join('.') || 'body');
}

async function readRaw(request: Request, limits: JsonLimits): Promise<unknown> {
  try {
    return await readJson(new Response(request.body), limits);
  } catch (error) {
    if (error instanceof VendorError && error.detail === 'too long') throw new ApiError('request_too_large');
    // No JSON, or a connection that broke: in either case it is not our fault.
    throw new InvalidParameter('body');
  }
}
