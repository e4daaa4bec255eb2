import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';

/** What the type checker says of a file in a project that has the package. */
export function complaints(project: string, name: string, code: string): string[] {
  return complaintsByFile(project, { [name]: code }).map(({ said }) => said);
}

/** The same of several files at once, each a module of its own. */
export function complaintsByFile(
  project: string,
  files: Readonly<Record<string, string>>,
): { readonly name: string; readonly said: string }[] {
  const paths = Object.entries(files).map(([name, code]) => {
    const path = join(project, name);
    writeFileSync(path, code);
    return path;
  });
  const program = ts.createProgram(paths, {
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
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => ({
    name: basename(file?.fileName ?? ''),
    said: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
}
