import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readPromotions } from '../../../../src/browser/client/promotions/read-promotions.js';
import { PROMOTION_MESSAGE_IDS } from '../../../../src/model/promotion-message-id.js';
import { parsePromotionMessage } from '../../../../src/model/promotion.js';
import { parsePromotionsAnswer } from '../../../../src/protocol/promotions.js';

const SECRET = 'SENTINEL-41';

/** The vendor's ids that no shopper may know, and what becomes of each. */
const FOLDED = {
  master_code_cannot_be_used: 'resource_not_found',
  repeat_code_does_not_belong_to_promotion: 'resource_not_found',
  shopper_code_not_recognised: 'resource_not_found',
  unique_coupon_code_not_found: 'resource_not_found',
  technical_error: 'unavailable',
  authentication_failed: 'unavailable',
  malformed_request_payload: 'unavailable',
  request_parameter_error: 'unavailable',
  request_not_completed: 'unavailable',
  secure_code_user_email_required: 'unavailable',
  promotion_inaccessible_by_distributor: 'unavailable',
  unsupported_distribution_method: 'unavailable',
  automatic_promotion_cannot_claim_code: 'unavailable',
  promotion_is_repeat_code: 'unavailable',
  promotion_not_accessible: 'unavailable',
  an_id_of_tomorrow: 'unavailable',
  Technical_Error: 'unavailable',
};
/** Ours, and the one whose text would tell a master code from none. */
const SILENT = [
  'resource_not_found',
  'code_not_accepted',
  'cart_empty',
  'no_longer_applies',
  'not_honoured',
  'unavailable',
];

const ours = (message: object) => ({ applied: [], messages: [message], revision: 1 });
const firstMessage = (json: unknown) => readPromotions(json).messages[0];
const read = (json: unknown): unknown => {
  try {
    return readPromotions(json);
  } catch {
    return 'another shape';
  }
};

const plain = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 .,é€]{0,20}[a-z]$/);
const code = fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/);
const money = fc.record({
  value: fc.double({ noNaN: true, noDefaultInfinity: true }),
  currency: fc.constantFrom('GBP', 'EUR'),
});
const promotion = fc.record(
  { handle: code, code, title: plain, amount: money, automatic: fc.boolean(), removable: fc.boolean() },
  { requiredKeys: ['handle', 'title', 'automatic', 'removable'] },
);
const SPEAKING = PROMOTION_MESSAGE_IDS.filter((id) => !SILENT.includes(id));
const message = fc.record(
  { id: fc.constantFrom(...SPEAKING), code, title: plain, text: plain, retryable: fc.boolean() },
  { requiredKeys: ['id', 'retryable'] },
);
const answer = fc.record(
  {
    applied: fc.array(promotion, { maxLength: 4 }),
    messages: fc.array(message, { maxLength: 4 }),
    totals: fc.record({ discount: money, total: money }),
    nativeCodes: fc.array(code, { maxLength: 3 }),
    retiredNativeCodes: fc.array(code, { maxLength: 3 }),
    revision: fc.nat(),
  },
  { requiredKeys: ['applied', 'messages', 'revision'] },
);
/** An object or list with some of its values replaced by anything. */
const mangled = fc.tuple(answer, fc.array(fc.tuple(fc.nat(), fc.anything()), { maxLength: 4 })).map(([json, edits]) => {
  const copy: unknown = structuredClone(json);
  for (const [at, value] of edits) {
    const places: [object, string][] = [];
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const key of Object.keys(node)) {
        places.push([node, key]);
        walk(Reflect.get(node, key));
      }
    };
    walk(copy);
    const [holder, key] = places[at % places.length] ?? [{}, ''];
    Reflect.set(holder, key, value);
  }
  return copy;
});

