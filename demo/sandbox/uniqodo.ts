import { setTimeout as pause } from 'node:timers/promises';
import { Faults } from './faults.js';
import { createUniqodoApi, type UniqodoTransaction } from './uniqodo-api.js';
import { UniqodoCodes } from './uniqodo-codes.js';
import type { NamesCodes } from './uniqodo-engine.js';

export { UNIQODO_SENTINEL } from './uniqodo-errors.js';

/** What the vendor has on file about one merchant. */
export interface UniqodoAccount {
  /** Comes in the header `UQD-ACCESS-KEY`. */
  readonly accessKey: string;
}

export interface UniqodoSandboxOptions {
  readonly account?: Partial<UniqodoAccount>;
  /** How long a unique code is kept for the journey that used it last. */
  readonly lockMinutes?: number;
  /** Which of the returned promotions name the code that earned them; 'sometimes' means SAVE10 alone. */
  readonly namesCodes?: NamesCodes;
  /** Milliseconds that every answer takes. */
  readonly latency?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** One call as it arrived. Nothing secret is kept: neither codes nor references. */
export interface UniqodoCall {
  /** Milliseconds since 1970, by the sandbox's clock. */
  readonly at: number;
  /** `apply`, `claims`, `deactivate`, `transactions`, or `unknown`. */
  readonly endpoint: string;
  readonly journey: string | undefined;
  readonly locale: string | undefined;
  /** How many applied promotions came with it. */
  readonly applied: number;
  readonly withCode: boolean;
}

/** Uniqodo's API as its documentation describes it, with what a test or a demo may change. */
export interface UniqodoSandbox {
  /** Answers one call; paths begin with `/v2`. */
  fetch(request: Request): Promise<Response>;
  readonly account: UniqodoAccount;
  readonly faults: Faults;
  /** Every call since the start, or since the list was emptied, refused ones included. */
  readonly calls: UniqodoCall[];
  /** Every completed order since the start, or since the list was emptied. */
  readonly transactions: UniqodoTransaction[];
  /** Milliseconds that every answer takes. */
  latency: number;
}

/** The merchant of the sandbox; the key is worth nothing anywhere else. */
export const UNIQODO_ACCOUNT: UniqodoAccount = { accessKey: 'e81c6a0f4d2b9735' };

const CUT = '{"journeyId":"3f1c","order":{"appliedPromotions":[{"title":"Cut off in the mid';

/** Plays Uniqodo: what an order has earned, codes to give out and to take back, completed orders. */
export function createUniqodoSandbox(options: UniqodoSandboxOptions = {}): UniqodoSandbox {
  const { now = Date.now, wait = pause, lockMinutes = 15, namesCodes = 'sometimes' } = options;
  const account = { ...UNIQODO_ACCOUNT, ...options.account };
  const transactions: UniqodoTransaction[] = [];
  const codes = new UniqodoCodes(now, lockMinutes);
  const api = createUniqodoApi({ accessKey: account.accessKey, codes, namesCodes, transactions, now });
  const sandbox: UniqodoSandbox = {
    account,
    faults: new Faults(CUT),
    calls: [],
    transactions,
    latency: options.latency ?? 0,
    async fetch(request) {
      const call = await describe(request.clone(), now());
      sandbox.calls.push(call);
      const fault = sandbox.faults.take(call.endpoint);
      const response =
        fault === undefined ? await api.fetch(request) : await sandbox.faults.answer(fault, request.signal);
      if (sandbox.latency > 0) await wait(sandbox.latency);
      return response;
    },
  };
  return sandbox;
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

async function describe(request: Request, at: number): Promise<UniqodoCall> {
  const body: unknown = await request.json().catch(() => undefined);
  const applied = member(member(body, 'order'), 'appliedPromotions');
  return {
    at,
    endpoint: /^\/v2\/(apply|claims|deactivate|transactions)$/.exec(new URL(request.url).pathname)?.[1] ?? 'unknown',
    journey: textOf(member(body, 'journeyId')),
    locale: textOf(member(body, 'locale')),
    applied: Array.isArray(applied) ? applied.length : 0,
    withCode: member(body, 'couponCode') !== undefined,
  };
}
