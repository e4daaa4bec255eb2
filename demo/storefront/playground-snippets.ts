/** What a page's author sets on an element: attributes, and tokens of the theme. */
export interface Choice {
  readonly tag: string;
  /** Name to value; a switch has an empty value. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly tokens: ReadonlyMap<string, string>;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const styles = ({ tag, tokens }: Choice): string =>
  tokens.size === 0 ? '' : `${tag} {\n${[...tokens].map(([name, value]) => `  ${name}: ${value};\n`).join('')}}\n`;

const element = ({ tag, attributes }: Choice): string => {
  const written = [...attributes].map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escape(value)}"`));
  return `<${tag}${written.join('')}></${tag}>`;
};

/** The lines for a page without a bundler. */
export function scriptTag(choice: Choice): string {
  const css = styles(choice);
  return `<script type="module" src="https://shop.example/vouchsafe/vouchsafe.js" data-proxy="/apps/vouchsafe"></script>
${css && `<style>\n${css}</style>\n`}
${element(choice)}
`;
}

/** The lines for a page with one. */
export function npm(choice: Choice): string {
  const css = styles(choice);
  return `// npm install vouchsafe
import { configure } from 'vouchsafe';
import 'vouchsafe/define/${choice.tag.replace('vouch-', '')}';

configure({ proxy: '/apps/vouchsafe' });

// in the page:
${element(choice)}
${css && `\n/* in your style sheet: */\n${css}`}`;
}

/** The lines for React. */
export function react(choice: Choice): string {
  const name = camel(choice.tag.replace('vouch', ''));
  const props = [...choice.attributes].map(([attribute, value]) => {
    if (value === '') return ` ${camel(attribute)}`;
    return /^\d+$/.test(value) && attribute !== 'product-id'
      ? ` ${camel(attribute)}={${value}}`
      : ` ${camel(attribute)}=${/["\\&<]/.test(value) ? `{${JSON.stringify(value)}}` : `"${value}"`}`;
  });
  const css = styles(choice);
  return `import { configure } from 'vouchsafe';
import { ${name} } from 'vouchsafe/react';

configure({ proxy: '/apps/vouchsafe' });

export const Shown = () => <${name}${props.join('')} />;
${css && `\n/* in your style sheet: */\n${css}`}`;
}
