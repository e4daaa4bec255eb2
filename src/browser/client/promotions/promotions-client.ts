import { Fault, isFault } from '../../../model/fault.js';
import { Refusal } from '../../../model/refusal.js';
import type { ErrorCode } from '../../../protocol/error-body.js';
import type { PromotionsAnswer } from '../../../protocol/promotions.js';
import type { PromotionsRequest } from '../../../protocol/requests.js';
import { ROUTES } from '../../../protocol/routes.js';
import type { Post } from '../../transport/post.js';
import { readPromotions, type ForeignAnswer } from './read-promotions.js';

/** What came of a question to the proxy. */
export type PromotionsReply = PromotionsAnswer | ForeignAnswer | Refusal | Fault;

/** The codes that the proxy may refuse with. */
const KNOWN: readonly ErrorCode[] = [
  'invalid_parameter',
  'request_too_large',
  'not_found',
  'method_not_allowed',
  'conflict',
  'cart_unknown',
  'unauthorized',
  'origin_refused',
  'rate_limited',
];

/** Whether the page's integrator was told that the proxy is none. */
let told = false;

/**
 * Asks the proxy once. Never rejects. Of a refusal or a fault nothing goes on that could hold a vendor's words: an
 * unknown code is a fault of shape, and there is neither a message nor a parameter.
 */
export async function askPromotions(post: Post, request: PromotionsRequest): Promise<PromotionsReply> {
  let answer: PromotionsAnswer | ForeignAnswer | Refusal;
  try {
    answer = await post(ROUTES.promotions, request, readPromotions);
  } catch (error) {
    return cleanFault(isFault(error) ? error : new Fault('shape'));
  }
  if (answer instanceof Refusal) return cleanRefusal(answer);
  if (!('applied' in answer) && !told) {
    told = true;
    console.warn('vouchsafe: coupon codes need this library’s own proxy.');
  }
  return answer;
}

function cleanRefusal({ code: said, retryAfter, requestId: id }: Refusal): Refusal | Fault {
  const code = KNOWN.find((known) => known === said);
  const requestId = idOf(id);
  return code ? new Refusal({ code, retryAfter, requestId: requestId ?? '' }) : new Fault('shape', { requestId });
}

const cleanFault = ({ kind, status, retryAfter, requestId }: Fault): Fault =>
  new Fault(kind, { status, retryAfter, requestId: idOf(requestId) });

/** A request id that looks like one. */
const idOf = (id: string | undefined): string | undefined => (id && /^[\w-]{1,64}$/.test(id) ? id : undefined);
