import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSitejabberSandbox } from '../../demo/sandbox/sitejabber.js';
import { serveSandbox } from '../../demo/sandbox/serve.js';
import { createUniqodoSandbox } from '../../demo/sandbox/uniqodo.js';
import { DeadLetters } from '../../src/server/orders/dead-letters.js';
import { sqliteStore } from '../../src/server/stores/sqlite-store.js';
import { VERSION } from '../../src/version.js';
import { findRedis } from '../tools/redis.mjs';
import { RedisServer } from './redis-server.js';

const CLI = fileURLToPath(new URL('../../src/server/cli.ts', import.meta.url));
const TSX = fileURLToPath(import.meta.resolve('tsx'));

/** Every variable that a setting can be given by. */
const VARIABLES = [
  ...['SITEJABBER_DOMAIN', 'SITEJABBER_CLIENT_TOKEN', 'SITEJABBER_USER_TOKEN', 'SITEJABBER_EMAIL'],
  ...['SITEJABBER_PASSWORD', 'SITEJABBER_ORIGIN', 'YOTPO_APP_KEY', 'YOTPO_SECRET', 'YOTPO_API', 'YOTPO_ORIGIN'],
  ...[
    'STORE',
    'STORE_UNCHECKED',
    'MOUNT',
    'HEALTH_KEY',
    'FILTERS',
    'REVIEWS',
    'ORDERS_KEY',
    'ORDERS_COUNTRY',
    'SHOPIFY_SECRET',
  ],
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouchsafe-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The command as a person runs it, in a folder of its own, with an environment of its own. */
function vouchsafe(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', TSX, CLI, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (data: Buffer) => (said.out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said.err += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, said, ended };
}

describe('vouchsafe', () => {
  it('says its version and how it is used', async () => {
    const [version, help] = [vouchsafe(['--version']), vouchsafe(['--help'])];
    expect([await version.ended, await help.ended]).toEqual([0, 0]);
    expect(version.said.out).toBe(`${VERSION}\n`);
    expect(help.said.out).toContain('vouchsafe serve');
    for (const name of VARIABLES) expect(help.said.out).toMatch(new RegExp(`^  VOUCHSAFE_${name} +\\S`, 'm'));
  });

  it('does nothing unasked', async () => {
    const { ended, said } = vouchsafe([]);
    expect(await ended).toBe(1);
    expect(said.err).toContain('vouchsafe serve');
  });

  it('refuses to start on missing or placeholder secrets, naming each, and leaves no file', async () => {
    const { ended, said } = vouchsafe(['serve'], { VOUCHSAFE_SITEJABBER_CLIENT_TOKEN: 'changeme' });
    expect(await ended).toBe(1);
    expect(said.err).toBe(
      [
        'Vouchsafe cannot start:',
        '- VOUCHSAFE_SITEJABBER_DOMAIN is missing',
        '- VOUCHSAFE_SITEJABBER_CLIENT_TOKEN is a placeholder, not a secret',
        '- VOUCHSAFE_SITEJABBER_USER_TOKEN is missing, and so is a login',
        '',
      ].join('\n'),
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it('serves, signed in through its store, and ends when told, answering no secret and logging none', async () => {
    const { origin, sandbox, close } = await serveSandbox(createSitejabberSandbox());
    const { domain, clientToken, email, password } = sandbox.account;
    const { child, said, ended } = vouchsafe(['serve'], {
      VOUCHSAFE_SITEJABBER_DOMAIN: domain,
      VOUCHSAFE_SITEJABBER_CLIENT_TOKEN: clientToken,
      VOUCHSAFE_SITEJABBER_EMAIL: email,
      VOUCHSAFE_SITEJABBER_PASSWORD: password,
      VOUCHSAFE_SITEJABBER_ORIGIN: `${origin}/v1`,
      ...{ PORT: '0', HOST: '127.0.0.1' },
    });
    await expect.poll(() => said.out, { timeout: 15_000 }).toContain('serving');
    const [, address = ''] = /"address":"([^"]+)"/.exec(said.out) ?? [];
    const response = await fetch(`${address}/apps/vouchsafe/v1/reviews?product_id=demo-one`);
    expect(await response.json()).toMatchObject({ total: 1 });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    for (const secret of [clientToken, email, password]) expect(said.out + said.err).not.toContain(secret);
    expect(await readdir(folder)).toContain('vouchsafe.sqlite');
    await close();
  });

  it('serves promotions when a file configures them, in the store and with the port of the environment', async () => {
    const { origin, sandbox, close } = await serveSandbox(createUniqodoSandbox());
    const { accessKey } = sandbox.account;
    const secret = '4e1f6b9d-journeys-and-handles-by-this';
    await writeFile(
      join(folder, 'vouchsafe.config.mjs'),
      `export default {
        mount: '/shop',
        uniqodo: {
          origin: '${origin}',
          accessKey: '${accessKey}',
          secret: '${secret}',
          cart: (request, cart) => ({ order: { currency: 'GBP', products: [{ id: 'mug', price: 40, quantity: 1 }] } }),
          client: (request, context) => context.clientAddress,
        },
      };`,
    );
    const { child, said, ended } = vouchsafe(['serve', '--config', './vouchsafe.config.mjs'], {
      ...{ PORT: '0', HOST: '127.0.0.1', VOUCHSAFE_STORE: './own.sqlite' },
    });
    await expect.poll(() => said.out, { timeout: 15_000 }).toContain('serving');
    const [, address = ''] = /"address":"([^"]+)"/.exec(said.out) ?? [];
    const response = await fetch(`${address}/shop/v1/promotions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: address },
      body: JSON.stringify({ cart: 'cart-1', add: ['SAVE10'] }),
    });
    expect(await response.json()).toMatchObject({ applied: [{ code: 'SAVE10' }] });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    for (const value of [accessKey, secret, 'SAVE10']) expect(said.out + said.err).not.toContain(value);
    // The file is one of an earlier version.
    expect(said.out.split('\n').filter((line) => line.includes('settings have moved'))).toHaveLength(1);
    expect(await readdir(folder)).toContain('own.sqlite');
    await close();
  });

  it('lists the deliveries that were given up, and queues them again', async () => {
    const store = await sqliteStore(join(folder, 'vouchsafe.sqlite'));
    const dead = new DeadLetters(store);
    for (const [id, order] of [
      ['order-a.1', '1001'],
      ['order-b.2', '1002'],
    ] as const) {
      await dead.add({
        ...{ id, order, queue: 'orders', reason: 'refused: code 400' },
        ...{ attempts: 3, at: '2026-05-01' },
      });
    }
    const listed = vouchsafe(['dead-letters']);
    expect(await listed.ended).toBe(0);
    expect(listed.said.out).toBe(
      'order-b.2\torder 1002\torders\trefused: code 400\t3 attempts\t2026-05-01\n' +
        'order-a.1\torder 1001\torders\trefused: code 400\t3 attempts\t2026-05-01\n2 given up\n',
    );
    const codes: unknown[] = [];
    for (const id of ['order-a.1', 'order-c.1', 'all']) {
      codes.push(await vouchsafe(['dead-letters', '--retry', id]).ended);
    }
    expect(codes).toEqual([0, 1, 0]);
    expect(await dead.list()).toEqual([]);
    expect([(await store.claim('orders', 60))?.id, (await store.claim('orders', 60))?.id]).toEqual([
      'order-a.1',
      'order-b.2',
    ]);
    await store.close();
  });

  it('discards deliveries that were given up, and not while they are queued again', async () => {
    const store = await sqliteStore(join(folder, 'vouchsafe.sqlite'));
    const dead = new DeadLetters(store);
    const letter = { queue: 'orders', order: '1001', reason: 'refused', attempts: 1, at: '2026-05-01' };
    for (const id of ['order-a.1', 'order-b.2']) await dead.add({ ...letter, id });
    const both = vouchsafe(['dead-letters', '--retry', 'all', '--discard', 'all']);
    expect(await both.ended).toBe(1);
    const discarded = vouchsafe(['dead-letters', '--discard', 'order-a.1']);
    expect(await discarded.ended).toBe(0);
    expect(discarded.said.out).toContain('1 discarded\n');
    expect((await dead.list()).map(({ id }) => id)).toEqual(['order-b.2']);
    expect(await store.claim('orders', 60)).toBeUndefined();
    await store.close();
  });

  it.skipIf(!findRedis())('takes no orders with a Redis server that may lose them, unless it is told to', async () => {
    const server = await RedisServer.start({ appendonly: 'no' });
    const env = {
      ...{ VOUCHSAFE_YOTPO_APP_KEY: 'Hq3vT9sKx2LmB7wZ', VOUCHSAFE_YOTPO_SECRET: 'e5t0Jw8QmZ1rXk4V' },
      ...{ VOUCHSAFE_ORDERS_KEY: '7b0c1e5a-orders-come-from-the-shop-alone', VOUCHSAFE_STORE: server.url },
      ...{ PORT: '0', HOST: '127.0.0.1' },
    };
    const refused = vouchsafe(['serve'], env);
    expect(await refused.ended).toBe(1);
    expect(refused.said.err).toContain('need a store that keeps them. This Redis server writes to disk only now and');
    const told = vouchsafe(['serve'], { ...env, VOUCHSAFE_STORE_UNCHECKED: 'true' });
    await expect.poll(() => told.said.out, { timeout: 15_000 }).toContain('serving');
    told.child.kill('SIGTERM');
    expect(await told.ended).toBe(0);
    await server.stop();
  });

  it('has no dead letters of a memory that is another process’s', async () => {
    const { ended, said } = vouchsafe(['dead-letters'], { VOUCHSAFE_STORE: 'memory' });
    expect(await ended).toBe(1);
    expect(said.err).toContain('VOUCHSAFE_STORE is the memory of another process');
  });

  it.each([
    ['is not there', undefined, /^- \.\/config\.mjs cannot be run \(Error\), or is not there$/m],
    ['does not run', 'export default {', /^- \.\/config\.mjs cannot be run \(SyntaxError\)/m],
    ['exports nothing', 'export const config = {};', /^- \.\/config\.mjs must export a configuration as its default$/m],
    [
      'is wrong',
      "export default { uniqodo: { secret: 'short' } };",
      /^- uniqodo\.secret must have at least 32 characters$/m,
    ],
  ])('refuses a file that %s, and leaves none of its own', async (_, text, problem) => {
    if (text !== undefined) await writeFile(join(folder, 'config.mjs'), text);
    const { ended, said } = vouchsafe(['serve', '--config', './config.mjs']);
    expect(await ended).toBe(1);
    expect(said.err).toMatch(problem);
    expect(await readdir(folder)).toEqual(text === undefined ? [] : ['config.mjs']);
  });
});
