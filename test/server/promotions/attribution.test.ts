import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROMOTION_MESSAGE_IDS, type PromotionMessageId } from '../../../src/model/promotion-message-id.js';
import type { PromotionMessage } from '../../../src/model/promotion.js';
import type { EarnedPromotion, PromotionObjection } from '../../../src/server/vendors/promotion-vendor.js';
import { attribute } from '../../../src/server/promotions/attribution.js';
import type { HeldPromotion } from '../../../src/server/promotions/promotion-state.js';

const held = (promotionId: string, code?: string): HeldPromotion => ({
  promotionId,
  title: promotionId,
  automatic: code === undefined,
  source: { promotionId },
  ...(code !== undefined && { code }),
});
const earned = (promotionId: string, more: Partial<EarnedPromotion> = {}): EarnedPromotion => ({
  ...{ promotionId, title: promotionId, source: { promotionId } },
  ...{ code: undefined, amount: undefined, automatic: undefined },
  ...more,
});
const objection = (id: PromotionMessageId, more: Partial<PromotionObjection> = {}): PromotionObjection => ({
  ...{ id, code: undefined, promotionId: undefined, text: undefined, lang: undefined },
  ...{ detail: { id }, technical: id === 'unavailable' },
  ...more,
});

interface Case {
  readonly name: string;
  readonly before?: readonly HeldPromotion[];
  readonly code?: string;
  readonly earned?: readonly EarnedPromotion[];
  readonly objections?: readonly PromotionObjection[];
  /** `promotion:code`, or `promotion` alone when it is automatic; a code-less one that is not automatic ends in `!`. */
  readonly applied: readonly string[];
  readonly messages?: readonly Partial<PromotionMessage>[];
  readonly silent?: boolean;
  readonly foreign?: number;
}

