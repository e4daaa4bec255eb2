import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layOut } from '../tools/house/layout.js';
import { drawPictures } from '../tools/house/pictures.js';
import { describePlan, drawPlan, essentialArrows, floorsOf, type Plan } from '../tools/house/plan.js';
import { drawHouse } from '../tools/house/svg.js';
import { readSource, readSources, roomOf } from './source.js';

/** The most floors and arrows that a reader can keep in mind. */
const MOST_FLOORS = 6;
const MOST_ARROWS = 30;

const DOCS = new URL('../../docs/', import.meta.url);
const sources = readSources();
const pictures = drawPictures(sources);

/** A plan of rooms that import each other as told: `{ 'a/1': ['b/1'] }`. */
const planOf = (imports: Readonly<Record<string, readonly string[]>>): Plan =>
  drawPlan(
    Object.entries(imports).map(([path, others]) =>
      readSource(`${path}.ts`, others.map((other) => `import '../${other}.js';`).join('\n')),
    ),
    roomOf,
  );

const CHAIN = planOf({ 'a/1': ['b/1', 'c/1'], 'b/1': ['c/1'], 'c/1': [], 'd/1': [] });

describe.each(pictures.map((picture) => [picture.file, picture] as const))('docs/%s', (file, { plan, svg }) => {
  it('is what `npm run house` draws today', () => {
    const path = new URL(file, DOCS);
    expect(existsSync(path) && readFileSync(path, 'utf8') === svg).toBe(true);
  });

  it('has few floors, few arrows, and none that runs up', () => {
    expect(plan.climbing.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
    expect(floorsOf(plan.floorOf)).toBeLessThanOrEqual(MOST_FLOORS);
    expect(plan.arrows.length).toBeLessThanOrEqual(MOST_ARROWS);
    expect(plan.rooms.length).toBeGreaterThan(1);
  });

  it('loads nothing, and says in words what it shows', () => {
    expect(svg.match(/href|url\((?!#)|@import|<script|<image/g)).toBeNull();
    expect(svg).toMatch(/<title id="title">[^<]+<\/title>/);
  });
});

it('is drawn the same, in whatever order the files are read', () => {
  const again = drawPictures([...sources].reverse());
  expect(again.map(({ svg }) => svg)).toEqual(pictures.map(({ svg }) => svg));
});

describe('a plan of rooms', () => {
  it('puts a room one floor above the highest that it imports', () => {
    expect(Object.fromEntries(CHAIN.floorOf)).toEqual({ a: 2, b: 1, c: 0, d: 0 });
    expect(describePlan(CHAIN)).toBe('4 rooms on 3 floors, 3 arrows, none running up');
  });

  it('leaves out the arrows that others say', () => {
    expect(essentialArrows(CHAIN).map(({ from, to }) => from + to)).toEqual(['ab', 'bc']);
  });

  it('names the arrow that closes a circle, the one of the fewest imports', () => {
    const plan = planOf({ 'a/1': ['b/1'], 'a/2': ['b/1'], 'b/1': ['c/1', 'c/2'], 'c/1': ['a/1'], 'c/2': [] });
    expect(plan.climbing).toEqual([{ from: 'c', to: 'a', imports: 1 }]);
    expect(describePlan(plan)).toBe('3 rooms on 3 floors, 3 arrows, running up: c → a');
    const svg = drawHouse({ title: 'A circle', plan, signs: {} });
    expect(svg.match(/class="arrow climbing"/g)).toHaveLength(1);
  });
});

describe('a layout', () => {
  const block = (name: string, floor: number) => ({ name, floor, width: 100, height: 50 });
  const blocks = [block('a', 2), block('b', 2), block('c', 1), block('d', 1), block('e', 0), block('f', 0)];
  const lines = [
    { from: 'a', to: 'd' },
    { from: 'b', to: 'c' },
    { from: 'c', to: 'e' },
    { from: 'd', to: 'f' },
    { from: 'a', to: 'f' },
  ];

  it('lets no two lines cross where they need not', () => {
    const { ways } = layOut(blocks, lines);
    const at = (floor: number) =>
      lines.flatMap((line) => {
        const way = ways.get(line) ?? [];
        const index = way.findIndex((place) => place.floor === floor);
        const [from, to] = way.slice(index, index + 2);
        return index >= 0 && from && to ? [{ from: from.x, to: to.x }] : [];
      });
    for (const joins of [at(2), at(1)]) {
      expect(joins.length).toBeGreaterThan(1);
      for (const a of joins) for (const b of joins) expect((a.from - b.from) * (a.to - b.to)).toBeGreaterThanOrEqual(0);
    }
  });

  it('keeps the blocks of a floor apart, and all of them in the picture', () => {
    const { xOf, width } = layOut(blocks, lines);
    const places = blocks.map(({ name, floor }) => ({ floor, x: xOf.get(name) ?? -1 }));
    for (const { x } of places) expect(x >= 50 && x <= width - 50).toBe(true);
    for (const [index, a] of places.entries()) {
      for (const b of places.slice(index + 1))
        if (a.floor === b.floor) expect(Math.abs(a.x - b.x)).toBeGreaterThan(100);
    }
  });
});
