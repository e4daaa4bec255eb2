import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingEquipment } from './equipment.mjs';

describe('what npm test says is missing', () => {
  it('is nothing when all is there', () => {
    expect(missingEquipment(['redis', 'chromium', 'firefox', 'webkit'])).toBeUndefined();
  });

  it('is one sentence with the packages that bring it', () => {
    expect(missingEquipment(['chromium', 'firefox'])).toMatch(
      /^Not found: webkit, redis; .* apt-get install webkit2gtk-driver xvfb redis-server, or set [^.]+\.$/,
    );
  });

  it('is what the continuous integration installs', () => {
    const script = readFileSync('.ci/run', 'utf8');
    const [, packages = ''] = /install (.+?),/.exec(missingEquipment([]) ?? '') ?? [];
    const installed = [...script.matchAll(/^need \S+ (\S+)$/gm)].map(([, name]) => name);
    expect(installed.sort()).toEqual(packages.split(' ').sort());
  });
});
