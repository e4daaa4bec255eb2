/** Reads a BCP 47 tag, or one with underscores as some shops' templates write it; undefined when it is none. */
function readTag(tag: string): Intl.Locale | undefined {
  try {
    // Twice, because WebKit knows the new name of an old language only in what it writes: `iw-IL` is `he-IL`, of the
    // language `iw`.
    return new Intl.Locale(new Intl.Locale(tag.replaceAll('_', '-')).toString());
  } catch {
    return undefined;
  }
}

/** The language and script of a tag, the likely script where it names none: `zh-Hant` for `zh-TW`. */
function written(tag: string): string | undefined {
  const full = readTag(tag)?.maximize();
  return full && `${full.language}-${full.script}`;
}

/**
 * Which of the offered languages (BCP 47 tags) a reader of the asked one can read: the same language in the same
 * script, so that `zh-SG` finds `zh-Hans` and `zh-TW` does not. Old names of languages are known (`iw` is `he`).
 * English when there is none.
 */
export function matchLocale(asked: string, offered: readonly string[]): string {
  const wanted = written(asked);
  return offered.find((tag) => written(tag) === wanted) ?? 'en';
}

/**
 * The BCP 47 tag to write numbers in beside words of the language `lang`: the asked one, region and all, when it is of
 * that language; otherwise `lang`, so that a sentence is never half in another.
 */
export function formattingLocale(asked: string, lang: string): string {
  const tag = readTag(asked);
  return tag && tag.language === new Intl.Locale(lang).language ? tag.toString() : lang;
}
