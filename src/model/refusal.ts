export interface RefusalDetails {
  /** One of the protocol's error codes. */
  readonly code: string;
  /** Dotted path of the parameter at fault. */
  readonly param?: string | undefined;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
  /** The id of the proxy's log entry. */
  readonly requestId: string;
}

/**
 * A 4xx of our own proxy: an answer, not an exception. The sentence that came with it is not kept: a page shows its own
 * words for the code.
 */
export class Refusal implements RefusalDetails {
  readonly code: string;
  readonly param: string | undefined;
  readonly retryAfter: number | undefined;
  readonly requestId: string;

  constructor({ code, param, retryAfter, requestId }: RefusalDetails) {
    this.code = code;
    this.param = param;
    this.retryAfter = retryAfter;
    this.requestId = requestId;
  }
}
