import * as z from 'zod/mini';
import type { Clock } from './platform/clock.js';
import { exactOrigin, filled, functionOf, secret, withMethods } from './platform/config-fields.js';
import { findContradictions } from './config-contradictions.js';
import { ConfigurationError, type ConfigurationProblem } from './platform/config-fields.js';
import type { Logger } from './platform/logger.js';
import { ordersSchema, type OrdersConfig } from './orders/orders-config.js';
import type { ClientResolver } from './limits/client-key.js';
import { SET_LIMITS, setLimitsSchema, type SetLimits } from './reviews/set-limits.js';
import {
  sitejabberSchema,
  withUser,
  type ReadSitejabber,
  type SitejabberConfig,
} from './vendors/sitejabber/sitejabber-config.js';
import type { Store } from './platform/store.js';
import { uniqodoSchema, type UniqodoConfig } from './promotions/promotions-config.js';
import { yotpoSchema, type YotpoConfig } from './vendors/yotpo/yotpo-config.js';

/** What a merchant configures. */
export interface ProxyConfig {
  /** The path below which the proxy answers; `/apps/vouchsafe` by default. */
  readonly mount?: string | undefined;
  readonly store: Store;
  readonly logger?: Logger | undefined;
  readonly fetch?: typeof fetch | undefined;
  readonly clock?: Clock | undefined;
  /** Who shows it as bearer sees the details of `/v1/health`. */
  readonly healthKey?: string | undefined;
  /** Metadata names to show, in order; by default those that most reviews carry. */
  readonly filters?: readonly string[] | undefined;
  /** Reviews. */
  readonly sitejabber?: SitejabberConfig | undefined;
  /** Reviews, too. */
  readonly yotpo?: YotpoConfig | undefined;
  /** Whose reviews are shown, where both of their vendors are here. */
  readonly reviews?: 'sitejabber' | 'yotpo' | undefined;
  /** Promotions. At least one of the vendors must be here. */
  readonly uniqodo?: UniqodoConfig | undefined;
  /** Orders, to be told to the vendors. */
  readonly orders?: OrdersConfig | undefined;
  /**
   * Who sends votes: a resolver that shoppers cannot lie to, such as `clientBySocket`. Without it, Uniqodo's; without
   * either, all count as one.
   */
  readonly client?: ClientResolver | undefined;
  /** Exact origins of other pages that may send votes; without it, Uniqodo's. */
  readonly origins?: readonly string[] | undefined;
  readonly setLimits?: Partial<SetLimits> | undefined;
}

const configSchema = z.strictObject({
  mount: z._default(
    z.string('must be text').check(z.regex(/^(?:\/[\w.~-]+)*$/, 'must be a path such as /apps/reviews')),
    '/apps/vouchsafe',
  ),
  store: withMethods<Store>('get', 'set', 'update'),
  logger: z.optional(withMethods<Logger>('info', 'warn', 'error')),
  fetch: z.optional(functionOf<typeof fetch>()),
  clock: z.optional(withMethods<Clock>('now', 'after')),
  healthKey: z.optional(secret()),
  filters: z.optional(z.array(filled(128))),
  sitejabber: z.optional(sitejabberSchema),
  yotpo: z.optional(yotpoSchema),
  reviews: z.optional(z.enum(['sitejabber', 'yotpo'], 'must be sitejabber or yotpo')),
  uniqodo: z.optional(uniqodoSchema),
  orders: z.optional(ordersSchema),
  client: z.optional(functionOf<ClientResolver>()),
  origins: z.optional(z.array(exactOrigin())),
  setLimits: z._default(setLimitsSchema, SET_LIMITS),
});

/** A configuration that has been read. Secrets are wrapped, so that it may be printed. */
export type ReadConfig = Omit<z.infer<typeof configSchema>, 'sitejabber'> & {
  readonly sitejabber: ReadSitejabber | undefined;
};

function toProblem(issue: z.core.$ZodIssue): ConfigurationProblem {
  const unknown = issue.code === 'unrecognized_keys' ? [issue.keys.join(', ')] : [];
  const reason = issue.input === undefined ? 'is missing' : issue.message;
  return { path: [...issue.path, ...unknown].join('.'), reason: unknown.length > 0 ? 'is no setting' : reason };
}

/**
 * Reads a configuration.
 * @throws ConfigurationError naming every field that is missing, a placeholder or of another shape.
 */
export function readConfig(config: unknown): ReadConfig {
  const read = configSchema.safeParse(config, { reportInput: true });
  const problems = [...(read.error?.issues ?? []).map(toProblem), ...findContradictions(config)];
  if (!read.success || problems.length > 0) throw new ConfigurationError(problems);
  return { ...read.data, sitejabber: read.data.sitejabber && withUser(read.data.sitejabber) };
}
