import { afterAll, beforeAll, describe, it } from 'vitest';
import { reviewVendorChecks, type ReviewShop, type VendorFeature } from '../../../src/server/vendors/testing.js';

/** A vendor's shop to try a provider on, reached as the real one would be. */
export interface VendorUnderTest extends ReviewShop {
  close(): Promise<void>;
}

/** What every provider of reviews does, whatever its vendor. `make` opens a shop of its own. */
export function runReviewProviderSuite(
  name: string,
  features: readonly VendorFeature[],
  make: () => Promise<VendorUnderTest>,
): void {
  describe(`${name} as a review provider`, () => {
    let shop: VendorUnderTest;
    beforeAll(async () => {
      shop = await make();
    });
    afterAll(() => shop.close());

    it.each([...reviewVendorChecks(features)])('$name', (check) => check.run(shop));
  });
}
