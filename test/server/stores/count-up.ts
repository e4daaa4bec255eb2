import { sqliteStore } from '../../../src/server/stores/sqlite-store.js';

/** A process of its own that raises `room:count` so many times: `count-up.ts <file> <times>`. */
const [path = '', times = '0'] = process.argv.slice(2);
const store = await sqliteStore(path);
for (let turn = 0; turn < Number(times); turn++) {
  await store.update('room:count', (value) => String(Number(value ?? 0) + 1));
}
await store.close();
