/**
 * A 4xx of our own: an answer, not an exception. `message` is safe for shoppers, used when we have no words for `code`.
 */
export class Refusal {
  readonly code: string;
  readonly param: string | undefined;
  readonly message: string | undefined;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  readonly requestId: string;

  constructor(refusal: {
    code: string;
    param?: string | undefined;
    message?: string | undefined;
    retryAfter?: number | undefined;
    requestId: string;
  }) {
    this.code = refusal.code;
    this.param = refusal.param;
    this.message = refusal.message;
    this.retryAfter = refusal.retryAfter;
    this.requestId = refusal.requestId;
  }
}
