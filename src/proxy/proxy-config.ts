import * as z from 'zod/mini';
import type { Clock } from '../upstream/clock.js';
import { filled, functionOf, secret, withMethods } from './config-fields.js';
import { ConfigurationError, type ConfigurationProblem } from './configuration-error.js';
import type { Logger } from './logger.js';
import { SET_LIMITS, setLimitsSchema, type SetLimits } from './sets/set-limits.js';
import { sitejabberSchema, withUser, type ReadSitejabber, type SitejabberConfig } from './sitejabber-config.js';
import type { Store } from './stores/store.js';
import { uniqodoSchema, type UniqodoConfig } from './uniqodo-config.js';

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
  /** Promotions. At least one of the vendors must be here. */
  readonly uniqodo?: UniqodoConfig | undefined;
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
  uniqodo: z.optional(uniqodoSchema),
  setLimits: z._default(setLimitsSchema, SET_LIMITS),
});

/** A configuration that has been read. Secrets are wrapped, so that it may be printed. */
export type ReadConfig = Omit<z.infer<typeof configSchema>, 'sitejabber'> & {
  readonly sitejabber: ReadSitejabber | undefined;
};

/** A configuration whose other fields may be wrong as well: all are to be named at once. */
const withoutUser = z.object({
  sitejabber: z.object({ userToken: z.optional(z.undefined()), login: z.optional(z.undefined()) }),
});
const loneLogin = z.object({
  store: z.object({ reach: z.literal('process') }),
  sitejabber: z.object({ userToken: z.optional(z.undefined()), login: z.looseObject({}) }),
});
const withoutVendor = z.object({ sitejabber: z.optional(z.undefined()), uniqodo: z.optional(z.undefined()) });
const NO_VENDOR = { path: 'sitejabber', reason: 'is missing, and so is uniqodo' };
const NO_USER = { path: 'sitejabber.userToken', reason: 'is missing, and so is a login' };
/** Every login takes the token from all others, who must be told. */
const NO_SHARED_LOGIN = {
  path: 'sitejabber.login',
  reason: 'needs a store that outlives the process; with this one, give a userToken',
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
  const problems = (read.error?.issues ?? []).map(toProblem);
  if (withoutVendor.safeParse(config).success) problems.push(NO_VENDOR);
  if (withoutUser.safeParse(config).success) problems.push(NO_USER);
  if (loneLogin.safeParse(config).success) problems.push(NO_SHARED_LOGIN);
  if (!read.success || problems.length > 0) throw new ConfigurationError(problems);
  return { ...read.data, sitejabber: read.data.sitejabber && withUser(read.data.sitejabber) };
}
