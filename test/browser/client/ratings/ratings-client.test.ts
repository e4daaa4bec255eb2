import { expect } from '@open-wc/testing';
import { RatingsClient, ratingsFor } from '../../../../src/browser/client/ratings/ratings-client.js';
import type { RatingState } from '../../../../src/browser/client/ratings/rating-entry.js';
import { Fault } from '../../../../src/model/fault.js';
import type { Rating } from '../../../../src/model/rating.js';
import { Refusal } from '../../../../src/model/refusal.js';
import { MAX_URL_LENGTH } from '../../../../src/protocol/limits.js';
import { FakeTransport } from '../../transport/fake-transport.js';
import { ManualWait } from '../../transport/manual-wait.js';
import { settle } from '../../transport/settle.js';

const GOOD: Rating = { count: 3, average: 4.5 };
const BETTER: Rating = { count: 4, average: 4.75 };
const PROXY = '/apps/reviews';

function play() {
  const transport = new FakeTransport();
  const time = new ManualWait();
  const client = new RatingsClient(PROXY, { transport, wait: time.wait });
  /** Subscribes, and writes down what is told. */
  const listen = (productId: string) => {
    const heard: RatingState[] = [];
    const stop = client.subscribe(productId, (state) => heard.push(state));
    return { heard, stop };
  };
  /** Lets the task end in which products were asked for. */
  const endTask = async () => {
    time.elapse(0);
    await settle();
  };
  return { transport, time, client, listen, endTask };
}

const idsOf = (path: string): string[] => new URL(path, 'https://x').searchParams.getAll('id');

describe('RatingsClient: batches', () => {
  it('asks at the end of the task, for all at once, sorted and each once', async () => {
    const { transport, listen, endTask } = play();
    for (const id of ['b', 'a', 'b', 'c']) listen(id);
    await settle();
    expect(transport.calls).to.deep.equal([]);
    await endTask();
    expect(transport.calls.map(({ path }) => path)).to.deep.equal(['/v1/ratings?id=a&id=b&id=c']);
  });

  it('sends 50 in one request, 100 in one, 250 in three', async () => {
    for (const [asked, sizes] of [
      [50, [50]],
      [100, [100]],
      [250, [100, 100, 50]],
    ] as const) {
      const { transport, listen, endTask } = play();
      const ids = Array.from({ length: asked }, (_, i) => `product-${i}`).sort();
      for (const id of [...ids].reverse()) listen(id);
      await endTask();
      const batches = transport.calls.map(({ path }) => idsOf(path));
      expect(batches.map(({ length }) => length)).to.deep.equal(sizes);
      // Cut in order, so that equal pages share cached answers.
      expect(batches.flat()).to.deep.equal(ids);
    }
  });

  it('keeps every address below its longest, also with ids that grow when encoded', async () => {
    const { transport, listen, endTask } = play();
    const ids = Array.from({ length: 60 }, (_, i) => `${i}${'ü€'.repeat(40)}`);
    for (const id of ids) listen(id);
    await endTask();
    expect(transport.calls.length).to.be.greaterThan(1);
    for (const { path } of transport.calls) expect(`${PROXY}${path}`.length).to.be.lessThan(MAX_URL_LENGTH);
    expect(transport.calls.flatMap(({ path }) => idsOf(path)).sort()).to.deep.equal(ids.sort());
  });

  it('never asks for what the proxy would refuse, since it refuses a request whole', async () => {
    const { transport, listen, endTask } = play();
    const odd = ['', 'x'.repeat(129), 'a\nb', 'a\ud800'].map(listen);
    listen('a');
    await endTask();
    expect(transport.calls.map(({ path }) => path)).to.deep.equal(['/v1/ratings?id=a']);
    for (const { heard } of odd) expect(heard.map(({ status }) => status)).to.deep.equal(['failed']);
  });

  it('asks a second time for nothing that is asked for or known', async () => {
    const { transport, time, listen, endTask } = play();
    listen('a');
    await endTask();
    const during = listen('a');
    expect(time.lengths).to.deep.equal([]);
    transport.call().answer({ ratings: { a: GOOD } });
    await settle();
    expect(during.heard).to.deep.equal([{ status: 'loading' }, { status: 'ready', value: GOOD }]);
    expect(listen('a').heard).to.deep.equal([{ status: 'ready', value: GOOD }]);
    expect(time.lengths).to.deep.equal([]);
    expect(transport.calls).to.have.length(1);
  });

  it('does not ask for those that have gone before the task ended', async () => {
    const { transport, listen, endTask } = play();
    listen('a').stop();
    listen('b');
    await endTask();
    expect(transport.calls.map(({ path }) => path)).to.deep.equal(['/v1/ratings?id=b']);
    listen('a');
    await endTask();
    expect(transport.calls.map(({ path }) => path)[1]).to.equal('/v1/ratings?id=a');
  });
});

