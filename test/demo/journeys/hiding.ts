import { expect, it } from 'vitest';
import { UNIQODO_SENTINEL } from '../../../demo/sandbox/uniqodo.js';
import { PROMOTION_MESSAGE_IDS } from '../../../src/model/promotion-message-id.js';
import { newCart, visitCart } from './cart.js';
import { stage } from './stage.js';
import type { Visit } from './visit.js';

/** Every error that Uniqodo's page lists. */
const VENDOR_IDS =
  `code_deactivated code_expired code_locked code_redeemed master_code_cannot_be_used missing_linked_unique_reference
promotion_inaccessible_by_distributor unique_coupon_code_not_found unsupported_distribution_method resource_not_found
coupon_code_per_order_limit_reached max_applied_promotions_reached max_automatic_promotions_reached promotion_already_applied
custom_rule_violation automatic_promotion_cannot_claim_code incorrect_linked_unique_reference missing_required_code
promotion_combination_not_allowed promotion_has_expired promotion_is_inactive promotion_is_repeat_code promotion_not_accessible
redemption_limit_reached repeat_code_does_not_belong_to_promotion secure_code_user_email_required shopper_code_not_recognised
authentication_failed malformed_request_payload request_parameter_error bundle_items_not_in_order full_discount_reached
full_shipping_discount_reached product_discount_not_applicable promotion_cannot_be_combined technical_error request_not_completed
shipping_not_specified`.split(/\s+/);
/** Under each status, in a language of its own. */
const LANGUAGES = { 200: 'en', 400: 'de', 401: 'ar', 404: 'ja', 500: 'fr' };
const STATUSES = Object.keys(LANGUAGES);

/** What a shopper learns of those that are not theirs to know. */
const FOLDED = /^(master_code|repeat_code|shopper_code|unique_coupon)/;
const expected = (id: string): string => {
  if (FOLDED.test(id)) return 'resource_not_found';
  return PROMOTION_MESSAGE_IDS.some((known) => known === id) ? id : 'unavailable';
};

/** The words that only developers may read, and the ids that only they may know. */
const TECHNICAL = [
  UNIQODO_SENTINEL,
  'technical_error',
  'Missing custom attribute',
  'master_code',
  'MASTER_CODE_CANNOT',
];

/** Applies codes one by one, and answers with each outcome, and with all that the page then holds of it. */
const tryAll = ({ page }: Visit, codes: readonly string[]): Promise<{ reasons: string[]; held: string }> =>
  page.evaluate(async (list) => {
    const field = document.querySelector('vouch-coupon');
    const read = (root: ParentNode): string =>
      [...root.querySelectorAll('*')]
        .map((element) => {
          const attributes = element.getAttributeNames().map((name) => element.getAttribute(name));
          return `${attributes.join(' ')} ${element.shadowRoot ? read(element.shadowRoot) + element.shadowRoot.textContent : ''}`;
        })
        .join(' ');
    const reasons: string[] = [];
    const held: unknown[] = [];
    for (const type of ['applied', 'rejected', 'removed']
      .map((name) => `vouch-promotion-${name}`)
      .concat('vouch-error')) {
      document.addEventListener(type, (event) => held.push({ ...event, fault: Object.values(event) }));
    }
    for (const code of list) {
      const outcome = await field?.applyCode(code);
      await field?.updateComplete;
      reasons.push(outcome && 'message' in outcome ? outcome.message.id : (outcome?.status ?? ''));
      held.push(outcome, read(document));
      if (outcome?.status === 'pending') await field?.removeCode(code);
    }
    held.push({ ...sessionStorage }, { ...localStorage }, document.cookie);
    return { reasons, held: JSON.stringify(held) };
  }, codes);

/** Nothing technical reaches a shopper, with our proxy and without it. */
export function hiding(): void {
  it.each(Object.entries(LANGUAGES))(
    'tells a shopper what they may know of every error at status %s in %s, and nothing else',
    async (status, lang) => {
      const visit = await visitCart(newCart(), { lang });
      const bodies: Promise<string>[] = [];
      visit.page.on('response', (response) => {
        if (response.url().includes('/v1/promotions')) bodies.push(response.text());
      });
      const { reasons, held } = await tryAll(
        visit,
        VENDOR_IDS.map((id) => `${id.toUpperCase()}_${status}`),
      );
      expect(Object.fromEntries(VENDOR_IDS.map((id, index) => [id, reasons[index]]))).toEqual(
        Object.fromEntries(VENDOR_IDS.map((id) => [id, expected(id)])),
      );
      const seen = held.replaceAll(/[A-Z_]+_\d{3}/g, '');
      const answers = (await Promise.all(bodies)).join().replaceAll(/[A-Z_]+_\d{3}/g, '');
      expect(bodies.length).toBeGreaterThanOrEqual(VENDOR_IDS.length);
      for (const word of TECHNICAL) {
        expect(seen).not.toContain(word);
        expect(answers).not.toContain(word);
      }
    },
  );

  it('hides it from the page when a merchant’s own proxy forwards everything', async () => {
    const visit = await visitCart(newCart(), { proxy: 'raw' });
    const codes = VENDOR_IDS.flatMap((id) => STATUSES.map((status) => `${id.toUpperCase()}_${status}`));
    const { reasons, held } = await tryAll(visit, codes);
    expect(new Set(reasons)).toContain('code_expired');
    const seen = held.replaceAll(/[A-Z_]+_\d{3}/g, '');
    for (const word of TECHNICAL) expect(seen).not.toContain(word);
    // One word to the integrator, without content, and the browser's own lines for what failed.
    expect(visit.noise.filter((line) => /vouchsafe/.test(line))).toHaveLength(1);
    for (const line of visit.noise) expect(line).not.toContain(UNIQODO_SENTINEL);
    visit.forgive(/vouchsafe|Failed to load resource/);
  });

  it('stops a list of codes early', async () => {
    const cart = newCart();
    const before = stage.demo.promotions.calls.length;
    const guess = (code: string): Promise<Response> =>
      fetch(`${stage.demo.address}/apps/vouchsafe/v1/promotions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        body: JSON.stringify({ cart, locale: 'en', add: [code], remove: [] }),
      });
    const statuses: number[] = [];
    for (let index = 0; index < 1_000; index += 50) {
      const answers = await Promise.all(Array.from({ length: 50 }, (_, step) => guess(`GUESS${index + step}`)));
      statuses.push(...answers.map(({ status }) => status));
    }
    expect(statuses.at(-1)).toBe(429);
    expect(stage.demo.promotions.calls.length - before).toBeLessThan(300);
  });
}
