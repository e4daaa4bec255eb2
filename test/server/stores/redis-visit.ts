import { redisStore } from '../../../src/server/stores/redis-store.js';

/** A process of its own that opens the store at an address and uses it: `redis-visit.ts <url>`. */
const [url = ''] = process.argv.slice(2);
const store = await redisStore(url);
const keys = Array.from({ length: 20 }, (_, key) => `room:${key}`);
await Promise.all(keys.map((key) => store.update(key, () => key)));
await store.enqueue('orders', 'a', 'x');
const values = await Promise.all(keys.map((key) => store.get(key)));
const delivery = await store.claim('orders', 30);
await store.close();
process.stdout.write(`${values.join() === keys.join()} ${delivery?.id}\n`);
