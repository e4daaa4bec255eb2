import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveSandbox, type ServedSandbox } from '../../../demo/sandbox/serve.js';
import { createUniqodoSandbox, type UniqodoSandbox } from '../../../demo/sandbox/uniqodo.js';
import { createYotpoSandbox, type YotpoSandbox } from '../../../demo/sandbox/yotpo.js';
import { findRedis } from '../../tools/redis.mjs';
import { RedisServer } from '../redis-server.js';

const PROGRAM = fileURLToPath(new URL('./order-server.ts', import.meta.url));
const TSX = fileURLToPath(import.meta.resolve('tsx'));
const KEY = randomUUID() + randomUUID();

/** After how many of a vendor's answers the process dies, the last of which it never reads; in life after life. */
const LIVES = [1, 2, 3, 5, 1, 4, 2, 3] as const;
/** Orders that are placed in all, at most. */
const MOST_ORDERS = 80;

let folder: string;
let yotpo: ServedSandbox<YotpoSandbox>;
let uniqodo: ServedSandbox<UniqodoSandbox>;
let child: ChildProcess | undefined;
/** Answers that are left in this life. */
let left = Infinity;

/** Lets a vendor's answer to an order, or to a transaction, be the last thing that happens. */
const deadly = <Sandbox extends { fetch(request: Request): Promise<Response> }>(
  sandbox: Sandbox,
  path: RegExp,
): Sandbox => {
  const answer = sandbox.fetch.bind(sandbox);
  sandbox.fetch = async (request) => {
    const response = await answer(request);
    if (request.method !== 'GET' && path.test(new URL(request.url).pathname) && --left <= 0) child?.kill('SIGKILL');
    return response;
  };
  return sandbox;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouchsafe-orders-'));
  yotpo = await serveSandbox(deadly(createYotpoSandbox(), /\/orders/));
  uniqodo = await serveSandbox(deadly(createUniqodoSandbox(), /transactions/));
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await yotpo.close();
  await uniqodo.close();
  await rm(folder, { recursive: true });
});

interface Life {
  readonly address: string;
  readonly ended: Promise<void>;
}

async function live(store: string, start: number): Promise<Life> {
  const settings = {
    ...{ store, start, times: 10, key: KEY, secret: KEY },
    yotpo: { ...yotpo.sandbox.account, origin: yotpo.origin },
    uniqodo: { ...uniqodo.sandbox.account, origin: uniqodo.origin },
  };
  const born = spawn(process.execPath, ['--import', TSX, PROGRAM, JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = born;
  const ended = new Promise<void>((resolve) => born.once('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    born.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      const [, found] = /serving (\S+)/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    born.once('exit', () => reject(new Error('ended before it served')));
  });
  return { address, ended };
}

const post = (address: string, path: string, body: object, headers: Record<string, string>): Promise<Response> =>
  fetch(`${address}/apps/vouchsafe${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const idOf = (number: number): string => `order-${number}`;

/** Places an order whose cart has a code; true once it is accepted. A dead proxy accepts nothing. */
async function place(address: string, number: number): Promise<boolean> {
  const cart = `cart-${number}`;
  try {
    const code = { cart, add: ['SAVE10'] };
    const applied = await post(address, '/v1/promotions', code, { Origin: address, 'x-client': cart });
    if (!applied.ok) return false;
    const order = {
      external_id: idOf(number),
      order_date: new Date().toISOString(),
      customer: { email: 'ada@shopper.example' },
      line_items: [{ external_product_id: 'mug', quantity: 1, total_price: 40 }],
    };
    const accepted = await post(address, '/v1/orders', { order, cart }, { Authorization: `Bearer ${KEY}` });
    return accepted.status === 202;
  } catch {
    return false;
  }
}

/** Kills the proxy in the middle of its work again and again, then lets it finish, and counts what the vendors have. */
async function outlive(store: string, passLease: () => Promise<void>): Promise<void> {
  const start = Date.now();
  const placed: number[] = [];
  const accepted = new Set<number>();
  const waiting = (): number[] => placed.filter((number) => !accepted.has(number));
  const placeOne = async (address: string, number: number): Promise<void> => {
    if (await place(address, number)) accepted.add(number);
  };

  for (const answers of LIVES) {
    left = answers;
    const { address, ended } = await live(store, start);
    let isAlive = true;
    void ended.then(() => (isAlive = false));
    // Orders of earlier lives, then new ones, until the process dies: what is delivered already brings no answer.
    while (isAlive && (waiting().length > 0 || placed.length < MOST_ORDERS)) {
      const [number = placed.push(placed.length) - 1] = waiting();
      await placeOne(address, number);
    }
    await ended;
    await passLease();
  }

  left = Infinity;
  const { address } = await live(store, start);
  while (waiting().length > 0) for (const number of waiting()) await placeOne(address, number);
  const { orders } = yotpo.sandbox;
  const { transactions } = uniqodo.sandbox;
  await expect.poll(() => orders.all.length, { timeout: 60_000 }).toBe(placed.length);
  await expect
    .poll(() => new Set(transactions.map(({ order }) => order)).size, { timeout: 60_000 })
    .toBe(placed.length);

  const created = orders.changes.filter(({ did }) => did === 'create').map(({ externalId }) => externalId);
  const ids = placed.map(idOf).sort();
  expect([...created].sort()).toEqual(ids);
  expect(transactions.map(({ order }) => order).sort()).toEqual(ids);
  // A kill lost none of the promotions that an order had taken along.
  expect(transactions.every(({ promotions }) => promotions.join() === 'SAVE10')).toBe(true);
  const used = orders.all.map(({ fields }) => fields['custom_properties']);
  expect(used).toEqual(used.map(() => ({ customer_country: 'GB', coupon_used: true })));
  const health = await fetch(`${address}/apps/vouchsafe/v1/health`);
  expect(health.status).toBe(200);
}

describe('loses no accepted order and no redemption, and makes none twice, killed again and again in the middle of it', () => {
  it('with its store in a file', () => outlive(join(folder, 'store.sqlite'), async () => {}), 240_000);

  it.skipIf(!findRedis())(
    'with its store on a Redis server, which dies as well',
    async () => {
      const server = await RedisServer.start();
      try {
        await outlive(server.url, async () => {
          await server.kill();
          await server.restart();
          await server.age(60_000);
        });
      } finally {
        child?.kill('SIGKILL');
        await server.stop();
      }
    },
    240_000,
  );
});
