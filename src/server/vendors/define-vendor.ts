import * as z from 'zod/mini';
import type { RateWindow } from './calls/call-log.js';
import type { OrderOptions, OrderVendor } from './order-vendor.js';
import type { PromotionVendor } from './promotion-vendor.js';
import type { ReviewSource, ReviewVendor } from './review-vendor.js';
import { createAccess, type OpenAccess, type VendorDeps } from './vendor-access.js';

/** An environment variable of `vouchsafe serve` that a setting is read from. */
export interface EnvironmentVariable {
  readonly variable: string;
  /** What it holds, as `vouchsafe --help` says it. */
  readonly help: string;
  /** One of those without which the vendor cannot be reached. */
  readonly required?: boolean;
}

/** Settings that are wrong together. */
export interface Contradiction {
  /** What is wrong: `{settings, store}` as they were given, before they are read. */
  readonly wrong: z.ZodMiniType;
  /** The setting at fault, below the vendor's own. */
  readonly path: string;
  readonly reason: string;
}

/** How many calls a vendor allows. */
export interface DocumentedLimits<Settings> {
  readonly windows: readonly RateWindow[];
  /** The vendor's page that says so. */
  readonly source: string;
  /** What a merchant's own settings say instead. */
  readonly override?: (settings: Settings) => readonly RateWindow[] | undefined;
}

/**
 * A vendor in one place: its settings, how it is reached, and what it provides. `Connection` is what `connect` makes of
 * an account: the requests that the provided parts are built on.
 */
export interface VendorDefinition<Name extends string, Settings extends z.ZodMiniType, Connection> {
  /** What its settings, log lines and store keys are called by, e.g. `sitejabber`. */
  readonly name: Name;
  /** Reads `createProxy({ [name]: … })`. Secrets are wrapped. */
  readonly settings: Settings;
  /** Variables by the dotted path of the setting that they stand for, e.g. `login.email`. */
  readonly environment?: Readonly<Record<string, EnvironmentVariable>>;
  readonly contradictions?: readonly Contradiction[];
  /** Settings of this vendor that have moved elsewhere in the configuration, with their new paths. */
  readonly moved?: Readonly<Record<string, string>>;
  /** Without it calls are not limited. */
  readonly limits?: DocumentedLimits<z.output<Settings>>;
  /** Milliseconds for one call; ten seconds by default. */
  readonly timeout?: number;
  /** What tells the account from others at the same vendor. No secret: it becomes part of store keys. */
  readonly account: (settings: z.output<Settings>) => string;
  /** Opens the ways to the vendor that the parts below need. */
  readonly connect: (settings: z.output<Settings>, open: OpenAccess) => Connection;
  /** Its reviews, as a plain object. */
  readonly reviews?: (connection: NoInfer<Connection>, settings: z.output<Settings>) => ReviewSource;
  /** Its promotions, as a plain object. */
  readonly promotions?: (
    connection: NoInfer<Connection>,
    settings: z.output<Settings>,
  ) => Omit<PromotionVendor, 'name'>;
  /** How it takes orders, as a plain object. */
  readonly orders?: {
    /** The setting without which it takes none. */
    readonly needs: string;
    readonly connect: (
      connection: NoInfer<Connection>,
      settings: z.output<Settings>,
      options: OrderOptions,
    ) => Omit<OrderVendor, 'name'> | undefined;
  };
}

/** A vendor that has been reached. */
export interface ConnectedVendor {
  readonly name: string;
  /** The account's name among all accounts at all vendors, e.g. `sitejabber:shop.example`. */
  readonly account: string;
  readonly reviews: ReviewVendor | undefined;
  readonly promotions: PromotionVendor | undefined;
  /** Undefined when the vendor takes no orders, or the account lacks what it needs for them. */
  readonly orders: (options: OrderOptions) => OrderVendor | undefined;
}

