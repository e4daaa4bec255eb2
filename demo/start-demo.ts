import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { build } from 'vite';
import { nodeLogger, sqliteStore } from 'vouchsafe/node';
import { createProxy, type Clock, type Logger, type ReviewProxy } from 'vouchsafe/proxy';
import { productById } from './sandbox/products.js';
import { createSitejabberSandbox, type SitejabberSandbox } from './sandbox/sitejabber.js';
import { serveSandbox } from './sandbox/serve.js';
import { createStorefront, MOUNT } from './storefront/storefront.js';

/** A hundred times what the vendor allows, on both sides of the wire, so that ten thousand reviews are there in seconds. */
const ALLOWANCES = [
  { calls: 1_000, seconds: 10 },
  { calls: 100_000, seconds: 3_600 },
];

export interface DemoOptions {
  readonly port?: number | undefined;
  readonly logger?: Logger | undefined;
  /** The proxy's clock; the platform's by default. */
  readonly clock?: Clock | undefined;
}

export interface Demo {
  /** Where a browser finds the shop. */
  readonly address: string;
  readonly proxy: ReviewProxy;
  readonly sandbox: SitejabberSandbox;
  close(): Promise<void>;
}

/**
 * Starts the sandbox that plays Sitejabber, the proxy over it, and the shop with the proxy mounted on its own origin. 0 lets the machine choose a
 * port. Expects the package to be built.
 * @throws when the port is taken
 */
export async function startDemo({ port = 0, logger, clock }: DemoOptions = {}): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-demo-'));
  const sandbox = createSitejabberSandbox({ allowances: ALLOWANCES, latency: 15 });
  const vendor = await serveSandbox(sandbox);
  const store = await sqliteStore(join(folder, 'store.sqlite'));
  const { domain, clientToken, email, password } = sandbox.account;
  const proxy = createProxy({
    mount: MOUNT,
    store,
    logger: logger ?? nodeLogger(),
    clock,
    sitejabber: {
      origin: `${vendor.origin}/v1`,
      domain,
      clientToken,
      login: { email, password },
      // Every colour of a design shows the reviews of all.
      productKey: (id) => {
        const product = productById(id);
        if (!product) return undefined;
        return product.itemGroup === null ? { sku: product.id } : { itemGroup: product.itemGroup };
      },
      // The vendor's pictures come from the shop's own origin, as a merchant's image service would serve them.
      mediaUrl: ({ pathname }) => pathname,
      limits: ALLOWANCES.map(({ calls, seconds }) => ({ calls, ms: seconds * 1000 })),
    },
  });
  const scripts = join(folder, 'scripts');
  await bundlePages(scripts);
  const shop = createStorefront(proxy, { embed: 'dist/embed', scripts });
  const { address, server } = await listen(shop.fetch, port);
  proxy.start();
  return {
    address,
    proxy,
    sandbox,
    async close() {
      proxy.close();
      server.close();
      await vendor.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Bundles the pages' own scripts, as a theme's build would. */
async function bundlePages(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // Whatever NODE_ENV says: a test's pages are the shop's.
    resolve: { conditions: ['browser', 'module', 'production'] },
    build: {
      outDir,
      emptyOutDir: true,
      lib: { entry: 'demo/storefront/collection-page.ts', formats: ['es'], fileName: () => 'collection-page.js' },
      minify: true,
    },
  });
}

type Served = ReturnType<typeof serve>;

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<{ address: string; server: Served }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port }, (info) => resolve({ address: `http://localhost:${info.port}`, server }));
    server.once('error', reject);
  });
}
