import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, minify } from 'vite';
import webpack from 'webpack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPackage, runModule, type InstalledPackage } from './installed-package.js';

/** What a browser must never be given: names of a vendor's credentials, endpoints and host. */
const SERVER_SECRETS = [
  ...['user_token', 'client_token', 'sitejabber', '/v1/businesses', 'CLIENT_TOKEN', 'USER_TOKEN'],
  ...['UQD-ACCESS-KEY', 'accessKey', 'uniqodo'],
  ...['x-yotpo-token', 'yotpo', 'appKey', 'app_key', 'storefront/store'],
];

/** What is found, once names are shortened, where there is more in a bundle than a rating. */
const [REVIEWS, COUPON, SCHEMA] = [/vouch-filter-change/, /vouch-promotion-applied/, /_zod\b/];

/** What the script tag costs a page, as `npm run size` has it. */
const sizes: Readonly<Record<'loader' | 'star snippet', { readonly brotli: number }>> = JSON.parse(
  readFileSync('test/tools/sizes.json', 'utf8'),
);

/** A page's scripts, each as one text. */
interface Bundle {
  /** What is loaded before anything is shown. */
  readonly first: string;
  /** That, and what may be loaded later: other languages. */
  readonly all: string;
}

/** Each makes a small page's scripts of the module that the page begins with. */
const BUNDLERS = { Vite: viteBundle, webpack: webpackBundle };

let installed: InstalledPackage;
beforeAll(() => {
  installed = installPackage();
});
afterAll(() => installed.remove());

const read = (path: string): string => readFileSync(join(installed.folder, path), 'utf8');

