import * as z from 'zod/mini';
import type { Clock } from './platform/clock.js';
import {
  ConfigurationError,
  exactOrigin,
  filled,
  functionOf,
  secret,
  withMethods,
  type ConfigurationProblem,
  type SettingsOf,
} from './platform/config-fields.js';
import type { Logger } from './platform/logger.js';
import type { Store } from './platform/store.js';
import { moveSettings } from './moved-settings.js';
import { isSettings, type GivenSettings } from './settings-path.js';
import { ordersSchema, type OrdersConfig } from './orders/orders-config.js';
import type { ClientResolver } from './limits/client-key.js';
import { promotionsSchema, type PromotionsConfig } from './promotions/promotions-config.js';
import { SET_LIMITS, setLimitsSchema } from './reviews/set-limits.js';
import { isVendor, type Vendor, type VendorAccount } from './vendors/define-vendor.js';
import * as registry from './vendors/registry.js';

/** The settings that no vendor has, and that are about no part alone. */
const proxyFields = {
  /** The path below which the proxy answers; `/apps/vouchsafe` by default. */
  mount: z._default(
    z.string('must be text').check(z.regex(/^(?:\/[\w.~-]+)*$/, 'must be a path such as /apps/reviews')),
    '/apps/vouchsafe',
  ),
  store: withMethods<Store>('get', 'set', 'update', 'ping', 'confirm'),
  logger: z.optional(withMethods<Logger>('info', 'warn', 'error')),
  fetch: z.optional(functionOf<typeof fetch>()),
  clock: z.optional(withMethods<Clock>('now', 'after')),
  /** The bearer key that shows the details of `/v1/health`. */
  healthKey: z.optional(secret()),
  /** Metadata names to show, in order; by default those that most reviews carry. */
  filters: z.optional(z.readonly(z.array(filled(128)))),
  /**
   * Says which client a request comes from: a resolver that shoppers cannot lie to, such as `clientBySocket`, or
   * `clientByHeader` of a header that your edge sets. Promotions need one. Without it all votes are one client's.
   */
  client: z.optional(functionOf<ClientResolver>()),
  /** Exact origins of other pages that may vote and apply codes, e.g. `https://shop.example`. */
  origins: z._default(z.readonly(z.array(exactOrigin())), []),
  /** How large a review set may grow and how long it may live. */
  setLimits: z._default(setLimitsSchema, SET_LIMITS),
};
const proxySchema = z.strictObject(proxyFields);

type KnownVendor = (typeof registry)[keyof typeof registry];

/** What a merchant configures. `Own` is a vendor of reviews that the merchant has defined. */
export type ProxyConfig<Own extends Vendor = never> = SettingsOf<typeof proxyFields> & {
  /** The settings of each vendor, at least one of them, under its name. */
  readonly [Each in KnownVendor | Own as Each['name']]?: z.input<Each['settings']> | undefined;
} & {
  /** Whose reviews are shown: one of two vendors that are both given, or a vendor of your own. */
  readonly reviews?: KnownVendor['name'] | Own | undefined;
  /** What promotions need to know of the shop. */
  readonly promotions?: PromotionsConfig | undefined;
  /** How orders come in, and what vendors need to know of them. */
  readonly orders?: OrdersConfig | undefined;
};

/** A configuration that has been read. Secrets are wrapped, so that it may be printed. */
export interface ReadConfig extends z.infer<typeof proxySchema> {
  /** The accounts at the vendors that are given. */
  readonly accounts: readonly VendorAccount[];
  /** The name of the vendor whose reviews are shown. */
  readonly reviews: string | undefined;
  readonly promotions: z.infer<typeof promotionsSchema> | undefined;
  readonly orders: z.infer<typeof ordersSchema> | undefined;
  /** Settings that were found where an earlier version had them, with their new paths. */
  readonly moved: Readonly<Record<string, string>>;
}

/** Every vendor that the proxy knows; those of reviews, which most merchants begin with, before the others. */
export const VENDORS: readonly Vendor[] = Object.values(registry).toSorted(
  (a, b) => Number(b.provides.reviews) - Number(a.provides.reviews),
);

const namesOf = (vendors: readonly Vendor[]): string[] => vendors.map(({ name }) => name);

/** The names of the vendors that `reviews` may choose from. */
export const REVIEW_VENDORS = namesOf(VENDORS.filter(({ provides }) => provides.reviews));

/** "a, b and c". */
const list = (names: readonly string[], word: 'and' | 'or'): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(` ${word} `);

/**
 * Reads a configuration.
 * @throws ConfigurationError naming every field that is missing, a placeholder or of another shape.
 */
export function readConfig(given: unknown): ReadConfig {
  const settings = isSettings(given) ? given : {};
  const vendors = givenVendors(settings);
  const { config, moved, pathOf } = moveSettings(settings, vendors);
  const { reviews, promotions, orders, ...rest } = config;
  const wantsPromotions = promotions !== undefined || vendors.some(givesPromotionsAlone);

  const problems: ConfigurationProblem[] = [];
  const read = <T>(schema: z.ZodMiniType<T>, value: unknown, name?: string): T | undefined => {
    const result = schema.safeParse(value, { reportInput: true });
    problems.push(...(result.error?.issues ?? []).map((issue) => toProblem(issue, name)));
    return result.data;
  };
  const proxy = read(proxySchema, without(rest, [...VENDORS, ...vendors]));
  const accounts = vendors.map(({ name, settings: schema }) => read(schema, config[name] ?? {}, name));
  const forPromotions = wantsPromotions ? read(promotionsSchema, promotions ?? {}, 'promotions') : undefined;
  const forOrders = read(z.optional(ordersSchema), orders, 'orders');
  problems.push(
    ...findVendorProblems(config, vendors),
    ...findReviewProblems(reviews, vendors),
    ...(wantsPromotions ? findPromotionProblems(config, vendors) : []),
    ...(orders === undefined ? [] : findOrderProblems(config, vendors)),
  );
  if (!proxy || problems.length > 0) {
    throw new ConfigurationError(problems.map(({ path, reason }) => ({ path: pathOf(path), reason })));
  }
  return {
    ...proxy,
    accounts: accounts.filter((account) => account !== undefined),
    reviews: chosenReviews(reviews, vendors),
    ...{ promotions: forPromotions, orders: forOrders, moved },
  };
}

