import { jsonText } from './json-text.js';
import type { JsonLd } from './product-json-ld.js';

/**
 * What was done with a description: put on the page; merged into the page's own; left out, since the page has one; or
 * refused by the page's policy.
 */
export type Placed = 'added' | 'merged' | 'present' | 'blocked';

const SCRIPTS = 'script[type="application/ld+json"]';
/** Marks the script that we have added, and may replace. */
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

/** A product that the page describes, with the script to write when it gets a rating. */
interface Described {
  readonly product: Record<string, unknown>;
  readonly root: unknown;
  readonly script: HTMLScriptElement;
}

/** The products of all the page's scripts: one script does not show whether its product is the page's only one. */
function productsOf(page: Document): Described[] {
  return [...page.querySelectorAll<HTMLScriptElement>(SCRIPTS)].flatMap((script) => {
    const root = parse(script.textContent);
    return nodesOf(root)
      .filter(isProduct)
      .map((product) => ({ product, root, script }));
  });
}

/**
 * The page's own descriptions of the same product: by its `@id`, or the only product that the page describes where one
 * has none.
 */
function findSameProduct(described: readonly Described[], ours: JsonLd): readonly Described[] {
  const id = ours['@id'];
  const sameId = described.filter(({ product }) => id !== undefined && product['@id'] === id);
  if (sameId.length > 0) return sameId;
  const isNamed = id !== undefined && described[0]?.product['@id'] !== undefined;
  return described.length === 1 && !isNamed ? described : [];
}

/** The text of the page's own scripts, before and after a rating was added to it. */
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

/** Removes what was placed before, unless the page has changed it since. */
function removePlaced(page: Document): void {
  page.querySelector(`${SCRIPTS}[${MARK}]`)?.remove();
  for (const script of page.querySelectorAll<HTMLScriptElement>(SCRIPTS)) {
    const before = originals.get(script);
    if (before && script.textContent === before.written) write(script, before.original);
    originals.delete(script);
  }
}

function merge({ product, root, script }: Described, ours: JsonLd): Placed {
  Object.assign(product, { aggregateRating: ours['aggregateRating'], review: product['review'] ?? ours['review'] });
  const original = script.textContent;
  const written = jsonText(root);
  if (!write(script, written)) return 'blocked';
  originals.set(script, { original, written });
  return 'merged';
}

/**
 * Puts a product's description on a page that has none of its rating, for shops whose server cannot. A product that the
 * page describes already gets rating and reviews added by its `@id`; one that has a rating keeps its own, so that none
 * is ever doubled. Called again, as when a shopper goes on to another product without a new page, it replaces what it
 * placed before.
 *
 * Prefer the server's side: search engines read what is in the HTML sooner and more reliably, and a policy of Trusted
 * Types refuses this one.
 *
 * @example
 * const description = productJsonLd({ name: 'Mug', url: location.href }, { summary });
 * if (description) placeJsonLd(description);
 */
export function placeJsonLd(ours: JsonLd, page: Document = document): Placed {
  removePlaced(page);
  const same = findSameProduct(productsOf(page), ours);
  if (same.some(({ product }) => product['aggregateRating'] !== undefined)) return 'present';
  const [first] = same;
  if (first) return merge(first, ours);
  const script = page.createElement('script');
  script.type = 'application/ld+json';
  script.setAttribute(MARK, '');
  if (!write(script, jsonText(ours))) return 'blocked';
  page.head.append(script);
  return 'added';
}
