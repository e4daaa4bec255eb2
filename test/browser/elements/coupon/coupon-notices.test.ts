import { expect } from '@open-wc/testing';
import { noticesOf, sentenceFor } from '../../../../src/browser/elements/coupon/coupon-notices.js';
import { coupon } from '../../../../src/browser/locales/en/coupon.js';
import { Format } from '../../../../src/browser/locales/format.js';
import type { PromotionMessage } from '../../../../src/model/promotion.js';

const voice = { messages: coupon(new Format('en')), lang: 'en', locale: 'en' };

/** The sentences about promotions that went. */
function sentencesOf(...dropped: PromotionMessage[]): string[] | undefined {
  const context = { ...voice, maxCodes: 10, exchangeable: true, now: 0, online: true };
  const outcomes = dropped.map(
    (message) =>
      ({
        origin: 'cart',
        code: '',
        outcome: { status: 'dropped', message, promotion: undefined, pending: false },
      }) as const,
  );
  return noticesOf(outcomes, [], context).notes[0]?.sentences.map(({ text }) => text.replace(/[\u2066-\u2069]/g, ''));
}

describe('what is said of an automatic promotion that went', () => {
  const gone = { retryable: false, dropped: true };

  it('names none that has no title', () => {
    expect(sentencesOf({ ...gone, id: 'no_longer_applies' })).to.deep.equal([
      'This discount no longer applies to your order.',
    ]);
    expect(sentencesOf({ ...gone, id: 'promotion_has_expired' })?.[0]).to.equal(
      'This discount no longer applies to your order.',
    );
  });

  it('gives no reason that is about another one', () => {
    const message = { ...gone, id: 'max_automatic_promotions_reached', title: 'Free gift' } as const;
    expect(sentencesOf(message)).to.deep.equal(['The discount “Free gift” no longer applies to your order.']);
  });
});

describe('a merchant’s own sentence', () => {
  const message = { id: 'code_expired', code: 'X', retryable: false } as const;
  const overrides = [{ code_expired: 'Koden {code} er udløbet.' }];

  it('is marked as its own language where the words around it are in another', () => {
    expect(sentenceFor(message, { ...voice, locale: 'da', overrides })).to.deep.equal({
      text: 'Koden X er udløbet.',
      lang: 'da',
    });
    expect(sentenceFor(message, { ...voice, locale: 'en-GB', overrides })).to.deep.equal({
      text: 'Koden X er udløbet.',
      lang: undefined,
    });
  });
});
