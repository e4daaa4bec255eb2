/** What every part of the hand-written widget is made with. */

/** Parses a fragment once, and clones its one element as often as it is called. */
export function template(markup: string): () => HTMLElement {
  const holder = document.createElement('template');
  holder.innerHTML = markup.replaceAll(/>\s+</g, '><').trim();
  const element = holder.content.firstElementChild;
  if (!(element instanceof HTMLElement)) throw new TypeError('a template of one element was expected');
  return () => document.importNode(element, true);
}

/** The element in a clone that is to be filled. @throws when the template has none */
export function part(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new TypeError(`no ${selector} in the template`);
  return found;
}

/** A style sheet from text. */
export function sheet(...texts: readonly string[]): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(texts.join('\n'));
  return made;
}

/** Fills a row of stars, to a tenth of a star, and names it. */
export function fillStars(stars: HTMLElement, rating: number): HTMLElement {
  stars.ariaLabel = `Rated ${oneDecimal.format(rating)} out of 5 stars`;
  stars.style.setProperty('--fill', `${Math.round((Math.round(rating * 10) / 50) * 100)}%`);
  return stars;
}

export const whole = new Intl.NumberFormat('en');
export const oneDecimal = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
export const percent = new Intl.NumberFormat('en', { style: 'percent' });
export const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const plurals = new Intl.PluralRules('en');

/** A counted noun in English. */
export const counted = (count: number, noun: string): string =>
  `${whole.format(count)} ${noun}${plurals.select(count) === 'one' ? '' : 's'}`;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** How many days or months ago a moment was. */
export function ago(iso: string): string {
  const days = Math.floor((Date.now() - Date.parse(iso)) / 86_400_000);
  return days < 30 ? relative.format(-days, 'day') : relative.format(-Math.floor(days / 30), 'month');
}

/** The first letters of the first and the last name. */
export const initials = (name: string): string => {
  const words = name.split(' ');
  return [...(words[0] ?? '')].slice(0, 1).join('') + [...(words.at(-1) ?? '')].slice(0, 1).join('');
};
