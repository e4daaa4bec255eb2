import {
  PROMOTION_MESSAGE_IDS,
  VENDOR_TEXT_IDS,
  type PromotionMessageId,
} from '../../../model/promotion-message-id.js';
import { cleanCode, MAX_CODE_LENGTH } from '../../../model/promotion-code.js';
import type { Money, Promotion, PromotionMessage, Totals } from '../../../model/promotion.js';
import type { PromotionsAnswer } from '../../../protocol/promotions.js';
import { PENDING_IDS } from './code-outcome.js';

/** A vendor's own body, which only a merchant's pass-through forwards: it does not say what is applied. */
export interface ForeignAnswer {
  readonly messages: readonly PromotionMessage[];
}

/** Entries of a list. */
const MAX_ENTRIES = 50;
/** Characters of a title or a vendor's sentence. */
const MAX_TEXT = 300;
/**
 * Characters of a handle or a code of the shop's platform. One that is longer is none: cut off, it would be another.
 */
const MAX_NAME = 255;

/** The ids whose text a shopper may read. The proxy has a list of its own; this one does not rely on it. */
const SPEAKING: readonly string[] = VENDOR_TEXT_IDS;

/** Ids that would show the difference between a code that is not meant for shoppers and one that does not exist. */
const FOLDED: readonly unknown[] = [
  'master_code_cannot_be_used',
  'repeat_code_does_not_belong_to_promotion',
  'shopper_code_not_recognised',
  'unique_coupon_code_not_found',
];

/** What may be otherwise a moment later, or in another cart. */
const RETRYABLE: readonly PromotionMessageId[] = ['code_locked', 'unavailable', ...PENDING_IDS];

/** Control characters, line ends among them, and what turns or hides text around it. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const UNSEEN = /\p{Cf}/gu;

/**
 * Reads the answer of `POST /v1/promotions`, or recognises a vendor's own body. The browser's wall: only what is listed
 * here goes on, so that `reason`, and whatever else a vendor says to developers, is never read. By hand, since a coupon
 * field cannot afford a schema library.
 * @throws TypeError when the answer has another shape.
 */
export function readPromotions(json: unknown): PromotionsAnswer | ForeignAnswer {
  const revision = of(json, 'revision');
  if (Array.isArray(of(json, 'applied')) && typeof revision === 'number' && Number.isFinite(revision)) {
    const nativeCodes = of(json, 'nativeCodes');
    const retiredNativeCodes = of(json, 'retiredNativeCodes');
    return present({
      applied: listOf(of(json, 'applied'), readPromotion),
      messages: listOf(of(json, 'messages'), (entry) => readMessage(entry, 'code', 'text')),
      totals: readTotals(of(json, 'totals')),
      nativeCodes: Array.isArray(nativeCodes) ? listOf(nativeCodes, nameOf) : undefined,
      retiredNativeCodes: Array.isArray(retiredNativeCodes) ? listOf(retiredNativeCodes, nameOf) : undefined,
      revision,
    });
  }
  const errors = of(json, 'errors');
  if (!isObject(errors) && !Array.isArray(of(of(json, 'order'), 'appliedPromotions'))) throw new TypeError();
  return { messages: listOf(errors, (entry) => readMessage(entry, 'couponCode', 'message')) };
}

function readPromotion(json: unknown): Promotion | undefined {
  const handle = nameOf(of(json, 'handle'));
  return handle === undefined
    ? undefined
    : present({
        handle,
        code: codeOf(of(json, 'code')),
        title: textOf(of(json, 'title')) ?? '',
        amount: readMoney(of(json, 'amount')),
        automatic: of(json, 'automatic') === true,
        removable: of(json, 'removable') === true,
      });
}

function readMessage(json: unknown, codeName: string, textName: string): PromotionMessage {
  const name = of(json, 'id');
  const known = PROMOTION_MESSAGE_IDS.find((id) => id === name);
  const id: PromotionMessageId = known ?? (FOLDED.includes(name) ? 'resource_not_found' : 'unavailable');
  const text = SPEAKING.includes(id) ? textOf(of(json, textName)) : undefined;
  const lang = of(json, 'lang');
  const retryable = known && of(json, 'retryable');
  return present({
    id,
    code: codeOf(of(json, codeName)),
    title: known && textOf(of(json, 'title')),
    text,
    lang: text !== undefined && typeof lang === 'string' && /^[a-z\d-]{2,64}$/i.test(lang) ? lang : undefined,
    retryable: typeof retryable === 'boolean' ? retryable : RETRYABLE.includes(id),
    dropped: of(json, 'dropped') === true || undefined,
  });
}

function readTotals(json: unknown): Totals | undefined {
  const totals = present({ discount: readMoney(of(json, 'discount')), total: readMoney(of(json, 'total')) });
  return totals.discount || totals.total ? totals : undefined;
}

function readMoney(json: unknown): Money | undefined {
  const value = of(json, 'value');
  const currency = of(json, 'currency');
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  // Any other currency would make the browser's own formatting throw.
  return typeof currency === 'string' && /^[a-z]{3}$/i.test(currency) ? { value, currency } : undefined;
}

const isObject = (json: unknown): json is object => typeof json === 'object' && json !== null;

/** An own property of an object or array; undefined for anything else. */
const of = (json: unknown, name: string): unknown =>
  isObject(json) && Object.hasOwn(json, name) ? Reflect.get(json, name) : undefined;

function listOf<T>(json: unknown, read: (entry: unknown) => T | undefined): T[] {
  const entries: readonly unknown[] = Array.isArray(json) ? json.slice(0, MAX_ENTRIES) : [];
  return entries.map(read).filter((entry) => entry !== undefined);
}

function textOf(json: unknown): string | undefined {
  if (typeof json !== 'string') return undefined;
  const text = json.replace(CONTROLS, ' ').replace(UNSEEN, '').trim();
  // By whole characters: half of one would not be text.
  return Array.from(text).slice(0, MAX_TEXT).join('').trim() || undefined;
}

function nameOf(json: unknown): string | undefined {
  return typeof json === 'string' && json.length <= MAX_NAME && !/\p{Cc}/u.test(json) ? json || undefined : undefined;
}

function codeOf(json: unknown): string | undefined {
  const code = typeof json === 'string' ? cleanCode(json) : '';
  return code.length <= MAX_CODE_LENGTH ? code || undefined : undefined;
}

/** A property that may be undefined, as one that may be absent. */
type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The object without what is undefined. */
function present<T extends object>(value: T): Present<T>;
function present(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined));
}
