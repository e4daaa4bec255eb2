/** What a star snippet needs, and no more. `average` is 1–5, and null exactly when `count` is 0. */
export interface Rating {
  count: number;
  average: number | null;
}

/**
 * By hand, without `shape.ts`: a star snippet loads this and little else, and must not show a rating that is none.
 * @throws TypeError when it has another shape, or says what no rating can.
 */
export function parseRating(json: unknown): Rating {
  const count = ownProperty(json, 'count');
  const average = ownProperty(json, 'average');
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) throw new TypeError();
  if (average === null && count === 0) return { count, average };
  if (typeof average !== 'number' || count === 0 || !(average >= 1 && average <= 5)) throw new TypeError();
  return { count, average };
}

/**
 * An own property of an object: an id such as "constructor" finds only what the object itself holds.
 * @throws TypeError when there is none.
 */
export function ownProperty(json: unknown, name: string): unknown {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, name)) throw new TypeError();
  return Reflect.get(json, name);
}
