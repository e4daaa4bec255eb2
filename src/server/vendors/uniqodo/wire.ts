import { cleanCode, MAX_CODE_LENGTH } from '../../../model/promotion-code.js';

/*
 * The vendor's values as they arrive. Its pages print few of them, so every one is read as far as it can be: what is
 * missing, null or of an odd type reads as "none".
 */

/** Characters of a sentence or a title. */
const MAX_TEXT = 300;

/** Control characters and line ends: as white space, so that words stay apart. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** What turns the direction of the text around it, and what has no width: letters that nobody sees. */
const UNSEEN = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** An object or a list. */
export const isObject = (json: unknown): json is object => typeof json === 'object' && json !== null;

/** A member of an object; undefined for anything else. */
export const member = (json: unknown, name: string): unknown => (isObject(json) ? Reflect.get(json, name) : undefined);

const isList = (json: unknown): json is readonly unknown[] => Array.isArray(json);

/**
 * The items of a list; a single object counts as a list of it, null and an empty object as an empty one. Undefined for
 * no list.
 */
export function entriesOf(json: unknown): readonly unknown[] | undefined {
  if (isList(json)) return json;
  if (json === null) return [];
  if (!isObject(json)) return undefined;
  return Object.keys(json).length > 0 ? [json] : [];
}

/** Text or a number as text, with the white space around it taken off; '' for none. */
export const textOf = (json: unknown): string =>
  typeof json === 'string' ? json.trim() : typeof json === 'number' ? String(json) : '';

/** A number, or a number in a string. */
export function numberOf(json: unknown): number | undefined {
  const number = typeof json === 'string' && json.trim() !== '' ? Number(json) : json;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** The first so many characters; no character is cut in two. */
export const clip = (text: string, length: number): string =>
  Array.from(text.slice(0, 2 * length))
    .slice(0, length)
    .join('');

/** A sentence for shoppers: one line of what can be seen. Undefined when that is nothing. */
export function sentenceOf(json: unknown): string | undefined {
  if (typeof json !== 'string') return undefined;
  const seen = json.replace(CONTROLS, ' ').replace(UNSEEN, '').trim();
  return clip(seen, MAX_TEXT).trim() || undefined;
}

/** A promotion code; undefined when it is none that a shopper could have sent. */
export function codeOf(json: unknown): string | undefined {
  const code = cleanCode(textOf(json));
  return code.length <= MAX_CODE_LENGTH ? code || undefined : undefined;
}
