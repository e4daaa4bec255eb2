/**
 * `npm run manifest`: writes custom-elements.json, what editors and documentation read about the elements, from their
 * sources. `--check` writes nothing and fails when the committed file says something else.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';

const MANIFEST = 'custom-elements.json';
const ELEMENTS = 'src/browser/elements';
/** The class that the elements extend: their common settings are described with each of them. */
const BASE = `${ELEMENTS}/internal/localized-element.ts`;

/** What is described: the elements, and the events that they fire. */
const DESCRIBED = /-(?:element|events?)\.ts$/;

/** Lit's own statics, which every element has. */
const NOT_API = new Set(['styles', 'properties', 'shadowRootOptions', 'dependencies']);

const fresh = `${JSON.stringify(analyze(), null, 2)}\n`;
if (!process.argv.includes('--check')) writeFileSync(MANIFEST, fresh);
else if (readFileSync(MANIFEST, 'utf8') !== fresh) {
  console.error(`${MANIFEST} is stale: npm run manifest`);
  process.exitCode = 1;
}

function analyze() {
  const modules = readdirSync(ELEMENTS, { recursive: true, encoding: 'utf8' })
    .filter((file) => DESCRIBED.test(file))
    .sort()
    .map((file) => `${ELEMENTS}/${file}`)
    .map((path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true));
  const manifest = create({ modules, plugins: litPlugin(), context: { dev: false } });
  // Elements have inherited from it by now, and it is no tag.
  manifest.modules = manifest.modules.filter(({ path }) => path !== BASE);
  for (const module of manifest.modules) tidy(module);
  return manifest;
}

/** Leaves what a page author may use, under the path it is published at. */
function tidy(module) {
  const elements = module.declarations.filter(({ customElement }) => customElement);
  if (module.path.endsWith('-element.ts') && (elements.length !== 1 || !elements[0].tagName)) {
    throw new Error(`${module.path}: one element with an @tag is expected`);
  }
  for (const element of elements) keepPublic(element);
  for (const event of module.declarations.filter(isEvent)) event.members = event.members.filter(isPublic);
  usePublishedPaths(module);
}

/** The analyzer also lists state as attributes, and takes the first argument of an event's class for its name. */
function keepPublic(element) {
  element.members = (element.members ?? []).filter(isPublic);
  const names = new Set(element.members.map(({ name }) => name));
  element.attributes = (element.attributes ?? []).filter(({ fieldName }) => !fieldName || names.has(fieldName));
  element.events = (element.events ?? []).filter(({ name }) => name?.startsWith('vouch-'));
}

function isEvent({ superclass }) {
  return superclass?.name === 'Event';
}

function isPublic({ name, privacy }) {
  return privacy !== 'private' && privacy !== 'protected' && !/^[#_]/.test(name) && !NOT_API.has(name);
}

function usePublishedPaths(node) {
  for (const [key, value] of Object.entries(node)) {
    if (value && typeof value === 'object') usePublishedPaths(value);
    else if ((key === 'path' || key === 'module') && typeof value === 'string') {
      node[key] = value.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');
    }
  }
}
