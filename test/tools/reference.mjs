/**
 * `npm run reference`: writes docs/reference.md, all that a page author may set, style, call and hear of each element,
 * from custom-elements.json. `--check` writes nothing and fails when the committed file says something else.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';

const REFERENCE = 'docs/reference.md';

const INTRODUCTION = `# Reference

Written by \`npm run reference\` from \`custom-elements.json\`. An attribute and the property beside it are the same setting; a property
without an attribute takes rich data. Tokens inherit: what \`<vouch-filters>\` and \`<vouch-review>\` know works on \`<vouch-reviews>\`, too, and so do
their parts.`;

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const declarations = modules.flatMap((module) => module.declarations.map((each) => ({ ...each, path: module.path })));
const elements = declarations.filter(({ tagName }) => tagName);
const events = new Map(declarations.filter(({ superclass }) => superclass?.name === 'Event').map((e) => [e.name, e]));

const text = await format([INTRODUCTION, contents(), ...elements.map(describe)].join('\n\n'), {
  parser: 'markdown',
  ...JSON.parse(readFileSync('package.json', 'utf8')).prettier,
});
if (!process.argv.includes('--check')) writeFileSync(REFERENCE, text);
else if (readFileSync(REFERENCE, 'utf8') !== text) {
  console.error(`${REFERENCE} is stale: npm run reference`);
  process.exitCode = 1;
}

function contents() {
  return elements.map(({ tagName }) => `- [\`<${tagName}>\`](#${tagName})`).join('\n');
}

function describe(element) {
  const { tagName, name, description, members, attributes, slots, cssParts, cssProperties } = element;
  const door = tagName.replace('vouch-', '');
  const methods = members.filter(({ kind, description: said }) => kind === 'method' && said);
  return [
    `## ${tagName}`,
    line(description),
    `\`${name}\`, from \`vouchsafe/elements/${door}\`; registered by \`import 'vouchsafe/define/${door}'\`.`,
    table('Settings', ['attribute', 'property', 'type', 'default', ''], settings(members, attributes)),
    table('Read only', ['property', 'type', ''], members.filter(isReadOnly).map(fact)),
    table('Methods', ['method', 'resolves with, or returns', ''], methods.map(method)),
    table('Events', ['event', 'class', 'fields', ''], (element.events ?? []).map(event)),
    table(
      'Slots',
      ['slot', ''],
      (slots ?? []).map((slot) => [slot.name ? code(slot.name) : 'default', slot.description]),
    ),
    table(
      'Parts',
      ['part', ''],
      (cssParts ?? []).map((part) => [code(part.name), part.description]),
    ),
    table('Tokens', ['token', 'default', ''], (cssProperties ?? []).map(token)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function settings(members, attributes) {
  const attributeOf = new Map(attributes.map(({ name, fieldName }) => [fieldName, name]));
  return members
    .filter((member) => member.kind === 'field' && !member.static && !member.readonly)
    .map(({ name, type, default: initial, description }) => [
      attributeOf.has(name) ? code(attributeOf.get(name)) : '',
      code(name),
      code(type?.text),
      code(initial),
      description,
    ]);
}

function isReadOnly(member) {
  return member.kind === 'field' && !member.static && member.readonly;
}

function fact({ name, type, description }) {
  return [code(name), code(type?.text), description];
}

function method({ name, parameters = [], return: returned, description }) {
  const signature = parameters.map((each) => `${each.name}${each.optional ? '?' : ''}: ${each.type?.text}`).join(', ');
  return [code(`${name}(${signature})`), code(returned?.type.text), description];
}

function event({ name, type, description }) {
  const fields = (events.get(type.text)?.members ?? []).filter((member) => !member.static);
  const typed = fields.map((field) => code(`${field.name}: ${field.type.text}`)).join('<br />');
  return [code(name), code(type.text), typed, description];
}

function token({ name, default: initial, description }) {
  return [code(name), code(initial), description];
}

/** A table under its title; nothing where there is nothing to tell. */
function table(title, head, rows) {
  if (rows.length === 0) return '';
  const lines = [head, head.map(() => '-'), ...rows.map((row) => row.map(line))];
  return [`### ${title}`, '', ...lines.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}

/** Code in a cell; a pipe would end the cell. */
function code(text) {
  return text ? `\`${text.replaceAll('|', '\\|')}\`` : '';
}

function line(text = '') {
  return text.replaceAll('\n', ' ');
}
