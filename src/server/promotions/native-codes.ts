import * as z from 'zod/mini';
import type { AppliedPromotion } from './promotion-state.js';

/** A promotion as the merchant's look-up of native codes sees it. */
export interface NativePromotion {
  readonly promotionId: string;
  readonly code?: string | undefined;
  readonly title: string;
  readonly automatic: boolean;
}

/** The codes of the shop's own platform that charge what a cart has been promised. */
export type NativeCodes = (
  promotions: readonly NativePromotion[],
  cart: string,
) => readonly string[] | Promise<readonly string[]>;

/** Native codes that a cart can have at once, and the longest of them in characters; platforms take no more. */
const MOST = 20;
const LONGEST = 255;
/** Earlier ones that are remembered, so that they can be taken off the cart. */
const MOST_REMEMBERED = 200;

const codesSchema = z.array(z.string());

/** Native codes as the merchant's look-up gives them: each once, and none that no platform would take. */
export const readNativeCodes = (codes: unknown): readonly string[] =>
  [...new Set(codesSchema.parse(codes))].filter(({ length }) => length > 0 && length <= LONGEST).slice(0, MOST);

/** A promotion as the look-up gets it. */
export const toNative = ({ promotionId, code, title, automatic }: AppliedPromotion): NativePromotion => ({
  ...{ promotionId, title, automatic },
  ...(code !== undefined && { code }),
});

/** All that a cart was ever given, the newest last. */
export const remember = (earlier: readonly string[], now: readonly string[]): string[] =>
  [...new Set([...earlier.filter((code) => !now.includes(code)), ...now])].slice(-MOST_REMEMBERED);
