import { execFile, execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const EXAMPLES = join(ROOT, 'demo/integrations');

/** How much of what a failed command said is told. */
const LAST_LINES = 40;

/** The environment of an example's commands: nobody is told of them. */
export const environment = (more: Record<string, string>): NodeJS.ProcessEnv => ({
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  ...more,
});

/** What an example says of itself; the part that is read here. */
export interface ExampleFile {
  readonly scripts: { readonly build: string; readonly start?: string };
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Packs the built package, and gives the tarball's path. */
export function packPackage(room: string): string {
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', room], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return join(room, packed.trim());
}

export const readExample = (folder: string): ExampleFile =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/**
 * Copies an example to a folder of its own and installs what it names, with the tarball in place of the released package.
 * @throws an Error with what npm said
 */
export async function installExample(example: string, tarball: string, room: string): Promise<string> {
  const folder = join(room, example);
  cpSync(join(EXAMPLES, example), folder, { recursive: true });
  const file = readExample(folder);
  const dependencies = { ...file.dependencies, vouchsafe: `file:${tarball}` };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...file, dependencies }));
  // By name, as the demo's bundler has set NODE_ENV to production for this process and all that it starts.
  await npm(folder, ['install', '--include=dev', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts']);
  return folder;
}

/** @throws an Error with what the build said */
export async function buildExample(folder: string, proxy: string): Promise<void> {
  await npm(folder, ['run', 'build'], { VOUCHSAFE_PROXY: proxy });
}

const execute = promisify(execFile);

async function npm(cwd: string, words: readonly string[], more: Record<string, string> = {}): Promise<void> {
  try {
    const running = execute('npm', words, { cwd, env: environment(more) });
    // There is nobody to answer a question.
    running.child.stdin?.end();
    await running;
  } catch (error) {
    const said = ['stdout', 'stderr'].map((stream) => String(Reflect.get(Object(error), stream) ?? '')).join('\n');
    throw new Error(said.trim().split('\n').slice(-LAST_LINES).join('\n'), { cause: error });
  }
}
