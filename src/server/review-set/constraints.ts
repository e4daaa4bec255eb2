import type { ReviewQuery } from '../../model/review-query.js';
import { searchWords, spellingKey } from '../../model/normalize-for-search.js';
import type { MetadataColumn } from './metadata-column.js';
import { valueKey } from './metadata-kind.js';
import type { ReviewSet } from './review-set.js';

/** One condition of a query. `facet` says whose counts ignore it. */
export interface Constraint {
  readonly facet: string;
  readonly passes: (row: number) => boolean;
}

/** The values selected of one column, as indices; values that no review carries are not among them. */
export interface Selection {
  readonly column: MetadataColumn | undefined;
  readonly values: ReadonlySet<number>;
}

/** The verdict on a row that every condition lets through. */
export const PASSES = 0;
const FAILS_SEVERAL = 255;

/** The facet of a metadata name, in any spelling. */
export const facetOf = ({ name }: { readonly name: string }): string => `metadata ${spellingKey(name)}`;

/** What is selected of each name; spellings of one name are one selection, and an empty one is none. */
export function readSelections(set: ReviewSet, metadata: ReviewQuery['metadata']): ReadonlyMap<string, Selection> {
  const selections = new Map<string, Selection>();
  for (const [name, asked] of Object.entries(metadata)) {
    if (asked.length === 0) continue;
    const column = set.column(name);
    const values = asked.flatMap((value) => column?.indexOf.get(valueKey(column.kind, value)) ?? []);
    const before = selections.get(facetOf({ name }))?.values ?? [];
    selections.set(facetOf({ name }), { column, values: new Set([...before, ...values]) });
  }
  return selections;
}

/** The conditions of a query, the dearest last, since a row that failed two is not asked again. */
export function readConstraints(
  set: ReviewSet,
  query: ReviewQuery,
  selections: ReadonlyMap<string, Selection>,
): Constraint[] {
  const { stars, media, verified } = set;
  const constraints: Constraint[] = [];
  if (query.stars.length > 0) {
    constraints.push({ facet: 'stars', passes: (row) => query.stars.some((star) => star === stars[row]) });
  }
  if (query.media) constraints.push({ facet: 'media', passes: (row) => media?.[row] === 1 });
  if (query.verified) constraints.push({ facet: 'verified', passes: (row) => verified?.[row] === 1 });
  for (const [facet, { column, values }] of selections) {
    constraints.push({ facet, passes: (row) => column !== undefined && carriesAny(column, row, values) });
  }
  const words = searchWords(query.search);
  if (words.length > 0) {
    const { texts } = set;
    constraints.push({ facet: 'search', passes: (row) => words.every((word) => texts[row]?.includes(word)) });
  }
  return constraints;
}

function carriesAny({ offsets, cells }: MetadataColumn, row: number, values: ReadonlySet<number>): boolean {
  const end = offsets[row + 1] ?? 0;
  for (let cell = offsets[row] ?? 0; cell < end; cell += 1) {
    if (values.has(cells[cell] ?? -1)) return true;
  }
  return false;
}

/** For each row: 0 when it passes, n when it fails only the nth condition, 255 when it fails several. */
export function judge(size: number, constraints: readonly Constraint[]): Uint8Array {
  const verdicts = new Uint8Array(size);
  for (const [index, { passes }] of constraints.entries()) {
    for (let row = 0; row < size; row += 1) {
      const verdict = verdicts[row];
      if (verdict === FAILS_SEVERAL || passes(row)) continue;
      verdicts[row] = verdict === PASSES ? index + 1 : FAILS_SEVERAL;
    }
  }
  return verdicts;
}
