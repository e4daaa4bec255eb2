import type { Configuration } from './configuration.js';
import type { RatingsClient } from '../ratings/ratings-client.js';

/** What all copies of the library on a page share. A later version may add to this shape and never changes it. */
export interface Registry {
  /** Set by `configure()`. */
  readonly configured: Configuration;
  /** Set by the script tag. */
  readonly defaults: Configuration;
  /** Fires `change` after either was set. */
  readonly changes: EventTarget;
  /** By the proxy's address as it was given. */
  readonly ratings: Map<string, RatingsClient>;
  /**
   * The answer of a proxy to a path that came with the page, as JSON says it; each is given once. Set by what reads
   * such answers.
   */
  answer?: (proxy: string, path: string) => unknown;
  /** The version whose elements have the tags. */
  version?: string;
  /** Whether the page was told that another version is not used. */
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
 * The page's one registry, made by whichever copy asks first: importing the library alone leaves the page as it was.
 */
export function registry(): Registry {
  const found: unknown = Reflect.get(globalThis, KEY);
  if (isRegistry(found)) return found;
  const made: Registry = { configured: {}, defaults: {}, changes: new EventTarget(), ratings: new Map() };
  Object.defineProperty(globalThis, KEY, { value: made, configurable: true });
  return made;
}
