import type * as z from 'zod/mini';

/**
 * A stored value as its schema describes it. Undefined when there is none, and when it cannot be read: it may be
 * damaged, or written by another version of this package, and then it counts as absent.
 */
export function readStored<T>(schema: z.ZodMiniType<T>, value: string | undefined): T | undefined {
  if (value === undefined) return undefined;
  try {
    const read = schema.safeParse(JSON.parse(value));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
