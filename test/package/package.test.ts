import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPackage, runModule, type InstalledPackage } from './installed-package.js';

/** What a browser must never be given: names of a vendor's credentials, endpoints and host. */
const SERVER_SECRETS = [
  ...['user_token', 'client_token', 'sitejabber', '/v1/businesses', 'CLIENT_TOKEN', 'USER_TOKEN'],
  ...['UQD-ACCESS-KEY', 'accessKey', 'uniqodo'],
  ...['x-yotpo-token', 'yotpo', 'appKey', 'app_key', 'storefront/store'],
];

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

  it('says truthfully which of its modules have side effects', async () => {
    const nothingUsed = await bundle(`import '${installed.file.name}';`);
    expect(nothingUsed).not.toContain('vouch-');
    const defined = await bundle(`import '${installed.file.name}'; import '${installed.file.name}/define';`);
    expect(defined).toContain('vouch-reviews');
  });

  it('bundles by name, from the doors of a theme', async () => {
    const code = await bundle(`import { ReviewsElement } from '${installed.file.name}'; console.log(ReviewsElement);`);
    expect(code).toContain('shadowRoot');
  });

  it('costs a page the rating alone that imports the rating alone', async () => {
    const { name } = installed.file;
    const use = 'console.log(RatingElement);';
    const deep = await bundle(`import { RatingElement } from '${name}/elements/rating'; ${use}`);
    const front = await bundle(`import { RatingElement } from '${name}'; ${use}`);
    for (const code of [deep, front]) {
      expect(code).toContain('v1/ratings');
      expect(code).not.toMatch(/ReviewsElement|CouponElement|ZodMini/);
    }
    expect(front.length).toBeLessThan(1.02 * deep.length);
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

/** The files that an export names, with every one that its star can stand for. */
function filesBehind(target: string): string[] {
  const [before = '', after] = target.split('*');
  if (after === undefined) return existsSync(join(installed.folder, target)) ? [target] : [];
  const folder = before.slice(0, before.lastIndexOf('/'));
  return readdirSync(join(installed.folder, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((path) => path.startsWith(before) && path.endsWith(after));
}

/** Every module that a server may import, by the name that a project writes. The script tag's is for pages alone. */
function modulesBehindDoors(): string[] {
  return Object.entries(installed.file.exports).flatMap(([door, target]) => {
    if (typeof target === 'string' || !('default' in target) || door === './embed') return [];
    const [before = '', after = ''] = target.default.split('*');
    return filesBehind(target.default).map((path) => {
      const star = path.slice(before.length, path.length - after.length);
      return installed.file.name + door.slice(1).replace('*', () => star);
    });
  });
}

/** The code of a small page's bundle, as one text. */
async function bundle(entry: string): Promise<string> {
  const input = join(installed.project, 'entry.js');
  writeFileSync(input, entry);
  const output = await build({
    configFile: false,
    root: installed.project,
    logLevel: 'error',
    build: { write: false, minify: false, rolldownOptions: { input } },
  });
  const results = Array.isArray(output) ? output : [output];
  return results
    .flatMap((result) => ('output' in result ? result.output : []))
    .map((file) => (file.type === 'chunk' ? file.code : ''))
    .join('\n');
}

function scripts(folder: string): string[] {
  return readdirSync(join(installed.folder, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.js'));
}
