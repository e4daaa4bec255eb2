/** Turns what JSON says into what is expected. @throws TypeError when it is another shape. */
export type Read<T> = (json: unknown) => T;

type Shape = Readonly<Record<string, Read<unknown>>>;

/** What a shape reads: what may be undefined may be absent. */
export type Recorded<S extends Shape> = {
  [K in keyof S as undefined extends ReturnType<S[K]> ? never : K]: ReturnType<S[K]>;
} & {
  [K in keyof S as undefined extends ReturnType<S[K]> ? K : never]?: ReturnType<S[K]>;
};

const kind =
  <T>(is: (json: unknown) => json is T): Read<T> =>
  (json) => {
    if (!is(json)) throw new TypeError();
    return json;
  };

export const text = kind((json) => typeof json === 'string');
export const number = kind((json): json is number => Number.isFinite(json));
export const flag = kind((json) => typeof json === 'boolean');
const array = kind((json): json is unknown[] => Array.isArray(json));
const object = kind((json): json is object => typeof json === 'object' && json !== null && !Array.isArray(json));

/** One of some words. */
export const oneOf = <const T extends string>(...words: readonly T[]): Read<T> =>
  kind((json): json is T => words.some((word) => word === json));

/** What may be absent. */
export const maybe =
  <T>(read: Read<T>): Read<T | undefined> =>
  (json) =>
    json === undefined ? undefined : read(json);

/** What may be null. */
export const orNull =
  <T>(read: Read<T>): Read<T | null> =>
  (json) =>
    json === null ? null : read(json);

export const list =
  <T>(read: Read<T>): Read<T[]> =>
  (json) =>
    array(json).map(read);

/** An object with these properties of its own, and no other. */
export function record<S extends Shape>(shape: S): Read<Recorded<S>>;
export function record(shape: Shape): Read<object> {
  const fields = Object.entries(shape);
  return (json) => {
    const given = object(json);
    const own = (name: string): unknown => (Object.hasOwn(given, name) ? Reflect.get(given, name) : undefined);
    const read = fields.map(([name, field]): [string, unknown] => [name, field(own(name))]);
    const present: Record<string, unknown> = Object.fromEntries(read.filter(([, value]) => value !== undefined));
    return present;
  };
}
