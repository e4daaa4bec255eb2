import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILES, MODULES, NAMES, SCRIPT_TAG, TYPES } from './addresses.js';
import { installPackage, runModule, type InstalledPackage } from './installed-package.js';
import { complaintsByFile } from './type-check.js';

let installed: InstalledPackage;
beforeAll(() => {
  installed = installPackage();
});
afterAll(() => installed.remove());

/** What the checker says where a framework is not installed, as none of these is here. */
const NO_FRAMEWORK = /^Cannot find module '(?:vue|svelte\/elements)'/;

const addressesOf = (paths: readonly string[]): string[] => paths.map((path) => `vouchsafe${path}`);

/** Where Node finds each address; undefined where it finds none. */
function resolve(addresses: readonly string[]): (string | undefined)[] {
  const code = `const found = (address) => { try { return import.meta.resolve(address); } catch { return null; } };
    console.log(JSON.stringify(${JSON.stringify(addresses)}.map(found)));`;
  const urls: (string | null)[] = JSON.parse(runModule(installed.project, code));
  return urls.map((url) => (url !== null && existsSync(fileURLToPath(url)) ? url : undefined));
}

describe('every address of version 0.1', () => {
  it('is found by Node, from the packed tarball', () => {
    const addresses = addressesOf([...MODULES, SCRIPT_TAG, ...FILES]);
    const found = resolve(addresses);
    expect(addresses.filter((_, index) => found[index] === undefined)).toEqual([]);
    expect(resolve(['vouchsafe/elements/nothing', 'vouchsafe/providers/yotpo'])).toEqual([undefined, undefined]);
  });

  it('is imported by Node', () => {
    const code = `const failed = [];
      for (const address of ${JSON.stringify(addressesOf(MODULES))}) {
        await import(address).catch((error) => failed.push(address + ': ' + error.message));
      }
      console.log(JSON.stringify(failed));`;
    expect(JSON.parse(runModule(installed.project, code))).toEqual([]);
  });

  describe.each([
    ['bundler', { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
    ['node16', { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 }],
  ])('with TypeScript’s resolution %s', (_, resolution) => {
    it('has its types, and every name of its own', { timeout: 90_000 }, () => {
      const whole = addressesOf([...MODULES, SCRIPT_TAG]).map(
        (address, index) => `import * as a${index} from '${address}';`,
      );
      const used = `export default [${whole.map((_line, index) => `a${index}`).join()}];`;
      const types = addressesOf(TYPES).map((address) => `import type {} from '${address}';`);
      const named = Object.entries(NAMES).map(([path, names], index) => {
        const list = names.split(/\s+/).map((name) => `${name} as ${name}${index}`);
        return `export { ${list.join(', ')} } from 'vouchsafe${path}';`;
      });
      const files = {
        'addresses.mts': [...whole, used, ...types].join('\n'),
        'names.mts': named.join('\n'),
        'missing.mts': `export { Nothing } from 'vouchsafe'; export * from 'vouchsafe/nothing';`,
      };
      const said = complaintsByFile(installed.project, files, resolution);
      const amiss = said.filter(({ name, said }) => name !== 'missing.mts' && !NO_FRAMEWORK.test(said));
      expect(amiss).toEqual([]);
      expect(said.filter(({ name }) => name === 'missing.mts')).toHaveLength(2);
    });
  });
});

describe('the command', () => {
  it('is called vouchsafe, and says how it is used', () => {
    const { vouchsafe = '' } = installed.file.bin;
    const help = execFileSync(process.execPath, [join(installed.folder, vouchsafe), '--help'], {
      cwd: installed.project,
      encoding: 'utf8',
    });
    expect(help).toContain('vouchsafe serve');
  });
});
