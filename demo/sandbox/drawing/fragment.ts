import { readFileSync } from 'node:fs';

/** What the braces of a fragment stand for, by name: colours as #rrggbb, or text that is put in as it is. */
export type Values = Readonly<Record<string, string>>;

/** What `lighter` and `darker` mix in: warm white, and the warm dark of a shadow. */
const TINTS: Values = { lighter: '#fffaf1', darker: '#2b2019' };

const texts = new Map<string, string>();

/** The text of a file of this folder, without its line ends. */
function textOf(name: string): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`${name}.svg`, import.meta.url), 'utf8').replace(/\n\s*/g, '');
  texts.set(name, text);
  return text;
}

/**
 * A drawing of this folder as SVG elements, with its braces filled in. A brace holds a value's name or a colour, and
 * then how the colour is changed, from left to right.
 *
 * @example {body}, {body darker 0.3}, {trim mix #c9a27a 0.35 lighter 0.2}
 * @throws RangeError for a name without a value
 */
export const fragment = (name: string, values: Values = {}): string =>
  textOf(name).replace(/\{([^}]+)\}/g, (_, expression: string) => evaluate(expression.split(' '), values));

function evaluate([start = '', ...steps]: readonly string[], values: Values): string {
  const valueOf = (name: string): string => {
    const value = name.startsWith('#') ? name : values[name];
    if (value === undefined) throw new RangeError(`no value for ${name}`);
    return value;
  };
  let result = valueOf(start);
  for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
    const other = TINTS[step] ?? valueOf(steps.shift() ?? '');
    result = mix(result, other, Number(steps.shift()));
  }
  return result;
}

/** Mixes two #rrggbb colours; `share` (0 to 1) of the second. */
function mix(first: string, second: string, share: number): string {
  const channel = (at: number): string => {
    const [a = 0, b = 0] = [first, second].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round(a * (1 - share) + b * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
