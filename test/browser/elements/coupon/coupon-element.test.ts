import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { configure } from '../../../../src/browser/client/page/configuration.js';
import type { CouponElement } from '../../../../src/browser/elements/coupon/coupon-element.js';
import {
  PromotionAppliedEvent,
  PromotionRejectedEvent,
  PromotionRemovedEvent,
  PromotionsErrorEvent,
} from '../../../../src/browser/elements/coupon/coupon-events.js';
// Fetched before, so that no test waits for it.
import '../../../../src/browser/elements/coupon/coupon-notices.js';
import { coupon as otherLanguages } from '../../../../src/browser/locales/languages.js';
import { deep, deepAll, deepText, expectAccessible, scene, settled, until } from '../stage.js';

let carts = 0;
/** A cart that no other test has. */
const newCart = (kind = 'cart'): string => `${kind}-${(carts += 1)}-${Math.random().toString(36).slice(2)}`;

interface Asked {
  readonly cart?: string;
  readonly scene?: string;
  readonly lang?: string;
  readonly dir?: string;
  readonly width?: string;
  readonly maxCodes?: number;
  readonly closed?: boolean;
}

/** A field on a page of some language, with its cart looked at. */
async function coupon(asked: Asked = {}): Promise<CouponElement> {
  const { cart = newCart(), lang = 'en', dir = 'ltr', width = '420px', maxCodes = 10, closed = false } = asked;
  const frame = await fixture<HTMLElement>(html`
    <div lang=${lang} dir=${dir}>
      <vouch-coupon
        cart=${cart}
        proxy=${scene(asked.scene ?? 'full')}
        max-codes=${maxCodes}
        ?open=${!closed}
      ></vouch-coupon>
    </div>
  `);
  frame.style.inlineSize = width;
  const element = deep<CouponElement>(frame, 'vouch-coupon');
  await until(() => element.shadowRoot?.querySelector(closed ? '.toggle' : 'input'));
  return element;
}

const input = (element: CouponElement): HTMLInputElement => deep<HTMLInputElement>(element, 'input');
const alert = (element: CouponElement): string => deepText(deep(element, '[role=alert]'));
const status = (element: CouponElement): string => deepText(deep(element, '[role=status]'));
/** Without the marks of direction around codes. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
const rows = (element: CouponElement): string[] => deepAll(element, '.row').map((row) => deepText(row));
const focused = (element: CouponElement): Element | null => element.shadowRoot?.activeElement ?? null;

/** Types a code as a shopper does, and sends it off with Enter. */
async function enter(element: CouponElement, code: string): Promise<void> {
  input(element).value = code;
  input(element).focus();
  await sendKeys({ press: 'Enter' });
}

/** Waits for an event of the field. */
const next = <T extends Event>(element: CouponElement, type: string): Promise<T> =>
  new Promise((resolve) => element.addEventListener(type, (event) => resolve(event as T), { once: true }));

async function applied(element: CouponElement, code: string): Promise<PromotionAppliedEvent> {
  const done = next<PromotionAppliedEvent>(element, PromotionAppliedEvent.type);
  await enter(element, code);
  const event = await done;
  await settled(element);
  return event;
}

async function rejected(element: CouponElement, code: string): Promise<PromotionRejectedEvent> {
  const done = next<PromotionRejectedEvent>(element, PromotionRejectedEvent.type);
  await enter(element, code);
  const event = await done;
  await settled(element);
  return event;
}

/** How many requests with a code the proxy has had for a cart. */
const requestsFor = async (cart: string): Promise<number> =>
  Number(await (await fetch(`${scene('full')}/v1/promotions?cart=${cart}`)).text());

