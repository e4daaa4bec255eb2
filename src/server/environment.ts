import { ConfigurationError, type ConfigurationProblem } from './platform/config-fields.js';
import type { Store } from './platform/store.js';
import { readConfig, REVIEW_VENDORS, VENDORS, type ReadConfig } from './proxy-config.js';
import { withSetting, type GivenSettings } from './settings-path.js';
import type { EnvironmentVariable } from './vendors/define-vendor.js';

/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Variables by the dotted path of the setting that they stand for. */
type Variables = Readonly<Record<string, EnvironmentVariable>>;

/** The variables of settings that are no vendor's. */
const OF_PROXY: Variables = {
  mount: { variable: 'VOUCHSAFE_MOUNT', help: 'the path to answer below (/apps/vouchsafe)' },
  healthKey: { variable: 'VOUCHSAFE_HEALTH_KEY', help: 'the bearer key that shows the details of /v1/health' },
  filters: { variable: 'VOUCHSAFE_FILTERS', help: 'metadata filters to show, in order: size,colour' },
  reviews: {
    variable: 'VOUCHSAFE_REVIEWS',
    help: `${REVIEW_VENDORS.join(' or ')}, when the variables of both are set`,
  },
  'orders.key': {
    variable: 'VOUCHSAFE_ORDERS_KEY',
    help: 'the bearer key of POST /v1/orders, 32 characters or more',
  },
  'orders.country': {
    variable: 'VOUCHSAFE_ORDERS_COUNTRY',
    help: 'the country of customers whose orders do not say, e.g. DE',
  },
  'orders.shopify.secret': {
    variable: 'VOUCHSAFE_SHOPIFY_SECRET',
    help: 'what Shopify signs the webhooks of orders with',
  },
  'orders.woocommerce.secret': {
    variable: 'VOUCHSAFE_WOOCOMMERCE_SECRET',
    help: 'what WooCommerce signs the webhooks of orders with',
  },
};

/** Every variable that a setting is read from. */
const VARIABLES: Variables = {
  ...OF_PROXY,
  ...Object.fromEntries(
    VENDORS.flatMap(({ name, environment }) =>
      Object.entries(environment).map(([path, variable]) => [`${name}.${path}`, variable]),
    ),
  ),
};

/** The variables without which a vendor cannot be reached, vendor by vendor. */
export const REQUIRED_VARIABLES = VENDORS.map(({ environment }) =>
  Object.values(environment).filter(({ required }) => required),
).filter(({ length }) => length > 0);

/** All other variables that a setting is read from. */
export const OPTIONAL_VARIABLES = Object.values(VARIABLES).filter(({ required }) => !required);

/** An empty variable is one that is not set: templates leave many so. */
const read = (env: Environment, name: string): string | undefined => env[name]?.trim() || undefined;

/** What `vouchsafe serve` runs by. */
export interface ServeSettings {
  readonly config: ReadConfig;
  readonly port: number;
  readonly hostname: string | undefined;
}

/**
 * Reads the environment.
 * @param store What to keep things in; it is not used here.
 * @throws ConfigurationError naming every variable that is missing, a placeholder or of another shape.
 */
export const readEnvironment = (env: Environment, store: Store): ServeSettings =>
  readSettings({ ...fieldsOf(env), store }, env, variableOf);

/** The variable of a setting; of a group of settings, the first that one of them is read from. */
const variableOf = (path: string): string =>
  Object.entries(VARIABLES).find(([known]) => known === path || known.startsWith(`${path}.`))?.[1].variable ?? path;

/**
 * Reads a configuration from elsewhere, and from the environment where to listen.
 * @param nameOf What the fields of the configuration are called where it comes from.
 * @throws ConfigurationError naming everything that is missing, a placeholder or of another shape.
 */
export function readSettings(
  fields: object,
  env: Environment,
  nameOf: (path: string) => string = (path) => path,
): ServeSettings {
  const problems: ConfigurationProblem[] = [];
  const port = Number(read(env, 'PORT') ?? '8787');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push({ path: 'PORT', reason: 'must be a whole number up to 65535' });
  }
  try {
    const config = readConfig(fields);
    if (problems.length === 0) return { config, port, hostname: read(env, 'HOST') };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    problems.unshift(...error.problems.map(({ path, reason }) => ({ path: nameOf(path), reason })));
  }
  throw new ConfigurationError(problems);
}

/** The settings whose variables are set. Without any vendor's, those of the first are named as missing. */
function fieldsOf(env: Environment): GivenSettings {
  let fields: GivenSettings = {};
  for (const [path, { variable }] of Object.entries(VARIABLES)) {
    const value = read(env, variable);
    if (value !== undefined) fields = withSetting(fields, path, path === 'filters' ? namesIn(value) : value);
  }
  const [first] = REVIEW_VENDORS;
  const isWithout = first !== undefined && !REVIEW_VENDORS.some((name) => name in fields);
  return isWithout ? withSetting(fields, first, {}) : fields;
}

/** "size, colour," as a list. */
const namesIn = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
