import { firstExecutable } from './executable.mjs';

/** The server of the Redis store's tests: `REDIS_SERVER`, or whichever of the two is on the search path. */
export const findRedis = (env = process.env) => firstExecutable([env.REDIS_SERVER, 'redis-server', 'valkey-server']);
