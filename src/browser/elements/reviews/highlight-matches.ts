import { css, type LitElement } from 'lit';
import { findMatches, searchWords } from '../../../model/normalize-for-search.js';

/** The page's one highlight, which all sections share, those of another copy of the script too. */
const NAME = 'vouch-hit';

/** What a search looks in, and the shop's replies. */
const TEXTS = '.title, .body p, .tip p, [part=reply] .said p';

/** The system's own colours of a mark: dark on light in both schemes, and the reader's where colours are forced. */
const { styleSheet } = css`
  ::highlight(vouch-hit) {
    background-color: Mark;
    color: MarkText;
  }
`;

const marked = new WeakMap<Element, readonly Range[]>();

/** For which review and search a card was unfolded, once: a shopper may fold it again. */
const unfolded = new WeakMap<Element, string>();

/** Takes a section's marks away. */
export function clearMatches(section: Element): void {
  const highlight = CSS.highlights.get(NAME);
  for (const range of marked.get(section) ?? []) highlight?.delete(range);
  marked.delete(section);
  if (highlight?.size === 0) CSS.highlights.delete(NAME);
}

/**
 * Marks in a section's cards the words of the search, which is asked for when the cards have rendered. Marks from
 * before go, with or without a search.
 */
export async function highlightMatches(section: LitElement, search: () => string | undefined): Promise<void> {
  const cards = [...section.renderRoot.querySelectorAll('vouch-review')];
  await Promise.all(cards.map((card) => card.updateComplete));
  clearMatches(section);
  const words = searchWords(search() ?? '');
  if (words.length === 0 || !section.isConnected) return;
  const ranges = cards.flatMap((card) => {
    const hits = rangesIn(card, words);
    const key = `${card.review?.id} ${words.join(' ')}`;
    if (unfolded.get(card) !== key && unfold(card, hits)) unfolded.set(card, key);
    return hits;
  });
  if (ranges.length === 0) return;
  marked.set(section, ranges);
  const highlight = CSS.highlights.get(NAME) ?? new Highlight();
  for (const range of ranges) highlight.add(range);
  CSS.highlights.set(NAME, highlight);
}

function rangesIn({ shadowRoot }: LitElement, words: readonly string[]): Range[] {
  if (!shadowRoot) return [];
  const ranges = [...shadowRoot.querySelectorAll(TEXTS)]
    .flatMap(({ childNodes }) => [...childNodes])
    .flatMap((node) => (node instanceof Text ? findMatches(node.data, words).map((hit) => rangeOf(node, hit)) : []));
  // Highlights are styled in the tree where they are.
  if (ranges.length > 0 && styleSheet && !shadowRoot.adoptedStyleSheets.includes(styleSheet)) {
    shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, styleSheet];
  }
  return ranges;
}

/** Unfolds a card of which no hit is in view. */
function unfold({ shadowRoot }: LitElement, hits: readonly Range[]): boolean {
  const body = shadowRoot?.querySelector('.folded');
  if (!body || hits.length === 0) return false;
  const { bottom } = body.getBoundingClientRect();
  const isHidden = (hit: Range): boolean =>
    body.contains(hit.startContainer) && hit.getBoundingClientRect().top >= bottom;
  if (!hits.every(isHidden)) return false;
  shadowRoot?.querySelector<HTMLElement>('.fold')?.click();
  return true;
}

function rangeOf(text: Text, [start, end]: readonly [number, number]): Range {
  const range = new Range();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}