const CASES: readonly Case[] = [
  {
    name: 'a code is applied when a promotion names it, and is kept as typed',
    ...{ code: 'save10', earned: [earned('p', { code: 'SAVE10' })], applied: ['p:save10'] },
  },
  {
    name: 'naming wins over an objection to the same code',
    ...{ code: 'A', earned: [earned('p', { code: 'a' })], applied: ['p:A'] },
    objections: [objection('promotion_already_applied', { code: 'A' })],
  },
  {
    name: 'a code is applied when the set gained a promotion',
    before: [held('p', 'A')],
    ...{ code: 'B', earned: [earned('p'), earned('q')], applied: ['p:A', 'q:B'] },
  },
  {
    name: 'a second code of one promotion is a gain',
    before: [held('p', 'A')],
    ...{ code: 'B', earned: [earned('p'), earned('p')], applied: ['p:A', 'p:B'] },
  },
  {
    name: 'of two gained, the one that needs a code is the code’s',
    code: 'B',
    earned: [earned('auto'), earned('q', { automatic: false })],
    applied: ['auto', 'q:B'],
  },
  {
    name: 'an automatic promotion that came along earns a code nothing',
    ...{ code: 'B', earned: [earned('auto', { automatic: true })], applied: ['auto'], silent: true },
    messages: [{ id: 'unavailable', code: 'B', retryable: true }],
  },
  {
    name: 'a code that an objection names is not applied, whatever was gained',
    ...{ code: 'B', earned: [earned('q')], applied: ['q'] },
    objections: [objection('code_expired', { code: 'b', text: 'Expired.', lang: 'en' })],
    messages: [{ id: 'code_expired', code: 'B', text: 'Expired.', lang: 'en', retryable: false }],
  },
  {
    name: 'a code that the vendor names by itself never passes',
    ...{ code: 'B', earned: [earned('q', { code: 'MASTER' })], applied: ['q:B'] },
  },
  {
    name: 'nor that of an automatic promotion',
    ...{ earned: [earned('q', { code: 'MASTER', automatic: true })], applied: ['q'] },
  },
  {
    name: 'what is earned without a code and is not automatic may be taken off',
    ...{ earned: [earned('q', { automatic: false })], applied: ['q!'] },
  },
  {
    name: 'an earlier promotion keeps its code when the vendor names another',
    before: [held('p', 'A')],
    ...{ earned: [earned('p', { code: 'MASTER' })], applied: ['p:A'] },
  },
  {
    name: 'a code without an objection takes one that names nothing',
    ...{ code: 'B', applied: [] },
    objections: [objection('redemption_limit_reached', { promotionId: 'x' }), objection('custom_rule_violation')],
    messages: [{ id: 'custom_rule_violation', code: 'B', retryable: false }],
  },
  {
    name: 'or one that names a promotion which nobody has',
    before: [held('p', 'A')],
    ...{ code: 'B', earned: [earned('p')], applied: ['p:A'] },
    objections: [
      objection('full_discount_reached', { promotionId: 'p' }),
      objection('code_redeemed', { promotionId: 'x' }),
    ],
    messages: [{ id: 'code_redeemed', code: 'B', retryable: false }],
  },
  {
    name: 'too many automatic ones are not the code’s fault',
    ...{ code: 'B', applied: [], silent: true, objections: [objection('max_automatic_promotions_reached')] },
    messages: [{ id: 'unavailable', code: 'B' }],
  },
  {
    name: 'a reason that a shopper can use goes before a technical one',
    ...{ code: 'B', applied: [] },
    objections: [objection('unavailable', { code: 'B' }), objection('code_locked', { code: 'B' })],
    messages: [{ id: 'code_locked', code: 'B', retryable: true }],
  },
  {
    name: 'a technical fault beside success fails nothing',
    ...{ code: 'B', earned: [earned('q', { code: 'B' })], applied: ['q:B'] },
    objections: [objection('unavailable', { promotionId: 'x' }), objection('unavailable')],
  },
  {
    name: 'an earlier code that is named has dropped out, under the name that the shopper gave it',
    before: [held('p', 'summer'), held('q', 'B')],
    ...{ earned: [earned('q')], applied: ['q:B'] },
    objections: [objection('product_discount_not_applicable', { code: 'SUMMER' })],
    messages: [{ id: 'product_discount_not_applicable', code: 'summer', dropped: true, retryable: true }],
  },
  {
    name: 'so has one whose promotion is named, also beside a code that is not this cart’s',
    before: [held('p', 'A'), held('q', 'B')],
    ...{ applied: [], foreign: 1 },
    objections: [
      objection('code_expired', { promotionId: 'p' }),
      objection('code_redeemed', { promotionId: 'q', code: 'MASTER' }),
    ],
    messages: [
      { id: 'code_expired', code: 'A', dropped: true },
      { id: 'code_redeemed', code: 'B', dropped: true },
    ],
  },
  {
    name: 'an automatic one that is named goes by its title',
    before: [held('auto')],
    ...{ applied: [], objections: [objection('promotion_has_expired', { promotionId: 'auto' })] },
    messages: [{ id: 'promotion_has_expired', title: 'auto', dropped: true }],
  },
  {
    name: 'an earlier code that vanished unnamed no longer applies; an automatic one goes without a word',
    before: [held('p', 'A'), held('auto')],
    ...{ applied: [] },
    messages: [{ id: 'no_longer_applies', code: 'A', dropped: true, retryable: false }],
  },
  {
    name: 'of one promotion with two codes, that goes which is named',
    before: [held('p', 'A'), held('p', 'B')],
    ...{
      earned: [earned('p')],
      applied: ['p:B'],
      objections: [objection('code_expired', { code: 'A', promotionId: 'p' })],
    },
    messages: [{ id: 'code_expired', code: 'A', dropped: true }],
  },
  {
    name: 'what is said of the new code says nothing of an earlier one of its promotion',
    before: [held('p', 'A')],
    ...{ code: 'B', applied: [], objections: [objection('code_redeemed', { code: 'B', promotionId: 'p' })] },
    messages: [
      { id: 'no_longer_applies', code: 'A', dropped: true },
      { id: 'code_redeemed', code: 'B' },
    ],
  },
  {
    name: 'nor does what is said of one that stayed',
    before: [held('p', 'A'), held('p', 'B')],
    ...{ earned: [earned('p', { code: 'A' })], applied: ['p:A'] },
    objections: [objection('max_applied_promotions_reached', { code: 'A', promotionId: 'p' })],
    messages: [{ id: 'no_longer_applies', code: 'B', dropped: true }],
  },
  {
    name: 'one code takes the place of another',
    before: [held('p', 'A')],
    ...{ code: 'B', earned: [earned('p', { code: 'B' })], applied: ['p:B'] },
    messages: [{ id: 'no_longer_applies', code: 'A', dropped: true }],
  },
  {
    name: 'a code that is not this cart’s goes no further',
    before: [held('p', 'A')],
    ...{
      earned: [earned('p')],
      applied: ['p:A'],
      objections: [objection('code_locked', { code: 'OTHER' })],
      foreign: 1,
    },
  },
];

