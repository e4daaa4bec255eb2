import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const attributeSchema = z.object({
  name: z.string(),
  description: z.optional(z.string()),
  default: z.optional(z.string()),
  type: z.optional(z.object({ text: z.string() })),
});
const elementSchema = z.object({
  tagName: z.optional(z.string()),
  description: z.optional(z.string()),
  attributes: z.optional(z.array(attributeSchema)),
  cssProperties: z.optional(
    z.array(z.object({ name: z.string(), description: z.optional(z.string()), default: z.optional(z.string()) })),
  ),
});
const manifestSchema = z.object({ modules: z.array(z.object({ declarations: z.array(elementSchema) })) });

/** A setting of an element, as its own documentation has it. */
export interface Control {
  readonly name: string;
  readonly description: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'color';
  readonly initial: string;
}

/** An element that asks a proxy by itself, and all that a page's author may set. */
export interface PlaygroundElement {
  readonly tag: string;
  readonly description: string;
  readonly attributes: readonly Control[];
}

const unquoted = (text = ''): string => text.replace(/^'(.*)'$/, '$1').replace(/^false$/, '');

const kindOf = (text = ''): Control['kind'] =>
  /number/.test(text) ? 'number' : /boolean/.test(text) ? 'boolean' : 'text';

const isColor = (name: string): boolean => !name.includes('radius');

/** The elements and tokens of the playground, from what `npm run manifest` wrote. */
export function readControls(file = 'custom-elements.json'): {
  elements: PlaygroundElement[];
  tokens: Control[];
} {
  const { modules } = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const declared = modules.flatMap(({ declarations }) => declarations);
  const elements = declared.flatMap(({ tagName, description = '', attributes = [] }) => {
    if (!tagName || !attributes.some(({ name }) => name === 'proxy')) return [];
    const controls = attributes
      .filter(({ name }) => name !== 'proxy' && name !== 'locale')
      .map(({ name, description: said = '', default: initial, type }) => ({
        name,
        description: said,
        kind: kindOf(type?.text),
        initial: unquoted(initial),
      }));
    return [{ tag: tagName, description, attributes: controls }];
  });
  const tokens = new Map<string, Control>();
  for (const { name, description = '', default: initial = '' } of declared.flatMap((one) => one.cssProperties ?? [])) {
    if (!tokens.has(name)) tokens.set(name, { name, description, kind: isColor(name) ? 'color' : 'text', initial });
  }
  return { elements, tokens: [...tokens.values()].sort((one, other) => one.name.localeCompare(other.name)) };
}
