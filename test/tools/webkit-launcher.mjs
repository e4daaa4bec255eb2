import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { pageOf, WebDriverSession } from './webdriver.mjs';

/** Shown when there is no display; larger than any window that a test asks for. */
const SCREEN = '1600x1200x24';
const WINDOW = { width: 1024, height: 800 };

/**
 * Runs web-test-runner's pages in WebKitGTK over WebDriver, one after the other in one window. Says it is `puppeteer`,
 * the kind of launcher whose page the runner's commands know how to drive.
 */
export class WebKitLauncher {
  name = 'WebKit';
  type = 'puppeteer';
  concurrency = 1;

  #paths;
  #children = [];
  #session;
  #page;
  #active;
  #turn = Promise.resolve();

  /** @param {NonNullable<import('./browsers.mjs').Browsers['webkit']>} paths */
  constructor(paths) {
    this.#paths = paths;
    process.once('exit', () => this.#killChildren());
  }

  async initialize() {
    const display = process.env.DISPLAY ?? (await this.#startDisplay());
    const port = await freePort();
    this.#spawn(this.#paths.driver, [`--port=${port}`], { env: { ...process.env, DISPLAY: display }, stdio: 'ignore' });
    const { session, version } = await WebDriverSession.open(`http://127.0.0.1:${port}`, {
      'webkitgtk:browserOptions': { binary: this.#paths.browser, args: ['--automation'] },
    });
    await session.command('POST', '/window/rect', WINDOW);
    this.#session = session;
    this.#page = pageOf(session);
    this.name = `WebKitGTK ${version}`;
  }

  async stop() {
    // The driver may be gone already; what matters is that nothing is left running.
    await this.#session?.close().catch(() => undefined);
    this.#killChildren();
  }

  startSession(id, url) {
    this.#turn = this.#turn.then(() => {
      this.#active = id;
      return this.#session.navigate(url);
    });
    return this.#turn;
  }

  isActive(id) {
    return this.#active === id;
  }

  getBrowserUrl() {
    return this.#session.url();
  }

  getPage() {
    return this.#page;
  }

  async stopSession() {
    await this.#session.releaseActions();
    await this.#session.navigate('about:blank');
    this.#active = undefined;
    return {};
  }

  startDebugSession() {
    return Promise.reject(new Error('WebKit has no debug session: use another engine for --manual.'));
  }

  async #startDisplay() {
    if (!this.#paths.display) throw new Error('WebKit needs a display: install xvfb.');
    const options = { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] };
    const server = this.#spawn(
      this.#paths.display,
      ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'],
      options,
    );
    const [number] = await once(server.stdio[3], 'data');
    return `:${String(number).trim()}`;
  }

  #spawn(command, args, options) {
    const child = spawn(command, args, options);
    child.on('error', (error) => console.error(`${command}: ${error.message}`));
    this.#children.push(child);
    return child;
  }

  #killChildren() {
    for (const child of this.#children.splice(0)) child.kill();
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
