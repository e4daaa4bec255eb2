import { setTimeout as pause } from 'node:timers/promises';

/** A key's name as in `KeyboardEvent.key`, to the code point that WebDriver gives it (W3C WebDriver, §17.4.2). */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const keyDown = (key) => ({ type: 'keyDown', value: KEYS[key] ?? key });
const keyUp = (key) => ({ type: 'keyUp', value: KEYS[key] ?? key });

/** A WebDriver session: just enough of the protocol to run tests in a browser that speaks nothing else. */
export class WebDriverSession {
  #address;

  /** @param {string} origin of the driver @param {string} id of the session */
  constructor(origin, id) {
    this.#address = `${origin}/session/${id}`;
  }

  /** Opens a session once the driver answers, and says what browser it is. */
  static async open(origin, capabilities) {
    await untilReady(origin);
    const opened = await send('POST', `${origin}/session`, { capabilities: { alwaysMatch: capabilities } });
    return { session: new WebDriverSession(origin, opened.sessionId), version: opened.capabilities.browserVersion };
  }

  command(method, path, body) {
    return send(method, this.#address + path, body);
  }

  navigate(url) {
    return this.command('POST', '/url', { url });
  }

  url() {
    return this.command('GET', '/url');
  }

  evaluate(fn, ...args) {
    return this.command('POST', '/execute/sync', { script: `return (${fn})(...arguments)`, args });
  }

  keys(actions) {
    return this.command('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  pointer(actions) {
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    return this.command('POST', '/actions', { actions: [mouse] });
  }

  releaseActions() {
    return this.command('DELETE', '/actions');
  }

  close() {
    return this.command('DELETE', '');
  }
}

/** The part of a Puppeteer page that the test runner's commands (`sendKeys`, `sendMouse`, `setViewport`) drive. */
export function pageOf(session) {
  return {
    keyboard: {
      type: (text) => session.keys([...text].flatMap((key) => [keyDown(key), keyUp(key)])),
      press: (key) => session.keys([keyDown(key), keyUp(key)]),
      down: (key) => session.keys([keyDown(key)]),
      up: (key) => session.keys([keyUp(key)]),
    },
    mouse: {
      move: (x, y) => session.pointer([{ type: 'pointerMove', duration: 0, x, y }]),
      click: (x, y) =>
        session.pointer([
          { type: 'pointerMove', duration: 0, x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ]),
      down: () => session.pointer([{ type: 'pointerDown', button: 0 }]),
      up: () => session.pointer([{ type: 'pointerUp', button: 0 }]),
      reset: () => session.releaseActions(),
    },
    setViewport: (size) => resizeViewport(session, size),
    evaluate: (fn, ...args) => session.evaluate(fn, ...args),
  };
}

/** WebDriver sizes the window, tests mean the page in it: asked twice, since the frame's size is known only after. */
async function resizeViewport(session, { width, height }) {
  for (let round = 0; round < 2; round++) {
    const inner = await session.evaluate('() => ({ width: innerWidth, height: innerHeight })');
    const outer = await session.command('GET', '/window/rect');
    await session.command('POST', '/window/rect', {
      width: outer.width + width - inner.width,
      height: outer.height + height - inner.height,
    });
    await pause(60);
  }
}

async function untilReady(origin) {
  for (let attempt = 0; attempt < 200; attempt++) {
    const ready = await send('GET', `${origin}/status`).catch(() => undefined);
    if (ready) return;
    await pause(50);
  }
  throw new Error('The WebDriver does not answer.');
}

async function send(method, address, body) {
  const answer = await fetch(address, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(60_000),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`WebDriver: ${value?.error}: ${value?.message}`);
  return value;
}
