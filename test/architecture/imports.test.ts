import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readSource, readSources, roomOf, type SourceFile } from './source.js';

const SERVER = ['hono', '@hono/node-server', 'cockatiel', 'lru-cache', 'pino', 'libsql', 'ioredis', 'zod/mini'];
const LIT = ['lit'];
const ZOD = ['zod/mini'];

interface Rule {
  /** Rooms, or single files of a room; its own room always may. */
  readonly rooms: readonly string[];
  /** Packages; one without a path stands for all below it. */
  readonly packages: readonly string[];
}

/** Which room may import what. */
const ROOMS: Readonly<Record<string, Rule>> = {
  model: { rooms: [], packages: ZOD },
  protocol: { rooms: ['model'], packages: ZOD },
  providers: { rooms: ['model'], packages: ZOD },
  upstream: { rooms: ['providers', 'model'], packages: SERVER },
  'review-set': { rooms: ['model'], packages: [] },
  proxy: { rooms: ['providers', 'upstream', 'review-set', 'protocol', 'model'], packages: SERVER },
  transport: { rooms: ['model/fault.ts', 'model/refusal.ts'], packages: [] },
  client: { rooms: ['transport', 'protocol', 'model', 'locales/messages.ts'], packages: [] },
  carts: { rooms: ['model'], packages: [] },
  state: { rooms: ['client', 'carts', 'model', 'locales/messages.ts'], packages: [...LIT, '@lit/task'] },
  elements: { rooms: ['state', 'model', 'styles', 'locales'], packages: LIT },
  styles: { rooms: [], packages: LIT },
  locales: { rooms: [], packages: [] },
  define: { rooms: ['define-element.ts', 'elements'], packages: [] },
  hydration: { rooms: ['define', 'elements', 'locales', 'client/configuration.ts'], packages: LIT },
  ssr: {
    rooms: ['define', 'hydration', 'elements', 'state', 'client', 'protocol', 'model', 'locales', 'json-ld'],
    packages: [...LIT, '@lit-labs/ssr'],
  },
  'json-ld': { rooms: ['model'], packages: [] },
};

/** A constant beside the rooms, open to all of them. */
const OPEN = ['version.ts'];

/** The files that only Node runs; the rest of the proxy runs on an edge worker as well. */
const NODE_ONLY = ['proxy/node.ts', 'proxy/cli.ts', 'proxy/stores/sqlite-store.ts', 'proxy/stores/redis-store.ts'];
const NODE_PACKAGES = ['@hono/node-server', 'pino', 'libsql', 'ioredis'];
const BUILTIN = new Set(builtinModules);

/** The longest a file may be before it is two files. Catalogues and style sheets are lists, and as long as they are. */
const LONGEST_FILE = 250;
const LISTS = /^locales\/|^styles\/|-styles\.ts$/;

const sources = readSources();
const covers = (allowed: readonly string[], name: string): boolean =>
  allowed.some((entry) => name === entry || name.startsWith(`${entry}/`));
const isBuiltin = (name: string): boolean => name.startsWith('node:') || BUILTIN.has(name);

/** Every breach, as "importer → imported". */
function breaches(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const rule = ROOMS[file.room];
    const rooms = file.sources.filter((imported) => {
      if (roomOf(imported) === file.room || OPEN.includes(imported)) return false;
      return file.room === '' ? !(roomOf(imported) in ROOMS) : !rule || !covers(rule.rooms, imported);
    });
    const packages = file.packages.filter(
      (name) => !isBuiltin(name) && file.room !== '' && !(rule && covers(rule.packages, name)),
    );
    return [...rooms, ...packages].map((imported) => `${file.path} → ${imported}`);
  });
}

