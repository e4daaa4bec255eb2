/** What a star snippet needs, and no more. */
export interface Rating {
  /** How many reviews. */
  count: number;
  /** 1–5; null exactly when `count` is 0. */
  average: number | null;
}

/**
 * By hand, without `shape.ts`: a star snippet loads this and little else, and must not show a rating that is none.
 * @throws TypeError when it has another shape, or says what no rating can.
 */
export function parseRating(json: unknown): Rating {
  const count = ownProperty(json, 'count');
  const average = ownProperty(json, 'average');
  if (typeof count === 'number' && Number.isSafeInteger(count)) {
    if (count === 0 && average === null) return { count, average };
    if (count > 0 && typeof average === 'number' && average >= 1 && average <= 5) return { count, average };
  }
  throw new TypeError();
}

/**
 * An own property of an object: an id such as "constructor" finds only what the object itself holds.
 * @throws TypeError when there is none.
 */
export function ownProperty(json: unknown, name: string): unknown {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, name)) throw new TypeError();
  return Reflect.get(json, name);
}
