import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What a package's own file says about it; the part that these tests read. */
export interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default?: string }>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly sideEffects: readonly string[];
}

/** What the project has beside the package, because its doors for React and for servers need it. */
const PEERS = ['@lit-labs/ssr', '@lit-labs/ssr-client', 'react', 'react-dom', '@types/react', 'csstype'];

/** A project that has the packed tarball installed, with the dependencies it declares, React, and no others. */
export interface InstalledPackage {
  /** The project that uses the package. */
  readonly project: string;
  /** The package, inside the project's `node_modules`. */
  readonly folder: string;
  readonly file: PackageFile;
  remove(): void;
}

export function installPackage(): InstalledPackage {
  const project = mkdtempSync(join(tmpdir(), 'vouchsafe-package-'));
  const modules = join(project, 'node_modules');
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', project], { cwd: ROOT });
  const tarball = readdirSync(project).find((name) => name.endsWith('.tgz')) ?? '';
  execFileSync('tar', ['-xzf', tarball], { cwd: project });
  const file: PackageFile = JSON.parse(readFileSync(join(project, 'package/package.json'), 'utf8'));
  const folder = join(modules, file.name);
  mkdirSync(modules);
  cpSync(join(project, 'package'), folder, { recursive: true });
  for (const dependency of [...Object.keys(file.dependencies), ...PEERS]) link(dependency, modules);
  return { project, folder, file, remove: () => rmSync(project, { recursive: true, force: true }) };
}

function link(dependency: string, modules: string): void {
  mkdirSync(dirname(join(modules, dependency)), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules', dependency), join(modules, dependency), 'dir');
}

/** Runs a module in the project as its own process, and gives what it printed. */
export function runModule(project: string, code: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: project, encoding: 'utf8' });
}
