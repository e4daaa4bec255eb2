/** One row of a table: samples of one thing, and what was promised of their median. */
export interface Figure {
  readonly name: string;
  readonly samples: readonly number[];
  /** What the samples count; none for ratios and shares. */
  readonly unit?: 'ms';
  /** The largest median that keeps the promise. */
  readonly budget?: number;
}

/** Runs that are not counted: the first compile the code. */
export const WARM_UP = 3;

/** The middle of some samples, or the mean of the two in the middle. @throws when there are none */
export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return (low + high) / 2;
}

const amount = (value: number, unit: Figure['unit']): string =>
  unit ? `${value.toFixed(value < 100 ? 1 : 0)} ${unit}` : value.toFixed(value < 0.1 ? 4 : 2);

const row = (name: string, ...cells: readonly string[]): string =>
  `  ${name.padEnd(50)}${cells.map((cell) => cell.padStart(19)).join('')}`.trimEnd();

function figureRow({ name, samples, unit, budget }: Figure): string {
  const middle = median(samples);
  const [least, most] = [Math.min(...samples), Math.max(...samples)];
  return row(
    name,
    amount(middle, unit),
    samples.length > 1 ? `${amount(least, unit)} – ${amount(most, unit)}` : '',
    budget === undefined ? '' : `≤ ${budget}${unit ? ` ${unit}` : ''}`,
    budget === undefined ? '' : middle <= budget ? 'holds' : 'MISSED',
  );
}

/** The lines of a table of figures, under a title. */
export const figureTable = (title: string, figures: readonly Figure[]): string[] => [
  title,
  row('', 'median', 'least – most', 'budget', ''),
  ...figures.map(figureRow),
  '',
];

/** A figure that came out of a page. @throws when it is not a number */
export function numberFrom(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error('a page measured nothing');
  return value;
}
