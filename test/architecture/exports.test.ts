import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namesIn, readNames, type Names } from './exports.js';

type Doors = Readonly<Record<string, string | { readonly types: string }>>;
const { exports: doors }: { exports: Doors } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The sources that the package opens to the world; the script tag's module is one of them. */
const OPEN = Object.values(doors)
  .map((target) => (typeof target === 'string' ? target : target.types))
  .flatMap((target) => /^\.\/dist\/(.+)\.d\.ts$/.exec(target)?.[1] ?? [])
  .map((path) => new RegExp(`^src/${path.replaceAll('*', '.+')}\\.ts$`));
const isOpen = (path: string): boolean => path === 'src/embed.ts' || OPEN.some((door) => door.test(path));

/**
 * What the sources export and nothing takes: no door of the package, no other module, or a test alone, though the code
 * itself has no use for it. A type may be exported for the function beside it that has it as an argument.
 */
function unused(modules: readonly Names[]): string[] {
  const takers = new Map<string, string[]>();
  for (const { path, taken } of modules) {
    for (const { from, name } of taken) takers.set(`${from} ${name}`, [...(takers.get(`${from} ${name}`) ?? []), path]);
  }
  const isUsed = ({ path, types, usedHere }: Names, name: string): boolean => {
    const by = [...(takers.get(`${path} ${name}`) ?? []), ...(takers.get(`${path} *`) ?? [])];
    const hasUse = usedHere.includes(name) && (by.length > 0 || types.includes(name));
    return hasUse || by.some((taker) => !taker.startsWith('test/'));
  };
  return modules
    .filter(({ path }) => path.startsWith('src/') && !isOpen(path))
    .flatMap((module) =>
      module.declared.filter((name) => !isUsed(module, name)).map((name) => `${module.path}: ${name}`),
    );
}

/** What is tested and not built in: the check of Shopify's signature has no setting that asks for it. */
const NOT_BUILT_IN = ['src/server/shopify/app-proxy.ts: isForwardedByShopify'];

describe('what the sources export', () => {
  it('is taken by something that is not its own test', () => {
    expect(unused(readNames('src', 'demo', 'test'))).toEqual(NOT_BUILT_IN);
  });

  const library = 'export const used = 1; export interface Used {} export function call(used: Used) {}';
  it.each([
    ['a value that nothing takes', [['src/model/a.ts', library]], ['used', 'call']],
    ['a value that only its own file uses', [['src/model/a.ts', 'export const a = 1; const b = a;']], ['a']],
    ['a type that nothing uses', [['src/model/a.ts', 'export interface A {}']], ['A']],
    [
      'what a test alone takes',
      [
        ['src/model/a.ts', 'export const a = 1; export const b = 2; const c = b;'],
        ['test/model/a.test.ts', "import { a, b } from '../../src/model/a.js';"],
      ],
      ['a'],
    ],
  ])('would be told of %s', (_, files, names) => {
    const modules = files.map(([path = '', text = '']) => namesIn(path, text));
    expect(unused(modules)).toEqual(names.map((name) => `src/model/a.ts: ${name}`));
  });

  it.each([
    ['import', "import { used as other, call, type Used } from './a.js';"],
    ['re-export', "export { used, call } from './a.js';"],
    ['namespace', "import * as all from './a.js';"],
    ['dynamic import', "const later = () => import('./a.js');"],
  ])('may be taken by %s', (_, text) => {
    const taker = namesIn('src/model/b.ts', text);
    expect(unused([namesIn('src/model/a.ts', library), taker])).toEqual([]);
  });

  it('may be opened by a door of the package', () => {
    expect(unused([namesIn('src/index.ts', library), namesIn('src/embed.ts', library)])).toEqual([]);
  });
});
