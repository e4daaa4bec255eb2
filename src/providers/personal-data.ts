/** Questions that ask who or where somebody is; merchants do collect such answers beside a review. */
const PERSONAL_NAMES = [
  /e-?mail|\baddress|\bstreet\b|\b(?:zip|post|postal) ?code|whatsapp|passport|licen[cs]e|\bip\b|\bssn\b/i,
  /\b(?:phone|telephone|tel|mobile|cell)(?: ?phone)?\W*(?:$|no\b|nr\b|num)/i,
  /\b(?:order|user|customer|account|member|client|login|invoice|tracking|payment|card)\W*(?:$|(?:id|name|no|nr|num|number|ref|reference|date|code|data)\b)/i,
  /^(?:your |full |first |last |sur|family |given |nick)?name$|birth ?(?:date|place)|\bof birth/i,
  /^(?:\w+ )?(?:id|zip)$|\btoken\b/i,
];

const EMAIL = /[^\s@]@[^\s@]+\.[^\s@]/;
/** Nine digits or more in a row, with what people write between them; or a local number such as 555-0134. */
const PHONE = /\d(?:[\s().+/-]{0,3}\d){8}|^\d{3}[-. ]\d{4}$/;

/** `order_id`, `orderId` and `Order ID` as the same words. */
const words = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');

/** Whether an attribute of this name asks who or where somebody is, rather than what they think. */
export const isPersonalName = (name: string): boolean =>
  PERSONAL_NAMES.some((pattern) => pattern.test(name) || pattern.test(words(name)));

/** Whether a short text holds an e-mail address or a telephone number. */
export const holdsContact = (text: string): boolean => EMAIL.test(text) || PHONE.test(text);

/**
 * Whether a text gives one of the secrets away, whatever its case: as a word of its own, or anywhere when the secret is too
 * long to be there by chance.
 */
export function givesAway(text: string, secrets: readonly string[]): boolean {
  const lower = text.toLowerCase();
  const parts = lower.split(/[^\p{L}\p{N}]+/u);
  return secrets
    .map((secret) => secret.toLowerCase())
    .some(
      (secret) =>
        secret !== '' && (lower === secret || parts.includes(secret) || (secret.length > 4 && lower.includes(secret))),
    );
}
