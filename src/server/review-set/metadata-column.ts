import { MAX_METADATA_LENGTH, MAX_METADATA_VALUES, type MetadataFilter } from '../../model/metadata-filter.js';
import type { Review } from '../../model/review.js';
import { spellingKey } from '../../model/normalize-for-search.js';
import { metadataKind, metadataLabel, valueKey } from './metadata-kind.js';
import { orderValues } from './value-order.js';

/**
 * One metadata name over a whole set. A review's values are `cells` from `offsets[review]` to `offsets[review + 1]`.
 */
export interface MetadataColumn {
  readonly name: string;
  readonly label: string | undefined;
  readonly kind: MetadataFilter['kind'];
  /** How many reviews carry the name. */
  readonly carriers: number;
  readonly values: readonly string[];
  /** How many reviews carry each value. */
  readonly totals: Uint32Array;
  /** From what every spelling of a value shares to its index. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly offsets: Uint32Array;
  readonly cells: Uint32Array;
  /** Every value's index in the order to show. */
  readonly order: readonly number[];
  /** Indices of the most frequent values. */
  readonly frequent: ReadonlySet<number>;
}

/** How often each spelling of one thing occurs. */
type Spellings = Map<string, number>;

const addSpelling = (spellings: Spellings, spelling: string): Spellings =>
  spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);

/** The most frequent spelling; of equally frequent ones the first in code unit order. */
const bestSpelling = (spellings: Spellings): string =>
  [...spellings].reduce((best, next) =>
    next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best,
  )[0];

/** What is said under one name, review by review, in the reviews' order. */
interface Draft {
  readonly names: Spellings;
  readonly values: Map<string, Spellings>;
  readonly rows: number[];
  readonly keys: string[];
}

/** Whether a query can name it: an essay is read with its review, and is no choice to filter by. */
const isAskable = (text: string): boolean => text.trim().length <= MAX_METADATA_LENGTH;

function gatherDrafts(reviews: readonly Review[]): ReadonlyMap<string, Draft> {
  const drafts = new Map<string, Draft>();
  // A set repeats few spellings many times.
  const known = new Map<string, string>();
  const keyOf = (text: string): string => {
    const key = known.get(text) ?? spellingKey(text);
    known.set(text, key);
    return key;
  };
  for (const [row, review] of reviews.entries()) {
    for (const { name, value } of review.metadata) {
      const [nameKey, key] = [keyOf(name), keyOf(value)];
      if (nameKey === '' || key === '' || !isAskable(name) || !isAskable(value)) continue;
      const draft: Draft = drafts.get(nameKey) ?? { names: new Map(), values: new Map(), rows: [], keys: [] };
      drafts.set(nameKey, draft);
      addSpelling(draft.names, name.trim());
      draft.values.set(key, addSpelling(draft.values.get(key) ?? new Map<string, number>(), value.trim()));
      draft.rows.push(row);
      draft.keys.push(key);
    }
  }
  return drafts;
}

/** Lays a draft's rows out as offsets and cells, each value at most once a review. */
function layOut({ rows, keys }: Draft, indexOfKey: ReadonlyMap<string, number>, size: number, values: number) {
  const offsets = new Uint32Array(size + 1);
  const cells: number[] = [];
  const totals = new Uint32Array(values);
  let carriers = 0;
  for (let row = 0, next = 0; row < size; row += 1) {
    const start = cells.length;
    for (; rows[next] === row; next += 1) {
      const index = indexOfKey.get(keys[next] ?? '') ?? 0;
      if (cells.indexOf(index, start) >= 0) continue;
      cells.push(index);
      totals[index] = (totals[index] ?? 0) + 1;
    }
    if (cells.length > start) carriers += 1;
    offsets[row + 1] = cells.length;
  }
  return { offsets, cells: Uint32Array.from(cells), totals, carriers };
}

function toColumn(draft: Draft, size: number): MetadataColumn {
  const name = bestSpelling(draft.names);
  const spelled = [...draft.values].map(([key, spellings]) => ({ key, value: bestSpelling(spellings) }));
  const kind = metadataKind(
    name,
    spelled.map(({ value }) => value),
  );
  const values: string[] = [];
  const indexOf = new Map<string, number>();
  const indexOfKey = new Map<string, number>();
  for (const { key, value } of spelled) {
    const shared = valueKey(kind, value);
    const index = indexOf.get(shared) ?? values.push(kind === 'text' ? value : shared) - 1;
    indexOf.set(shared, index);
    indexOfKey.set(key, index);
  }
  const layout = layOut(draft, indexOfKey, size, values.length);
  const order = kind === 'boolean' ? orderBooleans(values) : orderValues(values, layout.totals);
  const byTotal = order.toSorted((a, b) => (layout.totals[b] ?? 0) - (layout.totals[a] ?? 0));
  return {
    ...{ name, label: metadataLabel(name), kind, values, indexOf, order, ...layout },
    // A selected one is listed besides.
    frequent: new Set(byTotal.slice(0, MAX_METADATA_VALUES)),
  };
}

/** Yes before no. */
const orderBooleans = (values: readonly string[]): number[] =>
  ['true', 'false'].map((value) => values.indexOf(value)).filter((index) => index >= 0);

/** Every metadata name of the reviews, by what its spellings share. Names or values without a letter are left out. */
export const metadataColumns = (reviews: readonly Review[]): ReadonlyMap<string, MetadataColumn> =>
  new Map([...gatherDrafts(reviews)].map(([key, draft]) => [key, toColumn(draft, reviews.length)]));
