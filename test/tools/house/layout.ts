/** A thing to be placed: its size in units, and its floor from 0 at the ground. */
export interface Block {
  readonly name: string;
  readonly floor: number;
  readonly width: number;
  readonly height: number;
}

/** A line from a block to one on a lower floor. */
export interface Line {
  readonly from: string;
  readonly to: string;
}

/** The middle of a block, or of the gap through which a line passes a floor. */
export interface Place {
  readonly x: number;
  readonly floor: number;
}

export interface Layout {
  /** The middles of the blocks, by name. */
  readonly xOf: ReadonlyMap<string, number>;
  /** The places that a line comes by, from its block to the other; those between are gaps of the floors it passes. */
  readonly ways: ReadonlyMap<Line, readonly Place[]>;
  readonly width: number;
}

/** What stands on a floor: a block, or the gap for a line that passes. */
interface Stand {
  readonly name: string;
  readonly width: number;
  x: number;
  readonly above: Stand[];
  readonly below: Stand[];
}

const SPACE = 24;
/** How wide the gap of a passing line is. */
const GAP = 8;
const STARTS = 60;
const ROUNDS = 200;
const STRAIGHTNESS = 8;

/**
 * Places blocks on their floors so that few lines cross and most run nearly straight down: Sugiyama's layers. The order
 * on each floor comes from the middles of the neighbours, bettered by swaps, and is the best of many starts that are
 * the same each time.
 */
export function layOut(blocks: readonly Block[], lines: readonly Line[]): Layout {
  const floors = Array.from({ length: Math.max(...blocks.map(({ floor }) => floor)) + 1 }, (): Stand[] => []);
  const stands = new Map(blocks.map(({ name, width }) => [name, stand(name, width)]));
  for (const { name, floor } of blocks) floors[floor]?.push(get(stands, name));
  const floorOf = new Map(blocks.map(({ name, floor }) => [name, floor]));
  const trails = new Map(lines.map((line) => [line, trailOf(line, stands, floorOf, floors)]));

  const best = bestOrder(floors);
  straighten(best);
  const left = Math.min(...best.flat().map(({ x, width }) => x - width / 2));
  for (const each of best.flat()) each.x -= left;
  return {
    xOf: new Map(blocks.map(({ name }) => [name, get(stands, name).x])),
    ways: new Map(
      [...trails].map(([line, trail]) => {
        const top = get(floorOf, line.from);
        return [line, trail.map(({ x }, index) => ({ x, floor: top - index }))];
      }),
    ),
    width: Math.max(...best.flat().map(({ x, width }) => x + width / 2)),
  };
}

const stand = (name: string, width: number): Stand => ({ name, width, x: 0, above: [], below: [] });

function get<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`unknown: ${String(key)}`);
  return value;
}

/** The stands of a line from top to bottom, with new ones on the floors between. */
function trailOf(
  { from, to }: Line,
  stands: ReadonlyMap<string, Stand>,
  floorOf: ReadonlyMap<string, number>,
  floors: readonly Stand[][],
): Stand[] {
  const trail = [get(stands, from)];
  for (let floor = get(floorOf, from) - 1; floor > get(floorOf, to); floor--) {
    const gap = stand(`${from} ${to}`, GAP);
    floors[floor]?.push(gap);
    trail.push(gap);
  }
  trail.push(get(stands, to));
  trail.forEach((each, index) => {
    const next = trail[index + 1];
    if (next === undefined) return;
    each.below.push(next);
    next.above.push(each);
  });
  return trail;
}

/** The floors in the order with the fewest crossings, and among those with the shortest lines. */
function bestOrder(floors: readonly Stand[][]): Stand[][] {
  const random = shuffler();
  let best = { cost: Infinity, order: floors.map((floor) => [...floor]) };
  for (let start = 0; start < STARTS; start++) {
    const order = floors.map((floor) => (start === 0 ? [...floor] : random(floor)));
    for (let sweep = 0; sweep < 8; sweep++) {
      for (const floor of order) sortByNeighbours(floor, 'below');
      for (const floor of [...order].reverse()) sortByNeighbours(floor, 'above');
    }
    swap(order);
    const cost = costOf(order);
    if (cost < best.cost) best = { cost, order };
  }
  for (const floor of best.order) number(floor);
  return best.order;
}

