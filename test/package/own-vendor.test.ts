import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplesIn } from './guides.js';
import { installPackage, type InstalledPackage } from './installed-package.js';

const GUIDE = 'docs/guides/vendors.md';
const KEY = 'k-9d41c07b';
const PAGE = 4;

/** Reviews as the guide's vendor has them, newest first. */
const REVIEWS = Array.from({ length: 11 }, (_, index) => ({
  ...{ id: 100 - index, stars: 1 + (index % 5), title: `Title ${index}`, text: 'Words.', by: 'Ada' },
  at: new Date(Date.UTC(2026, 0, 31 - index)).toISOString().replace('.000', ''),
}));
const average = REVIEWS.reduce((sum, { stars }) => sum + stars, 0) / REVIEWS.length;

let installed: InstalledPackage;
let server: Server;
let origin: string;
const asked: string[] = [];

/** The vendor that the guide describes: numbered pages, and no list of all products. */
const answer = ({ pathname, searchParams }: URL): object => {
  const known = pathname.startsWith('/shops/hearth/products/mug/');
  if (pathname.endsWith('/rating')) return known ? { count: REVIEWS.length, average } : { count: 0, average: null };
  const page = Number(searchParams.get('page'));
  const reviews = known ? REVIEWS.slice((page - 1) * PAGE, page * PAGE) : [];
  return { pages: known ? Math.ceil(REVIEWS.length / PAGE) : 1, reviews };
};

beforeAll(async () => {
  installed = installPackage();
  const [sample] = samplesIn(GUIDE, 'ts').filter(({ code }) => code.startsWith('// own-vendor.ts'));
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
  const { outputText } = ts.transpileModule(sample?.code ?? '', { compilerOptions: options });
  writeFileSync(join(installed.project, 'own-vendor.mjs'), outputText);
  server = createServer(({ url = '', headers }, response) => {
    asked.push(url);
    response.statusCode = headers['x-api-key'] === KEY ? 200 : 401;
    response.end(JSON.stringify(response.statusCode === 200 ? answer(new URL(url, 'http://vendor')) : {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  installed.remove();
  await new Promise((resolve) => server.close(resolve));
});

/** Runs code in the project beside the guide's sample, in a process of its own, and reads what it printed. */
async function run(code: string): Promise<unknown> {
  const begin = `import { openProxy, acme } from './own-vendor.mjs';
    const background = [];
    const context = { waitUntil: (work) => background.push(work) };
    const ask = async (path) => {
      const response = await proxy.fetch(new Request('https://shop.example/apps/vouchsafe/v1' + path), context);
      const body = await response.json();
      while (background.length > 0) await Promise.all(background.splice(0));
      return { status: response.status, ...body };
    };
    const proxy = openProxy('${KEY}', '${origin}');
    ${code}`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', begin], {
    cwd: installed.project,
  });
  return JSON.parse(stdout);
}

describe('the vendor of the guide', () => {
  it('gives reviews and ratings through a proxy, each page read once', async () => {
    asked.length = 0;
    const answers = await run(`
      await ask('/reviews?product_id=mug&per_page=20');
      const page = await ask('/reviews?product_id=mug&per_page=20');
      console.log(JSON.stringify({ page, ratings: (await ask('/ratings?id=mug')).ratings }));
      proxy.close();`);
    expect(answers).toMatchObject({
      page: { status: 200, complete: true, total: REVIEWS.length, summary: { count: REVIEWS.length } },
      ratings: { mug: { count: REVIEWS.length, average: Math.round(average * 100) / 100 } },
    });
    const pages = asked.filter((url) => url.includes('/reviews'));
    expect(pages).toEqual([1, 2, 3].map((page) => `/shops/hearth/products/mug/reviews?page=${page}&order=newest`));
  });

  it('says nothing of products that it was not asked about, and knows them at the next request', async () => {
    asked.length = 0;
    const answers = await run(`
      const first = await ask('/ratings?id=mug&id=lamp');
      const next = await ask('/ratings?id=mug&id=lamp');
      console.log(JSON.stringify({ first: first.ratings, next: next.ratings }));
      proxy.close();`);
    expect(answers).toEqual({
      first: { mug: null, lamp: null },
      next: { mug: { count: 11, average: Math.round(average * 100) / 100 }, lamp: { count: 0, average: null } },
    });
    expect(asked).toEqual(['mug', 'lamp'].map((id) => `/shops/hearth/products/${id}/rating`));
  });

  it('has its settings read with all others, and their secret kept', async () => {
    const answers = await run(`
      const { createProxy, memoryStore } = await import('vouchsafe/proxy');
      const { inspect } = await import('node:util');
      const said = [];
      for (const settings of [undefined, { shop: 'hearth', apiKey: 'your-key', colour: 'red' }]) {
        try {
          createProxy({ store: memoryStore(), reviews: acme, acme: settings });
        } catch ({ problems }) {
          said.push(problems.map(({ path, reason }) => path + ' ' + reason));
        }
      }
      console.log(JSON.stringify({ said, shown: inspect(proxy, { depth: 9, showHidden: true }).includes('${KEY}') }));
      proxy.close();`);
    expect(answers).toEqual({
      said: [
        ['acme.shop is missing', 'acme.apiKey is missing'],
        ['acme.apiKey is a placeholder, not a secret', 'acme.colour is no setting'],
      ],
      shown: false,
    });
  });
});
