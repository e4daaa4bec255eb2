import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A module of the repository, as far as names go in and out of it. Paths are from the root, with forward slashes. */
export interface Names {
  readonly path: string;
  /** What it exports by a declaration of its own. */
  readonly declared: readonly string[];
  /** Those of them that are types. */
  readonly types: readonly string[];
  /** Those of them that its own code uses. */
  readonly usedHere: readonly string[];
  /** What it takes from other modules; `*` is everything. */
  readonly taken: readonly { readonly from: string; readonly name: string }[];
}

/** Every module below some folders of the repository. */
export const readNames = (...folders: readonly string[]): readonly Names[] =>
  folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.m?[jt]s$/.test(path) && !path.includes('node_modules'))
      .map((path) => `${folder}/${path.split(sep).join('/')}`)
      .map((path) => namesIn(path, readFileSync(join(ROOT, path), 'utf8'))),
  );

export function namesIn(path: string, text: string): Names {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const exported = file.statements.filter(isExported);
  const declared = exported.flatMap(namesOf);
  const types = exported.filter(isType).flatMap(namesOf);
  const uses = new Map<string, number>();
  const taken: { from: string; name: string }[] = [];
  const take = (specifier: ts.Node | undefined, names: readonly string[]): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier) || !specifier.text.startsWith('.')) return;
    const from = join(dirname(path), specifier.text).split(sep).join('/').replace(/\.js$/, '.ts');
    taken.push(...names.map((name) => ({ from, name })));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) take(node.moduleSpecifier, importedBy(node.importClause));
    else if (ts.isExportDeclaration(node)) take(node.moduleSpecifier, passedOnBy(node.exportClause));
    else if (ts.isImportTypeNode(node)) take(literalOf(node.argument), ['*']);
    else if (isDynamicImport(node)) take(node.arguments[0], ['*']);
    else if (ts.isIdentifier(node)) uses.set(node.text, (uses.get(node.text) ?? 0) + 1);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { path, declared, types, usedHere: declared.filter((name) => (uses.get(name) ?? 0) > 1), taken };
}

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const isType = (node: ts.Statement): boolean => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);

function namesOf(node: ts.Statement): string[] {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({ name }) => name.getText());
  const isNamed =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node);
  return isNamed && node.name ? [node.name.text] : [];
}

function importedBy(clause: ts.ImportClause | undefined): string[] {
  const bindings = clause?.namedBindings;
  if (!bindings) return [];
  return ts.isNamespaceImport(bindings)
    ? ['*']
    : bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
}

const passedOnBy = (clause: ts.NamedExportBindings | undefined): string[] =>
  clause && ts.isNamedExports(clause)
    ? clause.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
    : ['*'];

const literalOf = (node: ts.TypeNode): ts.Node | undefined => (ts.isLiteralTypeNode(node) ? node.literal : undefined);

const isDynamicImport = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
