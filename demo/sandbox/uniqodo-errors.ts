import { isStopping, type Status, type UniqodoErrorId } from './uniqodo-ids.js';
import { messageFor, type Locale } from './uniqodo-messages.js';

/** What must never reach a shopper: it stands in whatever is meant for developers. */
export const UNIQODO_SENTINEL = 'never-for-shoppers-7f3a';

/** An error as it is answered; absent members are left out of the JSON. */
export interface WireError {
  readonly id: UniqodoErrorId;
  readonly message: string;
  readonly promotionId?: string | undefined;
  readonly couponCode?: string | undefined;
  /** How to mend a technical error; now and then deeper than documented. */
  readonly reason?: unknown;
}

/** What an error is about. */
export interface Subject {
  readonly promotionId?: string | undefined;
  readonly couponCode?: string | undefined;
}

const REASON = `Missing custom attribute target value. ProductId : Product1 (${UNIQODO_SENTINEL})`;

/** An error in the language that was asked for. `deep` hides the reason of a technical one below members of its own. */
export function wireError(
  id: UniqodoErrorId,
  locale: Locale,
  subject: Subject = {},
  { message = messageFor(id, locale), deep = false } = {},
): WireError {
  if (isStopping(id)) return { id, message: `${message} ${UNIQODO_SENTINEL}` };
  if (id !== 'technical_error') return { id, message, ...subject };
  const reason = deep ? [{ rule: 'target', details: { text: REASON } }] : REASON;
  return { id, message: `${message} ${UNIQODO_SENTINEL}`, reason, ...subject };
}

/**
 * Thrown inside the sandbox; answered as the only error of its call, with the status for a single one unless it has its
 * own.
 */
export class UniqodoRefusal extends Error {
  readonly id: UniqodoErrorId;
  readonly subject: Subject;
  readonly locale: Locale;
  readonly status: Status | undefined;
  constructor(id: UniqodoErrorId, details: { subject?: Subject; locale?: Locale; status?: Status | undefined } = {}) {
    super(id);
    this.id = id;
    this.subject = details.subject ?? {};
    this.locale = details.locale;
    this.status = details.status;
  }
}