/** The vendors whose settings are given, and one that the merchant has defined. */
function givenVendors(settings: GivenSettings): readonly Vendor[] {
  const given = VENDORS.filter(({ name }) => settings[name] !== undefined);
  return isVendor(settings.reviews) ? [...given, settings.reviews] : given;
}

/** A vendor that nothing but promotions could be wanted of. */
const givesPromotionsAlone = ({ provides }: Vendor): boolean => provides.promotions && !provides.reviews;

/** The name of the vendor whose reviews are shown: the one that is chosen, or the only one. */
function chosenReviews(reviews: unknown, vendors: readonly Vendor[]): string | undefined {
  if (isVendor(reviews)) return reviews.name;
  return typeof reviews === 'string' ? reviews : vendors.find(({ provides }) => provides.reviews)?.name;
}

const without = (settings: GivenSettings, vendors: readonly Vendor[]): GivenSettings =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => !namesOf(vendors).includes(name)));

function toProblem(issue: z.core.$ZodIssue, name: string | undefined): ConfigurationProblem {
  const isUnknown = issue.code === 'unrecognized_keys';
  const path = [...(name === undefined ? [] : [name]), ...issue.path, ...(isUnknown ? [issue.keys.join(', ')] : [])];
  const reason = issue.input === undefined ? 'is missing' : issue.message;
  return { path: path.join('.'), reason: isUnknown ? 'is no setting' : reason };
}

/*
 * What is wrong together. Other fields may be wrong as well, and all are named at once: so these look at what was
 * given.
 */

/** A store that may lose what it was given, and orders that may not be lost. */
const losesOrders = z.object({
  store: z.object({ durability: z.object({ durable: z.literal(false), reason: z.string() }) }),
  orders: z.object({ volatile: z.optional(z.literal(false)) }),
});

function findVendorProblems(config: GivenSettings, vendors: readonly Vendor[]): ConfigurationProblem[] {
  const [first = '', ...others] = namesOf(VENDORS);
  if (vendors.length === 0) return [{ path: first, reason: `is missing, and so are ${list(others, 'and')}` }];
  return vendors.flatMap(({ name, contradictions }) =>
    contradictions
      .filter(({ wrong }) => wrong.safeParse({ settings: config[name], store: config.store }).success)
      .map(({ path, reason }) => ({ path: `${name}.${path}`, reason })),
  );
}

function findReviewProblems(reviews: unknown, vendors: readonly Vendor[]): ConfigurationProblem[] {
  const given = namesOf(vendors.filter(({ provides }) => provides.reviews));
  const problem = (reason: string): ConfigurationProblem[] => [{ path: 'reviews', reason }];
  if (reviews === undefined) {
    if (given.length < 2) return [];
    return problem(`must say whose to show, ${list(given, 'or')}, since both are given`);
  }
  if (isVendor(reviews)) {
    if (!reviews.provides.reviews) return problem('is a vendor without reviews');
    const isTaken = [...namesOf(VENDORS), ...Object.keys(proxyFields)].includes(reviews.name);
    return isTaken ? problem(`must not be called ${reviews.name}, which is another setting's name`) : [];
  }
  if (!REVIEW_VENDORS.some((name) => name === reviews)) return problem(`must be ${list(REVIEW_VENDORS, 'or')}`);
  return given.some((name) => name === reviews) ? [] : problem('names a vendor that is not given');
}

function findPromotionProblems({ client }: GivenSettings, vendors: readonly Vendor[]): ConfigurationProblem[] {
  const [known = ''] = namesOf(VENDORS.filter(({ provides }) => provides.promotions));
  return [
    ...(vendors.some(({ provides }) => provides.promotions)
      ? []
      : [{ path: known, reason: 'is missing, for promotions' }]),
    ...(client === undefined ? [{ path: 'client', reason: 'is missing' }] : []),
  ];
}

function findOrderProblems(config: GivenSettings, vendors: readonly Vendor[]): ConfigurationProblem[] {
  const problems: ConfigurationProblem[] = [];
  const isTakenBy = ({ name, provides }: Vendor): boolean => {
    const settings = config[name];
    const needed = provides.orders && isSettings(settings) ? settings[provides.orders.needs] : undefined;
    return provides.promotions || needed !== undefined;
  };
  const taking = VENDORS.find(({ provides }) => provides.orders);
  if (taking && !vendors.some(isTakenBy)) {
    const others = list(namesOf(VENDORS.filter(({ provides }) => provides.promotions)), 'or');
    problems.push({
      path: `${taking.name}.${taking.provides.orders?.needs}`,
      reason: `is missing: without it, and without ${others}, nobody can be told of orders`,
    });
  }
  // An order that is acknowledged must not be lost.
  const lossy = losesOrders.safeParse(config).data;
  if (lossy)
    problems.push({ path: 'orders', reason: `need a store that keeps them. ${lossy.store.durability.reason}` });
  return problems;
}
