import { number, object, string, type Shape } from './shape.js';

/** An amount of money: `value` in whole units of the currency (12.5 is £12.50), `currency` as ISO 4217 writes it. */
export type Money = Shape<typeof parseMoney>;
export const parseMoney = object({ value: number, currency: string });
