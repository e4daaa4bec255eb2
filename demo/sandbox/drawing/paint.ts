/** Mixes two #rrggbb colours; `share` (0 to 1) of the second. */
export function mix(first: string, second: string, share: number): string {
  const channel = (at: number): string => {
    const [a, b] = [first, second].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * (1 - share) + (b ?? 0) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** Towards warm white. */
export const lighter = (colour: string, share: number): string => mix(colour, '#fffaf1', share);

/** Towards the warm dark of a shadow. */
export const darker = (colour: string, share: number): string => mix(colour, '#2b2019', share);

type Stop = readonly [offset: number, colour: string, opacity?: number];

const stops = (list: readonly Stop[]): string =>
  list
    .map(
      ([offset, colour, opacity = 1]) => `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('');

/** A gradient along a line; corners as fractions of the painted box. */
export const linear = (
  id: string,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  ...list: Stop[]
): string => `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops(list)}</linearGradient>`;

/** A gradient from a centre outwards; as fractions of the painted box. */
export const radial = (id: string, [cx, cy, r]: readonly [number, number, number], ...list: Stop[]): string =>
  `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stops(list)}</radialGradient>`;

/** The gradient of something round that the light meets from the upper left. */
export const round = (id: string, colour: string): string =>
  linear(
    id,
    [0, 0, 1, 0.12],
    [0, darker(colour, 0.1)],
    [0.2, lighter(colour, 0.3)],
    [0.52, colour],
    [1, darker(colour, 0.36)],
  );

/** The gradient of something flat and upright in the same light. */
export const flat = (id: string, colour: string): string =>
  linear(id, [0, 0, 1, 1], [0, lighter(colour, 0.2)], [0.5, colour], [1, darker(colour, 0.22)]);

/** A blur by so many units. */
export const blur = (id: string, deviation: number): string =>
  `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`;

/** The shadow of something that stands on the table, `wide` units to either side of the middle. */
export const standingShadow = (wide: number, y = 470): string => `
<ellipse cx="${300 + wide * 0.42}" cy="${y + 6}" rx="${wide * 1.3}" ry="24" fill="#2b2019" opacity=".2" filter="url(#blur-wide)"/>
<ellipse cx="306" cy="${y - 1}" rx="${wide * 1.02}" ry="9" fill="#2b2019" opacity=".42" filter="url(#blur-near)"/>`;
