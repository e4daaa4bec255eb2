import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { BREAKER_OPEN, CircuitBreaker } from '../../../../src/server/vendors/calls/circuit-breaker.js';
import { VendorError } from '../../../../src/server/vendors/review-vendor.js';
import { FakeClock } from './fake-clock.js';

const OPTIONS = { inputs: 4, share: 0.5, window: 60_000, pause: 30_000 };
const OUTAGE = new VendorError('timeout', { outage: true });
const ODD = new VendorError('unavailable', { detail: 'http 500' });

let clock: FakeClock;
let breaker: CircuitBreaker;
beforeEach(() => {
  clock = new FakeClock();
  breaker = new CircuitBreaker(clock, OPTIONS);
});

/** A call that ends well, or in an error; resolves with what became of it: 'fine', 'failed' or 'refused'. */
const call = (input: string, error?: Error): Promise<string> =>
  breaker
    .run(input, async () => {
      if (error) throw error;
    })
    .then(
      () => 'fine',
      (reason: unknown) => (reason instanceof VendorError && reason.detail === BREAKER_OPEN ? 'refused' : 'failed'),
    );

const isOpen = (): boolean => {
  try {
    breaker.check();
    return false;
  } catch {
    return true;
  }
};

describe('the breaker', () => {
  it.each([
    ['outages of as many inputs as it takes', 'a! b! c! d!', true],
    ['outages of fewer', 'a! b! c!', false],
    ['one input over and over', 'a! a! a! a! a! a! a! a!', false],
    ['half of the inputs', 'a b c d e! f! g! h!', true],
    ['less than half', 'a b c d e f! g! h! i!', false],
    ['inputs that went well later', 'a! b! c! a d! e!', true],
    ['fewer, since others went well later', 'a! b! c! a b d! e!', false],
    ['inputs that went well before', 'a b c d a! b! c! d!', true],
    ['one shopper with a few inputs among many', 'a! b! d c! e f a! b! c! g a! b! c!', false],
    ['odd inputs that the vendor answers with 500', 'a? b? c? d? e? f?', false],
    ['odd inputs among outages', 'a? b? c? d? e? f! g! h! i!', false],
    ['outages, each of them long ago', 'a! ... b! ... c! ... d!', false],
    ['outages within a window', 'a! . b! . c! . d!', true],
  ])('%s: %s', async (_, calls, open) => {
    for (const token of calls.split(' ')) {
      if (/^\.+$/.test(token)) await clock.advance(token.length * 15_000);
      else await call(token[0] ?? '', token.endsWith('!') ? OUTAGE : token.endsWith('?') ? ODD : undefined);
    }
    expect(isOpen()).toBe(open);
  });

  it('takes nothing from a call that its caller has cancelled', async () => {
    for (const input of ['a', 'b', 'c', 'd', 'e']) await call(input, new Error('gone'));
    expect(isOpen()).toBe(false);
  });

  describe('that is open', () => {
    beforeEach(async () => {
      for (const input of ['a', 'b', 'c', 'd']) await call(input, OUTAGE);
    });

    it('refuses calls until its pause is over', async () => {
      await clock.advance(29_999);
      expect(await call('e')).toBe('refused');
      await clock.advance(1);
      expect(await call('e')).toBe('fine');
      expect(await call('a')).toBe('fine');
    });

    it('lets one call through at a time, and waits again after an outage', async () => {
      await clock.advance(30_000);
      let end = (): void => {};
      const probe = breaker.run('e', () => new Promise<void>((_, reject) => (end = () => reject(OUTAGE))));
      expect(await call('f')).toBe('refused');
      end();
      await expect(probe).rejects.toBe(OUTAGE);
      expect(await call('f')).toBe('refused');
      await clock.advance(30_000);
      expect(await call('f')).toBe('fine');
    });

    it('lets the next one through when that call is cancelled', async () => {
      await clock.advance(30_000);
      expect(await call('e', new Error('gone'))).toBe('failed');
      const probe = breaker.run('f', async () => {});
      expect(await call('g')).toBe('refused');
      await probe;
      expect(await call('g')).toBe('fine');
    });

    it('closes for any answer, be it an error', async () => {
      await clock.advance(30_000);
      expect(await call('e', ODD)).toBe('failed');
      expect(await call('a')).toBe('fine');
    });

    it('has forgotten the outages once it closes', async () => {
      await clock.advance(30_000);
      await call('e');
      for (const input of ['f', 'g']) await call(input, OUTAGE);
      expect(isOpen()).toBe(false);
    });
  });

  it('is not opened by an adversary with fewer inputs than it takes, whatever it sends and others ask', async () => {
    const turn = fc.record({
      adversary: fc.boolean(),
      /** Each of them may bring the vendor down for itself. */
      input: fc.nat(OPTIONS.inputs - 2),
      error: fc.constantFrom(OUTAGE, ODD),
      wait: fc.nat(20_000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 60 }), async (turns) => {
        clock = new FakeClock();
        breaker = new CircuitBreaker(clock, OPTIONS);
        let shopper = 0;
        for (const { adversary, input, error, wait } of turns) {
          await clock.advance(wait);
          if (adversary) await call(`odd ${input}`, error);
          else expect(await call(`product ${shopper++}`)).toBe('fine');
        }
      }),
    );
  });

  it('opens, and stays open, while the vendor is down for all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(50), { minLength: 60, maxLength: 120 }), async (inputs) => {
        clock = new FakeClock();
        breaker = new CircuitBreaker(clock, OPTIONS);
        fc.pre(new Set(inputs).size >= OPTIONS.inputs);
        let sent = 0;
        for (const input of inputs) {
          const result = await call(`product ${input}`, OUTAGE);
          if (result === 'failed') sent++;
          await clock.advance(1_000);
        }
        const before = inputs.findIndex((_, index) => new Set(inputs.slice(0, index + 1)).size === OPTIONS.inputs) + 1;
        // One call each time that a pause is over.
        expect(sent).toBeLessThanOrEqual(before + Math.ceil(inputs.length / 30));
      }),
    );
  });
});
