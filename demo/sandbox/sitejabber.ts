import { setTimeout as pause } from 'node:timers/promises';
import { Shop } from './shop.js';
import { DOCUMENTED_ALLOWANCES, SitejabberAccess, type SitejabberAccount } from './sitejabber-access.js';
import { createSitejabberApi, ENDPOINTS, type UnknownProduct } from './sitejabber-api.js';
import { answerFault, createSitejabberFaults, type SitejabberFaults } from './sitejabber-fault.js';
import { SitejabberVotes } from './sitejabber-votes.js';
import type { Allowance } from './sliding-log.js';

export interface SitejabberSandboxOptions {
  /** Default: a shop of its own, opening at the clock's time. */
  readonly shop?: Shop;
  readonly account?: Partial<SitejabberAccount>;
  /** Default: the documented figures. */
  readonly allowances?: readonly Allowance[];
  readonly unknownProduct?: UnknownProduct;
  /** Milliseconds that every answer takes. */
  readonly latency?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** One call as it arrived. Nothing secret is kept. */
export interface SitejabberCall {
  /** Milliseconds since 1970, by the sandbox's clock. */
  readonly at: number;
  /** `login`, `business`, `businesses/bulk`, one of `ENDPOINTS`, or `unknown`. */
  readonly endpoint: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Sitejabber's API as its documentation describes it, with what a test or a demo may change. */
export interface SitejabberSandbox {
  /** Answers one call; paths begin with `/v1`. */
  fetch(request: Request): Promise<Response>;
  readonly account: SitejabberAccount;
  readonly shop: Shop;
  readonly access: SitejabberAccess;
  readonly faults: SitejabberFaults;
  /** Every call since the start, or since the list was emptied, refused ones included. */
  readonly calls: SitejabberCall[];
  /** Milliseconds that every answer takes. */
  latency: number;
}

/** The merchant of the sandbox; its secrets are worth nothing anywhere else. */
export const SANDBOX_ACCOUNT: SitejabberAccount = {
  domain: 'hearthandharbour.example',
  clientToken: 'b7d1f0c25e8a4936',
  email: 'owner@hearthandharbour.example',
  password: 'correct horse battery staple',
  userToken: '4f9d2c7b8e1a6035d4c3b2a190f8e7d6c5b4a392',
};

/**
 * Plays Sitejabber: login, products, their reviews, stats and votes, the business with its reviews and comments. It
 * answers what the documentation shows and no more.
 */
export function createSitejabberSandbox(options: SitejabberSandboxOptions = {}): SitejabberSandbox {
  const { now = Date.now, wait = pause, shop = new Shop(now), allowances = DOCUMENTED_ALLOWANCES } = options;
  const account = { ...SANDBOX_ACCOUNT, ...options.account };
  const access = new SitejabberAccess(account, allowances, now);
  const api = createSitejabberApi(shop, access, options.unknownProduct ?? 'empty', new SitejabberVotes(shop, now));
  const sandbox: SitejabberSandbox = {
    account,
    shop,
    access,
    faults: createSitejabberFaults(),
    calls: [],
    latency: options.latency ?? 0,
    async fetch(request) {
      const call = describe(request, now());
      sandbox.calls.push(call);
      const fault = sandbox.faults.take(call.endpoint);
      const response =
        fault === undefined ? await api.fetch(request) : await answerFault(sandbox.faults, fault, request.signal);
      if (sandbox.latency > 0) await wait(sandbox.latency);
      return response;
    },
  };
  return sandbox;
}

function describe(request: Request, at: number): SitejabberCall {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete('client_token');
  return { at, endpoint: endpointOf(pathname), parameters: Object.fromEntries(searchParams) };
}

function endpointOf(pathname: string): string {
  const [, whole = '', below] = /^\/v1\/((?:businesses\/[^/]+\/)?(.+))$/.exec(pathname) ?? [];
  if (whole === 'businesses/bulk') return whole;
  if (/^businesses\/[^/]+$/.test(whole)) return 'business';
  return ['login', ...ENDPOINTS].find((name) => name === below) ?? 'unknown';
}
