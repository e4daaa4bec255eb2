import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readSource, readSources, roomOf, type SourceFile } from './source.js';

const SERVER = ['hono', '@hono/node-server', 'lru-cache', 'pino', 'libsql', 'ioredis', 'zod/mini'];
const LIT = ['lit'];
const ZOD = ['zod/mini'];

interface Rule {
  /** Rooms, or single files of a room; its own room always may. */
  readonly rooms: readonly string[];
  /** Packages; one without a path stands for all below it. */
  readonly packages: readonly string[];
}

/** The ground floor, which both wings stand on. */
const GROUND: Readonly<Record<string, Rule>> = {
  model: { rooms: [], packages: [] },
  protocol: { rooms: ['model'], packages: ZOD },
};

const SERVICES = ['server/vendors', 'server/limits', 'server/concurrency', 'server/platform', 'model', 'protocol'];

/** The proxy's wing. */
const SERVER_WING: Readonly<Record<string, Rule>> = {
  'server/platform': { rooms: ['model'], packages: ZOD },
  'server/concurrency': { rooms: ['server/platform', 'model'], packages: ['lru-cache'] },
  'server/vendors': { rooms: ['server/concurrency', 'server/platform', 'model'], packages: ZOD },
  'server/review-set': { rooms: ['model'], packages: [] },
  'server/stores': { rooms: ['server/concurrency', 'server/platform'], packages: SERVER },
  'server/limits': { rooms: ['server/concurrency', 'server/platform'], packages: ZOD },
  'server/reviews': { rooms: [...SERVICES, 'server/review-set'], packages: SERVER },
  'server/promotions': { rooms: SERVICES, packages: ZOD },
  'server/orders': { rooms: [...SERVICES, 'server/promotions'], packages: ZOD },
  'server/shopify': { rooms: [...SERVICES, 'server/orders'], packages: ZOD },
  'server/woocommerce': { rooms: [...SERVICES, 'server/orders'], packages: ZOD },
  'server/routes': {
    rooms: ['server/reviews', 'server/promotions', 'server/orders', 'server/shopify', ...SERVICES],
    packages: ['hono', 'zod/mini'],
  },
  // How the proxy is put together: the files that stand beside the rooms of its wing.
  server: { rooms: ['server', 'protocol', 'model', 'version.ts'], packages: SERVER },
};

/** The browser's wing. */
const BROWSER_WING: Readonly<Record<string, Rule>> = {
  'browser/transport': { rooms: ['model/fault.ts', 'model/refusal.ts'], packages: [] },
  'browser/client': {
    rooms: ['browser/transport', 'protocol', 'model', 'browser/locales/messages.ts'],
    packages: [],
  },
  'browser/carts': { rooms: ['browser/transport', 'protocol', 'model'], packages: [] },
  'browser/controllers': {
    rooms: ['browser/client', 'browser/carts', 'model', 'browser/locales'],
    packages: [...LIT, '@lit/task'],
  },
  'browser/elements': {
    rooms: ['browser/controllers', 'model', 'browser/styles', 'browser/locales', 'browser/define-element.ts'],
    packages: LIT,
  },
  'browser/styles': { rooms: [], packages: LIT },
  'browser/locales': { rooms: [], packages: [] },
  // What gives the elements their tags.
  browser: { rooms: ['browser/client', 'version.ts'], packages: [] },
};

/** Which room may import what. */
const ROOMS: Readonly<Record<string, Rule>> = {
  ...GROUND,
  ...SERVER_WING,
  ...BROWSER_WING,
  ssr: { rooms: ['browser', 'json-ld', 'protocol', 'model'], packages: [...LIT, '@lit-labs/ssr'] },
  'json-ld': { rooms: ['model'], packages: [] },
};

/** A constant beside the rooms, open to all of them. */
const OPEN = ['version.ts'];

/** The files that only Node runs; the rest of the server's wing runs on an edge worker as well. */
const NODE_ONLY = [
  'node.ts',
  'cli.ts',
  'stores/sqlite-store.ts',
  'stores/redis-store.ts',
  'stores/redis-client.ts',
].map((file) => `server/${file}`);
const NODE_PACKAGES = ['@hono/node-server', 'pino', 'libsql', 'ioredis'];
const BUILTIN = new Set(builtinModules);

/** The longest a file may be before it is two files. Catalogues and style sheets are lists, and as long as they are. */
const LONGEST_FILE = 300;
const LISTS = /^browser\/locales\/|^browser\/styles\/|-styles\.ts$/;

/** The longest line of a comment. */
const LONGEST_COMMENT = 120;

/** The folders of `server/vendors` that are no vendor. */
const SHARED_BY_VENDORS = ['calls', 'wire'];
const vendorOf = (path: string): string | undefined => {
  const name = /^server\/vendors\/([^/]+)\//.exec(path)?.[1];
  return name === undefined || SHARED_BY_VENDORS.includes(name) ? undefined : name;
};

/** The tag that a file of the elements belongs to; undefined for what several share. */
const tagOf = (path: string): string | undefined => {
  const tag = /^browser\/elements\/([^/]+)\//.exec(path)?.[1];
  return tag === 'internal' ? undefined : tag;
};

const sources = readSources();
const covers = (allowed: readonly string[], name: string): boolean =>
  allowed.some((entry) => name === entry || name.startsWith(`${entry}/`));
