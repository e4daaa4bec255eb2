import type { Format } from '../format.js';
import { isolate, list, money, moneyOff, whenOver, type Amount } from '../sentence-parts.js';

/** What a coupon field says itself. Codes, titles and amounts come from outside and are put in as they are. */
export function couponField(format: Format) {
  const quoted = (name: string): string => `“${isolate(name)}”`;
  const subject = (code?: string): string => (code ? `The code ${quoted(code)}` : 'This discount');
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

    applied: (code: string, title: string, amount?: Amount): string =>
      `${subject(code)} is applied${title && `: ${isolate(title)}`}.${amount ? ` You save ${money(format, amount)}.` : ''}`,
    alreadyApplied: (code: string): string => `${subject(code)} is already applied.`,
    replaced: (names: readonly string[], code: string): string =>
      `${subject(code)} is applied in place of ${list(format, names.map(quoted))}.`,
    removed: (name: string): string => `Removed ${quoted(name)}.`,
    dropped: (code: string): string => `${subject(code)} no longer applies to your order and was removed.`,
    droppedTitle: (title: string): string => `The discount ${quoted(title)} no longer applies to your order.`,
    lost: (amount: Amount): string => `You no longer save ${money(format, amount)}.`,
    onHold: (code: string): string => `${subject(code)} is on hold.`,
    pendingRow: {
      items: 'Add matching items',
      delivery: 'Choose a delivery option',
      'sign-in': 'Sign in',
      condition: 'Its conditions aren’t met yet',
    },

    limitReached: (count: number): string =>
      format.plural(count, {
        one: 'You can use # code per order. Remove it to use another.',
        other: 'You can use # codes per order. Remove one to use another.',
      }),
    exchange: (code: string): string => `Use ${quoted(code)} instead`,
    /** `wait` in seconds. */
    rateLimited: (wait: number): string => `Too many codes were tried. Please try again ${whenOver(format, wait)}.`,
    offline: 'You seem to be offline. Your code is still here: try again when you’re connected.',
    unavailable: 'Codes can’t be checked right now. Please try again.',
    reference: (id: string): string => `Reference: ${isolate(id)}`,
    empty: 'Enter a code first.',
    tooLong: (max: number): string => format.plural(max, { other: 'A code has at most # characters.' }),
  };
}

export type CouponFieldWords = ReturnType<typeof couponField>;
