import * as z from 'zod/mini';
import type { ProductKey } from '../providers/ports.js';
import type { BudgetWindow } from '../upstream/budget-page.js';
import type { Clock } from '../upstream/clock.js';
import { readBase } from '../upstream/vendor-url.js';
import { ConfigurationError, type ConfigurationProblem } from './configuration-error.js';
import type { Logger } from './logger.js';
import { isPlaceholder, Secret } from './secret.js';
import { SET_LIMITS, setLimitsSchema, type SetLimits } from './sets/set-limits.js';
import type { Store } from './stores/store.js';

/** How the proxy reaches Sitejabber: with a `userToken`, or a `login` that all instances share through the store. */
export interface SitejabberConfig {
  /** The business as the vendor knows it, e.g. `shop.example`. */
  readonly domain: string;
  readonly clientToken: string;
  readonly userToken?: string | undefined;
  readonly login?: { readonly email: string; readonly password: string } | undefined;
  /** The API's address, version included; the vendor's own by default. */
  readonly origin?: string | undefined;
  /**
   * The vendor's key for the page's id of a product; undefined for an id that is none of the shop's. By default the id is the
   * vendor's sku.
   */
  readonly productKey?: ((id: string) => ProductKey | undefined) | undefined;
  /** Serves reviewers' pictures from somewhere else than the vendor: an `https:` address or a path on the page's origin. */
  readonly mediaUrl?: ((url: URL) => string) | undefined;
  /** How many calls the vendor allows in which time; as documented by default. */
  readonly limits?: readonly BudgetWindow[] | undefined;
}

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
  readonly sitejabber: SitejabberConfig;
  readonly setLimits?: Partial<SetLimits> | undefined;
}

const filled = (longest = 1_000) =>
  z.string('must be text').check(z.minLength(1, 'is empty'), z.maxLength(longest, 'is too long'));
const secret = () =>
  z.pipe(
    filled().check(z.refine((text) => text.trim() === '' || !isPlaceholder(text), 'is a placeholder, not a secret')),
    z.transform((text: string) => new Secret(text)),
  );
const functionOf = <T>() => z.custom<T>((value) => typeof value === 'function', 'must be a function');
const withMethods = <T>(...names: readonly string[]) =>
  z.custom<T>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      names.every((name) => typeof Reflect.get(value, name) === 'function'),
    `must have the methods ${names.join(', ')}`,
  );
const positive = () => z.number('must be a number').check(z.positive('must be above zero'));

function isBase(text: string): boolean {
  try {
    readBase(text);
    return true;
  } catch {
    return false;
  }
}

const sitejabberSchema = z.strictObject({
  domain: filled().check(z.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i, 'must be a host name such as shop.example')),
  clientToken: secret(),
  userToken: z.optional(secret()),
  login: z.optional(z.strictObject({ email: filled(), password: secret() })),
  origin: z.optional(filled().check(z.refine(isBase, 'must be a plain https: address'))),
  productKey: z.optional(functionOf<(id: string) => ProductKey | undefined>()),
  mediaUrl: z.optional(functionOf<(url: URL) => string>()),
  limits: z.optional(z.array(z.strictObject({ calls: positive(), ms: positive() })).check(z.minLength(1, 'is empty'))),
});

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
  sitejabber: sitejabberSchema,
  setLimits: z._default(setLimitsSchema, SET_LIMITS),
});

/** What opens Sitejabber's door: a token that never changes, or what to sign in with. */
type User = { readonly token: Secret } | { readonly email: string; readonly password: Secret };

/** A configuration that has been read. Secrets are wrapped, so that it may be printed. */
export type ReadConfig = Omit<z.infer<typeof configSchema>, 'sitejabber'> & {
  readonly sitejabber: Omit<z.infer<typeof sitejabberSchema>, 'userToken' | 'login'> & { readonly user: User };
};

/** A configuration whose other fields may be wrong as well: all are to be named at once. */
const withoutUser = z.object({
  sitejabber: z.object({ userToken: z.optional(z.undefined()), login: z.optional(z.undefined()) }),
});
const loneLogin = z.object({
  store: z.object({ reach: z.literal('process') }),
  sitejabber: z.object({ userToken: z.optional(z.undefined()), login: z.looseObject({}) }),
});
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
  if (withoutUser.safeParse(config).success) problems.push(NO_USER);
  if (loneLogin.safeParse(config).success) problems.push(NO_SHARED_LOGIN);
  if (!read.success) throw new ConfigurationError(problems);
  const { userToken, login, ...sitejabber } = read.data.sitejabber;
  const user = userToken ? { token: userToken } : login;
  if (user === undefined || problems.length > 0) throw new ConfigurationError(problems);
  return { ...read.data, sitejabber: { ...sitejabber, user } };
}
