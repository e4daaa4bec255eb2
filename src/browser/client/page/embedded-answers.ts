import { parseRatings } from '../../../protocol/ratings.js';
import { ROUTES } from '../../../protocol/routes.js';
import { ratingsFor } from '../ratings/ratings-client.js';
import { registry } from './registry.js';

/** Answers that came with the page: JSON by path, of the proxy that the attribute names as the elements do. */
const EMBEDDED = 'script[type="application/json"][data-vouchsafe]';

const read = new WeakSet<Element>();
const answers = new Map<string, unknown>();

const keyOf = (proxy: string, path: string): string => JSON.stringify([proxy, path]);

function entriesOf(script: Element): readonly [string, unknown][] {
  try {
    const json: unknown = JSON.parse(script.textContent);
    const entries = typeof json === 'object' && json !== null ? Object.entries(json) : [];
    read.add(script);
    return entries;
  } catch {
    // No answer, or not yet whole: the proxy is asked.
    return [];
  }
}

/** Gives ratings to all subscribers, present and future. */
function shareRatings(proxy: string, path: string, answer: unknown): void {
  const ids = new URLSearchParams(path.replace(/^[^?]*/, '')).getAll('id');
  try {
    for (const [id, rating] of parseRatings(answer, ids)) if (rating) ratingsFor(proxy).tell(id, rating);
  } catch {
    // No answer of a proxy's: the proxy is asked.
  }
}

/** Reads the answers that are on the page by now, each element once. */
function readNewAnswers(): void {
  for (const script of document.querySelectorAll<HTMLElement>(EMBEDDED)) {
    if (read.has(script)) continue;
    const proxy = script.dataset['vouchsafe'] ?? '';
    for (const [path, answer] of entriesOf(script)) {
      if (path.startsWith(`${ROUTES.ratings}?`)) shareRatings(proxy, path, answer);
      else answers.set(keyOf(proxy, path), answer);
    }
  }
}

function take(proxy: string, path: string): unknown {
  readNewAnswers();
  const key = keyOf(proxy, path);
  const answer = answers.get(key);
  answers.delete(key);
  return answer;
}

/** From now on every element of the page first looks among the answers that came with the page. */
export function readEmbeddedAnswers(): void {
  registry().answer ??= take;
  readNewAnswers();
}
