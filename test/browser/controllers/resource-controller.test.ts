import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Fault } from '../../../src/model/fault.js';
import { Refusal } from '../../../src/model/refusal.js';
import { ResourceController } from '../../../src/browser/controllers/resource-controller.js';
import { deferred } from '../transport/deferred.js';
import { settle } from '../transport/settle.js';

interface Question {
  readonly product: string;
  readonly stars: number;
}

interface Asked {
  readonly question: Question;
  readonly signal: AbortSignal;
  answer(value: string | Refusal): void;
  fail(error: unknown): void;
}

class HostElement extends LitElement {
  static override properties = { question: { attribute: false } };
  declare question: Question | undefined;
  readonly asked: Asked[] = [];
  /** Answers at hand, by product. */
  readonly told = new Map<string, string>();
  /** What each rendering saw. */
  readonly seen: string[] = [];
  readonly resource = new ResourceController<Question, string>(this, {
    question: () => this.question,
    immediate: ({ product }) => this.told.get(product),
    load: (question, signal) => {
      const { promise, resolve, reject } = deferred<string | Refusal>();
      this.asked.push({ question, signal, answer: resolve, fail: reject });
      signal.addEventListener('abort', () => reject(signal.reason));
      return promise;
    },
    isSame: (a, b) => a.product === b.product && a.stars === b.stars,
    isRelated: (a, b) => a.product === b.product,
  });

  get last(): Asked {
    const asked = this.asked.at(-1);
    if (!asked) throw new Error('nothing was asked');
    return asked;
  }

  async ask(product: string, stars = 0): Promise<void> {
    this.question = { product, stars };
    await this.updateComplete;
  }

  override render() {
    this.seen.push(this.resource.view.status);
  }
}
customElements.define('resource-host', HostElement);

const mount = (): Promise<HostElement> => fixture(html`<resource-host></resource-host>`);

/** A host that has been answered. */
async function answered(value = 'first'): Promise<HostElement> {
  const host = await mount();
  await host.ask('mug');
  host.last.answer(value);
  await settle();
  return host;
}

const REFUSAL = new Refusal({ code: 'product_not_found', requestId: 'r' });
const FAULT = new Fault('network');

describe('ResourceController: views', () => {
  it('is idle while nothing is asked', async () => {
    const host = await mount();
    expect(host.resource.view).to.deep.equal({ status: 'idle' });
    expect(host.asked).to.deep.equal([]);
    expect(host.seen).to.not.include('loading');
  });

  it('loads, in the rendering that the question came with, and is ready', async () => {
    const host = await mount();
    await host.ask('mug');
    expect(host.seen.slice(-1)).to.deep.equal(['loading']);
    expect(host.resource.view).to.deep.equal({ status: 'loading', previous: undefined });
    host.last.answer('reviews');
    await settle();
    expect(host.resource.view).to.deep.equal({ status: 'ready', value: 'reviews' });
    expect(host.seen.slice(-2)).to.deep.equal(['loading', 'ready']);
  });

  it('shows an answer that is at hand in the rendering that the question came with, and asks nothing', async () => {
    const host = await mount();
    host.told.set('mug', 'told');
    host.seen.length = 0;
    await host.ask('mug');
    await settle();
    expect(new Set(host.seen)).to.deep.equal(new Set(['ready']));
    expect(host.asked).to.deep.equal([]);
    expect(host.resource.view).to.deep.equal({ status: 'ready', value: 'told' });
  });

  it('asks for what was not at hand, beside what was', async () => {
    const host = await mount();
    host.told.set('mug', 'told');
    await host.ask('mug');
    host.told.clear();
    await host.ask('mug', 5);
    expect(host.resource.view).to.deep.equal({ status: 'loading', previous: 'told' });
    host.last.answer('asked');
    await settle();
    expect(host.resource.view).to.deep.equal({ status: 'ready', value: 'asked' });
  });

  it('is idle again when nothing is asked any more, and forgets', async () => {
    const host = await answered();
    host.question = undefined;
    await settle();
    expect(host.resource.view).to.deep.equal({ status: 'idle' });
    expect(host.seen.at(-1)).to.equal('idle');
    await host.ask('mug');
    expect(host.resource.view).to.deep.equal({ status: 'loading', previous: undefined });
  });

  for (const [name, end] of [
    ['a fault', (asked: Asked) => asked.fail(FAULT)],
    ['a refusal', (asked: Asked) => asked.answer(REFUSAL)],
  ] as const) {
    const fault = name === 'a fault' ? FAULT : REFUSAL;

    it(`has failed with ${name}`, async () => {
      const host = await mount();
      await host.ask('mug');
      end(host.last);
      await settle();
      expect(host.resource.view).to.deep.equal({ status: 'failed', fault, previous: undefined });
    });

    it(`keeps the last good value through ${name}, and the next load`, async () => {
      const host = await answered();
      await host.ask('mug', 5);
      expect(host.resource.view).to.deep.equal({ status: 'loading', previous: 'first' });
      end(host.last);
      await settle();
      expect(host.resource.view).to.deep.equal({ status: 'failed', fault, previous: 'first' });
      host.resource.retry();
      expect(host.resource.view).to.deep.equal({ status: 'loading', previous: 'first' });
      host.last.answer('second');
      await settle();
      expect(host.resource.view).to.deep.equal({ status: 'ready', value: 'second' });
    });
  }

  it('turns a mistake of ours into a fault', async () => {
    const host = await mount();
    await host.ask('mug');
    host.last.fail(new TypeError('sentinel'));
    await settle();
    const { view } = host.resource;
    expect(view.status === 'failed' && view.fault).to.deep.include({ kind: 'shape', message: 'shape' });
  });

  it('never shows the value of an unrelated question', async () => {
    const host = await answered();
    await host.ask('cup');
    expect(host.resource.view).to.deep.equal({ status: 'loading', previous: undefined });
    host.last.fail(FAULT);
    await settle();
    expect(host.resource.view).to.deep.equal({ status: 'failed', fault: FAULT, previous: undefined });
  });

  it('shows a replaced value, which later ones follow', async () => {
    const host = await answered();
    host.resource.replace('first and more');
    await host.updateComplete;
    expect(host.resource.view).to.deep.equal({ status: 'ready', value: 'first and more' });
    await host.ask('mug', 5);
    expect(host.resource.view).to.deep.equal({ status: 'loading', previous: 'first and more' });
  });
});

