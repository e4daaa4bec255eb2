import type { Answer } from './questions.js';

/**
 * The vendor's documentation shows the same thing in several shapes, so each product has its own mix of them, always
 * the same one.
 */
export interface Dialect {
  /** `2019/11/05 08:41:29` or `2015-11-06 12:01:45`. */
  readonly dateSeparator: '/' | '-';
  /** Counts, ratings and prices as strings: `"4.43"`. */
  readonly stringNumbers: boolean;
  /** '' where other products have null. */
  readonly emptyStrings: boolean;
  /** `product_reviews_stats` as an array of one. */
  readonly statsInArray: boolean;
  readonly attributes: 'value' | 'values' | 'map' | 'text';
}

const SHAPES = ['values', 'value', 'map', 'text'] as const;

/** The dialect of the product at this place of the catalogue. */
export const dialectOf = (index: number): Dialect => ({
  dateSeparator: index % 2 === 0 ? '/' : '-',
  stringNumbers: index % 3 === 1,
  emptyStrings: index % 5 > 2,
  statsInArray: index % 4 > 1,
  attributes: SHAPES[Math.floor(index / 4 + index) % SHAPES.length] ?? 'values',
});

/** The one zone that the vendor's examples print, summer and winter, as hours from UTC. */
const OFFSET = -7;

const local = (date: Date): string => new Date(date.getTime() + OFFSET * 3_600_000).toISOString();

/** `2019/11/05 08:41:29`, in the vendor's zone without saying so. */
export function plainDate(date: Date, { dateSeparator }: Pick<Dialect, 'dateSeparator'>): string {
  return local(date).slice(0, 19).replace('T', ' ').replaceAll('-', dateSeparator);
}

/** `2019/11/05T08:41:29-07:00`: what the vendor calls RFC 3339, which has no slashes. */
export function rfcDate(date: Date, { dateSeparator }: Pick<Dialect, 'dateSeparator'>): string {
  return `${local(date).slice(0, 19).replaceAll('-', dateSeparator)}-07:00`;
}

/**
 * Reads the vendor's `yyyy-mm-dd hh:mm:ss`, in its zone; without a time it is the day's first second, or the last
 * with `endOfDay`. Undefined when it is no such date.
 */
export function readDate(text: string, endOfDay = false): Date | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}:\d{2}))?$/.exec(text);
  const date = new Date(`${parts?.[1]}T${parts?.[2] ?? (endOfDay ? '23:59:59' : '00:00:00')}-07:00`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** A number as the product's dialect writes it. */
export const figure = (value: number, { stringNumbers }: Dialect): number | string =>
  stringNumbers ? String(value) : value;

/** A text that may be missing. */
export const maybe = (value: string | null, { emptyStrings }: Dialect): string | null =>
  value ?? (emptyStrings ? '' : null);

/** A reviewer's answers in one of the four shapes of the documentation. */
export function attributes(answers: readonly Answer[], { attributes: shape }: Dialect): unknown {
  if (shape === 'values') return answers.map(({ name, values }) => ({ name, values }));
  if (shape === 'value') return answers.flatMap(({ name, values }) => values.map((value) => ({ name, value })));
  if (shape === 'text') return answers.map(({ name, values }) => `${name}:${values.join(',')}`).join('|');
  return Object.fromEntries(answers.map(({ name, values }) => [name, values.length === 1 ? values[0] : values]));
}
