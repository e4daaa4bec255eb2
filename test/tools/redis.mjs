import { firstExecutable, installPackages, mayInstall } from './debian.mjs';

/** The server of the Redis store's tests: `REDIS_SERVER`, or whichever of the two is on the search path. */
export const findRedis = (env = process.env) => firstExecutable([env.REDIS_SERVER, 'redis-server', 'valkey-server']);

/**
 * Finds a server and, where it may be, installs one. Undefined where there is none: its tests are left out, which is
 * said.
 * @throws {Error} when one is required, and cannot be had
 */
export function ensureRedis({ required = false } = {}) {
  const found = findRedis();
  if (found) return found;
  if (mayInstall()) installPackages(['redis-server']);
  const now = findRedis();
  if (now) return now;
  if (required) throw new Error('Cannot find redis-server or valkey-server: install one, or set REDIS_SERVER to it.');
  console.log('Not installed, left out: the tests of the Redis store (redis-server or valkey-server)');
  return undefined;
}
