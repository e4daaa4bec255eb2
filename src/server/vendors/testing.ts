import { equal } from './testing-assertions.js';
import { REVIEW_CHECKS } from './testing-checks.js';
import { ABILITIES, type ReviewVendorCheck, type VendorFeature } from './testing-shop.js';

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
      equal(
        ABILITIES.filter((ability) => vendor[ability] !== undefined),
        said,
        'its abilities',
      );
    },
  };
  const checks = REVIEW_CHECKS.filter(({ feature }) => feature === undefined || features.includes(feature));
  return [claims, ...checks];
}
