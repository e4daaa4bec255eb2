import { serveSandbox } from '../../../demo/sandbox/serve.js';
import { createSitejabberSandbox, type SitejabberSandbox } from '../../../demo/sandbox/sitejabber.js';
import type { ReviewSource } from '../../../src/server/vendors/review-vendor.js';
import { sitejabber } from '../../../src/server/vendors/sitejabber/vendor.js';
import { createSitejabber } from '../../../src/server/vendors/sitejabber/provider.js';
import { playedDeps } from './played-deps.js';

const GENEROUS = { calls: 1_000, seconds: 10 };

export interface ConnectedSandbox {
  readonly sandbox: SitejabberSandbox;
  readonly provider: Required<Omit<ReviewSource, 'productKey' | 'siblings' | 'listsReviewedOnly'>>;
  /** Where it listens, version included. */
  readonly base: string;
  close(): Promise<void>;
}

/** Sitejabber's sandbox over real HTTP with a provider at it, and more calls allowed than the vendor documents. */
export async function connectSandbox(
  options: { datasources?: readonly string[]; now?: () => number } = {},
): Promise<ConnectedSandbox> {
  const { datasources = [], now = Date.now } = options;
  const sandbox = createSitejabberSandbox({ allowances: [GENEROUS], now });
  const served = await serveSandbox(sandbox);
  const { domain, clientToken, userToken } = sandbox.account;
  const base = `${served.origin}/v1`;
  const limits = [{ calls: GENEROUS.calls, ms: GENEROUS.seconds * 1_000 }];
  const account = sitejabber.settings.parse({ domain, clientToken, userToken, origin: base, limits });
  const request = account.open(playedDeps({ retryDelay: 0, breaker: { inputs: 1_000 } }));
  const provider = createSitejabber({ domain, request, datasources });
  return { sandbox, provider, base, close: () => served.close() };
}
