import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPackage, runModule, type InstalledPackage } from './installed-package.js';

/** What a browser must never be given: names of a vendor's credentials, endpoints and host. */
const SERVER_SECRETS = [
  ...['user_token', 'client_token', 'sitejabber', '/v1/businesses', 'CLIENT_TOKEN', 'USER_TOKEN'],
  ...['UQD-ACCESS-KEY', 'accessKey', 'uniqodo'],
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
      typeof target === 'string' ? [target] : [target.types, target.default],
    );
    expect(targets.length).toBeGreaterThan(0);
    expect([...targets, ...Object.values(bin)].filter((path) => !existsSync(join(installed.folder, path)))).toEqual([]);
  });

  it('has a command that says what runs it', () => {
    for (const path of Object.values(installed.file.bin)) expect(read(path)).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('imports in Node from every door, where there is no page', () => {
    const doors = Object.entries(installed.file.exports).filter(([, target]) => typeof target !== 'string');
    expect(doors.length).toBeGreaterThan(0);
    const code = doors.map(([door]) => `await import('${installed.file.name}${door.slice(1)}');`).join('\n');
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

  it('is built for production', () => {
    expect(scripts('dist/embed').filter((file) => read(file).includes('Lit is in dev mode'))).toEqual([]);
  });
});

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
