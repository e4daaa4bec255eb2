/**
 * The other end of the wire for tests of the coupon field: `POST /stage/<scene>/v1/promotions`. It keeps a cart's
 * promotions as the proxy does, and is told what to answer by the codes themselves: `SAVE10`, `WELCOME5` and `FREESHIP`
 * count, a code named as a message's id in capitals gets that message, one that begins with `ALONE` goes with no other.
 * A cart whose name begins with `auto` has an automatic promotion; one that ends in `-dropping` loses SAVE10 when it is
 * looked at without a code.
 */
const USD = (value) => ({ value, currency: 'USD' });

const PROMOTIONS = {
  SAVE10: { title: '10% off everything', amount: USD(7.8) },
  WELCOME5: { title: 'Welcome gift', amount: USD(5) },
  FREESHIP: { title: 'Free delivery', amount: USD(4.9) },
};
const AUTOMATIC = { handle: 'a1', title: 'Free sticker', automatic: true, removable: false };

/** Text that must be on no page. */
const SENTINEL = 'never-for-shoppers';
const RETRYABLE = /LOCKED|UNAVAILABLE|SHIPPING_NOT|MISSING_LINKED|PRODUCT_DISCOUNT|BUNDLE|CART_EMPTY/;
const TEXTS = { de: 'Text des Anbieters', en: 'The vendor’s own sentence' };

const carts = new Map();
/** How many requests named each cart: what a double click is counted by. */
const requests = new Map();

function held(cart) {
  const found = carts.get(cart) ?? { codes: [], revision: 0 };
  carts.set(cart, found);
  return found;
}

function message(code, locale) {
  const id = code.toLowerCase().replace(/_WITH_TEXT$/i, '');
  const texted = /_WITH_TEXT$/.test(code);
  const [language] = locale.split('-');
  const known = /_/.test(code) || code === 'UNAVAILABLE';
  return {
    id: known ? id : 'resource_not_found',
    code,
    retryable: RETRYABLE.test(code),
    ...(texted && { text: TEXTS[language] ?? TEXTS.en, lang: language in TEXTS ? language : 'en' }),
    reason: SENTINEL,
  };
}

function change({ cart, locale, add, remove }) {
  const state = held(cart);
  const messages = [];
  const dropping = cart.endsWith('-dropping') && add.length === 0 && remove.length === 0;
  if (dropping && state.codes.includes('SAVE10')) {
    state.codes = state.codes.filter((code) => code !== 'SAVE10');
    messages.push({
      id: 'custom_rule_violation',
      code: 'SAVE10',
      text: 'Spend more.',
      lang: 'en',
      retryable: false,
      dropped: true,
    });
  }
  const before = state.codes;
  const away = new Set(remove.map((name) => name.replace(/^h-/, '').toUpperCase()));
  state.codes = state.codes.filter((code) => !away.has(code));
  let taken = 0;
  for (const typed of add) {
    const code = typed.toUpperCase();
    const alone = /^ALONE/.test(code) || state.codes.some((other) => /^ALONE/.test(other));
    if (alone ? state.codes.length === 0 : code in PROMOTIONS) {
      if (!state.codes.includes(code)) state.codes.push(code);
      taken += 1;
    } else {
      messages.push(
        alone ? { id: 'promotion_cannot_be_combined', code: typed, retryable: false } : message(code, locale),
      );
    }
  }
  if (add.length > 0 && taken === 0) state.codes = before;
  return answer(cart, state, messages);
}

function answer(cart, state, messages) {
  state.revision += 1;
  const applied = state.codes.map((code) => ({
    handle: `h-${code}`,
    code,
    title: 'Exclusive',
    ...PROMOTIONS[code],
    automatic: false,
    removable: true,
  }));
  const all = cart.startsWith('auto') ? [AUTOMATIC, ...applied] : applied;
  const discount = applied.reduce((sum, { amount }) => sum + (amount?.value ?? 0), 0);
  return {
    applied: all,
    messages,
    totals: { discount: USD(Math.round(discount * 100) / 100) },
    revision: state.revision,
  };
}

const refusal = (type, code) => ({ type, code, message: 'Not now.', param: null, requestId: 'stage-7f3a' });

const SCENES = {
  full: (asked) => [200, change(asked)],
  limited: (asked) =>
    asked.add.length > 0
      ? [429, refusal('rate_limit', 'rate_limited'), { 'retry-after': '120' }]
      : [200, change(asked)],
  unknown: () => [409, refusal('invalid_request', 'cart_unknown')],
  /** Looks are answered, codes are not. */
  broken: (asked) => (asked.add.length > 0 ? [503, refusal('api', 'upstream_unavailable')] : [200, change(asked)]),
  /** A merchant's own proxy that forwards the vendor's errors. */
  raw: ({ add }) => [
    400,
    {
      errors: add.map((couponCode) => ({
        id: couponCode.toLowerCase(),
        message: SENTINEL,
        reason: SENTINEL,
        couponCode,
      })),
      reason: SENTINEL,
    },
  ],
};

async function read(stream) {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return JSON.parse(text);
}

/** Answers a POST of a scene; false when there is no such scene. */
export async function stagePromotions(context, scene) {
  if (context.method === 'GET') {
    context.body = String(requests.get(context.query.cart) ?? 0);
    return true;
  }
  const play = SCENES[scene];
  if (!play) return false;
  const asked = { locale: '', add: [], remove: [], ...(await read(context.req)) };
  if (asked.add.length > 0) requests.set(asked.cart, (requests.get(asked.cart) ?? 0) + 1);
  const [status, body, headers = {}] = play(asked);
  context.status = status;
  for (const [name, value] of Object.entries(headers)) context.set(name, value);
  context.type = 'json';
  context.body = JSON.stringify(body);
  return true;
}
