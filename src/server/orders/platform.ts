import { OrderRefused, type Issue } from '../../model/order/order-check.js';
import { digest } from '../platform/digest.js';
import type { Logger } from '../platform/logger.js';
import type { Secret } from '../platform/secret.js';
import { fromBase64, isSignedBy } from '../platform/signature.js';
import type { Store } from '../platform/store.js';
import { parseExactJson } from './exact-json.js';
import { toLines, type OrderService, type OrderSubmission } from './order-service.js';

/** A platform's message about an order. */
export interface PlatformMessage {
  /** What it is about, in the platform's words, e.g. `orders/create`. */
  readonly topic: string;
  /** The body as JSON; whole numbers too long for JavaScript are text. Undefined when it is none. */
  readonly body: unknown;
  readonly headers: Headers;
}

/** What a message says, in our words: an order as it stands now, or fulfilments alone. */
export type PlatformChange =
  | { readonly order: object; readonly submission: OrderSubmission }
  | { readonly fulfillments: object; readonly submission: Pick<OrderSubmission, 'fulfillmentsAt'> };

/** A platform that a shop runs on: how its messages are signed, and what they say of orders. */
export interface OrderPlatform {
  /** For logs, e.g. `shopify`. */
  readonly name: string;
  /** What signs its messages: HMAC-SHA-256 over their raw bytes, in base64. Any of them will do. */
  readonly secrets: readonly Secret[];
  /** The names of the headers that hold these. */
  readonly headers: { readonly signature: string; readonly topic: string; readonly id: string };
  /** Whether a request without a signature is the platform's question whether anything answers here. */
  isPing?(headers: Headers): boolean;
  /** Reads a message; undefined for one that says nothing of an order. Never throws. */
  read(message: PlatformMessage): Promise<PlatformChange | undefined>;
}

/** How a message was taken in. What cannot be used is no failure: the platform would only send it again. */
export interface PlatformReceipt {
  readonly status: 'accepted' | 'known' | 'ignored' | 'refused';
  readonly errors?: readonly Issue[] | undefined;
}

export interface PlatformOrdersOptions {
  readonly orders: OrderService;
  readonly store: Store;
  readonly logger: Logger;
}

/** Seconds; platforms repeat a message for two days at most. */
const MESSAGES_KEPT = 7 * 24 * 3_600;

/** Takes in the orders that a platform sends. */
export class PlatformOrders {
  readonly #platform: OrderPlatform;
  readonly #options: PlatformOrdersOptions;

  constructor(platform: OrderPlatform, options: PlatformOrdersOptions) {
    this.#platform = platform;
    this.#options = options;
  }

  get name(): string {
    return this.#platform.name;
  }

  /** Whether a request may be a message of the shop's: what has no signature is not worth reading. */
  hasSignature(headers: Headers): boolean {
    return this.#signatureOf(headers) !== undefined;
  }

  /** Whether a request only asks whether anything answers here: it says nothing, and needs no signature. */
  isPing(headers: Headers): boolean {
    return !this.hasSignature(headers) && this.#platform.isPing?.(headers) === true;
  }

  /** Whether the shop has signed a message. */
  async isSigned(headers: Headers, body: Uint8Array<ArrayBuffer>): Promise<boolean> {
    const signature = this.#signatureOf(headers);
    return signature !== undefined && isSignedBy(this.#platform.secrets, body, signature);
  }

  /** Takes in what a message says. One that has come before, by its id, changes nothing. */
  async take(headers: Headers, body: Uint8Array): Promise<PlatformReceipt> {
    const { store } = this.#options;
    const id = headers.get(this.#platform.headers.id);
    const key = id === null ? undefined : `orders-messages:${await digest(id)}`;
    if (key !== undefined && (await store.get(key)) !== undefined) return { status: 'known' };
    const topic = headers.get(this.#platform.headers.topic) ?? '';
    const receipt = await this.#submit({ topic, headers, body: parse(body) });
    // Only now: were the proxy killed before, the message must be taken when it comes again.
    if (key !== undefined) await store.set(key, '', { ttl: MESSAGES_KEPT });
    return receipt;
  }

  /** Delivers what is due of the orders. */
  deliverDue(): Promise<void> {
    return this.#options.orders.deliverDue();
  }

  async #submit(message: PlatformMessage): Promise<PlatformReceipt> {
    const { orders, logger } = this.#options;
    const change = await this.#platform.read(message);
    if (!change) return { status: 'ignored' };
    try {
      const { errors } =
        'order' in change
          ? await orders.submit(change.order, change.submission)
          : await orders.addFulfillments(change.fulfillments, change.submission);
      return { status: 'accepted', ...(errors && { errors }) };
    } catch (error) {
      if (!(error instanceof OrderRefused)) throw error;
      logger.error({ topic: message.topic, faults: toLines(error.issues) }, 'order of the platform refused');
      return { status: 'refused', errors: error.issues };
    }
  }

  #signatureOf(headers: Headers): Uint8Array<ArrayBuffer> | undefined {
    return fromBase64(headers.get(this.#platform.headers.signature) ?? '');
  }
}

/** Undefined for what is no JSON, or not in UTF-8. */
function parse(body: Uint8Array): unknown {
  try {
    return parseExactJson(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
