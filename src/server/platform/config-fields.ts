import * as z from 'zod/mini';
import { isPlaceholder, Secret } from './secret.js';

/** One field that is not as it must be. The reason never repeats the value. */
export interface ConfigurationProblem {
  /** Dotted, e.g. `sitejabber.clientToken`. */
  readonly path: string;
  readonly reason: string;
}

/** The proxy cannot start as configured. Names every field at fault. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly problems: readonly ConfigurationProblem[];

  constructor(problems: readonly ConfigurationProblem[]) {
    super(['Vouchsafe cannot start:', ...problems.map(({ path, reason }) => `- ${path} ${reason}`)].join('\n'));
    this.problems = problems;
  }
}

/** What may be given for settings of these fields: named from the fields, so that editors show their comments. */
export type SettingsOf<Fields extends z.core.$ZodShape> = z.input<z.ZodMiniObject<Fields, z.core.$strict>>;

/** Text that is there, of at most so many characters. */
export const filled = (longest = 1_000) =>
  z.string('must be text').check(z.minLength(1, 'is empty'), z.maxLength(longest, 'is too long'));

/** A secret, wrapped as soon as it is read. */
export const secret = (shortest = 1) =>
  z.pipe(
    filled().check(
      z.refine((text) => text.trim() === '' || !isPlaceholder(text), 'is a placeholder, not a secret'),
      z.refine((text) => text === '' || text.length >= shortest, `must have at least ${shortest} characters`),
    ),
    z.transform((text: string) => new Secret(text)),
  );

/** A secret, or a list of several while one is rotated; read as a list. */
export const secrets = (shortest = 1) =>
  z.pipe(
    z.custom<string | readonly string[]>(() => true),
    z.transform((given, { issues }): readonly Secret[] => {
      const isOne = !Array.isArray(given);
      const read = (isOne ? [given] : given).map((text) => secret(shortest).safeParse(text));
      if (read.length === 0) issues.push({ code: 'custom', input: given, message: 'is empty' });
      for (const [at, { error }] of read.entries()) {
        const message = error?.issues[0]?.message;
        if (message !== undefined) issues.push({ code: 'custom', input: given, message, path: isOne ? [] : [at] });
      }
      return read.flatMap(({ data }) => data ?? []);
    }),
  );

/** A function; what it takes and gives is the type's word alone. */
export const functionOf = <T>() => z.custom<T>((value) => typeof value === 'function', 'must be a function');

/** An object that can do what its type says, as far as the names of its methods tell. */
export const withMethods = <T>(...names: readonly string[]) =>
  z.custom<T>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      names.every((name) => typeof Reflect.get(value, name) === 'function'),
    `must have the methods ${names.join(', ')}`,
  );

export const positive = () => z.number('must be a number').check(z.positive('must be above zero'));

/** The same, with a standard where none is given. */
export const positiveOr = (standard: number) => z._default(positive(), standard);

/** Machines on which a vendor may be played without TLS. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Reads the one origin and path that a vendor is called under.
 * @throws Error unless it is `https:` (or on this machine), without credentials, query and fragment: secrets travel to
 *   it.
 */
export function readBase(text: string): URL {
  const base = new URL(text);
  const safe = base.protocol === 'https:' || (base.protocol === 'http:' && LOOPBACK.has(base.hostname));
  if (!safe || base.username || base.password || base.search || base.hash) {
    throw new Error('The address of the vendor must be a plain https: address.');
  }
  return base;
}

/** The address of a vendor. */
export const vendorAddress = () => filled().check(z.refine(isBase, 'must be a plain https: address'));

function isBase(text: string): boolean {
  try {
    readBase(text);
    return true;
  } catch {
    return false;
  }
}

/** The origin of a page that may post. */
export const exactOrigin = () =>
  filled().check(z.refine(isOrigin, 'must be an exact origin such as https://shop.example'));

const isOrigin = (text: string): boolean =>
  URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;
