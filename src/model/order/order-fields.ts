import { readDate } from '../read-date.js';
import { COUNTRY_CODES, CURRENCIES } from './order-codes.js';

/*
 * The kinds of fields that an order has, and how each is read: a field that cannot be read is left out, and an issue
 * says why. So one odd field never costs the order.
 */

/** What is wrong with a field of an order, or worth knowing about it. It never repeats the field's value. */
export interface Issue {
  /** The field's path, e.g. `line_items[3].quantity`. */
  readonly param: string;
  /** Goes on from the path in a few words, e.g. "must be a whole number". */
  readonly message: string;
}

/** Reads a field: its value; or undefined and an issue, when it cannot be read. */
export type Field<T> = (value: unknown, param: string, issues: Issue[]) => T | undefined;

type Fields = Readonly<Record<string, Field<unknown>>>;

/** What is left of an object's fields: each may be absent. */
export type ReadFields<Shape extends Fields> = {
  readonly [Name in keyof Shape]?: Exclude<ReturnType<Shape[Name]>, undefined>;
};

/** What a value must be besides its type, each with what is said when it is not. */
type Rule<T> = readonly [holds: (value: T) => boolean, message: string];

const field =
  <T>(isKind: (value: unknown) => value is T, kind: string, ...rules: readonly Rule<T>[]): Field<T> =>
  (value, param, issues) => {
    const broken = isKind(value) ? rules.find(([holds]) => !holds(value)) : undefined;
    if (isKind(value) && !broken) return value;
    issues.push({ param, message: broken?.[1] ?? kind });
    return undefined;
  };

/** Characters of a text; longer ones are accidents. */
const LONGEST = 2_048;

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textThat = (...rules: readonly Rule<string>[]): Field<string> => field(isText, 'must be text', ...rules);

export const text = textThat(
  [(value) => value.trim() !== '', 'is empty'],
  [({ length }) => length <= LONGEST, `must have at most ${LONGEST} characters`],
);
export const flag = field((value) => typeof value === 'boolean', 'must be true or false, without quotes');
export const amount = field(isNumber, 'must be a number', [(value) => value >= 0, 'must not be below zero']);
export const count = field((value): value is number => Number.isSafeInteger(value), 'must be a whole number', [
  (value) => value > 0,
  'must be above zero',
]);

const isMoment = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(value) &&
  // `Date` alone takes days that do not exist for those after them, and knows which offsets there are.
  readDate(value, 0) !== undefined &&
  !Number.isNaN(Date.parse(value));

/** A date with time and offset, as ISO 8601 and RFC 3339 write it. */
export const moment = textThat([isMoment, 'must be a date and time such as 2026-04-30T15:59:00Z']);

/** ISO 4217. */
export const currency = textThat([(code) => CURRENCIES.has(code), 'must be an ISO 4217 code such as EUR']);

/** ISO 3166-1 alpha-2, and the few codes beside it that platforms use. */
export const country = textThat([
  (code) => COUNTRY_CODES.has(code),
  'must be an ISO 3166 code of two letters such as DE',
]);

/** E.164: fifteen digits at most. */
export const isPhone = (value: string): boolean => /^\+[1-9]\d{1,14}$/.test(value);
export const phone = textThat([isPhone, 'must be in the format E.164, such as +4930123456']);

export const isEmail = (value: string): boolean => value.length <= 320 && /^[^\s@]+@[^\s@]+$/.test(value);
export const email = textThat([isEmail, 'must be an e-mail address']);

/** The address of a page: no other scheme has a place in an order. */
export const isWebAddress = (value: string): boolean => value.length <= LONGEST && /^https?:\/\/\S+$/i.test(value);
export const webAddress = textThat([isWebAddress, 'must be an http: or https: address']);

/** One of some words. */
export const oneOf = <const Word extends string>(...words: readonly Word[]): Field<Word> =>
  field((value): value is Word => words.some((word) => word === value), `must be one of ${words.join(', ')}`);

/** A property that a shop makes up: text, a number, true or false. */
export const anyProperty = field(
  (value) => isText(value) || isNumber(value) || typeof value === 'boolean',
  'must be text, a number, true or false',
);

const noField: Field<never> = (_, param, issues) => void issues.push({ param, message: 'is no field of an order' });

function readMembers(given: object, fields: Fields, others: Field<unknown>, param: string, issues: Issue[]): object {
  const members = Object.entries(given).flatMap(([name, value]): (readonly [string, unknown])[] => {
    // A member that is null is one that is not there.
    if (value === null || value === undefined) return [];
    const read = (Object.hasOwn(fields, name) && fields[name]) || others;
    const known = read(value, param === '' ? name : `${param}.${name}`, issues);
    return known === undefined ? [] : [[name, known]];
  });
  return Object.fromEntries(members);
}

/** An object with some fields. Others are left out, unless `others` reads them as well. */
export function group<Shape extends Fields, Other = never>(
  fields: Shape,
  others?: Field<Other>,
): Field<
  [Other] extends [never] ? ReadFields<Shape> : ReadFields<Shape> & { readonly [name: string]: Other | undefined }
>;
export function group(fields: Fields, others: Field<unknown> = noField): Field<object> {
  return (value, param, issues) => {
    if (isObject(value)) return readMembers(value, fields, others, param, issues);
    issues.push({ param: param || 'order', message: 'must be an object' });
    return undefined;
  };
}

/** A list of objects. One that is none stays as an empty object, so that the others keep their places. */
export function listOf<Shape extends Fields>(fields: Shape): Field<readonly ReadFields<Shape>[]>;
export function listOf(fields: Fields): Field<readonly object[]> {
  const read = group(fields);
  return (value, param, issues) => {
    if (Array.isArray(value)) return value.map((entry, at) => read(entry, `${param}[${at}]`, issues) ?? {});
    issues.push({ param, message: 'must be a list' });
    return undefined;
  };
}
