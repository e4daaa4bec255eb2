/** A review as a shopper sees it. */
export interface ShownReview {
  readonly rating: number;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  /** ISO 8601. */
  readonly date: string;
  readonly photos: number;
  /** How many found it helpful. */
  readonly helpful: number;
  /** "Size: 20 L", as it is written. */
  readonly answers: readonly string[];
}

/** The review section as a shopper sees it. What is not there is empty. */
export interface ShownSection {
  readonly waiting: boolean;
  readonly busy: boolean;
  readonly average: string;
  readonly basedOn: string;
  /** "5 stars, 148 reviews, 62 percent" and whether it is pressed. */
  readonly rows: readonly { readonly name: string; readonly pressed: boolean }[];
  /** Names of the metadata filters. */
  readonly filters: readonly string[];
  readonly chips: readonly string[];
  readonly sort: string;
  /** The line above the list. */
  readonly found: string;
  /** What is announced to those who listen. */
  readonly announced: string;
  /** What stands in the place of reviews, or beside them when they are old. */
  readonly messages: readonly string[];
  readonly reviews: readonly ShownReview[];
}

/** Reads the section; runs in the page, and so stands on nothing outside itself. */
export function readSection(): ShownSection {
  const root = document.querySelector('vouch-reviews')?.shadowRoot;
  const filters = root?.querySelector('vouch-filters')?.shadowRoot;
  const breakdown = root?.querySelector('vouch-breakdown')?.shadowRoot;
  const text = (node: Element | null | undefined): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const all = (from: ParentNode | null | undefined, selector: string): Element[] => [
    ...(from?.querySelectorAll(selector) ?? []),
  ];
  const review = (card: Element): ShownReview => {
    const shown = card.shadowRoot;
    return {
      rating: parseInt(/[\d.]+/.exec(shown?.querySelector('.stars')?.getAttribute('aria-label') ?? '')?.[0] ?? '', 10),
      title: text(shown?.querySelector('[part=title]')),
      body: text(shown?.querySelector('[part=body]')),
      author: text(shown?.querySelector('.author')),
      date: shown?.querySelector('time')?.dateTime ?? '',
      photos: all(shown, 'img[part=photo]').length,
      helpful: Number(text(shown?.querySelector('.vote')).replaceAll(/\D/g, '')),
      answers: all(shown, '[part=metadata] li').map(text),
    };
  };
  // Out of view a card may yet have the review of before.
  const isRenewed = (card: Element): boolean => !('isUpdatePending' in card && card.isUpdatePending);
  return {
    waiting: root?.querySelector('.ghost') instanceof Element,
    busy: root?.querySelector('[part=list]')?.ariaBusy === 'true' || !all(root, 'vouch-review').every(isRenewed),
    average: text(root?.querySelector('[part=average]')),
    basedOn: text(root?.querySelector('[part=summary] .quiet')),
    rows: all(breakdown, 'button').map((row) => ({
      name: text(row.querySelector('.hidden')),
      pressed: row.ariaPressed === 'true',
    })),
    filters: all(filters, '.menu .name').map(text).slice(1),
    chips: all(filters, '[part=chip] bdi').map(text),
    sort: filters?.querySelector('select')?.value ?? '',
    found: text(root?.querySelector('.found')),
    announced: text(root?.querySelector('[role=status]')),
    // In their slot, the page's own words stand beside white space.
    messages: all(root, '[part=message] bdi').map(
      (line) => line.querySelector('slot')?.assignedElements().map(text).join(' ') ?? text(line),
    ),
    reviews: all(root, 'vouch-review').map(review),
  };
}

/** A star snippet as a shopper sees it. */
export interface ShownSnippet {
  /** What a screen reader says of the stars. */
  readonly stars: string;
  /** "4.3 (240)", as it is seen. */
  readonly text: string;
  /** In CSS pixels. */
  readonly height: number;
}

/** Reads every star snippet; runs in the page. */
export function readSnippets(): ShownSnippet[] {
  return [...document.querySelectorAll('vouch-rating')].map((snippet) => ({
    stars: snippet.shadowRoot?.querySelector('[role=img]')?.getAttribute('aria-label') ?? '',
    text: [...(snippet.shadowRoot?.querySelectorAll('.average, .count [aria-hidden], .count:not(:has(*))') ?? [])]
      .map((part) => part.textContent?.trim())
      .join(' '),
    height: snippet.getBoundingClientRect().height,
  }));
}

/**
 * Finds what can be pressed or typed into by the name that a screen reader would say, through shadow roots, among what
 * is to be seen; runs in the page.
 */
export function findControl(pattern: string): Element | null {
  const name = (node: Node): string => {
    if (node instanceof Element && node.ariaLabel) return node.ariaLabel;
    return node instanceof Text ? node.data : [...node.childNodes].map(name).join(' ');
  };
  const label = (control: Element): Element => (control instanceof HTMLInputElement && control.labels?.[0]) || control;
  const search = (root: ParentNode): Element | undefined => {
    for (const element of root.querySelectorAll('*')) {
      const isControl = element.matches('button, a[href], summary, input, select');
      const isNamed = isControl && new RegExp(pattern, 'u').test(name(label(element)).replace(/\s+/g, ' ').trim());
      if (isNamed && element.checkVisibility()) return element;
      const found = element.shadowRoot && search(element.shadowRoot);
      if (found) return found;
    }
    return undefined;
  };
  return search(document) ?? null;
}

/** Where the keyboard is. */
export interface Focus {
  /** What a screen reader would say; a review's is its title. */
  readonly name: string;
  readonly tag: string;
  /** Whether a sighted shopper can tell. */
  readonly visible: boolean;
}

/** Reads where the keyboard is, through shadow roots; runs in the page. */
export function readFocus(): Focus {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const label =
    focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement ? focused.labels?.[0] : undefined;
  const title = focused?.localName === 'article' ? focused.querySelector('[part=title]') : undefined;
  const named = label ?? title ?? focused;
  const inside = named?.querySelector('[aria-label]')?.getAttribute('aria-label') ?? named?.querySelector('img')?.alt;
  const { outlineStyle = 'none', outlineWidth = '0px' } = focused ? getComputedStyle(focused) : {};
  return {
    name: (focused?.ariaLabel ?? inside ?? named?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    tag: focused?.localName ?? '',
    visible: focused?.matches(':focus-visible') === true && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1,
  };
}
