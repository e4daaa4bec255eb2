const TAG = /^([a-z]{2})(?:[-_][a-z\d]{1,8})*$/i;

/**
 * The language of a locale as the vendor takes it, "a two-letter ISO 639-1 language code": `pt` of `pt-BR`, `zh` of
 * `zh-Hant-TW`, `en` of `en_GB`. Undefined when it has no such code (`fil`) or is no locale.
 */
export const baseLanguage = (locale: string): string | undefined => TAG.exec(locale)?.[1]?.toLowerCase();
