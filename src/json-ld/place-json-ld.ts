import { jsonLdText, type JsonLd } from './product-json-ld.js';

/** What became of a description: put on the page, put into the page's own, left out since the page has one, or refused by its policy. */
export type Placed = 'added' | 'merged' | 'present' | 'blocked';

const SCRIPTS = 'script[type="application/ld+json"]';
/** On the script that is ours to replace. */
const MARK = 'data-vouchsafe';

const isNode = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Every node of a description: itself, the members of lists, and those of `@graph`. */
function nodesOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  return isNode(value) ? [value, ...nodesOf(value['@graph'])] : [];
}

const isProduct = (node: Record<string, unknown>): boolean => [node['@type']].flat().includes('Product');

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** The page's own description of the same product: by its `@id`, or the only product that the page describes where one has none. */
function findTwin(page: readonly Record<string, unknown>[], ours: JsonLd): Record<string, unknown> | undefined {
  const products = page.filter(isProduct);
  const sameId = products.find((node) => node['@id'] !== undefined && node['@id'] === ours['@id']);
  if (sameId) return sameId;
  const [only, ...others] = products;
  const isNamed = only?.['@id'] !== undefined && ours['@id'] !== undefined;
  return others.length === 0 && !isNamed ? only : undefined;
}

/** What the page's own scripts said before a rating was added to them. */
const originals = new WeakMap<HTMLScriptElement, { readonly original: string | null; readonly written: string }>();

/** A page that enforces Trusted Types refuses text for a script, whatever its type. */
function write(script: HTMLScriptElement, text: string | null): boolean {
  try {
    script.textContent = text;
    return true;
  } catch {
    return false;
  }
}

/** Takes back what was placed before, unless the page has changed it since. */
function takeBack(page: Document): void {
  page.querySelector(`${SCRIPTS}[${MARK}]`)?.remove();
  for (const script of page.querySelectorAll<HTMLScriptElement>(SCRIPTS)) {
    const before = originals.get(script);
    if (before && script.textContent === before.written) write(script, before.original);
    originals.delete(script);
  }
}

function merge(script: HTMLScriptElement, root: Record<string, unknown>): Placed {
  const original = script.textContent;
  const written = jsonLdText(root);
  if (!write(script, written)) return 'blocked';
  originals.set(script, { original, written });
  return 'merged';
}

/**
 * Puts a product's description on a page that has none of its rating, for shops whose server cannot. A product that the page
 * describes already gets rating and reviews added by its `@id`; one that has a rating keeps its own, so that none is ever doubled. Called
 * again, as when a shopper goes on to another product without a new page, it replaces what it placed before.
 *
 * Prefer the server's side: search engines read what is in the HTML sooner and more surely, and Trusted Types refuse this one.
 */
export function placeJsonLd(ours: JsonLd, page: Document = document): Placed {
  takeBack(page);
  for (const script of page.querySelectorAll<HTMLScriptElement>(SCRIPTS)) {
    const root = parse(script.textContent);
    const twin = findTwin(nodesOf(root), ours);
    if (!twin || !isNode(root)) continue;
    if (twin['aggregateRating'] !== undefined) return 'present';
    Object.assign(twin, { aggregateRating: ours['aggregateRating'], review: twin['review'] ?? ours['review'] });
    return merge(script, root);
  }
  const script = page.createElement('script');
  script.type = 'application/ld+json';
  script.setAttribute(MARK, '');
  if (!write(script, jsonLdText(ours))) return 'blocked';
  page.head.append(script);
  return 'added';
}
