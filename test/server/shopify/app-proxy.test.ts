import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/server/platform/secret.js';
import { isForwardedByShopify } from '../../../src/server/shopify/app-proxy.js';

/** The example of Shopify's page. */
const HUSH = new Secret('hush');
const SENT_AT = 1_317_327_555;
const QUERY =
  'extra=1&extra=2&shop=shop-name.myshopify.com&logged_in_customer_id=1&path_prefix=%2Fapps%2Fawesome_reviews' +
  `&timestamp=${SENT_AT}`;
const SIGNATURE = '4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb';
const ANONYMOUS = 'a9718877bea71c2484f91608a7eaea1532bdf71f5c56825065fa4ccabe549ef3';

const address = (query: string): URL => new URL(`https://proxy.example/apps/awesome_reviews/v1/reviews?${query}`);
const isForwarded = (query: string, seconds = SENT_AT, secrets = [HUSH]): Promise<boolean> =>
  isForwardedByShopify(address(query), secrets, seconds * 1_000);

/** What Shopify adds to a request, signed as its page describes. */
function forwarded(parameters: readonly (readonly [string, string])[], secret = 'hush'): string {
  const values = new Map<string, string[]>();
  for (const [name, value] of parameters) values.set(name, [...(values.get(name) ?? []), value]);
  const text = [...values].map(([name, each]) => `${name}=${each.join(',')}`).sort();
  const signature = createHmac('sha256', secret).update(text.join('')).digest('hex');
  return new URLSearchParams([...parameters.map(([a, b]) => [a, b]), ['signature', signature]]).toString();
}

describe('a request through a Shopify App Proxy', () => {
  it.each([
    ['of a customer', `${QUERY}&signature=${SIGNATURE}`],
    ['of a visitor', `${QUERY.replace('&logged_in_customer_id=1', '')}&signature=${ANONYMOUS}`],
    [
      'whose parameters came in another order',
      `signature=${SIGNATURE}&${QUERY.split('&').reverse().join('&').replace('extra=2&extra=1', 'extra=1&extra=2')}`,
    ],
  ])('is known: one %s', async (_, query) => {
    expect(await isForwarded(query)).toBe(true);
  });

  it.each([
    ['another value', `${QUERY.replace('extra=1', 'extra=9')}&signature=${SIGNATURE}`],
    ['one parameter more', `${QUERY}&more=1&signature=${SIGNATURE}`],
    ['one parameter less', `${QUERY.replace('extra=1&', '')}&signature=${SIGNATURE}`],
    ['no signature', QUERY],
    ['an empty signature', `${QUERY}&signature=`],
    ['a signature in capitals', `${QUERY}&signature=${SIGNATURE.toUpperCase()}`],
    ['half a signature', `${QUERY}&signature=${SIGNATURE.slice(0, 32)}`],
    ['two signatures', `${QUERY}&signature=${SIGNATURE}&signature=${SIGNATURE}`],
    ['two shops', `${QUERY}&shop=other.myshopify.com&signature=${SIGNATURE}`],
    ['two moments', `${QUERY}&timestamp=${SENT_AT}&signature=${SIGNATURE}`],
  ])('is refused with %s', async (_, query) => {
    expect(await isForwarded(query)).toBe(false);
  });

  it.each([
    [-90, true],
    [90, true],
    [-91, false],
    [91, false],
  ])('counts for 90 seconds around its moment: %i seconds off is %s', async (seconds, known) => {
    expect(await isForwarded(`${QUERY}&signature=${SIGNATURE}`, SENT_AT + seconds)).toBe(known);
  });

  it.each(['', 'now', '1e9', '-5', '1317327555.5'])(
    'is refused with the moment "%s", rightly signed',
    async (moment) => {
      const query = forwarded([
        ['shop', 'a.myshopify.com'],
        ['timestamp', moment],
      ]);
      expect(await isForwarded(query)).toBe(false);
    },
  );

  it('is refused without a shop, rightly signed', async () => {
    expect(await isForwarded(forwarded([['timestamp', String(SENT_AT)]]))).toBe(false);
  });

  it('is known by either of two secrets while one is replaced, and by no third', async () => {
    const query = `${QUERY}&signature=${SIGNATURE}`;
    expect(await isForwarded(query, SENT_AT, [new Secret('new'), HUSH])).toBe(true);
    expect(await isForwarded(query, SENT_AT, [new Secret('new'), new Secret('newer')])).toBe(false);
    expect(await isForwarded(query, SENT_AT, [])).toBe(false);
  });

  it('is known whatever a page adds, and refused when one character of it changes', async () => {
    const name = fc.stringMatching(/^[a-z]{5,9}$/).filter((text) => !['timestamp', 'signature'].includes(text));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, fc.string({ unit: 'grapheme' })), { maxLength: 5 }), async (added) => {
        const query = forwarded([['shop', 'a.myshopify.com'], ['timestamp', String(SENT_AT)], ...added]);
        expect(await isForwarded(query)).toBe(true);
        expect(await isForwarded(query.replace('a.myshopify', 'b.myshopify'))).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
