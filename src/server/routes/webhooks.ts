import { MAX_ORDER_LENGTH } from '../../protocol/limits.js';
import type { PlatformOrders } from '../orders/platform.js';
import { acceptedAnswer } from './answers.js';
import { ApiError } from './api-error.js';
import type { Visit } from './services.js';

/**
 * `POST /v1/webhooks/{platform}/orders`: a platform's messages about orders, signed over their raw bytes. What cannot be
 * used is said in the answer and is no failure: the platform would send it again, and in the end no webhooks at all.
 */
export async function answerWebhook({ request, background }: Visit, platform: PlatformOrders): Promise<Response> {
  const { headers } = request;
  if (!platform.hasSignature(headers)) throw new ApiError('unauthorized');
  const body = await readBytes(request);
  if (!(await platform.isSigned(headers, body))) throw new ApiError('unauthorized');
  const receipt = await platform.take(headers, body);
  background(platform.deliverDue());
  return acceptedAnswer(receipt);
}

/** @throws ApiError `request_too_large` */
async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let run = await reader?.read(); run && !run.done; run = await reader?.read()) {
    length += run.value.byteLength;
    if (length > MAX_ORDER_LENGTH) throw new ApiError('request_too_large');
    chunks.push(run.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
