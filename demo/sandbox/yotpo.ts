import { setTimeout as pause } from 'node:timers/promises';
import { Faults, type Fault } from './faults.js';
import { Shop } from './shop.js';
import type { Allowance } from './sliding-log.js';
import { YOTPO_ALLOWANCES, YotpoAccess, type YotpoAccount } from './yotpo-access.js';
import { createYotpoApi } from './yotpo-api.js';
import { addPurchaseRoutes } from './yotpo-purchases.js';
import { addOrderRoutes } from './yotpo-order-routes.js';
import { YotpoOrders } from './yotpo-orders.js';
import { answerRefusal, YotpoRefusal, type YotpoErrorName } from './yotpo-errors.js';

/** One of the vendor's own error bodies. */
interface ErrorFault {
  readonly kind: 'error';
  readonly error: YotpoErrorName;
}

export type YotpoFault = Fault | ErrorFault;

export interface YotpoSandboxOptions {
  /** Default: a shop of its own, opening at the clock's time. */
  readonly shop?: Shop;
  readonly account?: Partial<YotpoAccount>;
  /** Default: the documented figures. */
  readonly allowances?: readonly Allowance[];
  /** Milliseconds that every answer takes. */
  readonly latency?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** One call as it arrived. Nothing secret is kept. */
export interface YotpoCall {
  /** Milliseconds since 1970, by the sandbox's clock. */
  readonly at: number;
  readonly method: string;
  /** The path, with `{key}` for the app key. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Yotpo's API as documents and captured exchanges show it, with what a test or a demo may change. */
export interface YotpoSandbox {
  fetch(request: Request): Promise<Response>;
  readonly account: YotpoAccount;
  readonly shop: Shop;
  readonly access: YotpoAccess;
  readonly orders: YotpoOrders;
  /** What came in through the older API. */
  readonly purchases: readonly Readonly<Record<string, unknown>>[];
  /** By path, as calls are noted. */
  readonly faults: Faults<ErrorFault>;
  /** Every call since the start, or since the list was emptied, refused ones included. */
  readonly calls: YotpoCall[];
  /** Milliseconds that every answer takes. */
  latency: number;
}

/** The merchant of the sandbox; its keys are worth nothing anywhere else. */
export const YOTPO_SANDBOX_ACCOUNT: YotpoAccount = {
  appKey: 'Hq3vT9sKx2LmB7wZ4nRcY8pJdF6gA1eU',
  secret: 'e5t0Jw8QmZ1rXk4VbN7sHy2LpC9dGf3A',
};

/** Plays Yotpo: reviews and ratings in both versions, votes, new reviews, tokens, orders. */
export function createYotpoSandbox(options: YotpoSandboxOptions = {}): YotpoSandbox {
  const { now = Date.now, wait = pause, shop = new Shop(now), allowances = YOTPO_ALLOWANCES } = options;
  const account = { ...YOTPO_SANDBOX_ACCOUNT, ...options.account };
  const access = new YotpoAccess(account, allowances, now);
  const orders = new YotpoOrders();
  const api = createYotpoApi(shop, access, now);
  const purchases: Readonly<Record<string, unknown>>[] = [];
  addOrderRoutes(api, access, orders);
  addPurchaseRoutes(api, access, purchases);
  const sandbox: YotpoSandbox = {
    account,
    shop,
    access,
    orders,
    purchases,
    faults: new Faults('{"status":{"code":200},"response":{"reviews":[{"id":7286135,"title":"Cut off in the mid'),
    calls: [],
    latency: options.latency ?? 0,
    async fetch(request) {
      const { pathname, searchParams } = new URL(request.url);
      const path = pathname.replaceAll(account.appKey, '{key}');
      sandbox.calls.push({ at: now(), method: request.method, path, parameters: Object.fromEntries(searchParams) });
      const fault = sandbox.faults.take(path);
      const response = fault === undefined ? await api.fetch(request) : await fail(sandbox, fault, request.signal);
      if (sandbox.latency > 0) await wait(sandbox.latency);
      return response;
    },
  };
  return sandbox;
}

async function fail({ faults, account }: YotpoSandbox, fault: YotpoFault, signal: AbortSignal): Promise<Response> {
  if (fault.kind === 'error') return answerRefusal(new YotpoRefusal(fault.error, account.appKey));
  return faults.answer(fault, signal);
}
