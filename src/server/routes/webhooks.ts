import { MAX_ORDER_LENGTH } from '../../protocol/limits.js';
import { webhookPath } from '../../protocol/routes.js';
import type { PlatformOrders } from '../orders/platform.js';
import { ApiError } from './api-error.js';
import { json, type Route } from './route.js';

/**
 * `POST /v1/webhooks/{platform}/orders`: a platform's messages about orders, signed over their raw bytes. What cannot
 * be used is said in the answer and is no failure: the platform would send it again, and in the end no webhooks at all.
 */
export const webhookRoute = (platform: PlatformOrders): Route => ({
  name: `${platform.name}-orders`,
  method: 'POST',
  path: webhookPath(platform.name),
  audience: 'servers',
  async answer(context) {
    const { raw: request } = context.req;
    if (platform.isPing(request.headers)) return json(context, { status: 'ignored' });
    if (!platform.hasSignature(request.headers)) throw unsigned();
    const body = await readBytes(request);
    if (!(await platform.isSigned(request.headers, body))) throw unsigned();
    const receipt = await platform.take(request.headers, body);
    context.get('background')(platform.deliverDue());
    return json(context, receipt, { status: 202 });
  },
});

const unsigned = (): ApiError => new ApiError('unauthorized', { challenge: 'HMAC-SHA256' });

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
