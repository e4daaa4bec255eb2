import { expect } from '@open-wc/testing';
import { sentenceFor } from '../../../../src/browser/elements/coupon/coupon-message.js';
import { noticeOf } from '../../../../src/browser/elements/coupon/coupon-notice.js';
import { coupon } from '../../../../src/browser/locales/en/coupon.js';
import { Format } from '../../../../src/browser/locales/format.js';
import type { PromotionMessage } from '../../../../src/model/promotion.js';

const speaker = { words: coupon(new Format('en')), lang: 'en' };

/** What is said of promotions that went. */
function said(...dropped: PromotionMessage[]): string[] | undefined {
  const sentence = (message: PromotionMessage) => sentenceFor(message, 'en', speaker);
  const parts = { ...speaker, sentence, maxCodes: 10, exchangeable: true, now: 0, online: true };
  const notice = noticeOf({ code: '', outcome: { status: 'revalidated', dropped } }, parts);
  return notice?.sentences.map(({ text }) => text.replace(/[\u2066-\u2069]/g, ''));
}

describe('what is said of an automatic promotion that went', () => {
  const gone = { retryable: false, dropped: true };

  it('names none that has no title', () => {
    expect(said({ ...gone, id: 'no_longer_applies' })).to.deep.equal([
      'This discount no longer applies to your order.',
    ]);
    expect(said({ ...gone, id: 'promotion_has_expired' })?.[0]).to.equal(
      'This discount no longer applies to your order.',
    );
  });

  it('gives no reason that is about another one', () => {
    const message = { ...gone, id: 'max_automatic_promotions_reached', title: 'Free gift' } as const;
    expect(said(message)).to.deep.equal(['The discount “Free gift” no longer applies to your order.']);
  });
});

describe('a merchant’s own sentence', () => {
  const message = { id: 'code_expired', code: 'X', retryable: false } as const;
  const own = [{ code_expired: 'Koden {code} er udløbet.' }];

  it('is marked as its own language where the words around it are in another', () => {
    expect(sentenceFor(message, 'da', speaker, own)).to.deep.equal({ text: 'Koden X er udløbet.', lang: 'da' });
    expect(sentenceFor(message, 'en-GB', speaker, own)).to.deep.equal({ text: 'Koden X er udløbet.', lang: undefined });
  });
});
