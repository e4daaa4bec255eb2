import { Format } from '../locales/format.js';

/** Words in one language, with the formatter that speaks the same one. */
export interface Words<W> {
  readonly words: W;
  readonly format: Format;
}

/**
 * Remembers what a catalogue says in each locale asked for. Numbers and dates follow the language of the sentences they stand in, so that
 * a sentence is never half in one language: `en-GB` reads English with British dates, `de` (not translated yet) all English.
 */
export function wordsIn<W>(catalogue: (format: Format) => W): (locale: string) => Words<W> {
  const known = new Map<string, Words<W>>();
  return (asked) => {
    const locale = isEnglish(asked) ? asked : 'en';
    let words = known.get(locale);
    if (!words) {
      const format = new Format(locale);
      known.set(locale, (words = { words: catalogue(format), format }));
    }
    return words;
  };
}

function isEnglish(locale: string): boolean {
  try {
    return new Intl.Locale(locale).language === 'en';
  } catch {
    return false;
  }
}
