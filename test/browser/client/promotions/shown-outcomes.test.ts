import { expect } from '@open-wc/testing';
import type { PromotionsState } from '../../../../src/browser/client/promotions/promotions-state.js';
import { ShownOutcomes, type ShownOutcome } from '../../../../src/browser/client/promotions/shown-outcomes.js';
import { Fault } from '../../../../src/model/fault.js';
import type { PromotionMessageId } from '../../../../src/model/promotion-message-id.js';
import type { Promotion, PromotionMessage } from '../../../../src/model/promotion.js';

const NOW = 1_700_000_000_000;

const promotion = (code: string): Promotion => ({
  handle: `h-${code}`,
  code,
  title: `T ${code}`,
  automatic: false,
  removable: true,
});
const AUTOMATIC: Promotion = { handle: 'h-auto', title: 'Free delivery', automatic: true, removable: false };
const no = (id: PromotionMessageId, code?: string): PromotionMessage => ({
  id,
  retryable: false,
  ...(code && { code }),
});

/** A cart with these promotions, and these messages about pending codes. */
const cart = (applied: readonly Promotion[], ...pending: PromotionMessage[]): PromotionsState => ({
  known: true,
  applied,
  pending,
  totals: undefined,
  honoured: true,
  busy: undefined,
});

const [A, B] = [promotion('A'), promotion('B')];
const X = promotion('X');
const NEEDS_DELIVERY = no('shipping_not_specified', 'X');

const ofShopper = (outcome: ShownOutcome['outcome'], code = 'X'): ShownOutcome => ({
  origin: 'shopper',
  code,
  outcome,
});
const ofCart = (outcome: ShownOutcome['outcome'], code = 'X'): ShownOutcome => ({ origin: 'cart', code, outcome });
const applied = (one: Promotion) => ({ status: 'applied', promotion: one, replaced: [] }) as const;
const dropped = (message: PromotionMessage, one: Promotion | undefined, pending = false) =>
  ({ status: 'dropped', message, promotion: one, pending }) as const;
const rejected = (id: PromotionMessageId) => ({ status: 'rejected', message: no(id, 'X') }) as const;
const unavailable = { status: 'unavailable', fault: new Fault('timeout') } as const;

type Case = [name: string, shown: ShownOutcome, then: PromotionsState, so: PromotionsState, otherwise: PromotionsState];
const CASES: readonly Case[] = [
  ['a code counts', ofShopper(applied(X)), cart([X]), cart([X, A]), cart([])],
  ['a pending code counts now', ofCart(applied(X)), cart([X]), cart([X]), cart([], NEEDS_DELIVERY)],
  ['an automatic promotion came', ofCart(applied(AUTOMATIC), ''), cart([AUTOMATIC]), cart([AUTOMATIC, A]), cart([A])],
  ['a code counted already', ofShopper({ status: 'already-applied', promotion: X }), cart([X]), cart([X]), cart([])],
  [
    'a code waits for a delivery',
    ofShopper({ status: 'pending', message: NEEDS_DELIVERY }),
    cart([], NEEDS_DELIVERY),
    cart([A], NEEDS_DELIVERY),
    cart([], no('missing_linked_unique_reference', 'X')),
  ],
  [
    'a code waited and counts',
    ofShopper({ status: 'pending', message: NEEDS_DELIVERY }),
    cart([], NEEDS_DELIVERY),
    cart([], NEEDS_DELIVERY),
    cart([X]),
  ],
  ['a code has expired', ofShopper(rejected('code_expired')), cart([A]), cart([]), cart([A, X])],
  [
    'two codes do not go together',
    ofShopper(rejected('promotion_cannot_be_combined')),
    cart([A]),
    cart([A, B]),
    cart([B]),
  ],
  ['there is no room', ofShopper({ status: 'limit-reached' }), cart([A]), cart([A]), cart([])],
  ['a code could not be checked', ofShopper(unavailable), cart([]), cart([A]), cart([X])],
  ['a promotion could not be taken off', ofShopper(unavailable, 'h-X'), cart([X]), cart([X]), cart([])],
  ['a promotion was taken off', ofShopper({ status: 'removed', promotion: X }, 'h-X'), cart([]), cart([A]), cart([X])],
  [
    'a pending code was taken off',
    ofShopper({ status: 'removed', promotion: undefined }),
    cart([]),
    cart([A]),
    cart([], NEEDS_DELIVERY),
  ],
  ['a code went', ofCart(dropped(no('code_expired', 'X'), X)), cart([]), cart([A]), cart([X])],
  [
    'an automatic promotion went',
    ofCart(dropped({ ...no('no_longer_applies'), title: AUTOMATIC.title }, AUTOMATIC), ''),
    cart([]),
    cart([A]),
    cart([AUTOMATIC]),
  ],
  [
    'a code is on hold that counted',
    ofCart(dropped(NEEDS_DELIVERY, X, true)),
    cart([], NEEDS_DELIVERY),
    cart([A], NEEDS_DELIVERY),
    cart([X]),
  ],
];