/** A shuffle that is the same each time (a linear congruential generator). */
function shuffler(): <T>(list: readonly T[]) => T[] {
  let state = 1;
  return (list) =>
    list
      .map((value) => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return { value, key: state };
      })
      .sort((a, b) => a.key - b.key)
      .map(({ value }) => value);
}

/** Puts each stand near the middle of what it is joined with on the next floor. */
function sortByNeighbours(floor: Stand[], side: 'above' | 'below'): void {
  number(floor);
  const middle = (each: Stand): number => (each[side].length === 0 ? each.x : mean(each[side].map(({ x }) => x)));
  floor.sort((a, b) => middle(a) - middle(b));
  number(floor);
}

/** Rough places, in the order of the floor and around its middle. */
function number(floor: readonly Stand[]): void {
  const whole = floor.reduce((sum, { width }) => sum + width + SPACE, -SPACE);
  let x = -whole / 2;
  for (const each of floor) {
    each.x = x + each.width / 2;
    x += each.width + SPACE;
  }
}

/** Exchanges neighbours as long as that makes it better. */
function swap(order: readonly Stand[][]): void {
  for (let cost = costOf(order), before = Infinity; cost < before;) {
    before = cost;
    for (const floor of order) {
      for (let index = 0; index + 1 < floor.length; index++) {
        exchange(floor, index);
        const changed = costOf(order);
        if (changed < cost) cost = changed;
        else exchange(floor, index);
      }
    }
  }
}

function exchange(floor: Stand[], index: number): void {
  const [left, right] = floor.slice(index, index + 2);
  if (left && right) floor.splice(index, 2, right, left);
}

/** A crossing costs more than any detour. */
function costOf(order: readonly Stand[][]): number {
  for (const floor of order) number(floor);
  let cost = 0;
  for (const floor of order) {
    const joins = floor.flatMap((from) => from.below.map((to) => ({ from: from.x, to: to.x })));
    cost += joins.reduce((sum, { from, to }) => sum + Math.abs(from - to) / 1000, 0);
    joins.forEach((a, index) => {
      for (const b of joins.slice(index + 1)) if ((a.from - b.from) * (a.to - b.to) < 0) cost += 100;
    });
  }
  return cost;
}

/**
 * Moves stands to the middle of all that they are joined with, as far as their neighbours on the floor let them. A line
 * that passes several floors would rather be straight than short.
 */
function straighten(order: readonly Stand[][]): void {
  for (let round = 0; round < ROUNDS; round++) {
    for (const floor of round % 2 === 0 ? order : [...order].reverse()) {
      const wanted = floor.map((each) => {
        const joined = [...each.above, ...each.below].flatMap((other) =>
          Array.from({ length: each.width === GAP && other.width === GAP ? STRAIGHTNESS : 1 }, () => other.x),
        );
        return joined.length === 0 ? each.x : mean(joined);
      });
      spread(floor, wanted);
    }
  }
}

/** The nearest places to those wanted that keep the order and the distances: isotonic regression, by pooling. */
function spread(floor: readonly Stand[], wanted: readonly number[]): void {
  let offset = 0;
  const offsets = floor.map((each, index) => {
    const before = floor[index - 1];
    if (before) offset += before.width / 2 + SPACE + each.width / 2;
    return offset;
  });
  const pools: { sum: number; many: number }[] = [];
  floor.forEach((_, index) => {
    pools.push({ sum: (wanted[index] ?? 0) - (offsets[index] ?? 0), many: 1 });
    for (let last = pools.at(-1), prior = pools.at(-2); last && prior; last = pools.at(-1), prior = pools.at(-2)) {
      if (prior.sum / prior.many <= last.sum / last.many) break;
      pools.splice(-2, 2, { sum: prior.sum + last.sum, many: prior.many + last.many });
    }
  });
  const places = pools.flatMap(({ sum, many }) => Array.from({ length: many }, () => sum / many));
  floor.forEach((each, index) => (each.x = (places[index] ?? 0) + (offsets[index] ?? 0)));
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
