import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  UrlStateController,
  type PageWindow,
} from '../../../../src/browser/controllers/url-state/url-state-controller.js';
import { EVERY_REVIEW, type ReviewQuery } from '../../../../src/model/review-query.js';

const START: ReviewQuery = { ...EVERY_REVIEW, productId: 'mug' };

/** A window of its own: an address, a history that may refuse, and events that the test fires. */
class FakeWindow extends EventTarget {
  readonly steps: string[] = [];
  readonly location = { href: '', search: '', hash: '' };
  state: unknown = null;
  refuses = false;

  constructor(address: string) {
    super();
    this.#go(address);
  }

  get page(): PageWindow {
    const { location, steps } = this;
    const write = (name: string) => (state: unknown, _: string, url?: string | URL | null) => {
      if (this.refuses) throw new DOMException('Too many calls', 'SecurityError');
      this.state = state;
      if (url) this.#go(String(url));
      steps.push(name);
    };
    const history = { state: this.state, pushState: write('push'), replaceState: write('replace') };
    return Object.assign(this, { history, innerHeight: 0, scrollBy: () => {}, location }) as unknown as PageWindow;
  }

  /** The shopper goes back or forward. */
  travel(address: string): void {
    this.#go(address);
    this.dispatchEvent(new Event('popstate'));
  }

  #go(address: string): void {
    const { href, search, hash } = new URL(address);
    Object.assign(this.location, { href, search, hash });
  }
}

/** An element of the page that has the controllers of its own. */
class Host extends EventTarget implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  readonly shadowRoot = null;
  addController(controller: ReactiveController): void {
    controller.hostConnected?.();
  }
  removeController(): void {}
  requestUpdate(): void {}
}

function open(address: string): { window: FakeWindow; url: UrlStateController; followed: ReviewQuery[] } {
  const window = new FakeWindow(address);
  const followed: ReviewQuery[] = [];
  const host = new Host() as unknown as ReactiveControllerHost & HTMLElement;
  const url = new UrlStateController(host, 'reviews', (query) => void followed.push(query), window.page);
  return { window, url, followed };
}

describe('a section’s query in the address', () => {
  it('is written as a step to go back from, and what the shopper only types on is not', () => {
    const { window, url } = open('https://shop.example/mug');
    url.read(START, false);
    url.write({ ...START, stars: [5] });
    url.write({ ...START, stars: [5], search: 'tea' });
    expect(window.steps).to.deep.equal(['push', 'replace']);
    expect(window.location.href).to.equal('https://shop.example/mug?reviews.stars=5&reviews.q=tea');
  });

  it('leaves the rest of the address as it is, to the letter', () => {
    const others = '?token=a%20b%7Ec&flag&list=1,2&path=/x/y&q=caf%E9';
    const { window, url } = open(`https://shop.example/mug${others}#here?there`);
    url.read(START, false);
    url.write({ ...START, stars: [5] });
    expect(window.location.href).to.equal(`https://shop.example/mug${others}&reviews.stars=5#here?there`);
    url.write(START);
    expect(window.location.href).to.equal(`https://shop.example/mug${others}#here?there`);
  });

  it('follows the shopper back and forward', () => {
    const { window, url, followed } = open('https://shop.example/mug');
    url.read(START, false);
    url.write({ ...START, stars: [5] });
    window.travel('https://shop.example/mug');
    expect(followed).to.deep.equal([START]);
  });

  it('costs nothing but itself where the browser refuses to write it', () => {
    const { window, url, followed } = open('https://shop.example/mug');
    url.read(START, false);
    window.refuses = true;
    url.write({ ...START, stars: [5] });
    window.dispatchEvent(new Event('pagehide'));
    expect(window.location.href).to.equal('https://shop.example/mug');
    window.refuses = false;
    url.write({ ...START, stars: [5, 4] });
    expect(window.location.href).to.equal('https://shop.example/mug?reviews.stars=5%2C4');
    expect(followed).to.deep.equal([]);
  });
});
