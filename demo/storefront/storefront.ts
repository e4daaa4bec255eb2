import { readFile } from 'node:fs/promises';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import type { ReviewProxy } from 'vouchsafe/proxy';
import { photo, productPicture } from '../sandbox/pictures.js';
import { productById, products } from '../sandbox/products.js';
import { businessPage } from './business.js';
import { createCartRoutes } from './cart-routes.js';
import type { DemoCarts } from './carts.js';
import { collectionPage } from './collection.js';
import { homePage } from './home.js';
import { HOSTS, hostPage, STRICT_POLICY } from './hosts.js';
import { MOUNTS, readPreview } from './layout.js';
import { productPage } from './product.js';
import { readControls } from './playground-controls.js';
import { playgroundPage, playgroundStage } from './playground.js';
import { serverPage } from './server.js';
import { createRawProxy, type PromotionsVendor } from './raw-proxy.js';

/** What the shop is made of. */
export interface StorefrontParts {
  readonly proxy: MountedProxy;
  /** The one with Yotpo's reviews. */
  readonly yotpo: Pick<ReviewProxy, 'fetch'>;
  readonly carts: DemoCarts;
  readonly vendor: PromotionsVendor;
  readonly files: StorefrontFiles;
}

/** What the shop needs of the proxy that it mounts. */
export type MountedProxy = Pick<ReviewProxy, 'fetch' | 'submitOrder'>;

const STRICT_HEADERS = {
  contentSecurityPolicy: STRICT_POLICY,
  crossOriginEmbedderPolicy: 'require-corp',
  strictTransportSecurity: false,
};

const SVG = { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' };

type Headers = Parameters<typeof secureHeaders>[0] & {};
type StyleSource = NonNullable<NonNullable<Headers['contentSecurityPolicy']>['styleSrc']>[number];

/**
 * The strictest policy that a shop can have; a page whose style sheets are written by the server lets those pass that
 * have its nonce.
 */
const guard = (...styles: readonly StyleSource[]): Headers => ({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", ...styles],
    connectSrc: ["'self'"],
    imgSrc: ["'self'"],
    frameSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['lit-html', "'allow-duplicates'"],
  },
  strictTransportSecurity: false,
});

/** Where the built package and the bundled scripts of the pages lie; paths from the working directory. */
export interface StorefrontFiles {
  readonly embed: string;
  readonly scripts: string;
}

/**
 * The demo shop: its pages under a strict Content Security Policy with Trusted Types, the embed's files, and the proxy
 * on the same origin.
 */
export function createStorefront({ proxy, yotpo, carts, vendor, files }: StorefrontParts): Hono {
  const app = new Hono();
  for (const [mount, mounted] of [[MOUNTS.sitejabber, proxy] as const, [MOUNTS.yotpo, yotpo] as const]) {
    app.all(`${mount}/*`, (context) =>
      mounted.fetch(context.req.raw, { clientAddress: getConnInfo(context).remote.address }),
    );
  }
  app.all('/apps/failing/*', (context) => context.json({ error: 'out of order' }, 500));
  app.all('/apps/html/*', (context) => context.html('<h1>Down for maintenance</h1>'));
  app.all('/apps/silent/*', () => new Promise<Response>(() => {}));
  app.route('/apps/raw', createRawProxy(carts, vendor));
  // Ahead of the shop's own policy, which would take the place of this one.
  app.get('/hosts/strict.html', secureHeaders(STRICT_HEADERS), (context) => context.html(hostPage('strict')));
  app.get('/server.html', secureHeaders(guard(NONCE)), async (context) => {
    const { searchParams } = new URL(context.req.url);
    const product = productById(searchParams.get('id') ?? 'demo-full');
    if (!product) return context.notFound();
    const preview = readPreview(searchParams);
    const mounted = preview.vendor === 'yotpo' ? yotpo : proxy;
    const nonce = context.get('secureHeadersNonce');
    const bundled = searchParams.get('door') === 'npm';
    return context.html(await serverPage(product, preview, { url: context.req.url, nonce, bundled, proxy: mounted }));
  });
  app.use(secureHeaders(guard()));
  app.get('/', (context) => context.html(homePage(readPreview(new URL(context.req.url).searchParams))));
  app.get('/collection.html', (context) =>
    context.html(collectionPage(products, readPreview(new URL(context.req.url).searchParams))),
  );
  app.get('/business.html', (context) =>
    context.html(businessPage(readPreview(new URL(context.req.url).searchParams))),
  );
  for (const host of HOSTS) app.get(`/hosts/${host}.html`, (context) => context.html(hostPage(host)));
  const { elements, tokens } = readControls();
  app.get('/playground.html', (context) => context.html(playgroundPage(elements, tokens)));
  app.get('/playground-stage.html', (context) => {
    const { searchParams } = new URL(context.req.url);
    const { lang, theme } = readPreview(searchParams);
    searchParams.set('lang', lang);
    return context.html(playgroundStage(searchParams, theme));
  });
  app.get('/product.html', (context) => {
    const { searchParams } = new URL(context.req.url);
    const product = productById(searchParams.get('id') ?? 'demo-full');
    return product ? context.html(productPage(product, readPreview(searchParams))) : context.notFound();
  });
  app.route('/', createCartRoutes(carts, proxy));
  app.get('/pictures/:file', (context) => {
    const product = productById(context.req.param('file').replace(/\.svg$/, ''));
    return product ? context.body(productPicture(product, 600), 200, SVG) : context.notFound();
  });
  app.get('/photos/:file', (context) => {
    const [, key = '', size = ''] = /^(.+)-(\d+|original)\.svg$/.exec(context.req.param('file')) ?? [];
    return key ? context.body(photo(key, size === 'original' ? 1200 : Number(size)), 200, SVG) : context.notFound();
  });
  const sheets = ['storefront.css', 'playground.css', 'themes/market.css', 'themes/noir.css'];
  for (const file of [...sheets, ...HOSTS.map((host) => `hosts/${host}.css`), 'icon.svg']) {
    const type = file.endsWith('.css') ? 'text/css; charset=utf-8' : 'image/svg+xml';
    app.get(`/storefront/${file}`, async (context) =>
      context.body(await readFile(new URL(file, import.meta.url), 'utf8'), 200, { 'content-type': type }),
    );
  }
  const strip = (prefix: string) => ({ rewriteRequestPath: (path: string) => path.slice(prefix.length) });
  app.use('/embed/*', serveStatic({ root: files.embed, ...strip('/embed') }));
  app.use('/storefront/*', serveStatic({ root: files.scripts, ...strip('/storefront') }));
  return app;
}
