import { ConfigurationError, type ConfigurationProblem } from './platform/config-fields.js';
import { readConfig, type ReadConfig } from './proxy-config.js';
import type { Store } from './platform/store.js';

/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Which variable a field of the configuration comes from. */
const VARIABLES: Readonly<Record<string, string>> = {
  'sitejabber.domain': 'VOUCHSAFE_SITEJABBER_DOMAIN',
  'sitejabber.clientToken': 'VOUCHSAFE_SITEJABBER_CLIENT_TOKEN',
  'sitejabber.userToken': 'VOUCHSAFE_SITEJABBER_USER_TOKEN',
  'sitejabber.login': 'VOUCHSAFE_SITEJABBER_EMAIL',
  'sitejabber.login.email': 'VOUCHSAFE_SITEJABBER_EMAIL',
  'sitejabber.login.password': 'VOUCHSAFE_SITEJABBER_PASSWORD',
  'sitejabber.origin': 'VOUCHSAFE_SITEJABBER_ORIGIN',
  'yotpo.appKey': 'VOUCHSAFE_YOTPO_APP_KEY',
  'yotpo.secret': 'VOUCHSAFE_YOTPO_SECRET',
  'yotpo.api': 'VOUCHSAFE_YOTPO_API',
  'yotpo.origin': 'VOUCHSAFE_YOTPO_ORIGIN',
  reviews: 'VOUCHSAFE_REVIEWS',
  'orders.key': 'VOUCHSAFE_ORDERS_KEY',
  'orders.country': 'VOUCHSAFE_ORDERS_COUNTRY',
  'orders.shopify.secret': 'VOUCHSAFE_SHOPIFY_SECRET',
  mount: 'VOUCHSAFE_MOUNT',
  healthKey: 'VOUCHSAFE_HEALTH_KEY',
  filters: 'VOUCHSAFE_FILTERS',
};

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
  readSettings({ ...fieldsOf(env), store }, env, (path) => VARIABLES[path] ?? path);

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

function fieldsOf(env: Environment) {
  const field = (path: string): string | undefined => read(env, VARIABLES[path] ?? path);
  const email = field('sitejabber.login.email');
  const password = field('sitejabber.login.password');
  const filters = field('filters')?.split(',');
  const yotpo = someOf({
    appKey: field('yotpo.appKey'),
    secret: field('yotpo.secret'),
    api: field('yotpo.api'),
    origin: field('yotpo.origin'),
  });
  const sitejabber = {
    domain: field('sitejabber.domain'),
    clientToken: field('sitejabber.clientToken'),
    userToken: field('sitejabber.userToken'),
    login: someOf({ email, password }),
    origin: field('sitejabber.origin'),
  };
  return {
    mount: field('mount'),
    healthKey: field('healthKey'),
    filters: filters?.map((name) => name.trim()).filter((name) => name !== ''),
    reviews: field('reviews'),
    orders: someOf({
      key: field('orders.key'),
      country: field('orders.country'),
      shopify: someOf({ secret: field('orders.shopify.secret') }),
    }),
    yotpo,
    // Without any vendor's variables, those of one are named as missing.
    sitejabber: yotpo ? someOf(sitejabber) : sitejabber,
  };
}

/** Fields of which at least one is set; undefined when none is. */
const someOf = <T extends object>(fields: T): T | undefined =>
  Object.values(fields).some((value) => value !== undefined) ? fields : undefined;
