import { systemClock } from '../platform/clock.js';
import type { Vendor } from './define-vendor.js';
import type { ReviewVendor } from './review-vendor.js';
import { equal, given } from './testing-assertions.js';
import { REVIEW_CHECKS } from './testing-checks.js';
import { ABILITIES, type ReviewVendorCheck, type VendorFeature } from './testing-shop.js';
import type { VendorDeps } from './vendor-access.js';

export type { ReviewShop, ReviewVendorCheck, VendorFeature } from './testing-shop.js';

/**
 * What every vendor of reviews does, whichever it is, as checks for any test runner.
 *
 * @example
 * for (const { name, run } of reviewVendorChecks(['vote'])) test(name, () => run(shop));
 */
export function reviewVendorChecks(features: readonly VendorFeature[]): readonly ReviewVendorCheck[] {
  const claims: ReviewVendorCheck = {
    name: 'does what it is said to do, and claims no more',
    async run({ vendor }) {
      const said = ABILITIES.filter((ability) => features.includes(ability));
      const has = ABILITIES.filter((ability) => vendor[ability] !== undefined);
      equal(has, said, 'its abilities');
    },
  };
  const checks = REVIEW_CHECKS.filter(({ feature }) => feature === undefined || features.includes(feature));
  return [claims, ...checks];
}

/**
 * The reviews of a vendor as a proxy reaches them, with a store of their own, no log, and no wait between tries.
 * @throws ZodError when the settings are not the vendor's; Error when the vendor has no reviews.
 */
export function reviewsOf<Input>(vendor: Vendor<string, Input>, settings: Input): ReviewVendor {
  const values = new Map<string, string>();
  const store: VendorDeps['store'] = {
    reach: 'process',
    async update(key, change) {
      const value = change(values.get(key), systemClock.now());
      if (value === undefined) values.delete(key);
      else values.set(key, value);
      return value;
    },
  };
  const logger = { info: () => {}, warn: () => {} };
  const account = vendor.settings.parse(settings);
  return given(account.connect({ store, logger, clock: systemClock, retryDelay: 0 }).reviews, 'reviews');
}
