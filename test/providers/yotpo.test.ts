import { serveSandbox } from '../../demo/sandbox/serve.js';
import { isPublished } from '../../demo/sandbox/review.js';
import { createYotpoSandbox } from '../../demo/sandbox/yotpo.js';
import { domainKeys, listingOf } from '../../demo/sandbox/yotpo-catalogue.js';
import type { ProductRef } from '../../src/providers/ports.js';
import type { YotpoApi } from '../../src/providers/yotpo/contract.js';
import { createYotpo } from '../../src/providers/yotpo/provider.js';
import { memoryStore } from '../../src/proxy/stores/memory-store.js';
import { connectYotpo } from '../../src/upstream/yotpo-connection.js';
import { runReviewProviderSuite, type ReviewVendor } from './provider-suite.js';

const bySku = (id: string): ProductRef => ({ id, key: { sku: id } });

/** The sandbox over real HTTP, read in one version of the API. */
async function openShop(api: YotpoApi): Promise<ReviewVendor> {
  const sandbox = createYotpoSandbox();
  const served = await serveSandbox(sandbox);
  const { appKey } = sandbox.account;
  const requests = connectYotpo({
    appKey,
    origin: served.origin,
    ledger: memoryStore(),
    log: { info() {}, warn() {} },
    retryDelay: 0,
    breaker: { failures: 1_000, pause: 0 },
  });
  const { shop } = sandbox;
  const variant = shop.products.find(({ itemGroup }) => itemGroup !== null);
  return {
    provider: createYotpo({ appKey, api, ...requests }),
    many: bySku('demo-full'),
    one: bySku('demo-one'),
    none: bySku('demo-empty'),
    variant: bySku(variant?.id ?? ''),
    group: { id: 'the group', key: { itemGroup: variant?.itemGroup ?? '' } },
    unknown: bySku('gid://shop/Product/no-such-product'),
    products: domainKeys(shop).filter((key) => listingOf(shop, key)?.reviews.length !== 0).length,
    published: ({ id }) => shop.reviews(id).filter(isPublished).length,
    silentOnRemovals: true,
    personal: /@shopper\.example|ORD-|user_|555-?0134|Harbour Lane/,
    write: ({ id }, title) => `yo-${shop.add(id, { title }).id}`,
    takeDown: ({ id }, review) => void shop.remove(id, Number(review.replace('yo-', ''))),
    fail: (failing) => (failing ? sandbox.faults.plan({ kind: 'html' }) : sandbox.faults.clear()),
    close: () => served.close(),
  };
}

runReviewProviderSuite('Yotpo, version 1', () => openShop('v1'));
runReviewProviderSuite('Yotpo, version 3', () => openShop('v3'));
