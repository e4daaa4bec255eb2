import type * as z from 'zod/mini';
import { isPhone } from '../../model/order/order-fields.js';

/** Fields of a platform's JSON, which is as loose as a vendor's. */
export { wireFlag, wireList, wireNumber, wireText } from '../vendors/wire/scalars.js';

/** Only members that hold something; undefined when none does. */
export function filled<T extends Readonly<Record<string, unknown>>>(members: T): Partial<T> | undefined {
  const kept = Object.entries(members).filter(([, value]) => value !== undefined && value !== '');
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Partial<T>);
}

/** A phone number in the format E.164, however it is spaced; undefined for a local one. */
export function phoneOf(text: string | undefined): string | undefined {
  const plain = text?.replace(/[\s().-]/g, '');
  return plain !== undefined && isPhone(plain) ? plain : undefined;
}

/** Those of a list that can be read. */
export const readAll = <T>(schema: z.ZodMiniType<T>, list: readonly unknown[]): readonly T[] =>
  list.flatMap((raw) => {
    const read = schema.safeParse(raw);
    return read.success ? [read.data] : [];
  });
