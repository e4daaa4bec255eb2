import { describe, expect, it } from 'vitest';
import type { VendorRequest } from '../../../../src/server/vendors/review-vendor.js';
import type { PromotionCompletion } from '../../../../src/server/vendors/promotion-vendor.js';
import { createUniqodo } from '../../../../src/server/vendors/uniqodo/provider.js';

/** A vendor that answers every call with errors of these ids, and keeps the bodies that it was sent. */
function played(...ids: readonly string[]) {
  const bodies: unknown[] = [];
  const request: VendorRequest = async (endpoint, params) => {
    bodies.push(endpoint.json?.(params));
    return endpoint.answer.parse({ errors: ids.map((id) => ({ id, message: '' })) });
  };
  return { bodies, provider: createUniqodo({ request }) };
}

const completion: PromotionCompletion = {
  ...{ order: { total: 40 }, applied: [], journey: 'j', status: 'confirmed', orderId: '1001' },
};

describe('an order that is reported', () => {
  it('goes by the shop’s id', async () => {
    const { bodies, provider } = played();
    await provider.complete(completion);
    expect(bodies).toMatchObject([{ order: { id: '1001', total: 40, status: 'confirmed' }, journeyId: 'j' }]);
  });

  it('may find its own codes used up when an earlier report may have arrived, and only then', async () => {
    const { provider } = played('code_redeemed');
    await expect(provider.complete(completion)).rejects.toMatchObject({ name: 'VendorError' });
    await provider.complete({ ...completion, again: true });
    await expect(
      played('code_redeemed', 'code_expired').provider.complete({ ...completion, again: true }),
    ).rejects.toMatchObject({ name: 'VendorError' });
  });
});