describe('ShownOutcomes', () => {
  for (const [name, shown, then, so, otherwise] of CASES) {
    it(`takes back what is no longer so: ${name}`, () => {
      const outcomes = new ShownOutcomes();
      outcomes.add(shown, then);
      outcomes.retract(then, NOW);
      outcomes.retract(so, NOW);
      expect(outcomes.all.map(({ outcome }) => outcome)).to.deep.equal([shown.outcome]);
      outcomes.retract(otherwise, NOW);
      expect(outcomes.all).to.deep.equal([]);
      expect(outcomes.latest).to.deep.equal([]);
    });
  }

  it('takes back that the checkout does not charge a code once it does', () => {
    const outcomes = new ShownOutcomes();
    const state = cart([A]);
    outcomes.add(ofCart({ status: 'rejected', message: no('not_honoured') }, ''), { ...state, honoured: false });
    outcomes.retract({ ...state, honoured: false }, NOW);
    expect(outcomes.all).to.have.length(1);
    outcomes.retract(state, NOW);
    expect(outcomes.all).to.deep.equal([]);
  });

  it('takes back a request to wait when the time is over', () => {
    const outcomes = new ShownOutcomes();
    outcomes.add(ofShopper({ status: 'rate-limited', until: NOW + 1 }), cart([]));
    outcomes.retract(cart([]), NOW);
    expect(outcomes.all).to.have.length(1);
    outcomes.retract(cart([]), NOW + 1);
    expect(outcomes.all).to.deep.equal([]);
  });

  it('shows the last act, then all that the cart did since', () => {
    const outcomes = new ShownOutcomes();
    outcomes.add(ofShopper(rejected('code_expired')), cart([]));
    for (const one of [A, AUTOMATIC]) outcomes.add(ofCart(applied(one), one.code ?? ''), cart([A, AUTOMATIC]));
    outcomes.add(ofShopper({ status: 'empty' }, ''), cart([A, AUTOMATIC]));
    expect(outcomes.all.map(({ outcome: { status } }) => status)).to.deep.equal(['empty', 'applied', 'applied']);
    outcomes.clear();
    expect(outcomes.all).to.deep.equal([]);
  });

  it('shows nothing of what the rows or an event alone tell', () => {
    const outcomes = new ShownOutcomes();
    outcomes.add(ofCart({ status: 'loaded', promotions: [], totals: undefined }, ''), cart([]));
    outcomes.add(ofCart(unavailable, ''), cart([]));
    outcomes.add(ofShopper({ status: 'idle' }), cart([]));
    expect(outcomes.all).to.deep.equal([]);
  });

  it('announces what was added since the drawing before, and nothing again', () => {
    const outcomes = new ShownOutcomes();
    const latest = (): string[] => outcomes.latest.map(({ code }) => code);
    outcomes.add(ofCart(applied(A), 'A'), cart([A]));
    outcomes.add(ofCart(applied(B), 'B'), cart([A, B]));
    expect(latest()).to.deep.equal(['A', 'B']);
    outcomes.drawn();
    // Drawn again for another reason, it stays: it may not have been read out yet.
    outcomes.drawn();
    expect(latest()).to.deep.equal(['A', 'B']);
    outcomes.add(ofCart(applied(X)), cart([A, B, X]));
    expect(latest()).to.deep.equal(['X']);
  });
});
