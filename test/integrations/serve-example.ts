import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { proxy as forward } from 'hono/proxy';
import { MOUNTS } from '../../demo/storefront/layout.js';
import { environment, readExample } from './example.js';

/** A built example that a browser can open. */
export interface Site {
  readonly address: string;
  close(): Promise<void>;
}

/** Milliseconds until a server of an example's own must answer. */
const PATIENCE = 30_000;

/**
 * Serves what was built: by the example's own server where it has one, else its files, with the proxy and the
 * reviewers' photos on the same origin.
 */
export const serveExample = (folder: string, proxy: string): Promise<Site> =>
  readExample(folder).scripts.start === undefined ? serveFiles(join(folder, 'dist'), proxy) : start(folder, proxy);

function serveFiles(root: string, proxy: string): Promise<Site> {
  const app = new Hono();
  const demo = new URL(proxy).origin;
  for (const path of [`${MOUNTS.sitejabber}/*`, '/photos/*'])
    app.all(path, ({ req }) => forward(req.url.replace(new URL(req.url).origin, demo), { ...req }));
  app.use(serveStatic({ root }));
  app.get('/favicon.ico', ({ body }) => body(null, 204));
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0 }, ({ port }) =>
      resolve({
        address: `http://localhost:${port}`,
        async close() {
          server.close();
          // The browser would keep them open for the next page.
          if ('closeAllConnections' in server) server.closeAllConnections();
        },
      }),
    );
  });
}

async function start(folder: string, proxy: string): Promise<Site> {
  const address = `http://localhost:${await freePort()}`;
  const env = environment({ PORT: new URL(address).port, VOUCHSAFE_PROXY: proxy });
  // A group of its own: npm does not pass on that it is told to stop.
  const server = spawn('npm', ['start'], { cwd: folder, env, stdio: 'ignore', detached: true });
  const close = (): Promise<void> =>
    new Promise((closed) => {
      server.once('exit', () => closed());
      if (server.pid === undefined || server.exitCode !== null) closed();
      else process.kill(-server.pid);
    });
  const deadline = Date.now() + PATIENCE;
  while (!(await answers(address))) {
    if (Date.now() > deadline || server.exitCode !== null) {
      await close();
      throw new Error('its server does not answer');
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { address, close };
}

const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    () => true,
    () => false,
  );

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
