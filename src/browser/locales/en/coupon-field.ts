import type { Format } from '../format.js';
import { isolate, money, moneyOff, type Amount } from '../sentence-parts.js';

/**
 * What a coupon field says before there is an outcome. Codes, titles and amounts come from outside and are put in as
 * they are.
 */
export function couponField(format: Format) {
  const quoted = (name: string): string => `“${isolate(name)}”`;
  return {
    open: 'Have a code?',
    label: 'Promotion code',
    apply: 'Apply',
    applying: (code: string): string => `Checking ${quoted(code)}…`,
    slow: 'This takes longer than usual.',
    remove: 'Remove',
    /** Begins with the word that is on the button, so that who says that word reaches it. */
    removeCode: (name: string): string => `Remove ${quoted(name)}`,

    appliedList: 'Applied promotions',
    pendingList: 'Codes on hold',
    automatic: 'Applied automatically',
    saving: (amount: Amount): string => moneyOff(format, amount),
    savingSpoken: (amount: Amount): string => `You save ${money(format, amount)}`,
    discount: (amount: Amount): string => `You save ${money(format, amount)} in total.`,

    pendingRow: {
      items: 'Add matching items',
      delivery: 'Choose a delivery option',
      'sign-in': 'Sign in',
      condition: 'Its conditions aren’t met yet',
    },

    offline: 'You seem to be offline. Your code is still here: try again when you’re connected.',
    unavailable: 'Codes can’t be checked right now. Please try again.',
  };
}

export type CouponFieldWords = ReturnType<typeof couponField>;