describe('RatingsClient: failures', () => {
  it('fails each asker, and asks again when somebody new does', async () => {
    const { transport, listen, endTask } = play();
    const [a, b] = [listen('a'), listen('b')];
    await endTask();
    const fault = new Fault('network');
    transport.call().fail(fault);
    await settle();
    for (const { heard } of [a, b]) expect(heard).to.deep.equal([{ status: 'loading' }, { status: 'failed', fault }]);

    const again = listen('a');
    await endTask();
    expect(transport.calls.map(({ path }) => path)[1]).to.equal('/v1/ratings?id=a');
    transport.call(1).answer({ ratings: { a: GOOD } });
    await settle();
    expect(again.heard).to.deep.equal([{ status: 'loading' }, { status: 'ready', value: GOOD }]);
    expect(a.heard.slice(2)).to.deep.equal([{ status: 'loading' }, { status: 'ready', value: GOOD }]);
  });

  it('tells a refusal, and an answer that leaves a product out', async () => {
    const refusal = new Refusal({ code: 'rate_limited', requestId: 'r' });
    const refused = play();
    const a = refused.listen('a');
    await refused.endTask();
    refused.transport.call().refuse(refusal);
    await settle();
    expect(a.heard[1]).to.deep.equal({ status: 'failed', fault: refusal });

    const incomplete = play();
    const b = incomplete.listen('b');
    await incomplete.endTask();
    incomplete.transport.call().answer({ ratings: { a: GOOD } });
    await settle();
    expect(b.heard.map(({ status }) => status)).to.deep.equal(['loading', 'failed']);
  });

  it('aborts a request that nobody waits for any more, and asks anew when somebody does', async () => {
    const { transport, listen, endTask } = play();
    const [a, b] = [listen('a'), listen('b')];
    await endTask();
    a.stop();
    expect(transport.call().signal?.aborted).to.equal(false);
    b.stop();
    expect(transport.call().signal?.aborted).to.equal(true);
    const again = listen('a');
    await settle();
    expect(again.heard).to.deep.equal([{ status: 'loading' }]);
    await endTask();
    transport.call(1).answer({ ratings: { a: GOOD } });
    await settle();
    expect(again.heard[1]).to.deep.equal({ status: 'ready', value: GOOD });
    expect(a.heard).to.deep.equal([{ status: 'loading' }]);
  });
});

describe('RatingsClient: not known yet', () => {
  async function ask() {
    const scene = play();
    const a = scene.listen('a');
    await scene.endTask();
    scene.transport.call().answer({ ratings: { a: null } });
    await settle();
    return { ...scene, a };
  }

  it('asks once more after five seconds, and keeps saying null meanwhile', async () => {
    const { transport, time, a, endTask } = await ask();
    expect(time.lengths).to.deep.equal([5000]);
    time.elapse(5000);
    await settle();
    await endTask();
    transport.call(1).answer({ ratings: { a: GOOD } });
    await settle();
    expect(a.heard).to.deep.equal([
      { status: 'loading' },
      { status: 'ready', value: null },
      { status: 'ready', value: GOOD },
    ]);
  });

  it('asks only once more', async () => {
    const { transport, time, listen, endTask } = await ask();
    expect(listen('a').heard).to.deep.equal([{ status: 'ready', value: null }]);
    time.elapse(5000);
    await settle();
    await endTask();
    transport.call(1).answer({ ratings: { a: null } });
    await settle();
    expect(time.lengths).to.deep.equal([]);
    expect(transport.calls).to.have.length(2);
  });

  it('does not when nobody listens by then', async () => {
    const { transport, time, a, listen, endTask } = await ask();
    a.stop();
    time.elapse(5000);
    await settle();
    expect(time.lengths).to.deep.equal([]);
    listen('a');
    await endTask();
    expect(transport.calls).to.have.length(2);
  });
});

describe('RatingsClient: tell', () => {
  it('tells the listeners of that product', () => {
    const { client, listen } = play();
    const [a, b] = [listen('a'), listen('b')];
    client.tell('a', GOOD);
    client.tell('a', BETTER);
    expect(a.heard.slice(1)).to.deep.equal([
      { status: 'ready', value: GOOD },
      { status: 'ready', value: BETTER },
    ]);
    expect(b.heard).to.deep.equal([{ status: 'loading' }]);
  });

  it('needs no request for what it was told', async () => {
    const { client, time, listen } = play();
    client.tell('a', GOOD);
    expect(listen('a').heard).to.deep.equal([{ status: 'ready', value: GOOD }]);
    expect(time.lengths).to.deep.equal([]);
  });

  it('spares the request when told before the task ends', async () => {
    const { client, transport, listen, endTask } = play();
    listen('a');
    client.tell('a', GOOD);
    await endTask();
    expect(transport.calls).to.deep.equal([]);
  });

  for (const late of ['an answer', 'a failure'] as const) {
    it(`is not undone by ${late} that comes later`, async () => {
      const { client, transport, listen, endTask } = play();
      const a = listen('a');
      await endTask();
      client.tell('a', BETTER);
      if (late === 'an answer') transport.call().answer({ ratings: { a: GOOD } });
      else transport.call().fail(new Fault('timeout'));
      await settle();
      expect(a.heard).to.deep.equal([{ status: 'loading' }, { status: 'ready', value: BETTER }]);
    });
  }

  it('outlives its listeners', () => {
    const { client, listen } = play();
    const a = listen('a');
    client.tell('a', GOOD);
    a.stop();
    expect(listen('a').heard).to.deep.equal([{ status: 'ready', value: GOOD }]);
  });
});

describe('ratingsFor', () => {
  it('has one client a proxy', () => {
    expect(ratingsFor('/one')).to.equal(ratingsFor('/one'));
    expect(ratingsFor('/one')).not.to.equal(ratingsFor('/two'));
  });
});
