import type { Money } from '../../src/model/money.js';
import type { Promotion, PromotionMessage } from '../../src/model/promotion.js';
import type { PromotionsAnswer } from '../../src/protocol/promotions.js';
import { promotionsRequestSchema, type PromotionsRequest } from '../../src/protocol/requests.js';
import { refusal } from './stage-refusal.js';

/**
 * The other end of the wire for tests of the coupon field: `POST /stage/<scene>/v1/promotions`. It keeps a cart's
 * promotions as the proxy does, and is told what to answer by the codes themselves: `SAVE10`, `WELCOME5` and `FREESHIP`
 * count, a code named as a message's id in capitals gets that message, one that begins with `ALONE` goes with no other.
 * A cart whose name begins with `auto` has an automatic promotion; one that ends in `-dropping` loses SAVE10 when it is
 * revalidated.
 */

const usd = (value: number): Money => ({ value, currency: 'USD' });

const PROMOTIONS: Readonly<Record<string, Pick<Promotion, 'title' | 'amount'>>> = {
  SAVE10: { title: '10% off everything', amount: usd(7.8) },
  WELCOME5: { title: 'Welcome gift', amount: usd(5) },
  FREESHIP: { title: 'Free delivery', amount: usd(4.9) },
};
const AUTOMATIC: Promotion = { handle: 'a1', title: 'Free sticker', automatic: true, removable: false };

/** Text that must be on no page. */
const SENTINEL = 'never-for-shoppers';
const RETRYABLE = /LOCKED|UNAVAILABLE|SHIPPING_NOT|MISSING_LINKED|PRODUCT_DISCOUNT|BUNDLE|CART_EMPTY/;
const TEXTS = new Map([
  ['de', 'Text des Anbieters'],
  ['en', 'The vendor’s own sentence'],
]);

const DROPPED: PromotionMessage = {
  id: 'custom_rule_violation',
  code: 'SAVE10',
  text: 'Spend more.',
  lang: 'en',
  retryable: false,
  dropped: true,
};

interface Cart {
  codes: readonly string[];
  revision: number;
}
const carts = new Map<string, Cart>();
/** How many requests added codes to each cart: what a double click is counted by. */
const requests = new Map<string, number>();

export const requestsOf = (cart: string): number => requests.get(cart) ?? 0;

function cartOf(name: string): Cart {
  const cart = carts.get(name) ?? { codes: [], revision: 0 };
  carts.set(name, cart);
  return cart;
}

/** Why a code is not applied: with an id that may not be ours, and a reason, as no proxy of ours would forward them. */
function messageOf(code: string, locale: string): PromotionMessage {
  const name = code.toLowerCase().replace(/_with_text$/, '');
  const hasText = name !== code.toLowerCase();
  const isId = name.includes('_') || name === 'unavailable';
  const [language = ''] = locale.split('-');
  const lang = TEXTS.has(language) ? language : 'en';
  const message: PromotionMessage = {
    id: 'resource_not_found',
    code,
    retryable: RETRYABLE.test(code),
    ...(hasText && { text: TEXTS.get(lang), lang }),
  };
  return Object.assign(message, isId && { id: name }, { reason: SENTINEL });
}

const isAlone = (code: string): boolean => code.startsWith('ALONE');

/** A cart's codes with one more, or the message that says why not. */
function add(codes: readonly string[], typed: string, locale: string): readonly string[] | PromotionMessage {
  const code = typed.toUpperCase();
  if (isAlone(code) || codes.some(isAlone)) {
    return codes.length === 0 ? [code] : { id: 'promotion_cannot_be_combined', code: typed, retryable: false };
  }
  return code in PROMOTIONS ? [...new Set([...codes, code])] : messageOf(typed, locale);
}

function change({ cart: name, locale, add: added, remove }: PromotionsRequest): PromotionsAnswer {
  const cart = cartOf(name);
  const messages: PromotionMessage[] = [];
  const isDropping = name.endsWith('-dropping') && added.length === 0 && remove.length === 0;
  if (isDropping && cart.codes.includes('SAVE10')) {
    cart.codes = cart.codes.filter((code) => code !== 'SAVE10');
    messages.push(DROPPED);
  }
  const removed = new Set(remove.map((handle) => handle.replace(/^h-/, '').toUpperCase()));
  let codes: readonly string[] = cart.codes.filter((code) => !removed.has(code));
  let anyApplied = added.length === 0;
  for (const typed of added) {
    const result = add(codes, typed, locale);
    if ('id' in result) messages.push(result);
    else [codes, anyApplied] = [result, true];
  }
  // An exchange whose code is not applied leaves what it would have replaced.
  if (anyApplied) cart.codes = codes;
  return answerOf(name, cart, messages);
}

function answerOf(name: string, cart: Cart, messages: PromotionMessage[]): PromotionsAnswer {
  cart.revision += 1;
  const applied = cart.codes.map((code): Promotion => ({
    handle: `h-${code}`,
    code,
    title: 'Exclusive',
    ...PROMOTIONS[code],
    automatic: false,
    removable: true,
  }));
  const discount = applied.reduce((sum, { amount }) => sum + (amount?.value ?? 0), 0);
  return {
    applied: name.startsWith('auto') ? [AUTOMATIC, ...applied] : applied,
    messages,
    totals: { discount: usd(Math.round(discount * 100) / 100) },
    revision: cart.revision,
  };
}

/** The body of a merchant's own proxy that forwards the vendor's errors. */
const rawErrors = (codes: readonly string[]) => ({
  errors: codes.map((couponCode) => ({
    id: couponCode.toLowerCase(),
    message: SENTINEL,
    reason: SENTINEL,
    couponCode,
  })),
  reason: SENTINEL,
});

const full = (asked: PromotionsRequest): Response => Response.json(change(asked));

const SCENES: Readonly<Record<string, (asked: PromotionsRequest) => Response>> = {
  full,
  limited: (asked) =>
    asked.add.length > 0 ? refusal('rate_limited', 'stage-7f3a', { 'retry-after': '120' }) : full(asked),
  unknown: () => refusal('cart_unknown', 'stage-7f3a'),
  /** Carts are revalidated, codes are not taken. */
  broken: (asked) => (asked.add.length > 0 ? refusal('upstream_unavailable', 'stage-7f3a') : full(asked)),
  raw: ({ add: codes }) => Response.json(rawErrors(codes), { status: 400 }),
};

/** Answers a POST of a scene; undefined when there is no such scene. */
export function answerPromotions(scene: string, json: unknown): Response | undefined {
  const answer = SCENES[scene];
  if (!answer) return undefined;
  const asked = promotionsRequestSchema.parse(json);
  if (asked.add.length > 0) requests.set(asked.cart, requestsOf(asked.cart) + 1);
  return answer(asked);
}
