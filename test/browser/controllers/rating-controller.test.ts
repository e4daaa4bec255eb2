import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { configure } from '../../../src/browser/client/page/configuration.js';
import { RatingsClient } from '../../../src/browser/client/ratings/ratings-client.js';
import { Fault } from '../../../src/model/fault.js';
import { RatingController } from '../../../src/browser/controllers/rating-controller.js';
import { FakeTransport } from '../transport/fake-transport.js';
import { settle } from '../transport/settle.js';

const GOOD = { count: 3, average: 4.5 };

let transport: FakeTransport;
let clients: Map<string, RatingsClient>;

const clientOf = (proxy: string): RatingsClient => {
  let client = clients.get(proxy);
  if (!client) {
    client = new RatingsClient(proxy, { transport, wait: () => Promise.resolve() });
    clients.set(proxy, client);
  }
  return client;
};

class SnippetElement extends LitElement {
  static override properties = { proxy: {}, productId: {} };
  declare proxy: string | undefined;
  declare productId: string | undefined;
  readonly rating = new RatingController(this, () => ({ proxy: this.proxy, productId: this.productId }), clientOf);

  override render() {
    return this.rating.view.status;
  }
}
customElements.define('snippet-host', SnippetElement);

const mount = (productId?: string, proxy?: string): Promise<SnippetElement> =>
  fixture(html`<snippet-host .productId=${productId} .proxy=${proxy}></snippet-host>`);

const paths = (): string[] => transport.calls.map(({ path }) => path);

describe('RatingController', () => {
  beforeEach(() => {
    transport = new FakeTransport();
    clients = new Map();
  });
  afterEach(() => configure({ proxy: undefined }));

  it('is idle without a product or a proxy', async () => {
    for (const [productId, proxy] of [
      [undefined, '/p'],
      ['', '/p'],
      ['mug', undefined],
      ['mug', ''],
    ] as const) {
      const host = await mount(productId, proxy);
      expect(host.rating.view).to.deep.equal({ status: 'idle' });
    }
    await settle();
    expect(paths()).to.deep.equal([]);
  });

  it('loads, shares one request with the others on the page, and is ready', async () => {
    const section = await fixture(html`
      <div>
        <snippet-host .productId=${'mug'} .proxy=${'/p'}></snippet-host>
        <snippet-host .productId=${'cup'} .proxy=${'/p'}></snippet-host>
        <snippet-host .productId=${'mug'} .proxy=${'/p'}></snippet-host>
      </div>
    `);
    const hosts = [...section.querySelectorAll<SnippetElement>('snippet-host')];
    await settle();
    expect(hosts.map(({ rating }) => rating.view.status)).to.deep.equal(['loading', 'loading', 'loading']);
    expect(paths()).to.deep.equal(['/v1/ratings?id=cup&id=mug']);
    transport.call().answer({ ratings: { mug: GOOD, cup: null } });
    await settle();
    expect(hosts.map(({ rating }) => rating.view)).to.deep.equal([
      { status: 'ready', value: GOOD },
      { status: 'ready', value: null },
      { status: 'ready', value: GOOD },
    ]);
    expect(hosts[0]?.shadowRoot?.textContent).to.equal('ready');
  });

  it('fails', async () => {
    const host = await mount('mug', '/p');
    await settle();
    const fault = new Fault('network');
    transport.call().fail(fault);
    await settle();
    expect(host.rating.view).to.deep.equal({ status: 'failed', fault });
  });

  it('asks a proxy that is configured later, and its own before that', async () => {
    const [host, own] = [await mount('mug'), await mount('cup', '/own')];
    configure({ proxy: '/configured' });
    await settle();
    expect([...clients.keys()]).to.deep.equal(['/own', '/configured']);
    expect(host.rating.view.status).to.equal('loading');
    expect(own.rating.view.status).to.equal('loading');
  });

  it('changes to another product without showing the old one, and does not hear of it any more', async () => {
    const host = await mount('mug', '/p');
    clientOf('/p').tell('mug', GOOD);
    host.productId = 'cup';
    await host.updateComplete;
    expect(host.rating.view).to.deep.equal({ status: 'loading' });
    clientOf('/p').tell('mug', { count: 4, average: 1 });
    expect(host.rating.view).to.deep.equal({ status: 'loading' });
    host.productId = undefined;
    await host.updateComplete;
    expect(host.rating.view).to.deep.equal({ status: 'idle' });
  });

  it('asks nothing again when the host updates', async () => {
    const host = await mount('mug', '/p');
    await settle();
    for (let i = 0; i < 3; i++) {
      host.requestUpdate();
      await host.updateComplete;
    }
    await settle();
    expect(paths()).to.have.length(1);
  });

  it('leaves with the host, which aborts, and listens again when it is back', async () => {
    const host = await mount('mug', '/p');
    const parent = host.parentElement;
    await settle();
    host.remove();
    expect(transport.call().signal?.aborted).to.equal(true);
    host.requestUpdate();
    configure({ proxy: '/other' });
    await settle();
    expect(paths()).to.have.length(1);
    parent?.append(host);
    await settle();
    expect(paths()).to.have.length(2);
    transport.call(1).answer({ ratings: { mug: GOOD } });
    await settle();
    expect(host.rating.view).to.deep.equal({ status: 'ready', value: GOOD });
  });

  it('is idle when it comes back without a product', async () => {
    const host = await mount('mug', '/p');
    clientOf('/p').tell('mug', GOOD);
    const parent = host.parentElement;
    host.remove();
    host.productId = undefined;
    host.proxy = undefined;
    parent?.append(host);
    await host.updateComplete;
    expect(host.rating.view).to.deep.equal({ status: 'idle' });
  });

  it('keeps what it shows while it is moved', async () => {
    const host = await mount('mug', '/p');
    clientOf('/p').tell('mug', GOOD);
    host.parentElement?.append(host);
    expect(host.rating.view).to.deep.equal({ status: 'ready', value: GOOD });
    await settle();
    expect(host.rating.view).to.deep.equal({ status: 'ready', value: GOOD });
  });
});
