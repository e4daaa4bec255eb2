import * as z from 'zod/mini';
import { readBase } from '../vendors/calls/vendor-url.js';
import { isPlaceholder, Secret } from './secret.js';

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
