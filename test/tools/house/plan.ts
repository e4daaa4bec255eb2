import type { SourceFile } from '../../architecture/source.js';

/** That a room imports another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** How many imports of files it stands for. */
  readonly imports: number;
}

/** The rooms of a part of the house, and who imports whom. */
export interface Plan {
  readonly rooms: readonly string[];
  /** Those that run down. */
  readonly arrows: readonly Arrow[];
  /** Those that would have to run up: they close a circle. */
  readonly climbing: readonly Arrow[];
  /** How high each room lies: the longest way down from it to a room that imports none. */
  readonly floorOf: ReadonlyMap<string, number>;
}

/**
 * The plan of the files that `roomOf` puts into a room; it returns undefined for a file of another part of the house.
 */
export function drawPlan(files: readonly SourceFile[], roomOf: (path: string) => string | undefined): Plan {
  const counts = new Map<string, Map<string, number>>();
  for (const { path, sources } of files) {
    const from = roomOf(path);
    if (from === undefined) continue;
    const imports = counts.get(from) ?? new Map<string, number>();
    counts.set(from, imports);
    for (const to of sources.map(roomOf)) {
      if (to !== undefined && to !== from) imports.set(to, (imports.get(to) ?? 0) + 1);
    }
  }
  const rooms = [...counts.keys()].sort();
  const all = rooms.flatMap((from) =>
    [...(counts.get(from) ?? [])].map(([to, imports]) => ({ from, to, imports })).sort(byNames),
  );
  const { arrows, climbing } = straighten(all);
  const floors = new Map<string, number>();
  for (const room of rooms) floorBelow(room, arrows, floors);
  return { rooms, arrows, climbing, floorOf: floors };
}

const nameOf = ({ from, to }: Arrow): string => `${from} → ${to}`;
const byNames = (a: Arrow, b: Arrow): number => (nameOf(a) < nameOf(b) ? -1 : 1);

/** Takes arrows out, those of the fewest imports first, until no circle is left. */
function straighten(all: readonly Arrow[]): { arrows: readonly Arrow[]; climbing: readonly Arrow[] } {
  const climbing: Arrow[] = [];
  for (let arrows = all; ; arrows = arrows.filter((arrow) => !climbing.includes(arrow))) {
    const circular = arrows.filter(({ from, to }) => reaches(to, from, arrows));
    const [weakest] = circular.sort((a, b) => a.imports - b.imports || byNames(a, b));
    if (weakest === undefined) return { arrows, climbing };
    climbing.push(weakest);
  }
}

/** Whether a way leads from one room to another. */
function reaches(from: string, to: string, arrows: readonly Arrow[]): boolean {
  const seen = new Set([from]);
  for (const room of seen) {
    if (room === to) return true;
    for (const arrow of arrows) if (arrow.from === room) seen.add(arrow.to);
  }
  return false;
}

function floorBelow(room: string, arrows: readonly Arrow[], floors: Map<string, number>): number {
  const known = floors.get(room);
  if (known !== undefined) return known;
  const below = arrows.filter(({ from }) => from === room).map(({ to }) => floorBelow(to, arrows, floors) + 1);
  const floor = Math.max(0, ...below);
  floors.set(room, floor);
  return floor;
}

/** The arrows that say something: one from A to C goes without saying when A leads to B and B to C. */
export const essentialArrows = ({ arrows }: Plan): readonly Arrow[] =>
  arrows.filter(
    (arrow) => !arrows.some(({ from, to }) => from === arrow.from && to !== arrow.to && reaches(to, arrow.to, arrows)),
  );

/** "12 rooms on 6 floors, 28 arrows, none running up". */
export function describePlan({ rooms, arrows, climbing, floorOf }: Plan): string {
  const up = climbing.map(nameOf).join(', ');
  return `${rooms.length} rooms on ${floorsOf(floorOf)} floors, ${arrows.length + climbing.length} arrows, ${up === '' ? 'none running up' : `running up: ${up}`}`;
}

export const floorsOf = (floorOf: Plan['floorOf']): number => Math.max(...floorOf.values()) + 1;
