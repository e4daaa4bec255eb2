import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { VendorError } from '../../../../src/server/vendors/review-vendor.js';
import { readStatus } from '../../../../src/server/vendors/yotpo/status.js';
import errors from '../../../fixtures/yotpo/errors.json' with { type: 'json' };
import noReviews from '../../../fixtures/yotpo/no-reviews.json' with { type: 'json' };
import older from '../../../fixtures/yotpo/older-list.json' with { type: 'json' };
import v1 from '../../../fixtures/yotpo/reviews-v1.json' with { type: 'json' };
import v3 from '../../../fixtures/yotpo/reviews-v3.json' with { type: 'json' };

const cases = z.array(z.tuple([z.number(), z.unknown(), z.string(), z.boolean()])).parse(errors);

describe("Yotpo's reports of failure", () => {
  it.each(cases)('under %i: %j is %s, renewable: %j', (status, body, kind, renewable) => {
    expect(readStatus(body, status)).toMatchObject({ name: 'VendorError', kind, renewable });
  });

  it.each([v1, v3, older, noReviews, { code: 200, message: 'ok' }, { success: true }, { error: null, errors: [] }])(
    'are not in a good answer (%#)',
    (body) => {
      expect(readStatus(body, 200)).toBeUndefined();
    },
  );

  it('repeat nothing of what was sent', () => {
    for (const [status, body] of cases) {
      const error = readStatus(body, status);
      expect(JSON.stringify([error, error?.message, error?.detail])).not.toMatch(/s3nt1nel|sku|authorized|c7218545/);
    }
  });

  it('are found in anything without a throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 100, max: 599 }), (json, status) => {
        const found = readStatus(json, status);
        if (found !== undefined) expect(found).toBeInstanceOf(VendorError);
      }),
    );
  });
});
