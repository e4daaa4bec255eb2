import { ENGINES, findBrowsers } from './browsers.mjs';
import { findRedis } from './redis.mjs';

/** Debian's packages for what the tests use. WebKitGTK has no headless mode, so it needs a display. */
const DEBIAN_PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
  redis: ['redis-server'],
};

/** What the tests use and this machine has. */
export const findEquipment = () => [...Object.keys(findBrowsers()), ...(findRedis() ? ['redis'] : [])];

/**
 * One sentence for a person: what of it is missing, and how to get it; undefined when nothing is.
 * @param {readonly string[]} found
 */
export function missingEquipment(found) {
  const missing = [...ENGINES, 'redis'].filter((name) => !found.includes(name));
  if (missing.length === 0) return undefined;
  const packages = missing.flatMap((name) => DEBIAN_PACKAGES[name]);
  const places = 'or set CHROME_PATH, FIREFOX_PATH or REDIS_SERVER to one that is elsewhere';
  return `Not found: ${missing.join(', ')}; on Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}, ${places}.`;
}