describe('<vouch-coupon>', () => {
  it('is accessible in every state, wide and narrow, from left and from right', async () => {
    for (const [width, lang, dir] of [
      ['420px', 'en', 'ltr'],
      ['280px', 'ar', 'rtl'],
    ] as const) {
      const look = { width, lang, dir };
      await expectAccessible(await coupon({ ...look, closed: true }));
      const field = await coupon({ ...look, cart: newCart('auto') });
      await expectAccessible(field);
      await applied(field, 'SAVE10');
      await applied(field, 'WELCOME5');
      await rejected(field, 'SHIPPING_NOT_SPECIFIED');
      expect(rows(field)).to.have.length(4);
      await expectAccessible(field);
      await rejected(field, 'PROMOTION_CANNOT_BE_COMBINED');
      expect(deepAll(field, '.message button')).to.have.length(1);
      await expectAccessible(field);
      const limited = await coupon({ ...look, scene: 'limited' });
      await rejected(limited, 'ANY');
      await expectAccessible(limited);
    }
  });

  it('fits a narrow cart, whatever the code', async () => {
    const element = await coupon({ width: '280px' });
    await applied(element, `ALONE-${'X'.repeat(58)}`);
    await rejected(element, 'N'.repeat(64));
    for (const part of ['.message', '.what .code']) {
      expect(deep(element, part).getBoundingClientRect().right).to.be.at.most(element.getBoundingClientRect().right);
    }
    expect(deep(element, '.message').scrollWidth).to.be.at.most(280);
    // What a code gives and its button share the second line.
    const [quiet, remove] = ['.quiet', '.remove'].map((part) => deep(element, part).getBoundingClientRect());
    expect(Math.max(quiet!.top, remove!.top)).to.be.below(Math.min(quiet!.bottom, remove!.bottom));
  });

  it('opens, and puts the cursor where the code goes', async () => {
    const element = await coupon({ closed: true });
    const toggle = deep(element, 'button', 'Have a code?');
    expect(toggle.ariaExpanded).to.equal('false');
    toggle.click();
    await until(() => focused(element)?.localName === 'input');
    expect(element.open).to.equal(true);
    expect(input(element).labels?.[0]?.textContent).to.equal('Promotion code');
  });

  it('applies a code by Enter: the row says what it gives, the field is empty again, the ear is told', async () => {
    const element = await coupon();
    const { promotion, replaced } = await applied(element, '  save10 ');
    expect(promotion.code?.toUpperCase()).to.equal('SAVE10');
    expect(replaced).to.deep.equal([]);
    expect(rows(element).join()).to.match(/SAVE10.*10% off everything.*7\.80/);
    expect(input(element).value).to.equal('');
    expect(focused(element)).to.equal(input(element));
    expect(alert(element)).to.equal('');
    expect(status(element)).to.contain('10% off everything');
  });

  it('keeps a rejected code, selected, with the reason beside it until the next try', async () => {
    const element = await coupon();
    const event = await rejected(element, 'CODE_EXPIRED');
    expect([event.code, event.reason, event.pending]).to.deep.equal(['CODE_EXPIRED', 'code_expired', false]);
    const field = input(element);
    await until(() => field.selectionEnd === 'CODE_EXPIRED'.length);
    expect([field.value, field.selectionStart]).to.deep.equal(['CODE_EXPIRED', 0]);
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    const description = element.shadowRoot?.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(description && deepText(description)).to.match(/CODE_EXPIRED.*expired/);
    field.blur();
    await settled(element);
    expect(alert(element)).to.match(/expired/);
    await applied(element, 'SAVE10');
    expect(alert(element)).to.equal('');
    expect(input(element).getAttribute('aria-invalid')).to.equal(null);
  });

  for (const [code, name] of [
    ['CODE_REDEEMED', 'of a code'],
    ['', 'of an empty field, without asking'],
  ] as const) {
    it(`says the same refusal again when the same is tried again: ${name}`, async () => {
      const element = await coupon();
      await enter(element, code);
      await until(() => alert(element) !== '');
      await settled(element);
      const heard: string[] = [];
      const watch = new MutationObserver(() => heard.push(alert(element)));
      watch.observe(deep(element, '[role=alert]'), { childList: true, subtree: true });
      await enter(element, code);
      await until(() => heard.length > 1 && heard.at(-1) !== '');
      expect(heard[0]).to.equal('');
      watch.disconnect();
    });
  }

  it('sends a code once, however often the button is pressed', async () => {
    const cart = newCart();
    const element = await coupon({ cart });
    input(element).value = 'SAVE10';
    const done = next(element, PromotionAppliedEvent.type);
    const button = deep<HTMLButtonElement>(element, '.apply');
    for (let press = 0; press < 5; press += 1) button.click();
    await done;
    await settled(element);
    expect(await requestsFor(cart)).to.equal(1);
    expect(rows(element)).to.have.length(1);
  });

  it('asks nothing for an empty field, a code that is too long, or one that counts already', async () => {
    const cart = newCart();
    const element = await coupon({ cart });
    await enter(element, '   ');
    await until(() => alert(element) !== '');
    expect(alert(element)).to.equal('Enter a code first.');
    await enter(element, 'x'.repeat(65));
    await until(() => /64/.test(alert(element)));
    await applied(element, 'SAVE10');
    await enter(element, 'save10');
    await until(() => /already/.test(status(element)));
    expect(input(element).value).to.equal('');
    expect(await requestsFor(cart)).to.equal(1);
  });

  it('takes a promotion off at once, and goes on at the next one', async () => {
    const element = await coupon({ cart: newCart('auto') });
    await applied(element, 'SAVE10');
    await applied(element, 'WELCOME5');
    const names = deepAll(element, '.remove').map((button) => button.getAttribute('aria-label') ?? '');
    expect(names.map((name) => name.replace(/\P{ASCII}/gu, ''))).to.deep.equal(['Remove SAVE10', 'Remove WELCOME5']);
    deep(element, '.remove').focus();
    const done = next<PromotionRemovedEvent>(element, PromotionRemovedEvent.type);
    await sendKeys({ press: 'Enter' });
    await until(() => focused(element)?.getAttribute('aria-label')?.includes('WELCOME5'));
    expect(await done).to.include({ code: 'SAVE10', by: 'shopper' });
    await sendKeys({ press: 'Enter' });
    await until(() => focused(element) === input(element));
    await until(() => rows(element).length === 1);
    expect(rows(element)[0]).to.contain('Free sticker Applied automatically');
  });

  it('keeps a code that waits for a delivery or a sign-in on hold, and says for what', async () => {
    const element = await coupon();
    const event = await rejected(element, 'SHIPPING_NOT_SPECIFIED');
    expect(event.pending).to.equal(true);
    expect(input(element).value).to.equal('');
    expect(alert(element)).to.equal('');
    expect(rows(element).join()).to.match(/SHIPPING_NOT_SPECIFIED.*delivery/);
    expect(status(element)).to.match(/delivery/);
    element.messages = { en: { missing_linked_unique_reference: 'Members only: {code}.' } };
    await rejected(element, 'MISSING_LINKED_UNIQUE_REFERENCE');
    expect(plain(status(element))).to.equal(
      'The code “MISSING_LINKED_UNIQUE_REFERENCE” is on hold. Members only: MISSING_LINKED_UNIQUE_REFERENCE.',
    );
    expect(rows(element)[1]).to.match(/sign/i);
    deep(element, '.remove').click();
    await until(() => rows(element).length === 1);
  });

  it('leads to the sign-in that a code waits for, where the page says where that is', async () => {
    const element = await coupon();
    await rejected(element, 'MISSING_LINKED_UNIQUE_REFERENCE');
    expect(deepAll(element, '.row a')).to.deep.equal([]);
    element.setAttribute('sign-in-url', '/account/login?return=/cart');
    await settled(element);
    expect(deep(element, '.row a', 'Sign in').getAttribute('href')).to.equal('/account/login?return=/cart');
    await expectAccessible(element);
    element.signInUrl = 'javascript:alert(1)';
    await settled(element);
    expect(deepAll(element, '.row a')).to.deep.equal([]);
  });

  it('shows a code in capitals in whichever case it was typed, and a title as it is', async () => {
    const element = await coupon({ cart: newCart('auto') });
    await applied(element, 'save10');
    await rejected(element, 'shipping_not_specified');
    const shown = deepAll(element, '.code').map((name) => getComputedStyle(name).textTransform);
    expect(shown).to.deep.equal(['none', 'uppercase', 'uppercase']);
  });

  it('offers to put a code in the place of those in its way', async () => {
    const element = await coupon();
    await applied(element, 'SAVE10');
    await rejected(element, 'ALONE20');
    const done = next<PromotionAppliedEvent>(element, PromotionAppliedEvent.type);
    const gone = next<PromotionRemovedEvent>(element, PromotionRemovedEvent.type);
    deep(element, '.message button', /ALONE20/).click();
    expect((await done).replaced.map(({ code }) => code)).to.deep.equal(['SAVE10']);
    expect(await gone).to.include({ code: 'SAVE10', by: 'exchange' });
    await settled(element);
    expect(rows(element).join()).to.contain('ALONE20').and.not.to.contain('SAVE10');
    expect(status(element)).to.match(/SAVE10.*ALONE20|ALONE20.*SAVE10/);
    expect(input(element).value).to.equal('');
    expect(focused(element)).to.equal(input(element));
  });

  it('loses nothing when the exchange fails', async () => {
    const element = await coupon({ maxCodes: 1 });
    await applied(element, 'SAVE10');
    const event = await rejected(element, 'CODE_EXPIRED');
    expect(event.reason).to.equal('limit-reached');
    deep(element, '.message button').click();
    await until(() => /expired/.test(alert(element)));
    expect(rows(element).join()).to.contain('SAVE10');
    expect(input(element).value).to.equal('CODE_EXPIRED');
  });

  it('says how long to wait, and does not ask before', async () => {
    const cart = newCart();
    const element = await coupon({ cart, scene: 'limited' });
    const event = await rejected(element, 'ANY');
    expect(event.reason).to.equal('rate-limited');
    expect(alert(element)).to.match(/2 minutes/);
    await rejected(element, 'OTHER');
    expect(await requestsFor(cart)).to.equal(1);
    expect(input(element).value).to.equal('OTHER');
  });

  it('keeps the text and names a reference when codes cannot be checked', async () => {
    const element = await coupon({ scene: 'broken' });
    const done = next<PromotionsErrorEvent>(element, PromotionsErrorEvent.type);
    await enter(element, 'SAVE10');
    expect((await done).fault.requestId).to.equal('stage-7f3a');
    await settled(element);
    expect(alert(element)).to.match(/right now.*stage-7f3a/);
    const colorOf = (selector: string): string => getComputedStyle(deep(element, selector)).color;
    expect(colorOf('.message .quiet')).not.to.equal(colorOf('.message'));
    expect(input(element).value).to.equal('SAVE10');
  });

  it('tells the page once of what two fields of one cart show, and once more by the old name of a load', async () => {
    const cart = newCart();
    const heard: string[] = [];
    const listen = ({ type }: Event): void => void heard.push(type);
    const types = ['vouch-promotions-load', 'vouch-load', 'vouch-promotion-removed', 'vouch-error'];
    for (const type of types) document.addEventListener(type, listen);
    const [first] = [await coupon({ cart: `${cart}-dropping` }), await coupon({ cart: `${cart}-dropping` })];
    // By then the requests that the fields began with have their answers.
    await first.revalidate();
    await first.applyCode('SAVE10');
    heard.length = 0;
    document.dispatchEvent(new Event('vouch-cart-change'));
    await until(() => heard.includes('vouch-promotion-removed'));
    await settled(first);
    for (const type of types) document.removeEventListener(type, listen);
    expect(heard).to.deep.equal(['vouch-promotions-load', 'vouch-load', 'vouch-promotion-removed']);
  });

  it('says what a fault is about', async () => {
    const element = await coupon({ scene: 'broken' });
    const events: PromotionsErrorEvent[] = [];
    element.addEventListener(PromotionsErrorEvent.type, (event) => {
      if (event instanceof PromotionsErrorEvent) events.push(event);
    });
    await element.applyCode('SAVE10');
    await settled(element);
    expect(events.map(({ subject }) => subject)).to.deep.equal(['promotions']);
  });

  for (const broken of ['error', 'html', 'truncated', 'shape']) {
    it(`stays calm before a proxy that answers with ${broken}`, async () => {
      const element = await coupon({ scene: broken });
      const done = next<PromotionsErrorEvent>(element, PromotionsErrorEvent.type);
      await enter(element, 'SAVE10');
      await done;
      await until(() => alert(element) !== '');
      expect(alert(element)).to.match(/right now/);
      expect(input(element).value).to.equal('SAVE10');
      expect(rows(element)).to.deep.equal([]);
    });
  }

  it('keeps a promotion on hold that lapsed when the cart changed, says why, and has it back', async () => {
    const element = await coupon({ cart: `${newCart()}-dropping` });
    await applied(element, 'SAVE10');
    const gone = next<PromotionRemovedEvent>(element, PromotionRemovedEvent.type);
    const waits = next<PromotionRejectedEvent>(element, PromotionRejectedEvent.type);
    document.dispatchEvent(new Event('vouch-cart-change'));
    expect(await gone).to.include({ code: 'SAVE10', by: 'cart' });
    expect(await waits).to.include({ code: 'SAVE10', reason: 'custom_rule_violation', pending: true });
    await settled(element);
    expect(plain(status(element))).to.equal('The code “SAVE10” is on hold. Spend more. You no longer save $7.80.');
    expect(deep(element, '.message').dataset['tone']).to.equal('warning');
    expect(rows(element)).to.deep.equal(['SAVE10 Spend more. Remove']);
    const back = next<PromotionAppliedEvent>(element, PromotionAppliedEvent.type);
    document.dispatchEvent(new Event('vouch-cart-change'));
    await back;
    await settled(element);
    expect(plain(status(element))).to.equal('The code “SAVE10” is applied: 10% off everything. You save $7.80.');
    expect(rows(element).join()).to.match(/^SAVE10 10% off everything/);
  });

  it('finds the cart’s codes again after a reload', async () => {
    const cart = newCart();
    await applied(await coupon({ cart }), 'SAVE10');
    const again = await coupon({ cart });
    await until(() => rows(again).length === 1);
    expect(again.promotions.map(({ code }) => code)).to.deep.equal(['SAVE10']);
    expect(again.totals?.discount?.value).to.equal(7.8);
  });

  describe('words', () => {
    it('speaks each of its languages, and English with its tag in others', async () => {
      const labels = new Set<string>();
      for (const lang of ['en', ...Object.keys(otherLanguages.imports)]) {
        const element = await coupon({ lang });
        labels.add(input(element).labels?.[0]?.textContent ?? '');
        expect(deep(element, 'div').lang).to.equal(lang);
      }
      expect(labels.size).to.be.greaterThan(11);
      const other = await coupon({ lang: 'fil' });
      expect(deep(other, 'div').lang).to.equal('en');
      expect(deepText(other)).to.contain('Promotion code');
    });

    it('says it again in the language that the page turns to', async () => {
      const element = await coupon({ lang: 'de' });
      await rejected(element, 'CODE_EXPIRED');
      const german = alert(element);
      element.locale = 'fr';
      await until(() => alert(element) !== '' && alert(element) !== german);
      expect(alert(element)).to.contain('CODE_EXPIRED');
    });

    it('prefers the merchant’s sentence, then the vendor’s in the shopper’s language, then its own', async () => {
      const element = await coupon({ lang: 'de-AT' });
      await rejected(element, 'CODE_LOCKED_WITH_TEXT');
      expect(alert(element)).to.equal('Text des Anbieters');
      configure({ messages: { de: { code_locked: 'Gerade belegt: {code}' } } });
      await rejected(element, 'CODE_LOCKED_WITH_TEXT');
      expect(alert(element)).to.equal('Gerade belegt: CODE_LOCKED_WITH_TEXT');
      element.messages = { 'de-AT': { code_locked: 'Besetzt.' } };
      await until(() => alert(element) === 'Besetzt.');
      configure({ messages: undefined });
      const japanese = await coupon({ lang: 'ja' });
      await rejected(japanese, 'CODE_LOCKED_WITH_TEXT');
      expect(alert(japanese)).not.to.contain('vendor');
      await rejected(japanese, 'CUSTOM_RULE_VIOLATION_WITH_TEXT');
      expect(alert(japanese)).to.contain('The vendor’s own sentence');
      expect(deep(japanese, '[role=alert] bdi').lang).to.equal('en');
    });

    it('takes no words that a merchant meant for reviews', async () => {
      configure({ messages: { en: { remove: 'Clear {filter}', code_expired: 'Too late for {code}.' } } });
      const element = await coupon();
      await applied(element, 'SAVE10');
      expect(deepText(deep(element, '.remove'))).to.equal('Remove');
      await rejected(element, 'CODE_EXPIRED');
      expect(alert(element)).to.equal('Too late for CODE_EXPIRED.');
      configure({ messages: undefined });
    });

    it('says in the merchant’s words what it says itself, with amounts as money and codes as a unit', async () => {
      const own = {
        open: 'Got a voucher?',
        label: 'Voucher',
        applied: '{code} it is: {amount} off, {nothing}',
        limitReached: { one: 'Just # voucher', other: 'Just # vouchers' },
      };
      configure({ messages: { en: { coupon: own } } });
      const closed = await coupon({ closed: true });
      expect(deepText(deep(closed, '.toggle'))).to.equal('Got a voucher?');
      const element = await coupon();
      expect(deepText(deep(element, 'label'))).to.equal('Voucher');
      await applied(element, 'SAVE10');
      await until(() => status(element).startsWith('\u2068SAVE10\u2069 it is: $'));
      expect(status(element)).to.match(/\$\d+\.\d\d off, \{nothing\}$/);
      const single = await coupon({ maxCodes: 1 });
      await applied(single, 'SAVE10');
      await rejected(single, 'WELCOME5');
      expect(alert(single)).to.match(/^Just 1 voucher/);
      configure({ messages: undefined });
    });

    it('makes nothing of a code but text', async () => {
      const element = await coupon();
      const markup = '<img src=x onerror=alert(1)>';
      await rejected(element, markup);
      expect(alert(element)).to.contain(markup);
      expect(deepAll(element, 'img')).to.deep.equal([]);
    });
  });

  describe('on its page', () => {
    it('keeps what is typed to itself in a form of the page, and lets Escape and Tab go on', async () => {
      const form = await fixture<HTMLFormElement>(html`
        <form>
          <vouch-coupon open cart=${newCart()} proxy=${scene('full')}></vouch-coupon>
          <button>Place order</button>
        </form>
      `);
      const element = deep<CouponElement>(form, 'vouch-coupon');
      await until(() => element.shadowRoot?.querySelector('input'));
      const heard: string[] = [];
      const hear = (event: Event): void => {
        heard.push(event.type);
        event.preventDefault();
      };
      form.addEventListener('submit', hear);
      for (const type of ['keydown', 'keypress', 'keyup', 'submit']) document.addEventListener(type, hear);
      await applied(element, 'SAVE10');
      await sendKeys({ type: 'a/s' });
      expect(heard).to.deep.equal([]);
      for (const press of ['Escape', 'Tab']) await sendKeys({ press });
      for (const type of ['keydown', 'keypress', 'keyup', 'submit']) document.removeEventListener(type, hear);
      expect(heard).to.include.members(['keydown', 'keyup']).and.not.to.include('submit');
      expect(input(element).value).to.equal('a/s');
      expect(rows(element)).to.have.length(1);
      expect(heard.filter((type) => type === 'keydown')).to.have.length(2);
    });

    it('does for a script what it does for a shopper, without taking the focus', async () => {
      const element = await coupon();
      expect(await element.applyCode('SAVE10')).to.include({ status: 'applied' });
      expect(await element.applyCode('save10')).to.include({ status: 'already-applied' });
      expect(await element.applyCode('CODE_EXPIRED')).to.include({ status: 'rejected' });
      await settled(element);
      expect(alert(element)).to.match(/expired/);
      expect(focused(element)).to.equal(null);
      expect(await element.removeCode('SAVE10')).to.include({ status: 'removed' });
      expect(await element.revalidate()).to.include({ status: 'revalidated' });
      expect(rows(element)).to.deep.equal([]);
    });

    it('takes the methods’ old names for a version', async () => {
      const element = await coupon();
      expect(await element.apply('SAVE10')).to.include({ status: 'applied' });
      expect(await element.remove('SAVE10')).to.include({ status: 'removed' });
      expect(element.isConnected).to.equal(true);
    });

    it('leaves the page by remove(), as any element, and is whole when it is back', async () => {
      const element = await coupon();
      await applied(element, 'SAVE10');
      const frame = element.parentElement;
      element.remove();
      expect(element.isConnected).to.equal(false);
      frame?.append(element);
      await settled(element);
      expect(rows(element)).to.have.length(1);
      await applied(element, 'WELCOME5');
      expect(rows(element)).to.have.length(2);
    });

    it('says nothing of one cart in another, and keeps what was typed', async () => {
      const element = await coupon();
      const heard: string[] = [];
      element.addEventListener(PromotionRejectedEvent.type, () => heard.push('rejected'));
      element.addEventListener(PromotionAppliedEvent.type, () => heard.push('applied'));
      for (const code of ['CODE_EXPIRED', 'SAVE10']) {
        input(element).value = code;
        const done = element.apply(code);
        element.cart = newCart();
        expect(await done).to.deep.equal({ status: 'idle' });
        await settled(element);
        expect([alert(element), status(element), input(element).value]).to.deep.equal(['', '', code]);
      }
      expect(heard).to.deep.equal([]);
    });

    it('does nothing without a cart', async () => {
      const element = await coupon({ cart: '' });
      expect(await element.apply('SAVE10')).to.deep.equal({ status: 'idle' });
      expect(alert(element)).to.equal('');
    });

    it('shows nothing of what a pass-through proxy forwards', async () => {
      const element = await coupon({ scene: 'raw' });
      const event = await rejected(element, 'TECHNICAL_ERROR');
      expect(event.reason).to.equal('unavailable');
      expect(JSON.stringify(event)).not.to.contain('never');
      await rejected(element, 'MASTER_CODE_CANNOT_BE_USED');
      expect(alert(element)).to.match(/spelling/);
      expect(deepText(element) + (element.shadowRoot?.innerHTML ?? '')).not.to.contain('never-for-shoppers');
    });
  });
});
