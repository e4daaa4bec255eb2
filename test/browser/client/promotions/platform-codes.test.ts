import { expect } from '@open-wc/testing';
import { PlatformCodes } from '../../../../src/browser/client/promotions/platform-codes.js';
import type { CartAdapter } from '../../../../src/model/cart-adapter.js';
import { deferred, type Deferred } from '../../transport/deferred.js';
import { ManualWait } from '../../transport/manual-wait.js';
import { settle } from '../../transport/settle.js';

const LIMIT = 8_000;
const CHANGE = { add: ['N'], remove: ['O'] };

interface Call extends Deferred<readonly string[]> {
  readonly codes: string;
  readonly signal: AbortSignal | undefined;
}

/** A cart whose answers are given by hand. */
function play() {
  const time = new ManualWait();
  const calls: Call[] = [];
  const results: string[] = [];
  const adapter: CartAdapter = {
    setCodes(add, remove, signal) {
      const call = { ...deferred<readonly string[]>(), codes: `+${add.join()} -${remove.join()}`, signal };
      calls.push(call);
      return call.promise;
    },
  };
  const codes = new PlatformCodes(time.wait, (isNew) =>
    results.push(`${codes.honoured ? 'honoured' : 'refused'}${isNew ? ' anew' : ''}`),
  );
  const adapterOf = async (): Promise<CartAdapter> => adapter;
  return {
    time,
    calls,
    results,
    codes,
    async want(change = CHANGE) {
      codes.want(change);
      void codes.sync(adapterOf);
      await settle();
    },
    async check() {
      void codes.check(adapterOf);
      await settle();
    },
    async answer(index: number, refused: readonly string[] = []) {
      calls[index]?.resolve(refused);
      await settle();
    },
    async refuse(index: number, retryAfter?: number) {
      calls[index]?.reject(Object.assign(new Error(), { retryAfter }));
      await settle();
    },
    async elapse(milliseconds: number) {
      time.elapse(milliseconds);
      await settle();
    },
  };
}

describe('PlatformCodes: a cart that refuses in passing', () => {
  for (const [name, retryAfter, pauses] of [
    ['waits a second, then two', undefined, [1_000, 2_000]],
    ['waits as long as it is told', 7, [7_000, 7_000]],
    ['asks again at once where that is told', 0, [0, 0]],
  ] as const) {
    it(`${name}, and says nothing meanwhile`, async () => {
      const { want, refuse, elapse, answer, calls, results, time } = play();
      await want();
      for (const [index, pause] of pauses.entries()) {
        await refuse(index, retryAfter);
        expect([calls.length, results, time.lengths]).to.deep.equal([index + 1, [], [pause]]);
        await elapse(pause);
      }
      await answer(2);
      expect(calls.map(({ codes }) => codes)).to.deep.equal(['+N -O', '+N -O', '+N -O']);
      expect([results, time.lengths]).to.deep.equal([['honoured'], []]);
    });
  }

  it('says it after the third refusal, and takes it back when the cart honours the codes', async () => {
    const { want, refuse, elapse, answer, results } = play();
    await want();
    await refuse(0);
    await elapse(1_000);
    await refuse(1);
    await elapse(2_000);
    await refuse(2);
    expect(results).to.deep.equal(['refused anew']);
    await want();
    await answer(3, ['N']);
    expect(results).to.deep.equal(['refused anew', 'refused']);
    await want();
    await answer(4);
    expect(results).to.deep.equal(['refused anew', 'refused', 'honoured']);
  });

  it('does not wait for longer than half a minute', async () => {
    const { want, refuse, results, time } = play();
    await want();
    await refuse(0, 31);
    expect([results, time.lengths]).to.deep.equal([['refused anew'], []]);
  });

  it('goes on with what is wanted by then', async () => {
    const { want, refuse, elapse, answer, calls, results } = play();
    await want();
    await refuse(0);
    await want({ add: ['M'], remove: ['N'] });
    await elapse(1_000);
    await answer(1);
    expect(calls.map(({ codes }) => codes)).to.deep.equal(['+N -O', '+M -N']);
    expect(results).to.deep.equal(['honoured']);
  });
});

describe('PlatformCodes: a cart that does not answer', () => {
  it('is given up each time, and said not to honour the codes', async () => {
    const { want, elapse, answer, calls, results, time } = play();
    await want();
    for (const pause of [1_000, 2_000]) {
      await elapse(LIMIT);
      await elapse(pause);
    }
    await elapse(LIMIT);
    expect(calls.map(({ signal }) => signal?.aborted)).to.deep.equal([true, true, true]);
    expect([results, time.lengths]).to.deep.equal([['refused anew'], []]);
    // The cart answers again.
    await want();
    await answer(3);
    expect(results.at(-1)).to.equal('honoured');
  });
});

describe('PlatformCodes: codes that another script has changed', () => {
  it('are put back, each time after a longer wait', async () => {
    const { want, check, answer, elapse, calls, time } = play();
    await check();
    expect(time.lengths).to.deep.equal([]);
    await want();
    // What the cart says while it is changed is about this change.
    await check();
    await answer(0);
    for (const [index, wait] of [250, 500, 1_000].entries()) {
      await check();
      await check();
      expect(time.lengths).to.deep.equal([wait]);
      await elapse(wait);
      await answer(index + 1);
    }
    await want();
    await answer(4);
    await check();
    expect(time.lengths).to.deep.equal([250]);
    expect(calls.map(({ codes }) => codes)).to.deep.equal(Array(5).fill('+N -O'));
  });
});
