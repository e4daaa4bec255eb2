import * as z from 'zod/mini';

/** An amount of money: `value` in whole units of the currency (12.5 is £12.50), `currency` as ISO 4217 writes it. */
export const moneySchema = z.object({ value: z.number(), currency: z.string() });
export type Money = z.infer<typeof moneySchema>;
