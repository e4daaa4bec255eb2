import { expect } from '@open-wc/testing';
import { visibleDelay, type Visibility } from '../../../src/browser/controllers/visible-delay.js';
import { wait } from '../../../src/browser/transport/wait.js';

class Page extends EventTarget implements Visibility {
  visibilityState: DocumentVisibilityState = 'hidden';
  listeners = 0;

  override addEventListener(...[type, listener, options]: Parameters<EventTarget['addEventListener']>): void {
    this.listeners++;
    super.addEventListener(type, listener, options);
  }

  turn(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

describe('pause', () => {
  it('ends on a page in view', async () => {
    const page = new Page();
    page.turn('visible');
    expect(await visibleDelay(0, new AbortController().signal, page)).to.equal(undefined);
  });

  it('lasts until the page is in view', async () => {
    const page = new Page();
    let over = false;
    const paused = visibleDelay(0, new AbortController().signal, page).then(() => (over = true));
    await wait(0);
    page.turn('hidden');
    await wait(0);
    expect(page.listeners).to.equal(1);
    expect(over).to.equal(false);
    page.turn('visible');
    await paused;
    expect(over).to.equal(true);
  });

  it('rejects on abort: beforehand, while time passes, and while the page is hidden', async () => {
    const reason = new Error('gone');
    const rejected = (paused: Promise<void>): Promise<unknown> =>
      paused.then(
        () => 'ended',
        (error) => error,
      );
    expect(await rejected(visibleDelay(60_000, AbortSignal.abort(reason)))).to.equal(reason);
    for (const milliseconds of [60_000, 0]) {
      const stop = new AbortController();
      const paused = rejected(visibleDelay(milliseconds, stop.signal, new Page()));
      await wait(0);
      stop.abort(reason);
      expect(await paused).to.equal(reason);
    }
  });
});
