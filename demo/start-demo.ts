import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { build } from 'vite';
import { nodeLogger, sqliteStore } from 'vouchsafe/node';
import {
  clientBySocket,
  createProxy,
  type Clock,
  type Logger,
  type ReviewProxy,
  type YotpoConfig,
} from 'vouchsafe/proxy';
import { productById } from './sandbox/products.js';
import { SIBLINGS } from './sandbox/sitejabber-business.js';
import { createSitejabberSandbox, type SitejabberSandbox } from './sandbox/sitejabber.js';
import { serveSandbox } from './sandbox/serve.js';
import { Shop } from './sandbox/shop.js';
import { createUniqodoSandbox, type UniqodoSandbox } from './sandbox/uniqodo.js';
import { createYotpoSandbox, type YotpoSandbox } from './sandbox/yotpo.js';
import { DemoCarts, toContents } from './storefront/carts.js';
import type { PromotionsVendor } from './storefront/raw-proxy.js';
import { MOUNTS } from './storefront/layout.js';
import { createStorefront } from './storefront/storefront.js';

/**
 * Room to try every code of the sandbox, from one machine and in one cart. A list of ten thousand codes is slowed down
 * all the same.
 */
const PROMOTION_LIMITS = { client: 200, cart: 200, requestsByClient: 6_000, requestsByCart: 6_000 };

/**
 * A hundred times what the vendor allows, on both sides of the wire, so that ten thousand reviews are there in seconds.
 */
const ALLOWANCES = [
  { calls: 1_000, seconds: 10 },
  { calls: 100_000, seconds: 3_600 },
];

/** The shop's products, as either vendor's proxy asks for them. */
const catalogue: Pick<YotpoConfig, 'productKey' | 'mediaUrl'> = {
  // Every colour of a design shows the reviews of all.
  productKey: (id) => {
    const product = productById(id);
    if (!product) return undefined;
    return product.itemGroup === null ? { sku: product.id } : { itemGroup: product.itemGroup };
  },
  // The vendor's pictures come from the shop's own origin, as a merchant's image service would serve them.
  mediaUrl: ({ pathname }) => pathname,
};

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
  /** The proxy with Yotpo's reviews, on a mount of its own. */
  readonly yotpoProxy: ReviewProxy;
  readonly sandbox: SitejabberSandbox;
  readonly yotpo: YotpoSandbox;
  readonly promotions: UniqodoSandbox;
  readonly vendorOfPromotions: PromotionsVendor;
  readonly carts: DemoCarts;
  close(): Promise<void>;
}

/**
 * Starts the sandboxes that play Sitejabber, Yotpo and Uniqodo, a proxy for each vendor of reviews, and the shop with
 * both mounted on its own origin. 0 lets the machine choose a port. Expects the package to be built.
 * @throws when the port is taken
 */
export async function startDemo({ port = 0, logger, clock }: DemoOptions = {}): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-demo-'));
  const reviewed = new Shop();
  const sandbox = createSitejabberSandbox({ shop: reviewed, allowances: ALLOWANCES, latency: 15 });
  const vendor = await serveSandbox(sandbox);
  const yotpo = createYotpoSandbox({ shop: reviewed, latency: 15 });
  const yotpoVendor = await serveSandbox(yotpo);
  const promotions = createUniqodoSandbox({ latency: 60 });
  const promotionsVendor = await serveSandbox(promotions);
  const { accessKey } = promotions.account;
  const vendorOfPromotions = { origin: promotionsVendor.origin, accessKey };
  const carts = new DemoCarts();
  const store = await sqliteStore(join(folder, 'store.sqlite'));
  const { domain, clientToken, email, password } = sandbox.account;
  const common = { store, logger: logger ?? nodeLogger(), clock };
  const yotpoProxy = createProxy({
    ...common,
    mount: MOUNTS.yotpo,
    yotpo: { ...yotpo.account, ...catalogue, origin: yotpoVendor.origin },
  });
  const proxy = createProxy({
    ...common,
    mount: MOUNTS.sitejabber,
    reviews: 'sitejabber',
    // Orders go to Yotpo, also where Sitejabber's reviews are shown; their redemptions go to Uniqodo.
    yotpo: { ...yotpo.account, origin: yotpoVendor.origin },
    orders: { country: 'GB' },
    sitejabber: {
      ...catalogue,
      origin: `${vendor.origin}/v1`,
      domain,
      siblings: SIBLINGS.map((sibling) => sibling.domain),
      datasources: ['google', 'yelp', 'bbb'],
      clientToken,
      login: { email, password },
      limits: ALLOWANCES.map(({ calls, seconds }) => ({ calls, ms: seconds * 1000 })),
    },
    client: clientBySocket,
    uniqodo: { ...vendorOfPromotions, languages: ['en', 'de', 'fr', 'es', 'ar'] },
    promotions: {
      secret: randomBytes(32).toString('hex'),
      cart: (_request, id) => {
        const cart = carts.find(id);
        return cart && toContents(cart);
      },
      limits: PROMOTION_LIMITS,
    },
  });
  const scripts = join(folder, 'scripts');
  await bundlePages(scripts);
  const shop = createStorefront({
    proxy,
    yotpo: yotpoProxy,
    carts,
    vendor: vendorOfPromotions,
    files: { embed: 'dist/embed', scripts },
  });
  const { address, server } = await listen(shop.fetch, port);
  proxy.start();
  yotpoProxy.start();
  return {
    address,
    proxy,
    yotpoProxy,
    sandbox,
    yotpo,
    promotions,
    vendorOfPromotions,
    carts,
    async close() {
      proxy.close();
      yotpoProxy.close();
      server.close();
      await vendor.close();
      await yotpoVendor.close();
      await promotionsVendor.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Bundles the pages' own scripts, as a theme's build would. */
async function bundlePages(outDir: string): Promise<void> {
  for (const page of [
    'language-switch',
    'theme-switch',
    'collection-page',
    'cart-page',
    'single-page',
    'playground-page',
    'playground-stage',
    'server-page',
  ])
    await bundlePage(page, outDir);
}

async function bundlePage(name: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // Whatever NODE_ENV says: a test's pages are the shop's.
    resolve: { conditions: ['browser', 'module', 'production'] },
    build: {
      outDir,
      emptyOutDir: false,
      lib: { entry: `demo/storefront/${name}.ts`, formats: ['es'], fileName: () => `${name}.js` },
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
