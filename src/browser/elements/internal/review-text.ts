/** A text's paragraphs, which blank lines part. */
export const paragraphsOf = (text: string): string[] =>
  text.split(/\n\s*\n/).flatMap((paragraph) => paragraph.trim() || []);

/** Columns of a line as it is guessed; a card is about as wide as this. */
const COLUMNS = 60;
/**
 * Lines, as guessed, that a card shows without being asked. It then shows clearly fewer, so that unfolding is worth it.
 */
const LINES = 10;

/** Characters of two columns, roughly: those of China, Japan and Korea, and emoji. */
const WIDE = /[\u1100-\u11ff\u2e80-\uffdf]/g;

/**
 * Whether a text is long enough to fold. Guessed, since measuring hundreds of cards would lay out those out of view.
 */
export function isLong(paragraphs: readonly string[]): boolean {
  const lines = paragraphs.flatMap((paragraph) => paragraph.split('\n'));
  return lines.reduce((sum, line) => sum + Math.ceil(line.replace(WIDE, '$&$&').length / COLUMNS), 0) > LINES;
}

let graphemes: Intl.Segmenter | undefined;

/** The first letter, as a reader sees letters: an accent and what joins an emoji come with it. */
function initial(word: string | undefined): string {
  graphemes ??= new Intl.Segmenter('und');
  for (const { segment } of graphemes.segment(word ?? '')) return segment;
  return '';
}

/** What stands for somebody without a picture: the initials of the first and the last name. */
export function initials(name: string): string {
  const [first, ...others] = name.trim().split(/\s+/);
  return initial(first) + initial(others.at(-1));
}
