/** @throws Error saying what was expected, unless it is so. */
export function check(holds: boolean, expectation: string): void {
  if (!holds) throw new Error(`Expected ${expectation}.`);
}

/** @throws Error unless two values of JSON are equal, whatever the order of their members. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  if (!isSame(actual, expected)) {
    throw new Error(`Expected ${what} to be ${JSON.stringify(expected)}, and got ${JSON.stringify(actual)}.`);
  }
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [ofA, ofB] = [a, b].map((value) => new Map(Object.entries(value).filter(([, member]) => member !== undefined)));
  if (!ofA || !ofB || Array.isArray(a) !== Array.isArray(b) || ofA.size !== ofB.size) return false;
  return [...ofA].every(([name, member]) => ofB.has(name) && isSame(member, ofB.get(name)));
}

/** What a call throws. @throws Error when it throws nothing. */
export async function failureOf(ask: () => Promise<unknown>, what: string): Promise<unknown> {
  const outcome = await ask().then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  check(outcome !== undefined, `${what} to fail`);
  return outcome?.error;
}

/** @throws Error when the one who lays a shop out has left something out. */
export function given<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`The shop to check a vendor on has no ${name}.`);
  return value;
}