describe('the rooms', () => {
  it('are all in the table', () => {
    const rooms = new Set(sources.map(({ room }) => room).filter((room) => room !== ''));
    expect([...rooms].filter((room) => !(room in ROOMS))).toEqual([]);
    expect(rooms.size).toBeGreaterThan(0);
  });

  it('import only what the table allows', () => {
    expect(breaches(sources)).toEqual([]);
  });

  it.each([
    ['model/rating.ts', "import { html } from 'lit';"],
    ['elements/stars-element.ts', "import type { Client } from '../client/reviews-client.js';"],
    ['transport/transport.ts', "import { reviewSchema } from '../model/review.js';"],
    ['review-set/query.ts', "import * as z from 'zod/mini';"],
    ['model/rating.ts', "export { z } from 'zod';"],
    ['state/late.ts', "const open = () => import('../proxy/store.js');"],
    ['proxy/entry.ts', "import { define } from '../define.js';"],
    ['elsewhere/new.ts', "import '../model/rating.js';"],
  ])('would be told of %s: %s', (path, text) => {
    expect(breaches([readSource(path, text)])).toHaveLength(1);
  });

  it('know one vendor at a time', () => {
    const vendorOf = (path: string): string | undefined => /^providers\/([^/]+)\//.exec(path)?.[1];
    const mixed = sources.filter((file) => {
      const own = vendorOf(file.path);
      return own !== undefined && file.sources.some((path) => ![own, undefined].includes(vendorOf(path)));
    });
    expect(mixed.map(({ path }) => path)).toEqual([]);
  });

  it('import in one direction, types included', () => {
    const imports = new Map<string, string[]>();
    for (const { room, sources: imported } of sources) {
      // A file beside the rooms is followed by the next test.
      const others = imported.map(roomOf).filter((other) => other !== room && other !== '');
      imports.set(room, [...(imports.get(room) ?? []), ...others]);
    }
    expect(findCycle(imports)).toEqual([]);
  });

  it('run in one direction, file by file', () => {
    expect(findCycle(new Map(sources.map(({ path, runs }) => [path, runs])))).toEqual([]);
  });

  it('would be told of a cycle', () => {
    const imports = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', ['d']],
      ['d', ['b']],
    ]);
    expect(findCycle(imports)).toEqual(['b', 'c', 'd', 'b']);
    expect(findCycle(new Map([...imports, ['d', []]]))).toEqual([]);
  });

  it('import files that exist', () => {
    const known = new Set(sources.map(({ path }) => path));
    const missing = sources.flatMap((file) => file.sources.filter((path) => !known.has(path)));
    expect(missing).toEqual([]);
  });
});

describe('the proxy', () => {
  it('needs Node in its Node files alone', () => {
    const bound = sources.filter(
      ({ path, packages }) =>
        !NODE_ONLY.includes(path) && packages.some((name) => isBuiltin(name) || covers(NODE_PACKAGES, name)),
    );
    expect(bound.map(({ path }) => path)).toEqual([]);
  });

  it('reaches none of the Node files from the handler', () => {
    const reached = closure('proxy/create-proxy.ts');
    expect(reached.size).toBeGreaterThan(1);
    expect(NODE_ONLY.filter((path) => reached.has(path))).toEqual([]);
  });
});

describe('every file', () => {
  it('is short enough to be read at once', () => {
    const long = sources.filter(({ path, text }) => !LISTS.test(path) && text.split('\n').length > LONGEST_FILE);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it.each([
    ['a name that says nothing', ({ path }: SourceFile) => /\/(index|utils?|helpers?|types|common)\.ts$/.test(path)],
    [
      'a folder of one machine',
      ({ text }: SourceFile) => /(?<![\w.])\/(home|root|tmp|Users|work|workspace)\//.test(text),
    ],
    ['work left for later', ({ text }: SourceFile) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text)],
    ['the number of an issue', ({ text }: SourceFile) => /\b(issue|ticket|pull request) #?\d/i.test(text)],
  ])('is free of %s', (_, holds) => {
    expect(sources.filter(holds).map(({ path }) => path)).toEqual([]);
  });
});

/** The names on one cycle of imports, or none. */
function findCycle(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    done.add(path);
    for (const next of imports.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    return [];
  };
  return [...imports.keys()].map((path) => visit(path, [])).find((cycle) => cycle.length > 0) ?? [];
}

/** Everything that one file makes run, itself included. */
function closure(start: string): Set<string> {
  const imports = new Map(sources.map(({ path, runs }) => [path, runs]));
  const reached = new Set<string>();
  const queue = [start];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    queue.push(...(imports.get(path) ?? []));
  }
  return reached;
}