const show = ({ promotionId, code, automatic }: HeldPromotion): string =>
  code === undefined ? `${promotionId}${automatic ? '' : '!'}` : `${promotionId}:${code}`;

describe('whose a promotion is', () => {
  it.each(CASES)('$name', ({ before = [], code, ...expected }) => {
    const verdict = { earned: expected.earned ?? [], objections: expected.objections ?? [], totals: undefined };
    const { applied, messages, silent, foreign } = attribute(before, code, verdict);
    expect(applied.map(show)).toEqual(expected.applied);
    expect(messages).toHaveLength(expected.messages?.length ?? 0);
    expect(messages).toMatchObject(expected.messages ?? []);
    expect({ silent, foreign: foreign.length }).toEqual({
      silent: expected.silent ?? false,
      foreign: expected.foreign ?? 0,
    });
  });

  const id = fc.constantFrom('p', 'q', 'r');
  const code = fc.constantFrom('A', 'B', 'C', 'MASTER');
  const some = fc.record({
    before: fc.array(fc.tuple(id, fc.option(fc.constantFrom('A', 'B'), { nil: undefined }))),
    asked: fc.option(fc.constant('C'), { nil: undefined }),
    earned: fc.array(fc.tuple(id, fc.option(code, { nil: undefined }), fc.option(fc.boolean(), { nil: undefined }))),
    objections: fc.array(
      fc.tuple(
        fc.constantFrom(...PROMOTION_MESSAGE_IDS),
        fc.option(code, { nil: undefined }),
        fc.option(id, { nil: undefined }),
      ),
    ),
  });

  it('is told for every promotion, of the cart’s own codes alone, and an asked code always gets an answer', () => {
    fc.assert(
      fc.property(some, (drawn) => {
        const before = drawn.before.map(([promotionId, own]) => held(promotionId, own));
        const { applied, messages } = attribute(before, drawn.asked, {
          earned: drawn.earned.map(([name, own, automatic]) => earned(name, { code: own, automatic })),
          objections: drawn.objections.map(([name, own, promotionId]) => objection(name, { code: own, promotionId })),
          totals: undefined,
        });
        expect(applied.map(({ promotionId }) => promotionId)).toEqual(drawn.earned.map(([name]) => name));
        expect(JSON.stringify([applied.map((one) => one.code), messages])).not.toContain('MASTER');
        const told = [...applied, ...messages].filter((one) => one.code === 'C');
        expect(told).toHaveLength(drawn.asked === undefined ? 0 : 1);
        const lost = before.filter((one) => one.code !== undefined).length;
        const kept = applied.filter((one) => one.code !== undefined && one.code !== 'C').length;
        expect(messages.filter((one) => one.dropped && one.code !== undefined)).toHaveLength(lost - kept);
      }),
    );
  });
});
