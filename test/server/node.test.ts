import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { isPrivate, serve, type ServedProxy, type ServeOptions } from '../../src/server/node.js';
import type { ReviewProxy } from '../../src/server/services.js';

/** A proxy whose requests wait until they are let go, and that knows whether it is closed. */
class PlayedProxy {
  readonly waiting: (() => void)[] = [];
  closed = false;
  answered = 0;
  body = '{}';
  answersAtOnce = true;

  readonly proxy = {
    fetch: async () => {
      if (!this.answersAtOnce) await new Promise<void>((go) => this.waiting.push(go));
      this.answered++;
      return new Response(this.closed ? 'too late' : this.body);
    },
    start: () => {},
    close: () => (this.closed = true),
  } as unknown as ReviewProxy;
}

const open: { served: ServedProxy; sockets: Socket[] }[] = [];
afterEach(async () => {
  for (const { served, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    await served.close();
  }
});

async function start(options: Partial<ServeOptions> = {}) {
  const played = new PlayedProxy();
  const served = await serve(played.proxy, { port: 0, hostname: '127.0.0.1', ...options });
  const sockets: Socket[] = [];
  open.push({ served, sockets });
  /** A connection that has sent this much of a request. */
  const dial = (text = ''): Socket => {
    const socket = connect(Number(new URL(served.address).port), '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => {});
    if (text) socket.write(text);
    return socket;
  };
  return { played, served, dial };
}

const until = (holds: () => boolean): Promise<void> => expect.poll(holds, { interval: 5, timeout: 10_000 }).toBe(true);

/** 0 where the connection is refused. */
const statusOf = ({ address }: ServedProxy): Promise<number> =>
  fetch(address).then(
    ({ status }) => status,
    () => 0,
  );

async function textOf(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (data: Buffer) => (text += data.toString()));
  await once(socket, 'close');
  return text;
}

describe('a served proxy that is told to stop', () => {
  it('answers the requests that it has before it closes the proxy, and takes no new ones', async () => {
    const { played, served } = await start();
    played.answersAtOnce = false;
    const answer = fetch(served.address);
    await until(() => played.waiting.length === 1);
    const closed = served.close();
    await expect(fetch(served.address)).rejects.toThrow();
    expect(played.closed).toBe(false);
    played.waiting[0]?.();
    expect(await (await answer).text()).toBe('{}');
    await closed;
    expect(played.closed).toBe(true);
  });

  it('keeps no connection open for a next request', async () => {
    const { played, served, dial } = await start();
    played.answersAtOnce = false;
    const socket = dial('GET / HTTP/1.1\r\nHost: shop\r\nConnection: keep-alive\r\n\r\n');
    const text = textOf(socket);
    await until(() => played.waiting.length === 1);
    const closed = served.close();
    played.waiting[0]?.();
    await closed;
    expect(await text).toMatch(/^connection: close\r$/im);
  });

  it.each([
    ['is silent', ''],
    ['never ends its request', 'POST / HTTP/1.1\r\nHost: shop\r\nContent-Length: 9\r\n\r\n{'],
  ])('does not wait for ever for a client that %s', async (_, sent) => {
    const { served, dial } = await start({ grace: 50 });
    const socket = dial(sent).resume();
    await once(socket, 'connect');
    await Promise.all([served.close(), once(socket, 'close')]);
  });

  it('closes once, however often it is told', async () => {
    const { served } = await start();
    expect(served.close()).toBe(served.close());
  });
});

describe('a served proxy', () => {
  const limits = { headers: 60, request: 120, idle: 30_000 };

  it.each([
    ['sends nothing', ''],
    ['sends half a head', 'GET / HTTP/1.1\r\nHost: sh'],
    ['sends half a body', 'POST / HTTP/1.1\r\nHost: shop\r\nContent-Length: 9\r\n\r\n{'],
  ])('lets a client go that %s', async (_, sent) => {
    const { dial, played } = await start({ limits });
    played.answersAtOnce = false;
    await once(dial(sent).resume(), 'close');
  });

  it('lets a client go that does not read its answer', async () => {
    const { dial, played, served } = await start({ limits: { idle: 1_000, perAddress: 1 } });
    played.body = 'x'.repeat(50_000_000);
    dial('GET / HTTP/1.1\r\nHost: shop\r\n\r\n').pause();
    await until(() => played.answered === 1);
    played.body = '{}';
    // The one connection of this address is free again when the server has let the first client go.
    await expect.poll(() => statusOf(served), { timeout: 10_000 }).toBe(200);
  });

  it('holds a bounded number of connections of one address, and others again when some have closed', async () => {
    const { dial, served } = await start({ limits: { perAddress: 2 } });
    const held = [dial(), dial()];
    await Promise.all(held.map((socket) => once(socket, 'connect')));
    const third = dial();
    await once(third.resume(), 'close');
    held[0]?.destroy();
    await expect.poll(() => statusOf(served), { timeout: 10_000 }).toBe(200);
  });

  it.each([
    ['is no HTTP', 'hello\r\n\r\n'],
    ['names no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['names two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n'],
  ])('refuses in its own words what %s', async (_, sent) => {
    const { dial } = await start();
    const text = await textOf(dial(sent));
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(text).toMatch(/^x-content-type-options: nosniff\r$/im);
    expect(JSON.parse(text.slice(text.indexOf('{')))).toMatchObject({ code: 'invalid_parameter' });
  });
});

describe('isPrivate', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.9.9',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.1.1',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
  ])('knows %s as an address behind a router', (address) => expect(isPrivate(address)).toBe(true));
  it.each(['8.8.8.8', '172.32.0.1', '172.15.0.1', '100.128.0.1', '11.0.0.1', '2001:db8::1', '::ffff:8.8.8.8', ''])(
    'knows %s as a public one',
    (address) => expect(isPrivate(address)).toBe(false),
  );
});
