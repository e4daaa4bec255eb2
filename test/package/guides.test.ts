import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadLinks, GUIDES, PAGES, read, samplesIn } from './guides.js';
import { installPackage, type InstalledPackage } from './installed-package.js';
import { complaintsByFile } from './type-check.js';

interface Declared {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string }[];
  readonly cssParts?: readonly { readonly name: string }[];
  readonly cssProperties?: readonly { readonly name: string }[];
}

const manifest: { readonly modules: readonly { readonly declarations: readonly Declared[] }[] } = JSON.parse(
  read('custom-elements.json'),
);
const declared = manifest.modules.flatMap(({ declarations }) => declarations);
const namesOf = (key: 'attributes' | 'cssParts' | 'cssProperties'): Set<string> =>
  new Set(declared.flatMap((element) => (element[key] ?? []).map(({ name }) => name)));

const tags = new Set(declared.flatMap(({ tagName }) => tagName ?? []));
const parts = namesOf('cssParts');
const tokens = namesOf('cssProperties');
const attributes = new Set([...namesOf('attributes'), 'class', 'id', 'dir', 'lang', 'slot']);

/** What a project on a server has from its platform. */
const ENVIRONMENT = 'declare const process: { readonly env: Readonly<Record<string, string | undefined>> };';

let installed: InstalledPackage;
beforeAll(() => {
  installed = installPackage();
});
afterAll(() => installed.remove());

describe('the pages of the documentation', () => {
  it.each(PAGES)('%s links to nothing that is not there', (page) => {
    expect(deadLinks(page)).toEqual([]);
  });
});

describe.each(GUIDES)('the samples of %s', (page) => {
  it('pass a project’s type checker', () => {
    const samples = samplesIn(page, 'ts', 'tsx').map(({ language, code, line }) => [`line-${line}.${language}`, code]);
    const files = { ...Object.fromEntries(samples), 'environment.d.ts': ENVIRONMENT };
    const found = complaintsByFile(installed.project, files);
    expect(found).toEqual([]);
    // A whole program is checked for each sample.
  }, 60_000);

  it('name only tags, attributes, parts and tokens that are there', () => {
    const html = samplesIn(page, 'html')
      .map(({ code }) => code)
      .join('\n');
    const css = samplesIn(page, 'css', 'html')
      .map(({ code }) => code)
      .join('\n');
    const named = [...html.matchAll(/<(vouch-[\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)/g)];
    const set = named.flatMap(({ 2: set = '' }) =>
      [...set.matchAll(/([\w-]+)(?:="[^"]*")?/g)].map(([, name = '']) => name),
    );
    expect(named.map(({ 1: tag = '' }) => tag).filter((tag) => !tags.has(tag))).toEqual([]);
    expect(set.filter((name) => !attributes.has(name))).toEqual([]);
    expect(
      [...css.matchAll(/::part\(([\w-]+)\)/g)].map(([, name = '']) => name).filter((name) => !parts.has(name)),
    ).toEqual([]);
    expect([...css.matchAll(/--vouch-[\w-]+/g)].map(([name]) => name).filter((name) => !tokens.has(name))).toEqual([]);
  });
});
