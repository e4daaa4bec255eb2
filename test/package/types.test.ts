import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPackage, type InstalledPackage } from './installed-package.js';
import { commentsOf, complaints as typesOf } from './type-check.js';

let installed: InstalledPackage;
beforeAll(() => {
  installed = installPackage();
});
afterAll(() => installed.remove());

const complaints = (name: string, code: string): string[] => typesOf(installed.project, name, code);

describe('a project’s type checker', () => {
  it('knows the elements, their attributes and their events in JSX', () => {
    expect(
      complaints(
        'page.tsx',
        `import type {} from 'vouchsafe/types/jsx';
         export const page = <>
           <vouch-reviews className="wide" product-id="mug" per-page={5} onvouch-load={(event) => event.summary.count.toFixed()} />
           <vouch-coupon cart="c" open />
         </>;`,
      ),
    ).toEqual([]);
  });

  it.each([
    ['an attribute of another type', '<vouch-reviews per-page="many" />'],
    ['an event of another shape', '<vouch-reviews onvouch-load={(event) => event.nothing} />'],
    ['a tag that is none', '<vouch-nothing />'],
  ])('tells of %s', (_, tag) => {
    const code = `import type {} from 'vouchsafe/types/jsx'; export const page = ${tag};`;
    expect(complaints('wrong.tsx', code)).toHaveLength(1);
  });

  it('says what each setting of a proxy is, whoever’s it is', () => {
    const code = "export type Config = import('vouchsafe/proxy').ProxyConfig;";
    const paths = ['mount', 'client', 'sitejabber.domain', 'yotpo.appKey', 'uniqodo.languages', 'promotions.cart'];
    expect(commentsOf(installed.project, code, 'Config', paths)).toEqual([
      expect.stringContaining('below which the proxy answers'),
      expect.stringContaining('which client a request comes from'),
      expect.stringContaining('as the vendor knows it'),
      expect.stringContaining('app key'),
      expect.stringContaining('Two-letter languages'),
      expect.stringContaining('order in a cart'),
    ]);
    const deprecated = "export type Old = import('vouchsafe/proxy').UniqodoConfig;";
    expect(commentsOf(installed.project, deprecated, 'Old', ['origin'])[0]).toContain('address');
  });

  it('knows the React components, with typed events', () => {
    const page = (name: string) => `import { Reviews } from 'vouchsafe/react';
      export const page = <Reviews productId="mug" onVouchLoad={(event) => event.${name}} />;`;
    expect(complaints('wrapped.tsx', page('summary'))).toEqual([]);
    expect(complaints('wrongly.tsx', page('nothing'))).toHaveLength(1);
  });
});

describe('the React door', () => {
  it('has a component with every event of each connected element', () => {
    const door = readFileSync('src/react.ts', 'utf8');
    const manifest: {
      modules: { declarations: { tagName?: string; members?: { name: string }[]; events?: { name: string }[] }[] }[];
    } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
    const connected = manifest.modules
      .flatMap(({ declarations }) => declarations)
      .filter(({ members = [] }) => members.some(({ name }) => name === 'proxy'));
    expect(connected.length).toBeGreaterThan(2);
    for (const { tagName, events = [] } of connected) {
      const component = new RegExp(`createComponent\\(\\{[^}]*tagName: '${tagName}'[\\s\\S]*?\\n?\\}\\);`).exec(
        door,
      )?.[0];
      expect(component, tagName).toBeDefined();
      for (const { name } of events) expect(component, tagName).toContain(`'${name}' as EventName<`);
    }
  });
});