describe('ResourceController: asking', () => {
  it('does not ask again for an equal but new question', async () => {
    const host = await answered();
    await host.ask('mug');
    expect(host.asked).to.have.length(1);
    await host.ask('mug', 5);
    expect(host.asked).to.have.length(2);
  });

  it('aborts what it no longer asks', async () => {
    const host = await mount();
    await host.ask('mug');
    const { signal } = host.last;
    await host.ask('mug', 5);
    expect(signal.aborted).to.equal(true);
    expect(host.last.signal.aborted).to.equal(false);
  });

  it('lets no late answer overwrite a newer one', async () => {
    class DeafElement extends LitElement {
      static override properties = { question: { attribute: false } };
      declare question: number | undefined;
      readonly answers = [deferred<string>(), deferred<string>()];
      readonly resource = new ResourceController<number, string>(this, {
        question: () => this.question,
        load: (question) => this.answers[question]?.promise ?? Promise.reject(FAULT),
        isSame: (a, b) => a === b,
        isRelated: () => true,
      });
    }
    customElements.define('deaf-host', DeafElement);
    const host = await fixture<DeafElement>(html`<deaf-host .question=${0}></deaf-host>`);
    host.question = 1;
    await host.updateComplete;
    host.answers[1]?.resolve('newer');
    await settle();
    host.answers[0]?.resolve('late');
    await settle();
    expect(host.resource.view).to.deep.equal({ status: 'ready', value: 'newer' });
  });
});

describe('ResourceController: leaving and coming back', () => {
  it('aborts when the host leaves, and asks again when it is back', async () => {
    const host = await mount();
    await host.ask('mug');
    const parent = host.parentElement;
    host.remove();
    expect(host.last.signal.aborted).to.equal(true);
    await settle();
    expect(host.resource.view).to.deep.equal({ status: 'loading', previous: undefined });
    parent?.append(host);
    await settle();
    expect(host.asked).to.have.length(2);
    host.last.answer('reviews');
    await settle();
    expect(host.resource.view).to.deep.equal({ status: 'ready', value: 'reviews' });
  });

  it('survives being moved while it loads', async () => {
    const host = await mount();
    await host.ask('mug');
    const first = host.last;
    host.parentElement?.append(host);
    await settle();
    expect(first.signal.aborted).to.equal(true);
    expect(host.asked).to.have.length(2);
    host.last.answer('reviews');
    first.answer('late');
    await settle();
    expect(host.resource.view).to.deep.equal({ status: 'ready', value: 'reviews' });
  });

  it('does not ask again for what it has', async () => {
    const host = await answered();
    host.resource.replace('first and more');
    host.parentElement?.append(host);
    await settle();
    expect(host.asked).to.have.length(1);
    expect(host.resource.view).to.deep.equal({ status: 'ready', value: 'first and more' });
  });

  it('tries once more what had failed', async () => {
    const host = await mount();
    await host.ask('mug');
    host.last.fail(FAULT);
    await settle();
    host.parentElement?.append(host);
    await settle();
    expect(host.asked).to.have.length(2);
  });

  it('asks nothing while away, and the latest question when back', async () => {
    const host = await answered();
    const parent = host.parentElement;
    host.remove();
    await host.ask('mug', 4);
    await host.ask('mug', 5);
    expect(host.asked).to.have.length(1);
    parent?.append(host);
    await settle();
    expect(host.asked.map(({ question }) => question.stars)).to.deep.equal([0, 5]);
  });

  it('takes no answer that comes while away, since a load may not listen to the signal', async () => {
    const host = await mount();
    const loading = deferred<string>();
    const deaf = new ResourceController<string, string>(host, {
      question: () => 'mug',
      load: () => loading.promise,
      isSame: (a, b) => a === b,
      isRelated: () => true,
    });
    host.requestUpdate();
    await host.updateComplete;
    host.remove();
    loading.resolve('late');
    await settle();
    expect(deaf.view).to.deep.equal({ status: 'loading', previous: undefined });
  });
});
