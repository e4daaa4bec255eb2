/**
 * The last step of `npm run build`: writes what editors and type checkers of templates know of the elements, from
 * custom-elements.json. `dist/editor/` is for VS Code and JetBrains, `dist/types/` for JSX (React), Vue and Svelte.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

const EDITOR = 'dist/editor';
const TYPES = 'dist/types';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

generateVsCodeCustomElementData(manifest, { outdir: EDITOR, hideLogs: true });
generateJetBrainsWebTypes(manifest, { outdir: EDITOR, hideLogs: true, packageJson: false });
mkdirSync(TYPES, { recursive: true });
writeFileSync(`${TYPES}/jsx.d.ts`, jsx());
writeFileSync(`${TYPES}/vue.d.ts`, vue());
writeFileSync(`${TYPES}/svelte.d.ts`, svelte());
// The script tag's module is bundled by itself, without declarations.
writeFileSync(`${TYPES}/embed.d.ts`, "export { configure } from '../browser/client/page/configuration.js';\n");

/** React 19: attributes and properties by their names, events as the element fires them. */
function jsx() {
  return `${imports()}import type { DetailedHTMLProps, HTMLAttributes } from 'react';

${propsOf((name) => `on${name}`)}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${tags(({ name }) => `DetailedHTMLProps<HTMLAttributes<${name}>, ${name}> & ${name}Props`, 6)}
    }
  }
}
`;
}

/** Vue: \`@vouch-load\` is the property \`onVouchLoad\`. */
function vue() {
  return `${imports()}import type { DefineComponent, HTMLAttributes } from 'vue';

${propsOf((name) => camel(`on-${name}`))}
declare module 'vue' {
  interface GlobalComponents {
${tags(({ name }) => `DefineComponent<HTMLAttributes & ${name}Props>`, 4)}
  }
}
`;
}

/** Svelte 5; the form with a colon is Svelte 4's. */
function svelte() {
  return `${imports()}import type { HTMLAttributes } from 'svelte/elements';

${propsOf(
  (name) => `on${name}`,
  (name) => `on:${name}`,
)}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${tags(({ name }) => `HTMLAttributes<${name}> & ${name}Props`, 4)}
  }
}
`;
}

function imports() {
  const names = new Set(elements.flatMap(({ name, events = [] }) => [name, ...events.map(({ type }) => type.text)]));
  return `import type {\n${[...names]
    .sort()
    .map((name) => `  ${name},\n`)
    .join('')}} from '../index.js';\n`;
}

function tags(typeOf, indent) {
  return elements.map((element) => `${' '.repeat(indent)}'${element.tagName}': ${typeOf(element)};`).join('\n');
}

/**
 * An interface for each element: its properties, its attributes where they have another name, and its events by these
 * names.
 */
function propsOf(...eventNames) {
  return elements.map((element) => `interface ${element.name}Props {\n${lines(element, eventNames)}\n}\n`).join('');
}

function lines({ name, members = [], attributes = [], events = [] }, eventNames) {
  const properties = members.filter((member) => member.kind === 'field' && !member.static && !member.readonly);
  const renamed = attributes.filter((attribute) => attribute.fieldName && attribute.fieldName !== attribute.name);
  return [
    ...properties.map((member) => `${doc(member)}  ${member.name}?: ${name}['${member.name}'];`),
    ...renamed.map((attribute) => `${doc(attribute)}  '${attribute.name}'?: ${name}['${attribute.fieldName}'];`),
    ...events.flatMap((event) =>
      eventNames.map((nameOf) => `${doc(event)}  '${nameOf(event.name)}'?: (event: ${event.type.text}) => void;`),
    ),
  ].join('\n');
}

function doc({ description }) {
  return description ? `  /** ${description.replace(/\s+/g, ' ')} */\n` : '';
}

function camel(kebab) {
  return kebab.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