describe('readPromotions: our shape', () => {
  it('reads what the protocol’s own parser reads, of every clean answer', () => {
    fc.assert(
      fc.property(answer, (json) => {
        const stuffed = { ...json, errors: [{ id: 'technical_error', reason: SECRET }], more: SECRET };
        expect(readPromotions(stuffed)).to.deep.equal(parsePromotionsAnswer(json));
      }),
    );
  });

  it('gives only what the protocol’s own parser accepts, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(mangled, fc.anything()), (json) => {
        const result = read(json);
        if (result === 'another shape') return;
        const strict = typeof result === 'object' && result !== null && 'applied' in result;
        if (strict) expect(parsePromotionsAnswer(result)).to.deep.equal(result);
        for (const one of readPromotions(json).messages) expect(parsePromotionMessage(one)).to.deep.equal(one);
      }),
      { numRuns: 500 },
    );
  });

  for (const id of SPEAKING) {
    it(`lets the text of ${id} pass`, () => {
      const text = { text: 'Ein Satz.', lang: 'de' };
      expect(firstMessage(ours({ id, ...text, retryable: false }))).to.deep.equal({ id, ...text, retryable: false });
    });
  }

  for (const id of [...SILENT, ...Object.keys(FOLDED)]) {
    it(`lets no word of ${id} pass`, () => {
      const entry = { id, text: SECRET, lang: 'de', message: SECRET, reason: SECRET, code: 'A1' };
      const folded = new Map(Object.entries(FOLDED)).get(id) ?? id;
      const read = firstMessage(ours(entry));
      expect(read).to.include({ id: folded, code: 'A1' });
      expect(JSON.stringify(read)).not.to.contain(SECRET);
    });
  }

  const bidi = String.fromCodePoint(0x202e, 0x2066, 0x200b, 0xfeff);
  const texts: [name: string, text: unknown, read: string | undefined][] = [
    ['line ends', 'One.\r\nTwo.\u2028Three.', 'One. Two. Three.'],
    ['control characters', ' a\u0000\u0007b ', 'a b'],
    ['what turns and hides text', `a${bidi}b`, 'ab'],
    ['more than 300 characters', '😀'.repeat(301), '😀'.repeat(300)],
    ['nothing to see', ` ${bidi}\n`, undefined],
    ['an object', { text: SECRET }, undefined],
    ['a list', [SECRET], undefined],
  ];
  for (const [name, text, expected] of texts) {
    it(`reads a text with ${name}`, () => {
      expect(firstMessage(ours({ id: 'code_expired', text, lang: 'de' }))?.text).to.equal(expected);
    });
  }

  it('drops what it cannot use, and keeps lists and names short', () => {
    const good = { handle: 'h', title: 'T', automatic: false, removable: true };
    const odd = [
      { ...good, handle: 'x'.repeat(256) },
      { ...good, handle: 7 },
      { ...good, amount: { value: 1, currency: 'pounds' }, code: 'x'.repeat(65), title: null },
      null,
      good,
    ];
    expect(readPromotions({ applied: odd, messages: 'none', revision: 1, nativeCodes: {} })).to.deep.equal({
      applied: [{ ...good, title: '' }, good],
      messages: [],
      revision: 1,
    });
    const many = readPromotions({ applied: [], messages: Array(60).fill({ id: 'code_expired' }), revision: 1 });
    expect(many.messages).to.have.length(50);
  });
});

describe("readPromotions: a vendor's own body", () => {
  for (const [said, id] of [...SPEAKING.map((id) => [id, id]), ...Object.entries(FOLDED)]) {
    it(`reads ${said} as ${id}`, () => {
      const error = { id: said, message: 'M', couponCode: 'A1', promotionId: SECRET, reason: SECRET, nested: [SECRET] };
      const result = readPromotions({ errors: [error], order: { appliedPromotions: [{ title: SECRET }] } });
      expect(result).to.have.keys('messages');
      expect(firstMessage({ errors: [error] })).to.include({ id, code: 'A1' });
      expect(firstMessage({ errors: [error] })?.text).to.equal(said === id ? 'M' : undefined);
      expect(JSON.stringify(result)).not.to.contain(SECRET);
    });
  }

  it('survives errors of any kind', () => {
    for (const errors of [null, undefined, {}, { id: SECRET }, [null, 1, SECRET, [], {}], [[SECRET]]]) {
      const result = readPromotions({ errors, order: { appliedPromotions: [] } });
      expect(JSON.stringify(result)).not.to.contain(SECRET);
    }
  });

  for (const json of [
    null,
    1,
    SECRET,
    [],
    {},
    { errors: SECRET },
    { order: {} },
    { applied: [] },
    { revision: 1 },
    { applied: [], revision: NaN },
  ]) {
    it(`does not take ${JSON.stringify(json)} for one`, () => expect(read(json)).to.equal('another shape'));
  }
});
