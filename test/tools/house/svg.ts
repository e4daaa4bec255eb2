import { layOut, type Block, type Layout, type Line, type Place } from './layout.js';
import { essentialArrows, type Arrow, type Plan } from './plan.js';

/** How a picture shows one room. */
export interface Sign {
  /** What the room is for, in a few words; they are put on a second line. */
  readonly note: string;
  /** What is in it, each in a box of its own. */
  readonly inside?: readonly string[];
  /** Decides its colour. */
  readonly wing: 'ground' | 'server' | 'browser' | 'roof';
}

/** A picture to draw: its rooms with what each shows. */
export interface Drawing {
  readonly title: string;
  readonly plan: Plan;
  readonly signs: Readonly<Record<string, Sign>>;
}

const MARGIN = 28;
/** Between two floors: room enough for arrows to bend. */
const STAIRS = 68;
const ROOM_HEIGHT = 58;
/** A room that shows what is in it. */
const WIDE = 350;
/** About as wide as letters are, of the names and of the notes. */
const LETTER = { name: 8.6, note: 6.8 };
/** Rooms side by side on one floor, as far as others can be moved up. */
const WIDEST = 5;
const CHIP = { height: 24, space: 6 };

/** Light and dark, as the reader's screen is. The colours of a wing: its box, its border, its small print. */
const STYLE = `
  svg { color-scheme: light dark; font: 12.5px system-ui, 'Segoe UI', 'Noto Sans', sans-serif; }
  .page { fill: #fff; } .floor { stroke: #d9dee3; } .number { fill: #8a949e; font-size: 11px; }
  .name { font-size: 15px; font-weight: 600; fill: #1f2933; } .note { fill: #55616d; } .chip { fill: #ffffffa8; } .chip-name { fill: #37424d; }
  .arrow { fill: none; stroke: #8793a0; stroke-width: 1.5; } .head { fill: #8793a0; }
  .climbing { stroke: #c8322b; stroke-dasharray: 5 4; }
  .ground rect.box { fill: #eef1f4; stroke: #b5bec8; } .server rect.box { fill: #e3f1ee; stroke: #7fb8ac; }
  .browser rect.box { fill: #efe9f8; stroke: #ad97d3; } .roof rect.box { fill: #fbf0dc; stroke: #d9b46c; }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117; } .floor { stroke: #2a323b; } .number { fill: #75808c; }
    .name { fill: #e8edf2; } .note { fill: #a7b2bd; } .chip { fill: #ffffff12; } .chip-name { fill: #c9d2da; }
    .arrow { stroke: #76828f; } .head { fill: #76828f; } .climbing { stroke: #ff7b72; }
    .ground rect.box { fill: #1b222a; stroke: #48535f; } .server rect.box { fill: #12302b; stroke: #3d7f73; }
    .browser rect.box { fill: #271f3a; stroke: #6d58a0; } .roof rect.box { fill: #33280f; stroke: #8d702f; }
  }`;

interface Box extends Block {
  readonly sign: Sign;
  readonly chips: readonly (readonly string[])[];
}