const isBuiltin = (name: string): boolean => name.startsWith('node:') || BUILTIN.has(name);

/** Every breach of the table, as "importer → imported". */
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

/** What is imported from where it may not be, though the rooms are right. */
const imports = (files: readonly SourceFile[], forbidden: (from: string, to: string) => boolean): string[] =>
  files.flatMap(({ path, sources: imported }) =>
    imported.filter((to) => forbidden(path, to)).map((to) => `${path} → ${to}`),
  );

/** Rules about single files, each with an import that breaks it. */
const RULES: readonly { name: string; forbidden: (from: string, to: string) => boolean; example: [string, string] }[] =
  [
    {
      name: 'nobody but the services imports a route',
      forbidden: (from, to) =>
        to.startsWith('server/routes/') && !from.startsWith('server/routes/') && from !== 'server/services.ts',
      example: ['server/reviews/vote-service.ts', "import { ApiError } from '../routes/api-error.js';"],
    },
    {
      name: 'nobody but the registry imports a vendor, least of all another one',
      forbidden: (from, to) =>
        vendorOf(to) !== undefined && vendorOf(to) !== vendorOf(from) && from !== 'server/vendors/registry.ts',
      example: ['server/services.ts', "import { createYotpo } from './vendors/yotpo/provider.js';"],
    },
    {
      name: 'a tag imports of another its element, its events and nothing else',
      forbidden: (from, to) => {
        const other = tagOf(to);
        return (
          from.startsWith('browser/elements/') &&
          other !== undefined &&
          other !== tagOf(from) &&
          !/-(?:element|events?)\.ts$/.test(to)
        );
      },
      example: ['browser/elements/reviews/review-cards.ts', "import { initials } from '../review/review-text.js';"],
    },
    {
      name: 'what tags share knows none of them',
      forbidden: (from, to) => from.startsWith('browser/elements/internal/') && tagOf(to) !== undefined,
      example: ['browser/elements/internal/fill.ts', "import { StarsElement } from '../stars/stars-element.js';"],
    },
  ];

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
    ['model/order/order.ts', "import { productIdOf } from '../../server/vendors/yotpo/product-id.js';"],
    ['browser/elements/stars/stars-element.ts', "import type { C } from '../../client/reviews/reviews-client.js';"],
    ['browser/transport/transport.ts', "import { readReview } from '../../model/review.js';"],
    ['browser/client/page/configuration.ts', "import { createProxy } from '../../../server/create-proxy.js';"],
    ['browser/client/reviews/reviews-client.ts', "import * as z from 'zod/mini';"],
    ['server/review-set/query.ts', "import * as z from 'zod/mini';"],
    ['server/platform/clock.ts', "import { VendorError } from '../vendors/review-vendor.js';"],
    ['server/limits/request-limit.ts', "import { ApiError } from '../routes/api-error.js';"],
    ['server/reviews/sync.ts', "import { html } from '../../browser/elements/stars/stars-element.js';"],
    ['model/rating.ts', "export { z } from 'zod';"],
    ['browser/controllers/late.ts', "const open = () => import('../../server/platform/store.js');"],
    ['server/entry.ts', "import { define } from '../define.js';"],
    ['elsewhere/new.ts', "import '../model/rating.js';"],
  ])('would be told of %s: %s', (path, text) => {
    expect(breaches([readSource(path, text)])).toHaveLength(1);
  });

  it.each(RULES)('keep the rule: $name', ({ forbidden, example: [path, text] }) => {
    expect(imports(sources, forbidden)).toEqual([]);
    expect(imports([readSource(path, text)], forbidden)).toHaveLength(1);
  });

  it('name a vendor in its own folder and in the registry alone', () => {
    const vendors = [...new Set(sources.map(({ path }) => vendorOf(path)).filter((name) => name !== undefined))];
    expect(vendors.length).toBeGreaterThan(1);
    const names = new RegExp(vendors.join('|'), 'i');
    const naming = sources.filter(
      ({ path, text }) =>
        path.startsWith('server/') &&
        vendorOf(path) === undefined &&
        path !== 'server/vendors/registry.ts' &&
        names.test(withoutComments(text)),
    );
    expect(naming.map(({ path }) => path)).toEqual([]);
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
    expect(findCycle(new Map(sources.map(({ path, sources: imported }) => [path, imported])))).toEqual([]);
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

  it.each(['server/create-proxy.ts', 'server/stores/durable-object.ts'])(
    'reaches none of the Node files from %s',
    (start) => {
      const reached = closure(start);
      expect(reached.size).toBeGreaterThan(1);
      expect(NODE_ONLY.filter((path) => reached.has(path))).toEqual([]);
    },
  );
});

describe('every file', () => {
  it('is short enough to be read at once', () => {
    const long = sources.filter(({ path, text }) => !LISTS.test(path) && text.split('\n').length > LONGEST_FILE);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('has comments that fit a reader’s screen', () => {
    const long = sources.flatMap(({ path, text }) =>
      text
        .split('\n')
        .map((line, index) => ({ line, place: `${path}:${index + 1}` }))
        .filter(({ line }) => line.length > LONGEST_COMMENT && /^\s*(?:\/?\*|\/\/)/.test(line))
        .map(({ place }) => place),
    );
    expect(long).toEqual([]);
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

/** The code of a file, as far as that can be seen without parsing it. */
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

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
