import type { ReplaceableCouponWords } from './messages.js';
import type { OwnWordsRules } from './merchant-messages.js';
import type { Parameters } from './parameters.js';
import { isolate, list, money, whenOver, type Amount } from './sentence-parts.js';

export const COUPON_PARAMETERS: Parameters<ReplaceableCouponWords> = {
  applying: ['code'],
  removeCode: ['name'],
  saving: ['amount'],
  savingSpoken: ['amount'],
  discount: ['amount'],
  applied: ['code', 'title', 'amount'],
  alreadyApplied: ['code'],
  replaced: ['names', 'code'],
  removed: ['name'],
  dropped: ['code'],
  droppedTitle: ['title'],
  lost: ['amount'],
  onHold: ['code'],
  limitReached: ['count'],
  exchange: ['code'],
  rateLimited: ['wait'],
  reference: ['id'],
  tooLong: ['count'],
};

/**
 * How a merchant's words of the coupon field are told: amounts as money, a wait in words, and what is foreign as a
 * unit.
 */
export const COUPON_RULES: OwnWordsRules = {
  parameters: COUPON_PARAMETERS,
  part: ({ coupon }) => coupon,
  write: (name, value, format) => {
    if (Array.isArray(value)) return list(format, value.map(String).map(isolate));
    if (typeof value === 'number') return name === 'wait' ? whenOver(format, value) : format.number(value);
    if (typeof value === 'string') return value && isolate(value);
    return isAmount(value) ? money(format, value) : '';
  },
};

const isAmount = (value: unknown): value is Amount =>
  typeof value === 'object' && value !== null && 'currency' in value;