/** The picture as an SVG document: every arrow leads from a room to one that it imports, and down. */
export function drawHouse({ title, plan, signs }: Drawing): string {
  const arrows = essentialArrows(plan);
  const floors = settle(plan);
  const width = widthOf(plan.rooms, signs);
  const boxes = plan.rooms.map((name) => boxOf(name, floors.get(name) ?? 0, width, signs[name]));
  const layout = layOut(boxes, arrows);
  const tops = topsOf(boxes);
  const size = { width: layout.width + 2 * MARGIN, height: (tops[0]?.bottom ?? 0) + MARGIN };
  const shapes = [
    ...tops.map(({ top, bottom }, floor) => floorLine(floor, (top + bottom) / 2, size.width)),
    ...drawArrows(layout, boxes, tops),
    ...plan.climbing.map((arrow) => drawClimbing(arrow, layout, boxes, tops)),
    ...boxes.map((box) => drawBox(box, (layout.xOf.get(box.name) ?? 0) + MARGIN, middleOf(tops, box.floor))),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(size.width)} ${round(size.height)}" role="img" aria-labelledby="title">
<title id="title">${title}</title>
<style>${STYLE}
</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="head" d="M0 0.5L8 4L0 7.5L2 4Z"/></marker></defs>
<rect class="page" width="100%" height="100%" rx="12"/>
${shapes.join('\n')}
</svg>
`;
}

const round = (number: number): string => String(Math.round(number * 10) / 10);

/**
 * Floors to draw. A room lies as low as its imports let it; but one that more rooms import than it imports is moved up
 * to them, and where a floor is crowded, any that can be moved is.
 */
function settle(plan: Plan): ReadonlyMap<string, number> {
  const arrows = essentialArrows(plan);
  const floors = new Map(plan.floorOf);
  const top = Math.max(...floors.values());
  const importers = (room: string): readonly Arrow[] => arrows.filter(({ to }) => to === room);
  const highest = (room: string): number =>
    Math.min(top, ...importers(room).map(({ from }) => (floors.get(from) ?? top) - 1));
  for (const room of plan.rooms) {
    const imports = arrows.filter(({ from }) => from === room).length;
    if (importers(room).length > imports) floors.set(room, highest(room));
  }
  for (let floor = 0; floor < top; floor++) {
    const here = plan.rooms.filter((room) => floors.get(room) === floor);
    const movable = here.filter((room) => highest(room) > floor).sort((a, b) => highest(b) - highest(a));
    for (const room of movable.slice(0, Math.max(0, here.length - WIDEST))) floors.set(room, floor + 1);
  }
  return floors;
}

/** The width of a picture's boxes: its longest line fits. */
const widthOf = (rooms: readonly string[], signs: Drawing['signs']): number =>
  Math.max(...rooms.flatMap((name) => [name.length * LETTER.name, (signs[name]?.note.length ?? 0) * LETTER.note])) + 24;

function boxOf(name: string, floor: number, width: number, sign: Sign = { note: '', wing: 'ground' }): Box {
  const chips = rowsOf(sign.inside ?? []);
  const height = ROOM_HEIGHT + chips.length * (CHIP.height + CHIP.space) + (chips.length > 0 ? 4 : 0);
  return { name, floor, sign, chips, height, width: chips.length > 0 ? WIDE : width };
}

const chipWidth = (text: string): number => text.length * 7 + 18;

/** Chips in rows that fit a wide box. */
function rowsOf(names: readonly string[]): string[][] {
  const rows: string[][] = [];
  let left = 0;
  for (const name of names) {
    if (left < chipWidth(name)) {
      rows.push([]);
      left = WIDE - 2 * 12;
    }
    rows.at(-1)?.push(name);
    left -= chipWidth(name) + CHIP.space;
  }
  return rows;
}

interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Where each floor begins and ends, from the ground up; the highest is at the top of the picture. */
function topsOf(boxes: readonly Box[]): readonly Band[] {
  const floors = Math.max(...boxes.map(({ floor }) => floor)) + 1;
  const bands: Band[] = [];
  let top = MARGIN;
  for (let floor = floors - 1; floor >= 0; floor--) {
    const height = Math.max(...boxes.filter((box) => box.floor === floor).map((box) => box.height));
    bands.unshift({ top, bottom: top + height });
    top += height + STAIRS;
  }
  return bands;
}

const middleOf = (bands: readonly Band[], floor: number): number => {
  const { top = 0, bottom = 0 } = bands[floor] ?? {};
  return (top + bottom) / 2;
};

const floorLine = (floor: number, y: number, width: number): string =>
  `<path class="floor" d="M${MARGIN} ${round(y)}H${round(width - MARGIN)}" stroke-dasharray="1 6"/><text class="number" x="8" y="${round(y + 4)}">${floor}</text>`;

/** Lines from the bottoms of boxes to the tops of others, each end at a place of its own, through the gaps between. */
function drawArrows(layout: Layout, boxes: readonly Box[], bands: readonly Band[]): string[] {
  const lines = [...layout.ways.keys()];
  const ends = new Map<Line, { start: number; end: number }>(lines.map((line) => [line, { start: 0, end: 0 }]));
  for (const { name, width } of boxes) {
    const x = (layout.xOf.get(name) ?? 0) + MARGIN;
    const aim = (line: Line, from: boolean): number => layout.ways.get(line)?.at(from ? 1 : -2)?.x ?? 0;
    for (const end of ['from', 'to'] as const) {
      const mine = lines
        .filter((line) => line[end] === name)
        .sort((a, b) => aim(a, end === 'from') - aim(b, end === 'from'));
      const step = Math.min(26, (width * 0.76) / Math.max(1, mine.length - 1));
      mine.forEach((line, index) => {
        const place = ends.get(line);
        if (place) place[end === 'from' ? 'start' : 'end'] = x + (index - (mine.length - 1) / 2) * step;
      });
    }
  }
  const heightOf = new Map(boxes.map(({ name, height }) => [name, height]));
  return lines.map((line) => {
    const way = layout.ways.get(line) ?? [];
    const { start, end } = ends.get(line) ?? { start: 0, end: 0 };
    const half = (name: string): number => (heightOf.get(name) ?? 0) / 2;
    return drawWay(way, { x: start, half: half(line.from) }, { x: end, half: half(line.to) }, bands);
  });
}

interface End {
  readonly x: number;
  /** Half of its box's height. */
  readonly half: number;
}

function drawWay(way: readonly Place[], start: End, end: End, bands: readonly Band[]): string {
  let [x, y] = [start.x, middleOf(bands, way[0]?.floor ?? 0) + start.half];
  let path = `M${round(x)} ${round(y)}`;
  way.slice(1).forEach((place, index) => {
    const isLast = index === way.length - 2;
    const { top = 0, bottom = 0 } = bands[place.floor] ?? {};
    const next = isLast
      ? { x: end.x, y: middleOf(bands, place.floor) - end.half - 2 }
      : { x: place.x + MARGIN, y: top };
    const bend = (next.y - y) * 0.5;
    path += `C${round(x)} ${round(y + bend)} ${round(next.x)} ${round(next.y - bend)} ${round(next.x)} ${round(next.y)}`;
    if (!isLast) path += `V${round(bottom)}`;
    [x, y] = [next.x, isLast ? next.y : bottom];
  });
  return `<path class="arrow" d="${path}" marker-end="url(#head)"/>`;
}

/** An arrow that runs up is drawn straight, dashed and red. */
function drawClimbing({ from, to }: Arrow, layout: Layout, boxes: readonly Box[], bands: readonly Band[]): string {
  const [a, b] = [from, to].map((name) => {
    const floor = boxes.find((box) => box.name === name)?.floor ?? 0;
    return { x: (layout.xOf.get(name) ?? 0) + MARGIN, y: middleOf(bands, floor) };
  });
  return `<path class="arrow climbing" d="M${round(a?.x ?? 0)} ${round(a?.y ?? 0)}L${round(b?.x ?? 0)} ${round(b?.y ?? 0)}"/>`;
}

function drawBox({ name, width, height, sign, chips }: Box, x: number, y: number): string {
  const [left, top] = [x - width / 2, y - height / 2];
  const text = (style: string, at: number, words: string): string =>
    `<text class="${style}" x="${round(x)}" y="${round(top + at)}" text-anchor="middle">${words}</text>`;
  const inside = chips.map((row, index) =>
    drawChips(row, x, top + ROOM_HEIGHT - 2 + index * (CHIP.height + CHIP.space)),
  );
  return `<g class="${sign.wing}"><rect class="box" x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${height}" rx="9"/>${text('name', 25, name)}${text('note', 44, sign.note)}${inside.join('')}</g>`;
}

function drawChips(row: readonly string[], middle: number, y: number): string {
  let x = middle - row.reduce((sum, name) => sum + chipWidth(name) + CHIP.space, -CHIP.space) / 2;
  return row
    .map((name) => {
      const width = chipWidth(name);
      const chip = `<rect class="chip" x="${round(x)}" y="${round(y)}" width="${width}" height="${CHIP.height}" rx="6"/><text class="chip-name" x="${round(x + width / 2)}" y="${round(y + 16.5)}" text-anchor="middle">${name}</text>`;
      x += width + CHIP.space;
      return chip;
    })
    .join('');
}
