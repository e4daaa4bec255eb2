import { expect } from '@open-wc/testing';
import {
  configuration,
  configure,
  configureDefaults,
  onConfigure,
} from '../../../../src/browser/client/page/configuration.js';
import { ratingsFor } from '../../../../src/browser/client/ratings/ratings-client.js';
import { registry } from '../../../../src/browser/client/page/registry.js';

describe('configuration', () => {
  afterEach(() => {
    configure({ proxy: undefined, locale: undefined, messages: undefined });
    Object.assign(registry().defaults, { proxy: undefined, locale: undefined });
  });

  it('is empty at first', () => {
    expect(configuration()).to.deep.equal({ proxy: undefined, locale: undefined, messages: undefined });
  });

  it("puts configure() before the script tag's attributes, setting by setting and in any order", () => {
    configure({ proxy: '/configured' });
    configureDefaults({ proxy: '/tag', locale: 'fr' });
    expect(configuration()).to.deep.equal({ proxy: '/configured', locale: 'fr', messages: undefined });
    configure({ locale: 'de' });
    expect(configuration()).to.deep.equal({ proxy: '/configured', locale: 'de', messages: undefined });
    const messages = { en: { code_expired: 'Too late for {code}.' } };
    configure({ proxy: undefined, messages });
    expect(configuration()).to.deep.equal({ proxy: '/tag', locale: 'de', messages });
  });

  it('keeps what the first script tag says, and lets the next say the rest', () => {
    configureDefaults({});
    configureDefaults({ proxy: '/first' });
    configureDefaults({ locale: 'fr' });
    configureDefaults({ proxy: '/second', locale: 'de' });
    expect(configuration()).to.deep.equal({ proxy: '/first', locale: 'fr', messages: undefined });
  });

  it('takes an empty setting for none', () => {
    configureDefaults({ proxy: '/tag' });
    configure({ proxy: '' });
    expect(configuration().proxy).to.equal('/tag');
  });

  it('tells who listens of each change, until they stop', () => {
    const heard: unknown[] = [];
    const stop = onConfigure(() => heard.push(configuration().proxy));
    configure({ proxy: '/a' });
    configureDefaults({ proxy: '/b' });
    configure({ proxy: undefined });
    stop();
    configure({ proxy: '/c' });
    expect(heard).to.deep.equal(['/a', '/a', '/b']);
  });

  it('counts the same listener each time it is given', () => {
    let heard = 0;
    const listener = (): void => void heard++;
    const stops = [onConfigure(listener), onConfigure(listener)];
    stops[0]?.();
    configure({ locale: 'de' });
    stops[1]?.();
    expect(heard).to.equal(1);
  });

  it('adds nothing to the page but one registry, which no loop over its names meets', () => {
    const before = new Set(Reflect.ownKeys(window));
    configure({ proxy: '/a' });
    const added = Reflect.ownKeys(window).filter((key) => !before.has(key) && key !== Symbol.for('vouchsafe'));
    expect(added).to.deep.equal([]);
    expect(Reflect.ownKeys(window)).to.contain(Symbol.for('vouchsafe'));
    expect({ ...window }).not.to.have.property(Symbol.for('vouchsafe'));
  });

  it('is shared with another copy of the library', async () => {
    const address = new URL('../../../../src/browser/client/page/configuration.js?copy', import.meta.url).href.replace(
      '.js',
      '.ts',
    );
    const copy: typeof import('../../../../src/browser/client/page/configuration.js') = await import(address);
    expect(copy.configure).not.to.equal(configure);
    copy.configure({ proxy: '/from-the-copy' });
    expect(configuration().proxy).to.equal('/from-the-copy');
    expect(registry().ratings.get('/shared')).to.equal(undefined);
    expect(ratingsFor('/shared')).to.equal(registry().ratings.get('/shared'));
  });
});