describe('the package, installed from its tarball', () => {
  it('has a file behind every export and command', () => {
    const { exports, bin } = installed.file;
    const targets = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    expect(targets.length).toBeGreaterThan(0);
    expect([...targets, ...Object.values(bin)].filter((path) => filesBehind(path).length === 0)).toEqual([]);
  });

  it('has a command that says what runs it', () => {
    for (const path of Object.values(installed.file.bin)) expect(read(path)).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('imports in Node from every door, where there is no page', () => {
    const doors = modulesBehindDoors();
    expect(doors).toEqual(expect.arrayContaining(['vouchsafe', 'vouchsafe/react', 'vouchsafe/define/rating']));
    const code = doors.map((door) => `await import('${door}');`).join('\n');
    expect(runModule(installed.project, `${code}\nconsole.log('imported');`).trim()).toBe('imported');
  });

  it('exports its elements and configuration, and knows its own version', () => {
    const code = `const all = await import('${installed.file.name}');
      console.log(JSON.stringify({ names: Object.keys(all), version: all.VERSION }));`;
    const { names, version }: { names: string[]; version: string } = JSON.parse(runModule(installed.project, code));
    expect(names).toEqual(expect.arrayContaining(['ReviewsElement', 'RatingElement', 'configure']));
    expect(version).toBe(installed.file.version);
  });

  it('registers elements from ./define alone', () => {
    const count = (door: string): number =>
      Number(
        runModule(
          installed.project,
          `await import('lit');
           let count = 0;
           const define = customElements.define;
           customElements.define = function (...args) { count += 1; define.apply(this, args); };
           await import('${installed.file.name}${door}');
           console.log(count);`,
        ),
      );
    expect(count('')).toBe(0);
    expect(count('/define')).toBeGreaterThan(0);
  });

  it('adds no global of its own by being imported', () => {
    const code = `await import('lit');
      await import('zod/mini');
      const before = Object.getOwnPropertyNames(globalThis);
      await import('${installed.file.name}');
      await import('${installed.file.name}/proxy');
      console.log(JSON.stringify(Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name))));`;
    expect(JSON.parse(runModule(installed.project, code))).toEqual([]);
  });

  describe.each(Object.entries(BUNDLERS))('in a bundle of %s', { timeout: 60_000 }, (_, bundle) => {
    it('says truthfully which of its modules have side effects', async () => {
      expect((await bundle(`import 'vouchsafe';`)).all).not.toContain('vouch-');
      expect((await bundle(`import 'vouchsafe'; import 'vouchsafe/define';`)).first).toContain('vouch-reviews');
    });

    it('is used by name, from the doors of a theme', async () => {
      const { first } = await bundle(`import { ReviewsElement } from 'vouchsafe'; console.log(ReviewsElement);`);
      expect(first).toMatch(REVIEWS);
      expect(first).not.toMatch(COUPON);
    });

    it('costs a page the rating alone that imports the rating alone', async () => {
      const deep = await bundle(
        `import { RatingElement } from 'vouchsafe/elements/rating'; console.log(RatingElement);`,
      );
      const front = await bundle(`import { RatingElement } from 'vouchsafe'; console.log(RatingElement);`);
      for (const { first, all } of [deep, front]) {
        expect(first).toContain('v1/ratings');
        for (const other of [REVIEWS, COUPON, SCHEMA]) expect(all).not.toMatch(other);
        const withoutLoader = sizes['star snippet'].brotli - sizes.loader.brotli;
        expect(brotliCompressSync(first).length).toBeLessThan(1.125 * withoutLoader);
      }
    });
  });

  it('renders in React on a server, where no element is', () => {
    const code = `const { createElement } = await import('react');
      const { renderToString } = await import('react-dom/server');
      const { Reviews } = await import('${installed.file.name}/react');
      console.log(renderToString(createElement(Reviews, { productId: 'mug' })));`;
    expect(runModule(installed.project, code)).toContain('<vouch-reviews');
  });

  it('keeps its React door on the client', () => {
    expect(read('dist/react.js')).toMatch(/^'use client';/);
  });
});

describe('the script tag', () => {
  it('holds nothing of the server', () => {
    const files = scripts('dist/embed');
    expect(files.length).toBeGreaterThan(1);
    const leaks = files.flatMap((file) => SERVER_SECRETS.filter((secret) => read(file).includes(secret)));
    expect(leaks).toEqual([]);
  });

  it('imports only its own chunks', () => {
    const foreign = scripts('dist/embed').flatMap((file) =>
      [...read(file).matchAll(/(?:from|import)\s*\(?\s*[`'"]([^`'"]+)[`'"]/g)]
        .map(([, specifier = '']) => specifier)
        .filter((specifier) => !/^\.\.?\//.test(specifier)),
    );
    expect(foreign).toEqual([]);
  });

  it('has the hash of each of its files', () => {
    const integrity: Record<string, string> = JSON.parse(read('dist/embed/integrity.json'));
    const files = readdirSync(join(installed.folder, 'dist/embed'), { recursive: true, encoding: 'utf8' });
    const served = files.filter((file) => /\.(js|css)$/.test(file)).sort();
    const hashOf = (file: string): string =>
      `sha384-${createHash('sha384')
        .update(read(join('dist/embed', file)))
        .digest('base64')}`;
    expect(served).toContain(`vouchsafe-${installed.file.version}.js`);
    expect(integrity).toEqual(Object.fromEntries(served.map((file) => [file, hashOf(file)])));
  });

  it('is built for production', () => {
    expect(scripts('dist/embed').filter((file) => read(file).includes('Lit is in dev mode'))).toEqual([]);
  });
});

/** The files that an export names, with every one that its star can stand for; each star stands for the same. */
function filesBehind(target: string): string[] {
  return stemsOf(target).map((stem) => target.replaceAll('*', stem));
}

/** What the star of an export can stand for; '' for a file without one that is there. */
function stemsOf(target: string): string[] {
  if (!target.includes('*')) return existsSync(join(installed.folder, target)) ? [''] : [];
  const pattern = new RegExp(`^${target.replaceAll('.', '\\.').replace('*', '(.+)').replaceAll('*', '\\1')}$`);
  const folder = target.slice(0, target.slice(0, target.indexOf('*')).lastIndexOf('/'));
  return readdirSync(join(installed.folder, folder), { recursive: true, encoding: 'utf8' }).flatMap(
    (name) => pattern.exec(`${folder}/${name}`)?.[1] ?? [],
  );
}

/** Every module that a server may import, by the name that a project writes. The script tag's is for pages alone. */
function modulesBehindDoors(): string[] {
  return Object.entries(installed.file.exports).flatMap(([door, target]) => {
    if (typeof target === 'string' || !('default' in target) || door === './embed') return [];
    return stemsOf(target.default).map((stem) => installed.file.name + door.slice(1).replace('*', () => stem));
  });
}

/** Writes the module that a small page begins with, and gives its path. */
function writeEntry(code: string): string {
  const path = join(installed.project, 'entry.js');
  writeFileSync(path, code);
  return path;
}

async function viteBundle(entry: string): Promise<Bundle> {
  const output = await build({
    configFile: false,
    root: installed.project,
    logLevel: 'error',
    // Whatever NODE_ENV says: the page is a shop's.
    resolve: { conditions: ['browser', 'module', 'production'] },
    build: { write: false, rolldownOptions: { input: writeEntry(entry) } },
  });
  const chunks = [output].flat().flatMap((result) => ('output' in result ? result.output : []));
  const code = new Map(chunks.map((file) => [file.fileName, file.type === 'chunk' ? file : undefined]));
  const first = chunks.filter((file) => file.type === 'chunk' && file.isEntry).map(({ fileName }) => fileName);
  for (const name of first) first.push(...(code.get(name)?.imports ?? []).filter((other) => !first.includes(other)));
  const read = (names: Iterable<string>): string => [...names].map((name) => code.get(name)?.code ?? '').join('\n');
  return { first: read(first), all: read(code.keys()) };
}

async function webpackBundle(entry: string): Promise<Bundle> {
  const path = join(installed.project, 'bundle');
  rmSync(path, { recursive: true, force: true });
  const compiler = webpack({
    mode: 'production',
    context: installed.project,
    entry: writeEntry(entry),
    output: { path },
    // It would go over all languages, each in a process of its own.
    optimization: { minimize: false },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
      else resolve();
    });
  });
  const [main = '', ...later] = ['main.js', ...readdirSync(path).filter((name) => name !== 'main.js')].map((name) =>
    readFileSync(join(path, name), 'utf8'),
  );
  const { code: first } = await minify('main.js', main);
  return { first, all: [first, ...later].join('\n') };
}

function scripts(folder: string): string[] {
  return readdirSync(join(installed.folder, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.js'));
}
