/** The languages of the elements, each by its own name. */
export const LANGUAGES: readonly (readonly [tag: string, name: string])[] = [
  ['en', 'English'],
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['es', 'Español'],
  ['it', 'Italiano'],
  ['pt', 'Português'],
  ['nl', 'Nederlands'],
  ['sv', 'Svenska'],
  ['pl', 'Polski'],
  ['tr', 'Türkçe'],
  ['ar', 'العربية'],
  ['he', 'עברית'],
  ['ja', '日本語'],
  ['ko', '한국어'],
  ['zh-Hans', '简体中文'],
];

/** In which direction a language (BCP 47) is written. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (/^(ar|fa|he|ur)\b/.test(lang) ? 'rtl' : 'ltr');
