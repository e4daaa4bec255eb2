import { Fault, isFault } from '../../../model/fault.js';
import { Refusal } from '../../../model/refusal.js';
import type { ErrorCode } from '../../../protocol/error-body.js';
import type { PromotionsAnswer } from '../../../protocol/promotions.js';
import type { PromotionsRequest } from '../../../protocol/requests.js';
import { ROUTES } from '../../../protocol/routes.js';
import type { Post } from '../../transport/post.js';
import { readPromotions, type ForeignAnswer } from './read-promotions.js';

/** Why a question has no answer. */
export type Unanswered = Fault | Refusal;

type PromotionsReply = PromotionsAnswer | ForeignAnswer | Unanswered;

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

/** Whether the console has the warning that the proxy is another's. */
let warned = false;

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
  if (!('applied' in answer) && !warned) {
    warned = true;
    console.warn('vouchsafe: coupon codes need this library’s own proxy.');
  }
  return answer;
}

function cleanRefusal({ code: name, retryAfter, requestId: id }: Refusal): Refusal | Fault {
  const code = KNOWN.find((known) => known === name);
  const requestId = idOf(id);
  return code ? new Refusal({ code, retryAfter, requestId: requestId ?? '' }) : new Fault('shape', { requestId });
}

const cleanFault = ({ kind, status, retryAfter, requestId }: Fault): Fault =>
  new Fault(kind, { status, retryAfter, requestId: idOf(requestId) });

/** A request id that looks like one. */
const idOf = (id: string | undefined): string | undefined => (id && /^[\w-]{1,64}$/.test(id) ? id : undefined);

export const isRateLimited = (reply: object): reply is Refusal =>
  reply instanceof Refusal && reply.code === 'rate_limited';

export const isUnknownCart = (reply: object): boolean => reply instanceof Refusal && reply.code === 'cart_unknown';

/** It was sent, and what the proxy did is not known. */
export const isLost = (reply: object): boolean =>
  reply instanceof Fault && (reply.kind === 'network' || reply.kind === 'timeout' || isGateways(reply));

/** What stands between page and proxy lost the proxy's answer. One of the proxy's own has an id. */
const isGateways = ({ status, requestId }: Fault): boolean =>
  (status === 502 || status === 504) && requestId === undefined;
