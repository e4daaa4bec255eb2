import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROMOTION_MESSAGE_IDS } from '../../../../src/model/promotion-message-id.js';
import { VendorError } from '../../../../src/server/vendors/review-vendor.js';
import type { PromotionObjection, PromotionVerdict } from '../../../../src/server/vendors/promotion-vendor.js';
import { readObjections } from '../../../../src/server/vendors/uniqodo/errors.js';
import { policyOf } from '../../../../src/server/vendors/uniqodo/policy.js';
import { createUniqodo } from '../../../../src/server/vendors/uniqodo/provider.js';
import { uniqodo } from '../../../../src/server/vendors/uniqodo/vendor.js';
import type { VendorDeps } from '../../../../src/server/vendors/vendor-access.js';
import { answer, startVendorServer, type VendorServer } from '../calls/vendor-server.js';
import { playedDeps } from '../played-deps.js';

interface DocumentedId {
  id: string;
  http: number[];
  translated: boolean;
}
const fixture = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/uniqodo/${name}.json`, import.meta.url), 'utf8')) as T;

/** The vendor's own table of errors. */
const DOCUMENTED = fixture<DocumentedId[]>('error-ids');
const FOLDED = [
  'resource_not_found',
  'master_code_cannot_be_used',
  'repeat_code_does_not_belong_to_promotion',
  'shopper_code_not_recognised',
  'unique_coupon_code_not_found',
];
const NEVER = [
  'technical_error',
  'authentication_failed',
  'malformed_request_payload',
  'request_parameter_error',
  'request_not_completed',
  'secure_code_user_email_required',
  'promotion_inaccessible_by_distributor',
  'unsupported_distribution_method',
  'automatic_promotion_cannot_claim_code',
  'promotion_is_repeat_code',
  'promotion_not_accessible',
];
const SHOWN = DOCUMENTED.map(({ id }) => id).filter((id) => ![...FOLDED, ...NEVER].includes(id));

const SENTINEL = 'SENTINEL-4d1c';
const TEXT = 'Dieser Code geht gerade nicht.';
const STATUSES = [200, 400, 401, 404, 500];
const SUCCESS = { promotionId: 'p-1', title: 'Ten off', couponCode: 'TEN', applicationMethod: 'Code' };
const QUESTION = { order: { id: 'o-1' }, applied: [], code: 'TRY', journey: 'j-1', locale: 'de-AT' };

let server: VendorServer;
beforeAll(async () => void (server = await startVendorServer()));
afterAll(() => server.close());

const open = (origin: string, deps: Partial<VendorDeps>) =>
  uniqodo.settings.parse({ origin, accessKey: 'k-17' }).open(playedDeps(deps));
const provider = (languages: readonly string[] = ['en', 'de']) =>
  createUniqodo({
    request: open(new URL(server.base).origin, { breaker: { inputs: 1, share: 0.01 } }),
    languages,
  });

/** An error with the sentinel wherever its id does not let the shopper read. */
const wireError = (id: string): Record<string, unknown> => ({
  id,
  message: SHOWN.includes(id) ? TEXT : `${TEXT} ${SENTINEL}`,
  couponCode: 'TRY',
  promotionId: 'p-9',
  reason: `${SENTINEL} in the reason`,
  Reason: SENTINEL,
  REASON: [SENTINEL],
  reasons: [[{ reason: SENTINEL }]],
  details: { message: SENTINEL, deeper: [{ reason: { text: SENTINEL } }] },
});

/** Everything of a verdict but what is for the log alone. */
const besideReasons = (verdict: PromotionVerdict): string =>
  JSON.stringify({
    ...verdict,
    objections: verdict.objections.map(({ detail, ...rest }) => ({ ...rest, detail: { id: detail.id } })),
  });

/** A verdict for each status, alone and beside a success. */
async function verdicts(error: unknown): Promise<{ verdict: PromotionVerdict; beside: boolean }[]> {
  const asked = provider();
  const found: { verdict: PromotionVerdict; beside: boolean }[] = [];
  for (const status of STATUSES) {
    for (const beside of [false, true]) {
      const success = beside ? { journeyId: 'j-1', order: { appliedPromotions: [SUCCESS] } } : {};
      server.plan(answer({ ...success, errors: [error], reason: SENTINEL, message: SENTINEL }, status));
      found.push({ verdict: await asked.apply(QUESTION), beside });
    }
  }
  return found;
}

describe('the 38 ids of the vendor’s page', () => {
  it('are all there, each with a policy', () => {
    expect(DOCUMENTED).toHaveLength(38);
    expect([SHOWN.length, FOLDED.length, NEVER.length]).toEqual([22, 5, 11]);
    expect(DOCUMENTED.filter(({ id }) => policyOf(id) === undefined)).toEqual([]);
    expect(DOCUMENTED.filter(({ id }) => policyOf(id) === 'folded').map(({ id }) => id)).toHaveLength(5);
  });

  it.each(DOCUMENTED.map(({ id }) => id))(
    '%s means the same under every HTTP status, alone and beside a success',
    async (id) => {
      const shown = SHOWN.includes(id);
      const technical = NEVER.includes(id) || id === 'missing_required_code';
      const all = await verdicts(wireError(id));
      expect(all).toHaveLength(10);
      for (const { verdict, beside } of all) {
        expect(verdict.objections).toEqual([
          {
            id: shown ? id : FOLDED.includes(id) ? 'resource_not_found' : 'unavailable',
            code: 'TRY',
            // Which promotion a code is of would tell that there is such a code.
            promotionId: FOLDED.includes(id) ? undefined : 'p-9',
            text: shown ? TEXT : undefined,
            lang: shown ? 'de' : undefined,
            detail: technical ? { id, reason: `${SENTINEL} in the reason` } : { id },
            technical,
          },
        ]);
        expect(verdict.earned.map(({ code }) => code)).toEqual(beside ? ['TEN'] : []);
        expect(besideReasons(verdict)).not.toContain(SENTINEL);
      }
    },
  );

  it.each(['brand_new_error', 'cart_empty', 'code_not_accepted', 'unavailable', 'constructor', '__proto__', '404'])(
    '%s, which is none of them, is unavailable and told to the log',
    async (id) => {
      for (const { verdict } of await verdicts(wireError(id))) {
        expect(verdict.objections).toMatchObject([
          { id: 'unavailable', text: undefined, technical: true, detail: { id } },
        ]);
        expect(besideReasons(verdict)).not.toContain(SENTINEL);
      }
    },
  );

  it('tell nobody a code that is not for shoppers from one that does not exist', () => {
    const [first, ...others] = FOLDED.map((id) => {
      const [objection] = readObjections([wireError(id)], 'de');
      return JSON.stringify({ ...objection, detail: undefined });
    });
    expect(others).toHaveLength(4);
    expect(new Set(others)).toEqual(new Set([first]));
  });
});

describe('the errors of an answer', () => {
  const read = (errors: unknown): readonly PromotionObjection[] => readObjections(errors, 'en');

  it('are read as the vendor’s page prints them', () => {
    expect(read(fixture<{ errors: unknown }>('code-redeemed').errors)).toEqual([
      {
        id: 'code_redeemed',
        code: 'D4LP7K',
        promotionId: '60c5ef375e987e3856862129b39290b3',
        text: 'This code has been redeemed.',
        lang: 'en',
        detail: { id: 'code_redeemed' },
        technical: false,
      },
    ]);
    expect(read(fixture<{ errors: unknown }>('technical-error').errors)).toMatchObject([
      {
        id: 'unavailable',
        text: undefined,
        detail: { id: 'technical_error', reason: 'Missing custom attribute target value. ProductId : Product1' },
      },
    ]);
  });

  it.each([
    ['absent', undefined],
    ['null', null],
    ['an empty list', []],
    ['an empty object', {}],
    ['empty text', ''],
    ['false', false],
  ])('are none when %s', (_, errors) => {
    expect(read(errors)).toEqual([]);
  });

  it.each([
    ['text', `boom ${SENTINEL}`],
    ['a number', 7],
    ['a list of nothing', [{}, null, [], 'boom', { id: '' }, { id: [SENTINEL] }, { id: { id: 'code_expired' } }]],
    ['an object without an id', { message: SENTINEL, reason: SENTINEL }],
    ['a list in a list', [[{ id: 'code_expired', message: SENTINEL }]]],
  ])('are one that nobody can read when they are %s', (_, errors) => {
    expect(read(errors)).toEqual([
      {
        id: 'unavailable',
        code: undefined,
        promotionId: undefined,
        text: undefined,
        lang: undefined,
        detail: { id: 'unreadable' },
        technical: true,
      },
    ]);
  });

  it('may be a single object, with an id in any case and with white space', () => {
    expect(read({ id: ' Code_EXPIRED\n', couponCode: 12 })).toMatchObject([{ id: 'code_expired', code: '12' }]);
  });

  it('are read without those beside them that say nothing', () => {
    expect(read([null, 'boom', {}, { id: 'code_locked' }]).map(({ id }) => id)).toEqual(['code_locked']);
  });

  it('come once for a code, in whatever case it is named', () => {
    const found = read([
      { id: 'code_expired', couponCode: 'A', message: 'first' },
      { id: 'code_expired', couponCode: 'a', promotionId: 'p', message: 'second' },
      { id: 'code_expired', couponCode: 'B' },
      { id: 'code_redeemed', couponCode: 'A' },
      { id: 'master_code_cannot_be_used', couponCode: 'C' },
      { id: 'resource_not_found', couponCode: 'c' },
    ]);
    expect(found.map(({ id, code, text }) => [id, code, text])).toEqual([
      ['code_expired', 'A', 'first'],
      ['code_expired', 'B', undefined],
      ['code_redeemed', 'A', undefined],
      ['resource_not_found', 'C', undefined],
    ]);
  });

  it('keep those apart that name promotions alone', () => {
    const found = read([
      { id: 'promotion_has_expired', promotionId: 'p-1' },
      { id: 'promotion_has_expired', promotionId: 'p-2' },
      { id: 'promotion_has_expired', promotionId: 'p-2' },
      { id: 'promotion_has_expired', couponCode: 'p-2' },
    ]);
    expect(found.map(({ code, promotionId }) => code ?? promotionId)).toEqual(['p-1', 'p-2', 'p-2']);
    expect(found.at(-1)?.code).toBe('p-2');
  });

  it.each([
    ['line ends and control characters', ' Not\r\nfor\tthis\u0000cart\u2028now ', 'Not for this cart now'],
    ['marks that turn or hide text', '\u202eNot\u2066 \u200bfor\u200f this\ufeff cart\u2069', 'Not for this cart'],
    ['markup, which stays text', '<b>No</b>', '<b>No</b>'],
    ['more than 300 characters, none cut in two', '👩'.repeat(301), '👩'.repeat(300)],
    ['nothing that can be seen', ' \u200b\n', undefined],
    ['an object', { text: SENTINEL }, undefined],
    ['a list', [SENTINEL], undefined],
    ['null', null, undefined],
  ])('say plain text: %s', (_, message, text) => {
    const lang = text === undefined ? undefined : 'en';
    expect(read([{ id: 'custom_rule_violation', message }])).toMatchObject([{ text, lang }]);
  });

  it('say nothing in a language that is not known', () => {
    expect(readObjections([{ id: 'code_expired', message: 'Vorbei' }], undefined)).toMatchObject([
      { id: 'code_expired', text: undefined, lang: undefined },
    ]);
  });

  it.each([
    ['text', 'x'.repeat(600), 'x'.repeat(500)],
    ['a list', [['deep', { er: 1 }]], '[["deep",{"er":1}]]'],
    ['a number', 0, '0'],
  ])('give the log a reason, as text of at most 500 characters: %s', (_, reason, written) => {
    expect(read([{ id: 'technical_error', reason }])[0]?.detail).toEqual({ id: 'technical_error', reason: written });
  });

  it.each([null, undefined])('give it none when there is none: %j', (reason) => {
    expect(read([{ id: 'technical_error', reason }])[0]?.detail).toEqual({ id: 'technical_error' });
  });

  it('repeat no id that is none', () => {
    const [objection] = read([{ id: `shopper@mail.example ${SENTINEL}`, couponCode: ['X'] }]);
    expect(objection).toMatchObject({ id: 'unavailable', code: undefined, detail: { id: 'unreadable' } });
  });

  it('name no code that nobody could have sent', () => {
    const found = read([
      { id: 'code_expired', couponCode: 'x'.repeat(65) },
      { id: 'code_redeemed', couponCode: ' \u200b' },
      { id: 'code_locked', couponCode: ' ＳＡＶＥ１０\u200b ' },
    ]);
    expect(found.map(({ code }) => code)).toEqual([undefined, undefined, 'SAVE10']);
  });
});

describe('any answer at all', () => {
  const known = new Set<string>(PROMOTION_MESSAGE_IDS);
  const ids = fc.oneof(fc.constantFrom(...DOCUMENTED.map(({ id }) => id)), fc.jsonValue());
  const odd = <T>(value: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.jsonValue() });
  const oddError = fc.record(
    {
      id: ids,
      message: odd(fc.string({ unit: 'binary' })),
      couponCode: odd(fc.string()),
      promotionId: odd(fc.string()),
      reason: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  const oddAmount = odd(fc.record({ amount: odd(fc.double()), currency: odd(fc.constantFrom('GBP', 'eur', '£')) }));
  const oddPromotion = fc.record(
    {
      promotionId: odd(fc.string()),
      title: odd(fc.string({ unit: 'binary' })),
      couponCode: odd(fc.string()),
      applicationMethod: odd(fc.constantFrom('Code', 'AUTOMATIC')),
      discount: oddAmount,
    },
    { requiredKeys: [] },
  );
  const oddAnswer = odd(
    fc.record(
      {
        order: odd(
          fc.record(
            {
              appliedPromotions: odd(fc.array(odd(oddPromotion))),
              totals: odd(fc.record({ discount: oddAmount, total: oddAmount, currency: fc.jsonValue() })),
            },
            { requiredKeys: [] },
          ),
        ),
        errors: odd(fc.array(odd(oddError))),
      },
      { requiredKeys: [] },
    ),
  );

  const ask = (body: unknown, status: number): Promise<PromotionVerdict | VendorError> => {
    const fetch = async (): Promise<Response> => new Response(JSON.stringify(body), { status });
    const request = open('https://uniqodo.example', { fetch });
    return createUniqodo({ request, languages: ['en'] })
      .apply({ ...QUESTION, applied: [SUCCESS] })
      .catch((error: unknown) => {
        if (error instanceof VendorError) return error;
        throw error;
      });
  };

  it('gives a verdict that keeps every promise, or a VendorError', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(oddAnswer, fc.constantFrom(200, 201, 400, 401, 404, 429, 500, 503), async (body, status) => {
        const verdict = await ask(body, status);
        if (verdict instanceof VendorError) return;
        seen++;
        for (const { id, text, lang, detail, technical } of verdict.objections) {
          expect(known).toContain(id);
          if (id === 'unavailable' || id === 'resource_not_found') expect([text, lang]).toEqual([undefined, undefined]);
          expect(Array.from(text ?? '').length).toBeLessThanOrEqual(300);
          expect(text ?? '').not.toMatch(/\p{Cc}/u);
          expect(detail.reason === undefined || technical).toBe(true);
        }
        for (const { promotionId, amount, source } of verdict.earned) {
          expect(promotionId).not.toBe('');
          expect(amount === undefined || (amount.value >= 0 && /^[A-Z]{3}$/.test(amount.currency))).toBe(true);
          expect(JSON.stringify([body, SUCCESS])).toContain(JSON.stringify(source));
        }
      }),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(100);
  });

  it.each([
    ['a list', [], 200, 'shape'],
    ['null', null, 200, 'shape'],
    ['text', 'fine', 200, 'shape'],
    ['a list', [], 400, 'refused'],
    ['an object without errors', {}, 401, 'credentials'],
    ['errors that say nothing', { errors: ['boom'] }, 404, 'refused'],
    ['null errors', { errors: null }, 500, 'unavailable'],
  ])('is a VendorError when it is %s: %j under %d', async (_, body, status, kind) => {
    expect(await ask(body, status)).toMatchObject({ name: 'VendorError', kind });
  });
});
