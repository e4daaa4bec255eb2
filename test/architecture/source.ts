import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The folder of the sources. */
export const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));

/** A source file, by its path below `src/` with forward slashes. */
export interface SourceFile {
  readonly path: string;
  /** Its folder below a wing, its first folder elsewhere; '' for a door, which stands in no room. */
  readonly room: string;
  readonly text: string;
  /** What it imports, in whatever way: other sources by their path below `src/`, packages as written. */
  readonly sources: readonly string[];
  readonly packages: readonly string[];
  /** Those of `sources` that are still imported when the types are gone. */
  readonly runs: readonly string[];
}

export function readSources(): readonly SourceFile[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.split(sep).join('/'))
    .sort()
    .map((path) => readSource(path, readFileSync(join(SOURCE, path), 'utf8')));
}

/**
 * Static, dynamic, type-only and re-exporting imports alike: a type ties two rooms together as much as a value does.
 */
export function readSource(path: string, text: string): SourceFile {
  const specifiers = specifiersOf(text);
  const script = ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
  });
  return {
    path,
    room: roomOf(path),
    text,
    sources: specifiers.filter(isRelative).map((specifier) => resolve(path, specifier)),
    packages: specifiers.filter((specifier) => !isRelative(specifier)),
    runs: specifiersOf(script.outputText)
      .filter(isRelative)
      .map((specifier) => resolve(path, specifier)),
  };
}

const isRelative = (specifier: string): boolean => specifier.startsWith('.');

function specifiersOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** `server/reviews` for a file of the server's wing, `model` for one of the ground floor. */
export function roomOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  return folders.slice(0, ['server', 'browser'].includes(folders[0] ?? '') ? 2 : 1).join('/');
}

function resolve(from: string, specifier: string): string {
  const path = relative('.', join(dirname(from), specifier))
    .split(sep)
    .join('/');
  return path.replace(/\.js$/, '.ts');
}
