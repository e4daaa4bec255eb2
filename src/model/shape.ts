/**
 * How the shapes of the model are described: once, as the parser that checks what comes as JSON and as the type it
 * gives. Both wings use the same: the server to build its answers again from what the protocol names and nothing
 * else, the browser to read them. It is this small because every page that shows reviews loads it.
 *
 * @example
 * type Reply = Shape<typeof parseReply>; // { author: string; body: string; editedAt?: string | undefined }
 * const parseReply = object({ author: string, body: string, editedAt: optional(string) });
 *
 * parseReply({ author: 'Ann', body: 'Thanks!', secret: 1 }); // { author: 'Ann', body: 'Thanks!' }
 * parseReply({ author: 'Ann' }); // throws a TypeError
 */

/** Gives what JSON says when it has the expected shape. @throws TypeError when it has another. */
export type Parser<T> = (json: unknown) => T;

/** The type that a parser gives. */
export type Shape<P extends Parser<unknown>> = ReturnType<P>;

type Fields = Readonly<Record<string, Parser<unknown>>>;

type OptionalKey<F extends Fields> = { [K in keyof F]: undefined extends Shape<F[K]> ? K : never }[keyof F];

/** An object with these fields; one that may be undefined may be absent. */
type Parsed<F extends Fields> = Flat<
  { [K in keyof F as Exclude<K, OptionalKey<F>>]: Shape<F[K]> } & {
    [K in keyof F as Extract<K, OptionalKey<F>>]?: Shape<F[K]>;
  }
>;

/** An intersection as the one object that it is, for messages of the type checker and hints of an editor. */
type Flat<T> = { [K in keyof T]: T[K] };

const when =
  <T>(is: (json: unknown) => json is T): Parser<T> =>
  (json) => {
    if (!is(json)) throw new TypeError();
    return json;
  };

export const string = when((json) => typeof json === 'string');
/** A finite number. */
export const number = when((json): json is number => Number.isFinite(json));
export const boolean = when((json) => typeof json === 'boolean');
const anyArray = when((json): json is unknown[] => Array.isArray(json));
const anyObject = when((json): json is object => typeof json === 'object' && json !== null && !Array.isArray(json));

/** Anything, as it is: what is kept for its owner and never looked into. */
export const unknown: Parser<unknown> = (json) => json;

/** One of some words. */
export const oneOf = <const T extends string>(...words: readonly T[]): Parser<T> =>
  when((json): json is T => words.some((word) => word === json));

/** What may be absent. */
export const optional =
  <T>(parse: Parser<T>): Parser<T | undefined> =>
  (json) =>
    json === undefined ? undefined : parse(json);

/** What may be null. */
export const nullable =
  <T>(parse: Parser<T>): Parser<T | null> =>
  (json) =>
    json === null ? null : parse(json);

export const array =
  <T>(parse: Parser<T>): Parser<T[]> =>
  (json) =>
    anyArray(json).map(parse);

/**
 * An object with these fields, each its own property and not an inherited one. What else it has is left out, and so is
 * a field that is undefined. The fields stand in the order of the description, so equal values give equal JSON.
 */
export function object<F extends Fields>(fields: F): Parser<Parsed<F>>;
export function object(fields: Fields): Parser<object> {
  const entries = Object.entries(fields);
  return (json) => {
    const given = anyObject(json);
    const own = (name: string): unknown => (Object.hasOwn(given, name) ? Reflect.get(given, name) : undefined);
    const parsed = entries.map(([name, parse]): [string, unknown] => [name, parse(own(name))]);
    return Object.fromEntries(parsed.filter(([, value]) => value !== undefined));
  };
}
