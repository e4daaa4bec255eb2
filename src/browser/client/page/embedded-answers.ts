import { parseRatings } from '../../../protocol/ratings.js';
import { ROUTES } from '../../../protocol/routes.js';
import { ratingsFor } from '../ratings/ratings-client.js';
import { registry } from './registry.js';

/** Answers that came with the page: JSON by path, below the proxy that the attribute names as the elements know it. */
const ISLAND = 'script[type="application/json"][data-vouchsafe]';

const opened = new WeakSet<Element>();
const answers = new Map<string, unknown>();

const keyOf = (proxy: string, path: string): string => JSON.stringify([proxy, path]);

function entriesOf(island: Element): readonly [string, unknown][] {
  try {
    const json: unknown = JSON.parse(island.textContent);
    const entries = typeof json === 'object' && json !== null ? Object.entries(json) : [];
    opened.add(island);
    return entries;
  } catch {
    // What came with the page is no answer, or not yet whole: the proxy is asked.
    return [];
  }
}

/** Ratings are told to all who listen for them, now and later. */
function tellRatings(proxy: string, path: string, answer: unknown): void {
  const ids = new URLSearchParams(path.replace(/^[^?]*/, '')).getAll('id');
  try {
    for (const [id, rating] of parseRatings(answer, ids)) if (rating) ratingsFor(proxy).tell(id, rating);
  } catch {
    // Of another shape than an answer of the proxy's: it is asked.
  }
}

/** Opens the islands that are on the page by now, each once. */
export function embeddedAnswers(): void {
  for (const island of document.querySelectorAll<HTMLElement>(ISLAND)) {
    if (opened.has(island)) continue;
    const proxy = island.dataset['vouchsafe'] ?? '';
    for (const [path, answer] of entriesOf(island)) {
      if (path.startsWith(`${ROUTES.ratings}?`)) tellRatings(proxy, path, answer);
      else answers.set(keyOf(proxy, path), answer);
    }
  }
}

function take(proxy: string, path: string): unknown {
  embeddedAnswers();
  const key = keyOf(proxy, path);
  const answer = answers.get(key);
  answers.delete(key);
  return answer;
}

/** From now on every element of the page first looks for its answer among those that came with the page. */
export function readEmbeddedAnswers(): void {
  registry().answer ??= take;
  embeddedAnswers();
}
