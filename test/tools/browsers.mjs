import { firstExecutable } from './executable.mjs';

/** The engines that the browser side is tested in. */
export const ENGINES = Object.freeze(['chromium', 'firefox', 'webkit']);

/** What Chromium is started with. Root needs the first; the others only stop its own calls to the network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

const CHROMIUM_PLACES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const FIREFOX_PLACES = [
  'firefox-esr',
  'firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** WebKitGTK's own small browser, newest first; outside the search path on every distribution. */
const MINI_BROWSER_PLACES = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].flatMap((version) => [
  `/usr/lib/x86_64-linux-gnu/${version}/MiniBrowser`,
  `/usr/lib/aarch64-linux-gnu/${version}/MiniBrowser`,
  `/usr/libexec/${version}/MiniBrowser`,
]);

/**
 * @typedef {object} Browsers What was found, by engine; an absent engine is not installed.
 * @property {string} [chromium] Path of Chromium or Chrome.
 * @property {string} [firefox] Path of Firefox.
 * @property {{ driver: string, browser: string, display: string | undefined }} [webkit] WebKitGTK's WebDriver, its
 *   browser, and the virtual display server to start when there is no display.
 */

/**
 * Looks for browsers on this machine. `CHROME_PATH` and `FIREFOX_PATH` win over the usual places.
 * @returns {Browsers}
 */
export function findBrowsers(env = process.env) {
  const chromium = firstExecutable([env.CHROME_PATH, ...CHROMIUM_PLACES]);
  const firefox = firstExecutable([env.FIREFOX_PATH, ...FIREFOX_PLACES]);
  const driver = firstExecutable(['WebKitWebDriver']);
  const browser = firstExecutable(MINI_BROWSER_PLACES);
  const display = firstExecutable(['Xvfb']);
  return {
    ...(chromium && { chromium }),
    ...(firefox && { firefox }),
    ...(driver && browser && (display || env.DISPLAY) && { webkit: { driver, browser, display } }),
  };
}
