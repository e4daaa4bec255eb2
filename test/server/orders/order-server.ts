import { z } from 'zod';
import { clientByHeader, createProxy } from '../../../src/server/create-proxy.js';
import { nodeLogger, redisStore, serve, sqliteStore } from '../../../src/server/node.js';
import { spedUpClock } from './sped-up-clock.js';

/** A process of its own that takes in orders, until it is killed: `order-server.ts <settings as JSON>`. */
const settings = z
  .object({
    /** A file, or a Redis server's address. */
    store: z.string(),
    start: z.number(),
    times: z.number(),
    key: z.string(),
    secret: z.string(),
    yotpo: z.object({ origin: z.string(), appKey: z.string(), secret: z.string() }),
    uniqodo: z.object({ origin: z.string(), accessKey: z.string() }),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));

const clock = spedUpClock(settings.start, settings.times);
const proxy = createProxy({
  store: settings.store.startsWith('redis:')
    ? await redisStore(settings.store)
    : await sqliteStore(settings.store, { clock: clock.now }),
  clock,
  logger: nodeLogger(),
  yotpo: settings.yotpo,
  uniqodo: settings.uniqodo,
  promotions: {
    secret: settings.secret,
    cart: () => ({ order: { currency: 'GBP', products: [{ id: 'mug', kind: 'mug', price: 40, quantity: 1 }] } }),
  },
  client: clientByHeader('x-client'),
  orders: { key: settings.key, country: 'GB' },
});
const { address } = await serve(proxy, { port: 0, hostname: '127.0.0.1' });
process.stdout.write(`serving ${address}\n`);
