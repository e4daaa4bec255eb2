import * as z from 'zod/mini';
import { readDate } from '../read-date.js';
import { COUNTRIES } from '../countries.js';
import { CURRENCIES } from './order-codes.js';
import { productIdOf } from '../../server/vendors/yotpo/product-id.js';

/*
 * The kinds of fields that an order has, as the vendor documents them; each says in a few words what is wrong with a
 * value.
 */

/** "Max. length: 64 characters". */
const SHORT = 64;
/** No length is documented for the others; this one only keeps accidents out. */
const LONG = 2_048;

export const text = (longest = LONG) =>
  z
    .string('must be text')
    .check(z.minLength(1, 'is empty'), z.maxLength(longest, `must have at most ${longest} characters`));
export const shortText = text(SHORT);
export const flag = z.boolean('must be true or false, without quotes');
export const amount = z.number('must be a number').check(z.nonnegative('must not be below zero'));
export const count = z.int('must be a whole number').check(z.positive('must be above zero'));

const isMoment = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(value) &&
  // `Date` alone takes days that do not exist for those after them, and knows which offsets there are.
  readDate(value, 0) !== undefined &&
  !Number.isNaN(Date.parse(value));

/** A date with time and offset, as ISO 8601 and RFC 3339 write it. */
export const moment = z
  .string('must be text')
  .check(z.refine(isMoment, 'must be a date and time such as 2026-04-30T15:59:00Z'));

/** ISO 4217. */
export const currency = z
  .string('must be text')
  .check(z.refine((code) => CURRENCIES.has(code), 'must be an ISO 4217 code such as EUR'));

/** ISO 3166-1 alpha-2. */
export const country = z
  .string('must be text')
  .check(z.refine((code) => COUNTRIES.has(code), 'must be an ISO 3166 code of two letters such as DE'));

/** E.164: fifteen digits at most. */
export const isPhone = (value: string): boolean => /^\+[1-9]\d{1,14}$/.test(value);
export const phone = z
  .string('must be text')
  .check(z.refine(isPhone, 'must be in the format E.164, such as +4930123456'));

export const isEmail = (value: string): boolean => value.length <= 320 && /^[^\s@]+@[^\s@]+$/.test(value);
export const email = z.string('must be text').check(z.refine(isEmail, 'must be an e-mail address'));

/** An address of a page; whatever else a browser may be sent to has no place in it. */
export const webAddress = text().check(z.regex(/^https?:\/\/\S+$/i, 'must be an http: or https: address'));

/** The vendor's id of a product: a platform's global id is reduced to what it takes. */
export const productId = z.pipe(
  text(),
  z.transform((id: string) => (id.trim() === '' ? id : productIdOf({ sku: id }))),
);

/** A field that the vendor fills in. */
export const readOnly = z.optional(z.undefined('is read-only'));

/** "Max. properties: 100", those that the vendor names and those that are always sent among them. */
export const customProperties = <Shape extends Readonly<Record<string, z.ZodMiniType>>>(
  shape: Shape,
  always: Readonly<Record<string, unknown>> = {},
) =>
  z
    .catchall(
      z.object(shape, 'must be an object'),
      z.optional(z.union([text(), z.number(), z.boolean()], 'must be text, a number, true or false')),
    )
    .check(
      z.refine(
        (properties) => Object.keys({ ...properties, ...always }).length <= 100,
        'must have at most 100 properties',
      ),
    );

export const listOf = <Schema extends z.ZodMiniType>(schema: Schema, most: number) =>
  z.array(schema, 'must be a list').check(z.maxLength(most, `must have at most ${most} entries`));
