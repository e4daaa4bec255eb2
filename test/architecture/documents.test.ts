import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ERRORS } from '../../src/protocol/error-body.js';
import { readSources } from './source.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The pages that send a reader to files. */
const PAGES = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...readdirSync(join(ROOT, 'docs/guides')).map((name) => `docs/guides/${name}`),
];

/** Folders whose files the pages name; `dist` is built, and not there for this test. */
const FOLDERS = ['src', 'test', 'demo', 'docs', '.ci'];
const sources = readSources();
/** Rooms are named without the `src/` above them, and where a file's room has just been named, it is without both. */
const ROOMS = new Set(sources.flatMap(({ path }) => (path.includes('/') ? path.split('/', 1) : [])));
const NAMES = new Set(sources.map(({ path }) => path.replace(/.*\//, '')));

const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

/** The paths that a page names in its code: inline, and in lines for a shell. */
function pathsIn(text: string): string[] {
  const shell = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(({ 1: code = '' }) => code);
  const inline = [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(({ 1: code = '' }) => code);
  const words = [...shell, ...inline].flatMap((code) => code.split(/[\s,;()'"]+/));
  return words.flatMap((word) => {
    const [folder = '', ...below] = word.split('/');
    if (below.length === 0) return [];
    if (FOLDERS.includes(folder)) return [word];
    return ROOMS.has(folder) ? [`src/${word}`] : [];
  });
}

/** Whether there is a file or folder of this path, whose `*` and `<name>` stand for any name. */
function exists(path: string): boolean {
  const pattern = /\*|<[^>]*>/;
  const known = path.split(pattern, 1)[0] ?? '';
  if (!pattern.test(path)) return existsSync(join(ROOT, path));
  const folder = known.slice(0, known.lastIndexOf('/') + 1);
  const name = path
    .replace(/\/$/, '')
    .slice(folder.length)
    .split(/(\*|<[^>]*>)/)
    .map((part) => (pattern.test(part) ? '[^/]+' : part.replace(/[.+?^$()[\]{}|\\]/g, '\\$&')))
    .join('');
  const files = existsSync(join(ROOT, folder))
    ? readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    : [];
  return files.some((file) => new RegExp(`^${name}$`).test(file));
}

describe('the pages of the documentation', () => {
  it.each(PAGES)('%s names only files that are there', (page) => {
    expect(pathsIn(read(page)).filter((path) => !exists(path))).toEqual([]);
  });

  it.each([
    ['a file', 'See `src/model/no-such-noun.ts`.'],
    ['a room', 'See `server/no-such-room/`.'],
    ['a pattern', 'Run `npm test -- test/no-such-folder/*.test.ts`.'],
    ['a line for a shell', '```sh\ncat demo/nothing.ts\n```'],
  ])('would be found naming %s that is not', (_, text) => {
    expect(pathsIn(text).filter((path) => !exists(path))).toHaveLength(1);
  });

  it('find what is there, by its name and by a pattern', () => {
    const paths = pathsIn(
      '`src/model/review.ts`, `server/vendors/`, `docs/house*.svg`, `src/browser/elements/<tag>/define.ts`',
    );
    expect(paths).toHaveLength(4);
    expect(paths.filter((path) => !exists(path))).toEqual([]);
  });
});

describe('the samples of the pages', () => {
  /** A setting that is a secret, with text in quotes. A page has none: what is printed is known to everybody. */
  const PRINTED =
    /\b(?:\w*[tT]oken|\w*[sS]ecret|accessKey|healthKey|appKey|password|(?<=orders: \{\s*)key)['"]?\s*[:=]\s*(['"`])(?!\$\{?[A-Z_]+\}?\1)[^'"`\n]+\1/g;
  const samples = (text: string): string =>
    [...text.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(({ 1: code = '' }) => code).join('\n');

  it.each(PAGES)('%s prints nothing that could be taken for a secret', (page) => {
    expect(samples(read(page)).match(PRINTED)).toBeNull();
  });

  it.each([
    "clientToken: 'from your secrets',",
    'secret: "yours alone: 32 characters or more"',
    "orders: { key: 'printed in a guide' }",
    "'Shopify-Storefront-Private-Token': 'abc'",
  ])('would be found printing %s', (code) => {
    expect(code.match(PRINTED)).toHaveLength(1);
  });

  it('may read secrets from the environment', () => {
    expect('appKey: process.env.YOTPO_APP_KEY, CLIENT_TOKEN="$CLIENT_TOKEN"'.match(PRINTED)).toBeNull();
  });
});

describe('CONTRIBUTING.md', () => {
  const page = read('CONTRIBUTING.md');

  it('names only files of the house where it leaves their rooms out', () => {
    const named = [...page.matchAll(/`([\w-]+\.ts)`/g)].map(({ 1: name = '' }) => name);
    expect(named.filter((name) => !NAMES.has(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(1);
  });

  it('has every room of the house in its table', () => {
    const rooms = new Set(sources.map(({ room, path }) => (path.startsWith(`${room}/`) && room ? room : '')));
    rooms.delete('');
    const missing = [...rooms].filter(
      (room) => !page.includes(`| \`${room}/\` `) && !page.includes(`| \`${room}/*.ts\` `),
    );
    expect(missing).toEqual([]);
    expect(rooms.size).toBeGreaterThan(10);
  });

  it('has every script of the package in its table', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
    const told = Object.keys(scripts).filter((name) => !/^(pre|post)|^(lint|types)$/.test(name));
    const missing = told.filter((name) => !page.includes(`\`npm run ${name}\``) && !page.includes(`\`npm ${name}\``));
    expect(missing).toEqual([]);
  });
});

describe('docs/guides/troubleshooting.md', () => {
  const page = read('docs/guides/troubleshooting.md');
  const server = sources.filter(({ path }) => path.startsWith('server/'));
  const code = server.map(({ text }) => text.replace(/\/\*[\s\S]*?\*\//g, '')).join('\n');

  /** The second argument of every call of a logger. */
  const logged = new Set(
    [...code.matchAll(/\blog(?:ger)?\.(?:info|warn|error)\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g)].flatMap(
      ({ 1: args = '' }) => /'([^']+)',?\s*$/.exec(args)?.[1] ?? [],
    ),
  );
  const table = page.slice(page.indexOf('## The log, line by line'), page.indexOf('## What went wrong'));
  const told = new Set(
    [...table.matchAll(/^\| `([^`]+)`/gm)].map(({ 1: line = '' }) => line).filter((line) => line !== 'msg'),
  );

  it('explains every line that the proxy logs, and no other', () => {
    // One place logs what its caller names.
    const named = [...code.matchAll(/#warn\(error, '([^']+)'\)/g)].map(({ 1: line = '' }) => line);
    expect(told).toEqual(new Set([...logged, ...named]));
    expect(told.size).toBeGreaterThan(10);
  });

  it('explains every error that the proxy answers', () => {
    expect(Object.keys(ERRORS).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('explains every error of Uniqodo’s that is the merchant’s to mend', () => {
    const policy = sources.find(({ path }) => path === 'server/vendors/uniqodo/policy.ts')?.text ?? '';
    const technical = [...policy.matchAll(/^ {2}(\w+): 'never',/gm)].map(({ 1: id = '' }) => id);
    expect(technical.filter((id) => !page.includes(`\`${id}\``))).toEqual([]);
    expect(technical.length).toBeGreaterThan(5);
  });

  it('explains every code of Sitejabber’s', () => {
    const status = sources.find(({ path }) => path === 'server/vendors/sitejabber/status.ts')?.text ?? '';
    const codes = [...status.matchAll(/^ {2}(\d{3}): '(\w+)'/gm)].map(({ 1: code = '' }) => code);
    const section = page.slice(page.indexOf('## Sitejabber'), page.indexOf('## Yotpo'));
    expect(codes.filter((number) => !section.includes(number))).toEqual([]);
    expect(codes.length).toBeGreaterThan(10);
  });
});
