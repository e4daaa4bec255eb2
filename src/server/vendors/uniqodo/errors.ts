import { codeKey } from '../../../model/promotion-code.js';
import { VendorError, type VendorErrorKind } from '../review-vendor.js';
import type { PromotionObjection } from '../promotion-vendor.js';
import { isTechnical, isTextShown, messageIdOf, policyOf } from './policy.js';
import { clip, codeOf, entriesOf, member, sentenceOf, textOf } from './wire.js';

/*
 * `errors[]` of an answer: `{id, message, promotionId?, couponCode?, reason?}`, under any HTTP status, also beside
 * success (https://docs.uniqodo.com/reference/errors). Only `id` says what an error means.
 */

/** Characters of a technical reason in the log. */
const MAX_REASON = 500;

/** Stands for an id that cannot be read: something is wrong, and the answer does not say what. */
const UNREADABLE = 'unreadable';

/** An id as it is compared; '' for none. Ids go to the log, so what looks like anything else is not repeated. */
function idOf(entry: unknown): string {
  const id = textOf(member(entry, 'id')).toLowerCase();
  return id === '' || /^[\w-]{1,64}$/.test(id) ? id : UNREADABLE;
}

const allEntries = (errors: unknown): readonly unknown[] => entriesOf(errors) ?? (errors ? [errors] : []);

/** The entries that have an id; when there are only others, one entry that stands for them. */
function readEntries(errors: unknown): readonly unknown[] {
  const entries = allEntries(errors);
  const readable = entries.filter((entry) => idOf(entry) !== '');
  return readable.length > 0 || entries.length === 0 ? readable : [{ id: UNREADABLE }];
}

/** The ids of an answer's errors, in order. */
export const errorIds = (errors: unknown): readonly string[] => readEntries(errors).map(idOf);

/**
 * Recognises an answer with the vendor's own errors: it is read as an answer under any HTTP status. Under 429 only with
 * an id that the vendor's page knows, since any other one must be its way to say "too many requests".
 */
export function readStatus(json: unknown, httpStatus: number): 'answered' | undefined {
  const ids = allEntries(member(json, 'errors')).map(idOf);
  const isKnown = (id: string): boolean => (httpStatus === 429 ? policyOf(id) !== undefined : id !== '');
  return ids.some(isKnown) ? 'answered' : undefined;
}

/** For developers: "Instructions on how to fix the error". It is never shown to shoppers. */
function reasonOf(entry: unknown): { reason?: string } {
  const reason = member(entry, 'reason') ?? undefined;
  if (reason === undefined) return {};
  return { reason: clip(typeof reason === 'string' ? reason : JSON.stringify(reason), MAX_REASON) };
}

function readObjection(entry: unknown, lang: string | undefined): PromotionObjection {
  const id = idOf(entry);
  const technical = isTechnical(id);
  // A code that does not exist is of no promotion: naming one would tell that this one does.
  const promotionId = policyOf(id) === 'folded' ? '' : textOf(member(entry, 'promotionId'));
  const text = lang !== undefined && isTextShown(id) ? sentenceOf(member(entry, 'message')) : undefined;
  return {
    id: messageIdOf(id),
    code: codeOf(member(entry, 'couponCode')),
    promotionId: promotionId || undefined,
    text,
    lang: text === undefined ? undefined : lang,
    detail: { id, ...(technical ? reasonOf(entry) : {}) },
    technical,
  };
}

/** Two objections with the same key say the same of the same code or promotion. */
const keyOf = ({ id, code, promotionId }: PromotionObjection): string =>
  JSON.stringify([id, code === undefined ? promotionId : codeKey(code), code === undefined]);

/**
 * An answer's errors in our words, each once. `lang` is the language of the vendor's sentences; none of them is passed
 * on when it is not known.
 */
export function readObjections(errors: unknown, lang: string | undefined): readonly PromotionObjection[] {
  const seen = new Map<string, PromotionObjection>();
  for (const objection of readEntries(errors).map((entry) => readObjection(entry, lang))) {
    const key = keyOf(objection);
    if (!seen.has(key)) seen.set(key, objection);
  }
  return [...seen.values()];
}

const KINDS: ReadonlyMap<string, VendorErrorKind> = new Map([
  ['authentication_failed', 'credentials'],
  ['request_not_completed', 'unavailable'],
]);

/** An error as the failure of a whole call: its id is the detail. */
export const toVendorError = (id: string): VendorError => new VendorError(KINDS.get(id) ?? 'refused', { detail: id });
