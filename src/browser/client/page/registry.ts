import type { Messages } from '../../locales/messages.js';
import type { SharedRatings } from '../ratings/rating-entry.js';

/** What holds for every element of a page that does not say otherwise itself. */
export interface Configuration {
  /** Where the merchant's proxy is mounted: a path, `/apps/reviews`, or an address. */
  proxy?: string | undefined;
  /** BCP 47 tag of the language. */
  locale?: string | undefined;
  /** The merchant's own words, by language. */
  messages?: Messages | undefined;
}

/** What all copies of the library on a page share. A later version may add to this shape and never changes it. */
export interface Registry {
  /** Set by `configure()`. */
  readonly configured: Configuration;
  /** Set by the script tag. */
  readonly defaults: Configuration;
  /** Fires `change` after either was set. */
  readonly changes: EventTarget;
  /** By the proxy's address as it was given. */
  readonly ratings: Map<string, SharedRatings>;
  /**
   * The answer of a proxy to a path, as parsed JSON, where it came embedded in the page; each is given once. Set by
   * what reads such answers.
   */
  answer?: (proxy: string, path: string) => unknown;
  /** The version whose elements have the tags. */
  version?: string;
  /** Whether the console has the warning that another version is not used. */
  warned?: boolean;
}

const KEY = Symbol.for('vouchsafe');

const isRegistry = (value: unknown): value is Registry =>
  typeof value === 'object' &&
  value !== null &&
  'configured' in value &&
  'defaults' in value &&
  'changes' in value &&
  'ratings' in value;

/**
 * The page's one registry, made by the first copy that asks: importing the library alone leaves the page as it was.
 */
export function registry(): Registry {
  const found: unknown = Reflect.get(globalThis, KEY);
  if (isRegistry(found)) return found;
  const made: Registry = { configured: {}, defaults: {}, changes: new EventTarget(), ratings: new Map() };
  Object.defineProperty(globalThis, KEY, { value: made, configurable: true });
  return made;
}
