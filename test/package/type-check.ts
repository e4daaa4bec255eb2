import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';

/** What the type checker says of a file in a project that has the package. */
export function complaints(project: string, name: string, code: string): string[] {
  return complaintsByFile(project, { [name]: code }).map(({ said }) => said);
}

/**
 * What an editor says of members of a type that a file exports, each by its dotted path.
 * @param type The name of the type.
 */
export function commentsOf(project: string, code: string, type: string, paths: readonly string[]): string[] {
  const path = join(project, 'comments.ts');
  writeFileSync(path, code);
  const program = programOf([path]);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  const found = file?.statements.find(ts.isTypeAliasDeclaration);
  if (!found || found.name.text !== type) throw new Error(`no type ${type}`);
  return paths.map((dotted) => {
    let at: ts.Type | undefined = checker.getTypeAtLocation(found);
    let member: ts.Symbol | undefined;
    for (const name of dotted.split('.')) {
      member = at && checker.getPropertyOfType(checker.getNonNullableType(at), name);
      at = member && checker.getTypeOfSymbol(member);
    }
    return ts.displayPartsToString(member?.getDocumentationComment(checker));
  });
}

/** The same of several files at once, each a module of its own; by a bundler's rules, or those of other `options`. */
export function complaintsByFile(
  project: string,
  files: Readonly<Record<string, string>>,
  options: ts.CompilerOptions = {},
): { readonly name: string; readonly said: string }[] {
  const paths = Object.entries(files).map(([name, code]) => {
    const path = join(project, name);
    writeFileSync(path, code);
    return path;
  });
  const program = programOf(paths, options);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => ({
    name: basename(file?.fileName ?? ''),
    said: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
}

const programOf = (paths: readonly string[], options: ts.CompilerOptions = {}): ts.Program =>
  ts.createProgram(paths, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    noEmit: true,
    // The package's own declarations are checked, those of the language are not ours.
    skipDefaultLibCheck: true,
    types: [],
    ...options,
  });