/** A merchant's account at a vendor: its settings as they were read. */
export interface VendorAccount<Connection = unknown> {
  readonly name: string;
  readonly settings: unknown;
  /** Opens the ways to the vendor alone. @throws Error when it cannot be reached as configured. */
  readonly open: (deps: VendorDeps) => Connection;
  /** Opens them, and builds on them all that the vendor provides. @throws Error as `open` does. */
  readonly connect: (deps: VendorDeps) => ConnectedVendor;
}

/** A vendor as the configuration knows it: one of those that are listed, or one of a merchant's own. */
export interface Vendor<Name extends string = string, Input = unknown, Connection = unknown> {
  readonly name: Name;
  /** Reads the vendor's settings into an account. */
  readonly settings: z.ZodMiniType<VendorAccount<Connection>, Input>;
  readonly environment: Readonly<Record<string, EnvironmentVariable>>;
  readonly contradictions: readonly Contradiction[];
  readonly moved: Readonly<Record<string, string>>;
  readonly provides: {
    readonly reviews: boolean;
    readonly promotions: boolean;
    /** With the setting that orders need. */
    readonly orders: { readonly needs: string } | undefined;
  };
}

/** Whether a setting is a vendor that somebody has defined. */
export const isVendor = (value: unknown): value is Vendor => vendorSchema.safeParse(value).success;

const vendorSchema = z.looseObject({
  name: z.string().check(z.regex(/^[a-z][a-z\d-]*$/)),
  settings: z.looseObject({}),
  provides: z.looseObject({}),
});

/** Milliseconds for one call. */
const TIMEOUT = 10_000;

/**
 * Describes a vendor, for the list of vendors or for one proxy: `createProxy({ reviews: acme, acme: { apiKey } })`.
 *
 * @example
 * const acme = defineVendor({
 *   name: 'acme',
 *   settings: z.strictObject({ shop: z.string(), apiKey: secret() }),
 *   limits: { windows: [{ calls: 60, ms: 60_000 }], source: 'https://acme.example/docs/limits' },
 *   account: ({ shop }) => shop,
 *   connect: ({ apiKey }, open) => open({ base: 'https://api.acme.example', headers: { 'x-key': apiKey.reveal() } }),
 *   reviews: (request, { shop }) => ({ page: …, rating: … }),
 * });
 */
export function defineVendor<const Name extends string, Settings extends z.ZodMiniType, Connection>(
  definition: VendorDefinition<Name, Settings, Connection>,
): Vendor<Name, z.input<Settings>, Connection> {
  const { name, environment = {}, contradictions = [], moved = {}, reviews, promotions, orders } = definition;
  const toAccount = (settings: z.output<Settings>): VendorAccount<Connection> => ({
    ...{ name, settings },
    open: (deps) => openConnection(definition, settings, deps),
    connect: (deps) => connectVendor(definition, settings, openConnection(definition, settings, deps)),
  });
  return {
    ...{ name, environment, contradictions, moved },
    settings: z.pipe(definition.settings, z.transform(toAccount)),
    provides: {
      ...{ reviews: reviews !== undefined, promotions: promotions !== undefined },
      orders: orders && { needs: orders.needs },
    },
  };
}

function openConnection<Settings extends z.ZodMiniType, Connection>(
  { name, limits, timeout = TIMEOUT, ...definition }: VendorDefinition<string, Settings, Connection>,
  settings: z.output<Settings>,
  deps: VendorDeps,
): Connection {
  const account = definition.account(settings);
  const windows = limits?.override?.(settings) ?? limits?.windows ?? [];
  return definition.connect(settings, createAccess({ vendor: name, account, windows, timeout }, deps));
}

function connectVendor<Settings extends z.ZodMiniType, Connection>(
  { name, account, reviews, promotions, orders }: VendorDefinition<string, Settings, Connection>,
  settings: z.output<Settings>,
  connection: Connection,
): ConnectedVendor {
  return {
    name,
    account: `${name}:${account(settings)}`,
    reviews: reviews && { ...reviews(connection, settings), name },
    promotions: promotions && { ...promotions(connection, settings), name },
    orders: (options) => {
      const vendor = orders?.connect(connection, settings, options);
      return vendor && { ...vendor, name };
    },
  };
}
