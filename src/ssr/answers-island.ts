import { jsonText } from '../json-ld/json-text.js';
import { attribute } from './attribute.js';

/**
 * Answers that come with the page, as an element of it that runs nothing: an element that would ask the proxy for one
 * of them takes it from there, once. It stands before the elements that it is for.
 * @param proxy Where a browser finds the proxy, as the elements of the page have it.
 * @param answers What the proxy has answered, by path and query below its mount: `/v1/reviews?product_id=4770`.
 */
export const answersIsland = (proxy: string, answers: Readonly<Record<string, unknown>>): string =>
  `<script type="application/json"${attribute('data-vouchsafe', proxy)}>${jsonText(answers)}</script>`;
